import { css, type CSSResult } from 'lit';

/**
 * What all elements look like. All visuals are on the inner root: a page's own rules beat `:host`. Nothing is inherited from the page
 * but its typeface and size, its language and direction, and what it says of being seen, pointed at and printed.
 */
export const shared: CSSResult = css`
  :host {
    display: block;
    min-inline-size: min(160px, 100%);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    direction: ltr;
    font: inherit;
    visibility: inherit;
    cursor: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    print-color-adjust: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-locale: inherit;
    box-sizing: border-box;
    contain: inline-size;
    block-size: 100%;
    padding: var(--_padding);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-style: normal;
    font-weight: 400;
    font-variant: tabular-nums;
    line-height: 1.4;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    break-inside: avoid;
  }
  /* Text goes where drawings go, and those follow dir, which a style sheet cannot change. */
  .root:dir(rtl) {
    direction: rtl;
  }
  :host(:is([metric], [src]):not([value])) .root {
    min-block-size: var(--_reserve);
  }
  .far {
    block-size: var(--_reserve);
    contain: strict;
    content-visibility: auto;
  }
  .root,
  .body {
    display: flex;
    flex-direction: column;
  }
  .body {
    flex: 1;
    gap: 0.5em;
  }
  .head,
  .caption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.1em 1em;
  }
  .head {
    min-block-size: 1.36em;
  }
  /* A long word has a line of its own before it is broken beside a status. */
  .head p {
    flex: 1 0 7em;
    max-inline-size: 100%;
    overflow-wrap: break-word;
  }
  .period:not(:empty) {
    display: inline-block;
  }
  p,
  dl,
  dd {
    margin: 0;
  }
  p {
    font-size: 0.875em;
  }
  .caption,
  .note,
  .status,
  details {
    font-size: 0.8125em;
  }
  b,
  dt,
  .value,
  [name='label'] {
    font-weight: 600;
  }
  .value {
    /* Ten characters on one line in the narrowest card, also where WebKit draws them on whole pixels. */
    font-size: min(2.25em, 15.5cqi);
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  small {
    font-size: 0.6em;
  }
  .muted,
  .period,
  .caption,
  .note,
  details {
    color: var(--_muted);
  }
  .caption b,
  .note b,
  dt,
  [part='hint'] {
    color: var(--_text);
  }
  .good {
    color: var(--_good);
  }
  .warn {
    color: var(--_warn);
  }
  .bad {
    color: var(--_bad);
  }
  .status {
    white-space: nowrap;
  }
  .status svg {
    display: inline-block;
    inline-size: 0.9em;
    margin-inline-end: 0.4em;
    vertical-align: -0.1em;
    fill: currentColor;
  }
  [data-phase='loading'] .value {
    inline-size: 4em;
    background: var(--_track);
    color: transparent;
  }
  .foot {
    margin-block-start: auto;
  }
  .body ~ * {
    margin-block-start: 0.4em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
  }
  [part='hint'] {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_accent);
  }
  dt {
    margin-block-start: 0.6em;
  }
  dd + dd {
    margin-block-start: 0.3em;
  }
  dd::first-letter {
    text-transform: uppercase;
  }
  svg {
    display: block;
    overflow: visible;
  }
  @media print {
    details:not([open]) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .root {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_track: color-mix(in srgb, CanvasText 30%, Canvas);
      --_accent: Highlight;
      --_good: CanvasText;
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
