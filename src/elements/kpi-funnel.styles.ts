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
    all: unset;
    font-size: 0.875em;
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
  [aria-current='true']::after {
    border-inline-start: 3px solid var(--_accent);
  }
  .stage .bar {
    block-size: 1.75em;
  }
  /* Many stages are slim. */
  :has(> :nth-child(13)) > li .bar {
    block-size: 0.75em;
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
    opacity: 0.45;
  }
  .from {
    stroke: var(--_muted);
    stroke-dasharray: 3;
  }
  .stage p,
  .findings {
    display: flex;
    flex-direction: column;
  }
  .findings {
    align-items: start;
  }
  .stage p {
    align-items: end;
    text-align: end;
  }
  .stage .count {
    font-size: 1em;
  }
  .step,
  .target {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .step {
    grid-column: 2 / -1;
    padding-block: 0.3em;
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
  .target .status {
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
    border: 0.3em solid;
    border-inline-width: 0.75em;
    margin-inline-end: 0.5em;
    color: var(--_accent);
    opacity: 0.45;
  }
  [data-phase='loading'] ol:not(:has(li)) {
    block-size: 14em;
    background: repeating-linear-gradient(var(--_track) 0 1.75em, transparent 0 4em);
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
      /* Chinese would else be torn to letters beside a count. */
      word-break: keep-all;
    }
    .bar {
      order: 1;
      margin-block: 0.2em;
    }
    .stage p {
      flex-flow: wrap;
      align-items: baseline;
      column-gap: 0.75em;
      text-align: start;
    }
    .share {
      order: 2;
    }
  }
`;
