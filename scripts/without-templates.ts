import { parseAst } from 'vite';

/** What is needed of a piece of syntax, by the names of ESTree. */
interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Template extends Piece {
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
  readonly expressions: readonly Piece[];
}

interface Tagged extends Piece {
  readonly tag: Piece;
  readonly quasi: Template;
}

/** All template literals of a piece of syntax, tagged ones with their tag. */
function templates(syntax: unknown): (Template | Tagged)[] {
  if (!syntax || typeof syntax !== 'object') return [];
  const { type } = syntax as Piece;
  if (type === 'TaggedTemplateExpression') {
    const { tag, quasi } = syntax as Tagged;
    return [syntax as Tagged, ...templates([tag, ...quasi.expressions])];
  }
  const inside = Object.values(syntax).flatMap(templates);
  return type === 'TemplateLiteral' ? [syntax as Template, ...inside] : inside;
}

/**
 * A script without template literals: `a${b}c` is `a + "b" + c`, and the texts that a tag is called with stand in front of all, side
 * by side, where they compress best. Values in texts must be such that `+` makes the same text of them as a template does.
 */
export function withoutTemplates(code: string): string {
  const found = templates(parseAst(code)).sort((a, b) => a.start - b.start);
  const texts: string[] = [];
  let next = 0;

  function between({ start, end }: Pick<Piece, 'start' | 'end'>): string {
    let written = '';
    let at = start;
    for (let template = found[next]; template && template.start < end; template = found[next]) {
      next++;
      written += code.slice(at, template.start) + ('tag' in template ? tagged(template) : joined(template));
      at = template.end;
    }
    return written + code.slice(at, end);
  }

  const value = (piece: Piece): string => `(${between(piece)})`;
  const strings = ({ quasis }: Template): string[] => quasis.map(({ value }) => value.cooked);

  function tagged({ start, quasi }: Tagged): string {
    const called = between({ start, end: quasi.start }); // with its brackets
    const name = `$texts${texts.push(JSON.stringify(strings(quasi))) - 1}`;
    return `${called}(${[name, ...quasi.expressions.map(value)].join(', ')})`;
  }

  function joined(template: Template): string {
    const values = template.expressions.map(value);
    const [first, second] = strings(template);
    const parts = strings(template).flatMap((text, i) => [
      ...(text ? [JSON.stringify(text)] : []),
      ...values.slice(i, i + 1),
    ]);
    // Without a text among the first two, numbers would be added.
    return `(${[...(first || second ? [] : ['""']), ...parts].join(' + ')})`;
  }

  const body = between({ start: 0, end: code.length });
  const front = texts.map((text, i) => `const $texts${i} = $raw(${text});\n`);
  return `const $raw = (texts) => ((texts.raw = texts), texts);\n${front.join('')}${body}`;
}
