import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .gauge {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.5em;
  }
  .dial {
    position: relative;
  }
  .round {
    inline-size: min(100%, 17em);
    margin: auto;
    padding-block-start: 0.5em;
  }
  .round svg {
    inline-size: 100%;
  }
  .round .centre {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 1.6em;
    text-align: center;
  }
  .round .caption {
    justify-content: center;
  }
  .ring {
    fill: none;
    stroke: var(--_track);
    stroke-width: 13;
  }
  .full {
    stroke: var(--_accent);
    transition: stroke-dasharray 0.3s ease-out;
  }
  .good-band {
    stroke: var(--_good);
    stroke-width: 4;
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    margin: 0;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .round .ends span {
    min-inline-size: 14%;
    text-align: center;
  }
  .foot {
    margin-block-start: auto;
  }
  @container (max-width: 260px) {
    .value {
      font-size: 1.5em;
    }
  }
  @container (max-width: 190px) {
    .value {
      font-size: 1.25em;
    }
  }
`;
