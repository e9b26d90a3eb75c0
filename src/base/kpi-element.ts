import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { KpiErrorCode, KpiPhase } from '../data/provider.js';
import { type Language, languageOf } from '../format/messages.js';
import { changeDigits } from '../format/value.js';
import { kpiWords, type Words } from '../format/words.js';
import { type Assessment, assessment } from '../model/assessment.js';
import type { Kpi, Problem, Reason, Status } from '../model/kpi.js';
import { read } from '../model/read.js';
import { KpiErrorEvent, KpiLoadEvent, KpiStatusEvent } from './events.js';
import { KpiFields } from './kpi-fields.js';
import { languageTag, unwatchLanguage, watchLanguage } from './language.js';
import { attributeName, Reporter } from './report.js';
import { Source } from './source.js';

/** Everything that an element draws from. */
export interface View {
  readonly kpi: Kpi;
  readonly problems: readonly Problem[];
  readonly found: Assessment;
  readonly words: Words;
  readonly language: Language;
  readonly phase: KpiPhase;
}

/**
 * What all elements share: attributes and sources in, one reading of them, one verdict, and a note for the faces that
 * are not a figure. An element adds how it draws a KPI.
 */
export abstract class KpiElement extends KpiFields {
  private readonly source = new Source(this);
  private readonly reporter = new Reporter(this);
  private readonly internals = this.attachInternals();
  private readonly retell = (): void => this.requestUpdate();
  private view: View | null = null;
  private told: Partial<View> & { result?: unknown; code?: KpiErrorCode } = {};

  /** How the data is; also a custom state, as in `:state(loading)`. */
  get phase(): KpiPhase {
    return this.view?.phase ?? 'idle';
  }

  /** The verdict, or `null` without a target; also a custom state, as in `:state(at-risk)`. */
  get status(): Status | null {
    return this.view?.found.goal.status ?? null;
  }

  /** Why the status is `pending`. */
  get reason(): Reason | null {
    return this.view?.found.goal.reason ?? null;
  }

  /** The KPI as it was read. */
  get kpi(): Kpi | null {
    return this.view?.kpi ?? null;
  }

  /** What is wrong with the input. */
  get problems(): readonly Problem[] {
    return this.view?.problems ?? [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isServer) watchLanguage(this.retell);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguage(this.retell);
  }

  /** How the element draws a KPI, whatever is known of it. */
  protected abstract renderKpi(view: View): TemplateResult;

  /** What is wrong with the attributes that only this element has. */
  protected ownProblems(): readonly Problem[] {
    return [];
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { input, asked } = this.source.find();
    const reading = read(input, { over: this.overlay, now: Date.now() });
    const { kpi } = reading;
    const problems = [...reading.problems, ...this.ownProblems()];
    const language = languageOf(isServer ? this.lang || 'en' : languageTag(this));
    const found = assessment(kpi, changeDigits(kpi));
    const words = kpiWords(kpi, found, language);
    this.view = { kpi, problems, found, words, language, phase: this.findPhase(kpi, problems, asked) };
  }

  protected override render(): TemplateResult {
    const { phase } = this.view!;
    const waits = phase === 'loading';
    return html`<div class="root" part="root" data-phase=${phase} aria-busy=${waits ? 'true' : nothing}>
      ${this.renderKpi(this.view!)} ${this.renderNote(this.view!)}
    </div>`;
  }

  protected override updated(): void {
    const { told, source } = this;
    const { kpi, problems, found, phase } = this.view!;
    const { result, error } = source.feed;
    const status = found.goal.status;
    const before = told.found?.goal.status ?? null;
    this.told = { ...this.view!, result, code: error?.code };

    if (phase !== told.phase || status !== before) this.mirror([told.phase, before], [phase, status]);
    if (phase === 'ready' && result !== undefined && result !== told.result) this.dispatchEvent(new KpiLoadEvent(kpi));
    if (error && error.code !== told.code) {
      this.reporter.warn(error.message);
      this.dispatchEvent(new KpiErrorEvent(error.code));
    }
    const news = problems === told.problems ? [] : this.reporter.problems(problems);
    if (news.length > 0) this.dispatchEvent(new KpiErrorEvent('invalid-data', news));
    if (status !== before) this.dispatchEvent(new KpiStatusEvent(before, status, found.goal.reason));
  }

  private findPhase(kpi: Kpi, problems: readonly Problem[], asked: boolean): KpiPhase {
    const { phase } = this.source.feed;
    if (asked && phase === 'loading') return phase;
    if (problems.some(({ kept }) => !kept)) return 'invalid';
    if (asked && phase === 'error') return phase;
    return kpi.value === null ? 'empty' : asked ? phase : 'ready';
  }

  /** What is to be said when there is no figure, or one that should not be trusted blindly. */
  private renderNote({ phase, problems, kpi, words, language: { messages } }: View): TemplateResult | typeof nothing {
    const bad = problems.find(({ kept }) => !kept);
    const text = {
      invalid: bad && messages.invalid(attributeName(bad.field) || 'data', bad.expected),
      error: messages.failed,
      stale: messages.stale,
      empty: words.reason ? null : messages.empty,
    }[phase as string];
    const lines = [...(text ? [text] : []), ...kpi.notices];
    return lines.length === 0
      ? nothing
      : html`<div class="note" part="note">${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}</div>`;
  }

  private mirror(before: (string | null | undefined)[], now: (string | null)[]): void {
    const { states } = this.internals;
    for (const state of before) if (state) states?.delete(state);
    for (const state of now) if (state) states?.add(state);
  }
}
