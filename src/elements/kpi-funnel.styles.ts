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
  ol,
  li,
  .stage {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }
  ol {
    grid-template-columns: fit-content(28%) 1fr fit-content(25%) fit-content(25%);
    column-gap: 1em;
    margin: 0.25em 0;
    padding: 0;
    list-style: none;
  }
  .stage {
    position: relative;
    align-items: center;
    padding-block: 0.15em;
  }
  button {
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
  .stage rect,
  .skeleton rect {
    block-size: 1.75em;
    rx: 4px;
  }
  .two .full {
    block-size: 1em;
  }
  .before {
    fill: var(--_accent);
    opacity: 0.4;
  }
  .from {
    stroke: var(--_muted);
    stroke-dasharray: 3;
  }
  .stage p {
    text-align: end;
  }
  .stage p > * {
    display: block;
  }
  .stage .count {
    font-size: 1em;
  }
  .step,
  .target.target {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: end;
    gap: 0 0.75em;
  }
  .step {
    grid-column: 2 / -1;
    justify-content: start;
    padding-block: 0.25em;
  }
  .step,
  .share,
  .findings,
  .count > :not(bdi) {
    font-size: 0.8125em;
  }
  .step,
  .share,
  .findings,
  .target {
    color: var(--_muted);
  }
  .target .status,
  .findings p {
    font-size: 1em;
  }
  bdi > b {
    color: var(--_text);
  }
  .findings {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.5em;
  }
  .legend::before {
    content: '';
    display: inline-block;
    inline-size: 1.5em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    background: var(--_accent);
    opacity: 0.4;
  }
  .skeleton {
    inline-size: 100%;
    block-size: 14em;
  }
  @container (width < 32em) {
    ol,
    li {
      display: block;
    }
    .stage {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
    }
    button {
      flex: 1;
      max-inline-size: 100%;
      overflow-wrap: break-word;
    }
    .bar {
      order: 1;
    }
    .stage .share {
      order: 2;
      text-align: start;
    }
    .stage p > * {
      display: inline-block;
      margin-inline-end: 0.75em;
    }
    .count > :last-child {
      margin: 0;
    }
  }
`;
