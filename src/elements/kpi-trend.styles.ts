import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .root {
    --_reserve: var(--kpi-reserve, 23em);
  }
  .plot {
    block-size: 20em;
    font-size: 0.75em;
    touch-action: pan-y;
  }
  .plot:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    border-radius: 4px;
  }
  input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .plot svg {
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
    fill: none;
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  [data-phase='loading'] .plot {
    border-radius: var(--_radius);
    background: var(--_track);
  }
  .line,
  .partial,
  .dots {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .area {
    fill: var(--_accent);
    opacity: 0.08;
  }
  .previous {
    stroke: var(--_muted);
    opacity: 0.6;
  }
  .grid {
    stroke: var(--_hairline);
    stroke-width: 1;
  }
  .target {
    stroke: var(--_text);
    stroke-dasharray: 6 4;
  }
  .band {
    fill: var(--_good);
    opacity: 0.12;
    stroke: none;
  }
  .marks,
  .projection {
    stroke: var(--_muted);
    stroke-dasharray: 2 4;
  }
  .projection {
    stroke: var(--_accent);
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
  .open,
  .dot {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .dot {
    fill: var(--_accent);
    stroke: var(--_surface);
  }
  .crosshair {
    stroke: var(--_text);
    stroke-width: 1;
    opacity: 0.5;
  }
  .middle {
    text-anchor: middle;
  }
  .end {
    text-anchor: end;
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
  .readout {
    inline-size: fit-content;
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
