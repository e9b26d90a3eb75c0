import * as classes from './dist/classes.js';

// The analyzer does not see a tag registered by a function.
const definition = (tag, declaration) => ({
  kind: 'javascript-module',
  path: `src/tags/${tag}.ts`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
});

// Nor attributes whose names are computed: the built classes know them.
function attributes({ name: className, members = [] }) {
  classes[className]?.finalize();
  const options = classes[className]?.elementProperties ?? new Map();
  return members
    .filter(({ name }) => options.has(name) && options.get(name).attribute !== false)
    .map((field) => {
      const { attribute } = options.get(field.name);
      field.attribute = typeof attribute === 'string' ? attribute : field.name.toLowerCase();
      const { type, description, inheritedFrom } = field;
      return { name: field.attribute, fieldName: field.name, type, description, default: field.default, inheritedFrom };
    });
}

const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && !privacy?.startsWith('pr') && !isStatic;

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
    // What an author may write stands in KpiFields, which the analyzer takes for no element.
    for (const { declarations = [] } of manifest.modules)
      for (const one of declarations) if (one.name === 'KpiFields') one.customElement = true;
    const isElement = ({ customElement, name }) => customElement && (name === 'KpiFields' || name in classes);
    manifest.modules = manifest.modules
      .filter(({ declarations = [] }) => declarations.some(isElement))
      .sort((a, b) => (a.path < b.path ? -1 : 1)); // the file system's order differs between machines
    for (const { path, declarations } of [...manifest.modules])
      for (const { name, tagName } of declarations)
        if (tagName) manifest.modules.push(definition(tagName, { name, module: path }));
    rename(manifest.modules);
    for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
      declaration.members &&= declaration.members.filter(isPublic);
      declaration.events &&= declaration.events.filter(({ description }) => description); // the rest is guessed
      declaration.attributes = attributes(declaration);
    }
  },
};

export default {
  packagejson: false,
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [published],
};
