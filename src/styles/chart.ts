import { css, type CSSResult } from 'lit';

/** What pictures with a table beside them share. */
export const chart: CSSResult = css`
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
