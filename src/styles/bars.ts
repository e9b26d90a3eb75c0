import { css, type CSSResult } from 'lit';

/** Bars and what marks them; rings are coloured alike. */
export const bars: CSSResult = css`
  .bar {
    inline-size: 100%;
    block-size: 14px;
  }
  .track {
    fill: var(--_track);
  }
  .full {
    fill: var(--_accent);
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
    stroke: var(--_good);
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: no-preference) {
    .full {
      transition: 0.3s;
      transition-property: width, stroke-dasharray;
    }
  }
`;
