import { after, before, describe, it } from 'node:test';
import { cleanPicture, isWhole, type Painted, type Room, room, script } from './room.js';

/** What a page's style sheet says of everything, or of what our elements are inside of; the typeface alone is the page's to say. */
const sheets: Record<string, string> = {
  'a reset that is important': `* { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important;
    box-sizing: content-box !important; vertical-align: baseline !important; background: none !important; list-style: none !important;
    float: none !important; min-width: 0 !important; max-width: none !important; border-radius: 0 !important; box-shadow: none !important }`,
  'important letters': `* { letter-spacing: 4px !important; word-spacing: 9px !important; text-transform: uppercase !important;
    white-space: nowrap !important; line-height: 3 !important; text-indent: 20px !important; text-align: right !important;
    font-style: italic !important; font-variant: small-caps !important; font-weight: 900 !important; word-break: break-all !important;
    text-shadow: 2px 2px red !important; color: red !important; hyphens: auto !important; tab-size: 2 !important;
    text-wrap: balance !important; overflow-wrap: normal !important; quotes: none !important }`,
  'important shapes': `* { fill: red !important; stroke: red !important; stroke-width: 9 !important; stroke-dasharray: 1 !important;
    fill-opacity: 0.1 !important; stroke-opacity: 0.1 !important; text-anchor: end !important; dominant-baseline: hanging !important;
    paint-order: stroke !important; stroke-linejoin: bevel !important; stroke-linecap: square !important; clip-rule: evenodd !important }`,
  'letters that are painted otherwise': `body { -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; border-collapse: separate;
    border-spacing: 9px; caption-side: bottom; empty-cells: hide; list-style: inside disc; text-rendering: optimizeSpeed;
    text-emphasis: dot; text-underline-offset: 9px }`,
  'what a style sheet of a site says': `body { letter-spacing: 0.1em; text-transform: uppercase; word-spacing: 0.2em; line-height: 2.2;
    white-space: pre-wrap; text-indent: 2em; font-weight: 300; text-align: center; font-style: italic }
    div, p, span, section, ol, li, dl, details, figure { display: none } div { display: none !important } table { display: block }
    button, input { all: unset; display: block; border: 3px solid; padding: 2em; font-size: 3em; appearance: none }
    svg { width: 20px !important; height: 20px !important; display: inline !important; fill: red } path { stroke: red; d: none }
    b { font-weight: 400; color: red } small { display: block } bdi { direction: rtl } p { margin: 3em; font-size: 2em }
    :first-letter { font-size: 3em } [class] { opacity: 0.1 } .root, .value, .head { display: none }`,
  'a root of 62.5 per cent': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a font that is set for all': '* { font-size: 16px; font-family: inherit }',
};

describe('On a page whose style sheet wants everything to look its way', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    clean = await cleanPicture(host);
  });
  after(() => host.close());

  for (const [what, sheet] of Object.entries(sheets))
    it(`the inside of every element is painted as ever: ${what}`, async () => {
      const page = await host.open(`${script}<style>${sheet} html body { margin: 8px !important }</style>`);
      await isWhole(page, clean);
    });
});
