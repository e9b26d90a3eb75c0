import type { Scheme } from './palette.js';

/** How a picture is made that stands by itself. */
export interface StaticOptions {
  /** As which element. By default what the result holds: stages are a funnel; a series without a value is a trend; all else is a card. */
  readonly as?: 'card' | 'gauge' | 'trend' | 'funnel';
  /** Language of words, numbers and dates, such as `nb`; `en` by default. Words beyond English are imported, as for the elements. */
  readonly lang?: string;
  /** Direction of writing; by default that of the language. */
  readonly dir?: 'ltr' | 'rtl';
  /** Colours; `light` by default. */
  readonly scheme?: Scheme;
  /** Width in pixels, 160 to 2000; 320 for a card and a gauge by default, else 600. A picture is as high as it must be. */
  readonly width?: number;
  /**
   * The clock in milliseconds: gives words such as `month` their meaning, and tells whether a period without an as-of date is over.
   * By default the time of the call.
   */
  readonly now?: number;
}
