/** What an element shows, as a text of its own: for e-mail, feeds, chats and paper. No DOM; runs anywhere. */

export type { StaticOptions } from './options.js';
export { toStaticHTML } from './to-static-html.js';
export { toSVG } from './to-svg.js';
export { toText } from './to-text.js';
