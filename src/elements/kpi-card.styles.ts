import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .card {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.5em;
  }
  .hero {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .compact {
    display: none;
  }
  .change {
    margin: 0;
    font-size: 0.875em;
  }
  .amount {
    font-weight: 600;
    white-space: nowrap;
  }
  .sparkline {
    inline-size: 100%;
    block-size: 2.75em;
    margin-block-start: 0.1em;
  }
  .sparkline path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .sparkline .area {
    fill: var(--_accent);
    fill-opacity: 0.1;
  }
  .sparkline .target {
    stroke: var(--_edge);
    stroke-dasharray: 3 3;
  }
  .sparkline .line {
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .sparkline .partial {
    stroke-dasharray: 3 3;
  }
  .sparkline .dots {
    stroke-width: 4;
    stroke-linecap: round;
  }
  .foot {
    margin-block-start: auto;
  }
  @container (max-width: 260px) {
    .value {
      font-size: 1.75em;
    }
    .value[data-long] .exact {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .value[data-long] .compact {
      display: inline;
    }
  }
`;
