import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .root {
    --_reserve: var(--kpi-reserve, 22em);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr));
    gap: 1.5em 2em;
  }
  .part {
    container-type: inline-size;
  }
  ol {
    display: grid;
    grid-template-columns: fit-content(28%) 1fr fit-content(25%) fit-content(25%);
    column-gap: 1em;
    margin: 0.25em 0;
    padding: 0;
    list-style: none;
  }
  li,
  .stage {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .stage {
    position: relative;
    align-items: center;
    padding-block: 0.15em;
  }
  button {
    appearance: none;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    text-align: start;
    cursor: pointer;
  }
  /* The whole row is the target. */
  button::after {
    content: '';
    position: absolute;
    inset: 0 -0.5em;
    border-radius: 4px;
  }
  button:focus-visible {
    outline: 0;
  }
  button:focus-visible::after {
    outline: 2px solid var(--_accent);
  }
  [aria-current]::after {
    border-inline-start: 3px solid var(--_accent);
  }
  .stage .bar {
    block-size: 1.75em;
  }
  .bar rect {
    block-size: 100%;
    rx: 4px;
  }
  .two .full {
    block-size: 60%;
  }
  .before {
    fill: var(--_accent);
    opacity: 0.4;
  }
  .from {
    stroke: var(--_muted);
    stroke-dasharray: 3;
  }
  .step,
  .target {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .count,
  .share {
    text-align: end;
  }
  .count {
    font-size: 1em;
  }
  .stage p > * {
    display: block;
  }
  .stage .target {
    display: flex;
    justify-content: end;
  }
  [part='change'],
  .count .target,
  .share,
  .step,
  .findings {
    font-size: 0.8125em;
  }
  .count .target,
  .share,
  .step,
  .findings {
    color: var(--_muted);
  }
  .step {
    grid-column: 2 / -1;
    padding-block: 0.25em;
  }
  .step [part='change'] {
    font-size: 1em;
  }
  bdi > b {
    color: var(--_text);
  }
  .findings p,
  .target .status {
    font-size: 1em;
  }
  .findings {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.5em;
  }
  .skeleton {
    inline-size: 100%;
    block-size: 14em;
  }
  .skeleton rect {
    block-size: 1.75em;
    rx: 4px;
  }
  .legend::before {
    content: '';
    display: inline-block;
    inline-size: 1.5em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border-radius: 2px;
    background: var(--_accent);
    opacity: 0.4;
  }
  @container (width < 32em) {
    ol {
      grid-template-columns: 1fr auto;
    }
    .stage .bar,
    .step,
    .share {
      grid-column: 1 / -1;
    }
    .stage .bar {
      grid-row: 2;
    }
    .count {
      grid-column: 2;
    }
    .share {
      text-align: start;
    }
    .stage p > :not(.target) {
      display: inline-block;
      margin-inline-end: 0.75em;
    }
  }
`;
