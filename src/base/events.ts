import type { KpiErrorCode } from '../data/error.js';
import type { Alert, Hint } from '../format/expert.js';
import type { KpiSummary } from './circle.js';
import type { Kpi, Point, Problem, Reason, Segment, Stage, Status } from '../model/kpi.js';

class KpiEvent<T> extends CustomEvent<T> {
  constructor(type: string, detail: T) {
    super(type, { detail, bubbles: true, composed: true });
  }
}

/** Figures have arrived from a source. */
export class KpiLoadEvent extends KpiEvent<{ readonly kpi: Kpi }> {
  constructor(kpi: Kpi) {
    super('kpi-load', { kpi });
  }
}

/** Figures could not be had (`code` says why), or some of them are not as they should be (`problems`). */
export class KpiErrorEvent extends KpiEvent<{ readonly code: KpiErrorCode; readonly problems: readonly Problem[] }> {
  constructor(code: KpiErrorCode, problems: readonly Problem[] = []) {
    super('kpi-error', { code, problems });
  }
}

/** The verdict changed; `from` is `null` for the first one. */
export class KpiStatusEvent extends KpiEvent<{
  readonly from: Status | null;
  readonly to: Status | null;
  readonly reason: Reason | null;
}> {
  constructor(from: Status | null, to: Status | null, reason: Reason | null) {
    super('kpi-status', { from, to, reason });
  }
}

/** The statuses inside a provider are others than before. */
export class KpiSummaryEvent extends KpiEvent<KpiSummary> {
  constructor(summary: KpiSummary) {
    super('kpi-summary', summary);
  }
}

/** A rule about a figure was broken (`fired`), or holds again (`cleared`); once for each crossing. */
export class KpiAlertEvent extends KpiEvent<Alert> {
  constructor(alert: Alert) {
    super('kpi-alert', alert);
  }
}

/** What there is to do about the figures inside a provider is something else than before. */
export class KpiHintsEvent extends KpiEvent<readonly KpiHint[]> {
  constructor(hints: readonly KpiHint[]) {
    super('kpi-hints', hints);
  }
}

/** A hint, in the language of the provider. */
export interface KpiHint extends Hint {
  readonly text: string;
}

/** What a reader has picked: a point of a trend, or a stage of a funnel (of one segment, where there are some). */
export interface KpiSelection {
  readonly index: number;
  readonly point?: Point;
  readonly stage?: Stage;
  readonly segment?: Segment | null;
}

/** A reader has picked a stage or a point. */
export class KpiSelectEvent extends KpiEvent<KpiSelection> {
  constructor(selection: KpiSelection) {
    super('kpi-select', selection);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpi-load': KpiLoadEvent;
    'kpi-error': KpiErrorEvent;
    'kpi-status': KpiStatusEvent;
    'kpi-select': KpiSelectEvent;
    'kpi-summary': KpiSummaryEvent;
    'kpi-alert': KpiAlertEvent;
    'kpi-hints': KpiHintsEvent;
  }
}
