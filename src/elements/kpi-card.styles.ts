import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .hero {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }
  @container (width < 19em) {
    .hero > * {
      inline-size: 100%;
    }
  }
  .sparkline {
    inline-size: 100%;
    block-size: 2.75em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .sparkline * {
    vector-effect: non-scaling-stroke;
  }
  .area {
    fill: var(--_accent);
    stroke: none;
    opacity: 0.1;
  }
  .target,
  .partial {
    stroke-dasharray: 3;
  }
  .target {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .dots {
    stroke-width: 4;
    stroke-linecap: round;
  }
`;
