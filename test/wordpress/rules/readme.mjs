// Rules of the plugin directory for the header of the plugin and for readme.txt.

const main = 'kpi-elements.php';
const field = (text, name) => new RegExp(`^[ *]*${name}:[ \\t]*(.+)$`, 'm').exec(text)?.[1].trim();
const header = (files) => (name) => field(/^<\?php\s*\/\*\*[\s\S]*?\*\//.exec(files[main])?.[0] ?? '', name);
const readme = (files) => (name) => field(files['readme.txt'].split(/^== /m)[0], name);
const section = (files, name) => files['readme.txt'].split(/^== /m).find((each) => each.startsWith(`${name} ==`)) ?? '';

/** Each rule: what must be true, and else is said. */
const facts = (...pairs) => pairs.filter(([, fact]) => !fact).map(([sentence]) => sentence);

export function headerFields(files) {
  const of = header(files);
  return [
    ...['Plugin Name', 'Description', 'Version', 'Author', 'License', 'License URI'],
    ...['Requires at least', 'Requires PHP', 'Text Domain', 'Domain Path'],
  ]
    .filter((name) => !of(name))
    .map((name) => `the header has no ${name}`);
}

export function sameInBoth(files) {
  const [a, b] = [header(files), readme(files)];
  return facts(
    ['readme.txt has another name than the header', files['readme.txt'].startsWith(`=== ${a('Plugin Name')} ===\n`)],
    ['the stable tag is not the version', a('Version') === b('Stable tag')],
    ...['Requires at least', 'Requires PHP', 'License'].map((name) => [`${name} differs`, a(name) === b(name)]),
  );
}

export function version(files, expected) {
  const of = header(files);
  return facts(
    [`the version is not that of the package, ${expected}`, of('Version') === expected],
    ['VERSION is not that of the header', files[main].includes(`const VERSION = '${of('Version')}';`)],
    [`the changelog does not have ${expected}`, section(files, 'Changelog').includes(`= ${expected} =`)],
    ...Object.entries(files)
      .filter(([file]) => file.endsWith('block.json'))
      .map(([file, text]) => [`${file} has another version`, JSON.parse(text).version === expected]),
  );
}

export function licence(files) {
  const compatible = /^(MIT|GPL-?v?[23]|BSD-[23]-Clause|Apache-2\.0)/i;
  return facts(
    ['the licence does not fit the GPL', compatible.test(header(files)('License') ?? '')],
    ['the text of the licence is not there', 'LICENSE' in files],
  );
}

/** Names of others may not begin ours, nor stand in it. */
export function trademarks(files) {
  const marks = /\b(wordpress|wp|google|facebook|meta|matomo|woo\w*|site ?kit|elementor|divi|gutenberg|plugin)\b/i;
  const name = header(files)('Plugin Name') ?? '';
  return facts([`the name “${name}” has a trademark in it`, !marks.test(name)]);
}

export function languages(files) {
  const of = header(files);
  const folder = `${(of('Domain Path') ?? '').replace(/^\//, '')}/`;
  return facts(
    ['the text domain is not the slug', of('Text Domain') === main.replace('.php', '')],
    [`${folder} is not there`, Object.keys(files).some((file) => file.startsWith(folder))],
  );
}

export function readmeText(files) {
  const of = readme(files);
  const short = files['readme.txt'].split('\n').find((line, at) => at > 0 && line && !/^[\w ]+:/.test(line)) ?? '';
  const notices = section(files, 'Upgrade Notice')
    .split(/^= .* =$/m)
    .slice(1);
  return facts(
    ['there are not one to five tags', /^[^,]+(,[^,]+){0,4}$/.test(of('Tags') ?? '')],
    ['“Tested up to” is not a version', /^\d+\.\d+$/.test(of('Tested up to') ?? '')],
    ['nobody is named who contributes', of('Contributors')],
    ['the short description is missing, or longer than 150 characters', short.length > 0 && short.length <= 150],
    ['an upgrade notice is longer than 300 characters', notices.every((text) => text.trim().length <= 300)],
    [
      'text of the template was left',
      !/Here is a short description|This is the long description/i.test(files['readme.txt']),
    ],
    ...['Description', 'Installation', 'Frequently Asked Questions', 'Screenshots', 'Changelog'].map((name) => [
      `readme.txt has no ${name}`,
      section(files, name).trim().split('\n').length > 1,
    ]),
  );
}
