// PHP as a tree, so that nobody has to guess at code with patterns.
import Engine from 'php-parser';

const engine = new Engine({ parser: { extractDoc: true }, ast: { withPositions: true } });

export const parsePhp = (code, file) => engine.parseCode(code, file);

/** Every node below one, with those it stands in, the nearest first. */
export function* nodes(node, around = []) {
  if (Array.isArray(node)) for (const each of node) yield* nodes(each, around);
  else if (node && typeof node === 'object' && node.kind) {
    yield [node, around];
    for (const [key, value] of Object.entries(node))
      if (!['loc', 'leadingComments', 'trailingComments', 'comments'].includes(key))
        yield* nodes(value, [node, ...around]);
  }
}

/** The name of the function that a node calls, or undefined. */
export const called = (node) =>
  node.kind === 'call' && node.what.kind === 'name' ? node.what.name.replace(/^.*\\/, '') : undefined;
