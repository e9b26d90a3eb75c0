import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .root {
    --_reserve: var(--kpi-reserve, 18.5em);
  }
  :host([shape='bar']) .root {
    --_reserve: var(--kpi-reserve, 13.5em);
  }
  .body {
    container-type: inline-size;
  }
  .round {
    position: relative;
    inline-size: min(100%, 20em);
    margin: auto;
    padding-block-start: 0.5em;
  }
  .round .centre {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 1.7em;
    text-align: center;
  }
  .round .caption,
  .round + .caption {
    justify-content: center;
  }
  .ring {
    fill: none;
    stroke: var(--_track);
    stroke-width: 13;
  }
  .ring.full {
    stroke: var(--_accent);
  }
  .inside {
    stroke: var(--_good);
    stroke-width: 4;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: 0.8125em;
  }
  .round .ends bdi {
    min-inline-size: 14%;
    text-align: center;
  }
  .round .value {
    margin: auto;
    font-size: min(2em, 12cqi);
  }
  @container (width < 15em) {
    .round {
      display: flex;
      flex-direction: column;
    }
    .round .centre {
      position: static;
      order: 1;
    }
    .round .value {
      font-size: 16cqi;
    }
  }
`;
