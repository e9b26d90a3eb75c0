import { css, type CSSResult } from 'lit';

/** What all elements look like. All visuals are on the inner root: a page's own rules beat `:host`. */
export const shared: CSSResult = css`
  :host {
    display: block;
    min-inline-size: min(160px, 100%);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    box-sizing: border-box;
    container-type: inline-size;
    block-size: 100%;
    padding: var(--_padding);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    display: flex;
    flex-direction: column;
    font-style: normal;
    font-variant: normal;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.1em 0.75em;
  }
  .label {
    margin: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  .period {
    margin-inline-start: 0.35em;
    font-size: 0.93em;
    font-weight: 400;
    color: var(--_muted);
  }
  .status {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  .status svg {
    inline-size: 1em;
    block-size: 1em;
    align-self: center;
  }
  .status .cut {
    stroke: var(--_surface);
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
  .neutral,
  .muted {
    color: var(--_muted);
  }
  .caption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.1em 1em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .caption b {
    font-weight: 600;
    color: var(--_text);
  }
  .bar {
    margin-block-start: 0.1em;
  }
  .track {
    fill: var(--_track);
  }
  .fill {
    fill: var(--_accent);
    transition: width 0.3s ease-out;
  }
  .tick,
  .over {
    fill: var(--_text);
  }
  .band {
    fill: var(--_good);
    fill-opacity: 0.3;
  }
  .value {
    margin: 0;
    font-size: 2.25em;
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.02em;
    overflow-wrap: normal;
  }
  .value small {
    font-size: 0.6em;
    font-weight: 500;
    letter-spacing: 0;
  }
  .value abbr {
    text-decoration: none;
  }
  [data-phase='loading'] .value {
    inline-size: 4em;
    border-radius: 0.15em;
    background: var(--_track);
    color: transparent;
  }
  .caption,
  .reason {
    margin: 0;
  }
  .reason {
    font-size: 0.875em;
  }
  .note {
    margin-block-start: 0.4em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .note p {
    margin: 0;
  }
  [data-phase='invalid'] .note,
  [data-phase='error'] .note {
    color: var(--_bad);
  }
  [data-phase='stale'] .note {
    color: var(--_warn);
  }
  svg {
    display: block;
    overflow: visible;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media print {
    .root {
      break-inside: avoid;
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .root {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_hairline: CanvasText;
      --_track: Canvas;
      --_edge: CanvasText;
      --_accent: Highlight;
      --_good: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
