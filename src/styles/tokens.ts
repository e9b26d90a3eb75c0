import { css, type CSSResult } from 'lit';

/**
 * Every custom property that a page may set, with its value for light and dark. They follow the page's `color-scheme`.
 * The inner names exist so that a page's own value wins wherever it is set.
 */
export const tokens: CSSResult = css`
  .root {
    --_surface: var(--kpi-surface, light-dark(#fff, #15181d));
    --_text: var(--kpi-text, light-dark(#15181e, #eef0f4));
    --_muted: var(--kpi-muted, light-dark(#596273, #9ba5b5));
    --_hairline: var(--kpi-hairline, light-dark(#e3e7ed, #2a303a));
    --_track: var(--kpi-track, light-dark(#e9edf2, #272d37));
    --_accent: var(--kpi-accent, light-dark(#3350c8, #90a4ff));
    --_good: var(--kpi-good, light-dark(#00714f, #4bd0a0));
    --_warn: var(--kpi-warn, light-dark(#a05300, #f2ad52));
    --_bad: var(--kpi-bad, light-dark(#bb2f24, #ff8273));
    --_radius: var(--kpi-radius, 0.75em);
    --_reserve: var(--kpi-reserve, 13.5em);
    --_padding: var(--kpi-padding, 1.1em);
  }
`;
