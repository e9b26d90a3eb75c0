/** What a block can become, and what can become it: shortcodes, pasted tags, and another view of the same figures. */

import { typed } from './attributes.js';
import { htmlName } from './names.js';
import { blockOfElement } from './markup.js';
import { blockOf, type Name, shortcodeName, shortcodeText } from './shortcode.js';
import { type Attributes, type Block, createBlock, shortcode, type ShortcodeMatch } from './wp.js';

type Transforms = Readonly<Record<'from' | 'to', readonly Readonly<Record<string, unknown>>[]>>;

const provider = 'kpi-elements/provider';

/** The transforms of the block of a tag; `all` are the blocks of all tags. */
export function transformsOf(name: Name, all: readonly Name[]): Transforms {
  const { tag, block } = name;
  const others = all.filter((other) => other.block !== block && other.block !== provider);
  const views = block === provider ? [] : others.map(view);
  return {
    from: [
      {
        type: 'block',
        blocks: ['core/shortcode'],
        isMatch: ({ text }: Attributes) => Boolean(whole(tag, text)),
        transform: ({ text }: Attributes) => blockOf(name, whole(tag, text)!, all),
      },
      {
        type: 'shortcode',
        tag: shortcodeName(tag),
        transform: (_: unknown, match: ShortcodeMatch) => blockOf(name, match, all),
      },
      {
        type: 'raw',
        selector: tag,
        schema: { [tag]: { attributes: ['data-kpi', ...name.names.map(htmlName)], children: '*' } },
        isMatch: (node: Element) => node.localName === tag,
        transform: (node: Element) => blockOfElement(name, node),
      },
      ...(block === provider ? others.map(around) : []),
    ],
    to: [
      ...views,
      {
        type: 'block',
        blocks: ['core/shortcode'],
        isMatch: (_: Attributes, self: Block) => isOurs(self, all),
        transform: (attributes: Attributes, inner: readonly Block[]) =>
          createBlock('core/shortcode', { text: textOf({ name: block, attributes, innerBlocks: inner }, all) }),
      },
    ],
  };
}

/** Another block for the same figures; what it does not have is left out by WordPress. */
function view({ block }: Name): Transforms['to'][number] {
  return {
    type: 'block',
    blocks: [block],
    transform: (attributes: Attributes) => createBlock(block, typed(attributes)),
  };
}

/** Blocks of one kind as the inner ones of a provider. */
function around({ block }: Name): Transforms['from'][number] {
  return {
    type: 'block',
    isMultiBlock: true,
    blocks: [block],
    transform: (all: readonly Attributes[]) =>
      createBlock(
        provider,
        {},
        all.map((attributes) => createBlock(block, attributes)),
      ),
  };
}

/** The shortcode that is all of a text. */
function whole(tag: string, text = ''): ShortcodeMatch | undefined {
  const match = shortcode.next(shortcodeName(tag), text);
  return match?.content === text.trim() ? match : undefined;
}

/** Whether a block and all within it have a shortcode, so that nothing is lost. */
function isOurs({ name, innerBlocks }: Block, all: readonly Name[]): boolean {
  return all.some(({ block }) => block === name) && innerBlocks.every((inner) => isOurs(inner, all));
}

function textOf({ name, attributes, innerBlocks }: Omit<Block, 'clientId'>, all: readonly Name[]): string {
  const { tag } = all.find(({ block }) => block === name)!;
  const inside = name === provider ? innerBlocks.map((inner) => textOf(inner, all)).join('\n') : undefined;
  return shortcodeText(tag, attributes, inside);
}
