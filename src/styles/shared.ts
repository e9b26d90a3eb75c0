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
    font-style: normal;
    font-variant: tabular-nums;
    line-height: 1.4;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
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
  p {
    margin: 0;
    font-size: 0.875em;
  }
  b {
    font-weight: 600;
  }
  .head,
  .caption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.1em 1em;
  }
  .label,
  .status {
    font-weight: 600;
  }
  .period {
    font-weight: 400;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 0.4em;
    white-space: nowrap;
  }
  .status svg {
    inline-size: 0.9em;
    fill: currentColor;
  }
  .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .status.muted path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-dasharray: 2.4 1.7;
  }
  .good {
    color: var(--_good);
  }
  .warn,
  [data-phase='stale'] > .note {
    color: var(--_warn);
  }
  .bad,
  [data-phase='invalid'] > .note,
  [data-phase='error'] > .note {
    color: var(--_bad);
  }
  .muted,
  .period,
  .caption,
  .note {
    color: var(--_muted);
  }
  .caption,
  .note,
  .period {
    font-size: 0.8125em;
  }
  .caption b {
    color: var(--_text);
  }
  .value {
    font-size: 2.25em;
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.02em;
    overflow-wrap: normal;
  }
  small {
    font-size: 0.6em;
    font-weight: 500;
    letter-spacing: 0;
  }
  abbr {
    text-decoration: none;
  }
  .gone,
  .exact + .compact {
    display: none;
  }
  [data-phase='loading'] .value {
    inline-size: 4em;
    border-radius: 0.15em;
    background: var(--_track);
    color: transparent;
  }
  .foot {
    margin-block-start: auto;
  }
  .note {
    display: grid;
    margin-block-start: 0.4em;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .bar {
    inline-size: 100%;
    block-size: 14px;
  }
  .track {
    fill: var(--_track);
  }
  .full {
    fill: var(--_accent);
    transition:
      width 0.3s,
      stroke-dasharray 0.3s;
  }
  .over {
    fill: var(--_text);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .band {
    fill: var(--_good);
    fill-opacity: 0.3;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion) {
    .full {
      transition: none;
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
      --_track: GrayText;
      --_edge: CanvasText;
      --_accent: Highlight;
      --_good: CanvasText;
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
