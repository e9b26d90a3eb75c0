// The manifest ships in the package: it names the published files and only what is public.
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const rename = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string')
          node[key] = value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
        else if (value && typeof value === 'object') rename(value);
      }
    };
    const isElement = ({ customElement }) => customElement;
    const isTag = ({ kind }) => kind === 'custom-element-definition';
    manifest.modules = manifest.modules
      .filter(({ declarations = [], exports = [] }) => declarations.some(isElement) || exports.some(isTag))
      .sort((a, b) => (a.path < b.path ? -1 : 1)); // the file system's order differs between machines
    rename(manifest.modules);
    const isPublic = ({ name, privacy, static: isStatic }) =>
      !name.startsWith('#') && !privacy?.startsWith('pr') && !isStatic;
    for (const { declarations = [] } of manifest.modules)
      for (const declaration of declarations) declaration.members &&= declaration.members.filter(isPublic);
  },
};

export default { globs: ['src/**/*.ts'], outdir: '.', litelement: true, plugins: [published] };
