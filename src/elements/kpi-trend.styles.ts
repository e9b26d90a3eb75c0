import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .root {
    --_reserve: var(--kpi-reserve, 23em);
  }
  .plot {
    position: relative;
    block-size: 20em;
    contain: size layout style;
    font-size: 0.75em;
    touch-action: pan-y;
  }
  .plot:has(:focus-visible) {
    outline: 2px solid var(--_accent);
  }
  .plot * {
    pointer-events: none;
  }
  input {
    position: absolute;
    opacity: 0;
  }
  /* Without a script, and while what a server has drawn waits, nobody listens to it. */
  input:not([aria-valuetext]) {
    display: none;
  }
  .plot svg {
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  path {
    vector-effect: non-scaling-stroke;
  }
  [data-phase='loading'] .plot {
    background: var(--_track);
  }
  .grid {
    stroke: var(--_hairline);
  }
  .previous {
    opacity: 0.6;
  }
  .target {
    stroke: var(--_text);
    stroke-dasharray: 6 4;
  }
  .changes {
    stroke: var(--_text);
    stroke-dasharray: 1 3;
  }
  .marks,
  .projection {
    stroke-dasharray: 2 4;
  }
  .line,
  .partial,
  .dots,
  .projection,
  .open {
    stroke: var(--_accent);
  }
  .line,
  .partial,
  circle {
    stroke-width: 2;
  }
  .partial {
    stroke-dasharray: 4 3;
  }
  .dots,
  .previous {
    stroke-linecap: round;
  }
  .dots {
    stroke-width: 5;
  }
  .area,
  .band {
    fill: var(--_accent);
    stroke: none;
  }
  .area {
    fill-opacity: 0.08;
  }
  .band {
    fill: var(--_good);
    fill-opacity: 0.12;
  }
  .open {
    fill: var(--_surface);
  }
  .plot text {
    fill: var(--_muted);
    dominant-baseline: central;
    stroke: var(--_surface);
    stroke-width: 4;
    stroke-dasharray: none;
    paint-order: stroke;
    opacity: 1;
  }
  text.latest,
  text.projection {
    fill: var(--_accent);
  }
  text.target,
  text.latest {
    font-weight: 600;
  }
  text.target {
    fill: var(--_text);
  }
  /* A layer of its own: what moves over the picture does not paint it anew. */
  .look,
  .look > * {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .look {
    inline-size: 100%;
    block-size: 100%;
    contain: size layout style;
    will-change: transform;
  }
  .crosshair {
    border-left: 1.25px solid var(--_muted);
  }
  .dot {
    margin: -4.5px;
    border: 4.5px solid var(--_accent);
    border-radius: 50%;
  }
  .readout {
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(16em, 50% - 1em);
    padding: 0.4em 0.8em;
    border: 1px solid var(--_hairline);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_muted);
  }
  .readout b {
    color: var(--_text);
  }
`;
