// PHP of versions that the machine does not have, as WebAssembly: the oldest that is promised and the newest.
import { PHP, loadPHPRuntime } from '@php-wasm/universal';

const builds = {
  7.4: () => import('@php-wasm/node-7-4'),
  8.5: () => import('@php-wasm/node-8-5'),
};
export const versions = Object.keys(builds);

/**
 * Runs code in PHP of a version, which sees one folder under its own name and nothing else of the machine.
 * @type {(version: string, folder: string, code: string) => Promise<string>} what the code prints
 */
export async function runIn(version, folder, code) {
  const { getPHPLoaderModule } = await builds[version]();
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  try {
    php.mkdir(folder);
    await php.mount(folder, (_, FS, at) => {
      FS.mount(FS.filesystems.NODEFS, { root: folder }, at);
      return () => FS.unmount(at);
    });
    return (await php.run({ code: `<?php ${code}` })).text;
  } finally {
    php.exit();
  }
}
