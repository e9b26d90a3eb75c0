// Rules of the plugin directory for the files of a zip: which there may be, and what none may reach for.
// Each rule takes the files, text by name, and gives a sentence for each offence.

const entries = (files) => Object.entries(files);

/** No hidden files, archives, programs, sources of other tools, or anything that a tool has left. */
export function forbiddenFiles(files) {
  const name =
    /(^|\/)(\.|node_modules\/|vendor\/|(package(-lock)?|composer)\.(json|lock)$)|\.(zip|phar|gz|tgz|tar|bz2|7z|rar|exe|dll|so|sh|bat|cmd|bin|deb|rpm|dmg|map|tsx?|jsx|scss|log|swp|orig|sql)$|[^\w./-]/i;
  const beginning = /^(PK\u0003\u0004|\u007fELF|MZ|#!)/;
  return entries(files)
    .filter(([file, text]) => name.test(file) || beginning.test(text))
    .map(([file]) => `${file} may not be in a plugin`);
}

/** Where addresses may lead that are shown or are names, and are never asked for anything by a page. */
const named = ['opensource.org', 'schemas.wp.org', 'www.w3.org'];

/** Everything that runs is in the zip: what the catalogue cites is text, and nothing else names another host. */
export function remoteFiles(files) {
  return entries(files)
    .filter(([file]) => /\.(php|js|css|json)$/.test(file) && !/catalog/.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(/(?:https?:|["'(])\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)]
        .filter(([, host]) => !named.includes(host) && !/^(example\.(com|org)|.*\.example)$/.test(host))
        .map(([address]) => `${file} names another host: ${address}`),
    );
}

/** Nothing is loaded from elsewhere, whatever the host. */
export function remoteLoads(files) {
  const load =
    /@import\s+(url\()?["']?(https?:)?\/\/|url\(\s*["']?(https?:)?\/\/|<(script|link|img|iframe)[^>]+(src|href)=\\?["'](https?:)?\/\//i;
  return entries(files)
    .filter(([file, text]) => /\.(php|js|css|html)$/.test(file) && load.test(text))
    .map(([file, text]) => `${file} loads from another host: ${load.exec(text)[0]}`);
}

/** Nobody's own machine. */
export function localAddresses(files) {
  return entries(files)
    .filter(([, text]) => /https?:\/\/(localhost|127\.0\.0\.1|[\w-]+\.(local|test))\b/i.test(text))
    .map(([file]) => `${file} names a machine of its author`);
}

/** What is minified has its source named, where whoever reads the zip will look. */
export function sourceOfScripts(files) {
  const minified = entries(files).some(([file]) => file.endsWith('.min.js'));
  return minified && !/^== Source code ==$/m.test(files['readme.txt'] ?? '')
    ? ['readme.txt does not say where the source of the minified scripts is']
    : [];
}
