import { css, type CSSResult } from 'lit';

/** What pictures with a table beside them share. */
export const chart: CSSResult = css`
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  details {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
  }
  .scroll {
    overflow: auto;
    max-block-size: 20em;
    margin-block-start: 0.5em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.2em 0 0.2em 1em;
    border-block-end: 1px solid var(--_hairline);
    text-align: end;
    font-weight: 400;
  }
  th:first-child {
    padding: 0;
    text-align: start;
  }
`;
