import { ContextEvent } from '@lit/context';
import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { KpiError } from '../data/error.js';
import type { Answer } from '../data/feed.js';
import type { KpiPhase } from '../data/provider.js';
import { consulted, type Occasion, remarks } from '../format/expert.js';
import { type Language, languageOf } from '../format/messages.js';
import { formatInstant } from '../format/instant.js';
import { plain } from '../format/phrase.js';
import type { Story } from '../format/story.js';
import { own } from '../model/fields.js';
import type { Kpi, Problem, Reason, Status } from '../model/kpi.js';
import { readKpi } from '../model/read-kpi.js';
import { type Circle, kpiCircle } from './circle.js';
import { KpiAlertEvent, KpiErrorEvent, KpiLoadEvent, KpiStatusEvent } from './events.js';
import { KpiFields } from './kpi-fields.js';
import { followLanguage, languageTag } from './language.js';
import { Nearness } from './nearness.js';
import { isLost, lost } from './lost.js';
import { fieldName } from './names.js';
import { verdict } from './head.js';
import { phaseOf } from './phase.js';
import { remarksBelow } from './remarks.js';
import { Served } from './served.js';
import { Source } from './source.js';
import { StandIn } from './stand-in.js';
import { warnOnce } from './warn.js';

/** Everything that an element draws from: the KPI, and what there is to tell of it. */
export type View<S extends Story = Story> = S & {
  readonly kpi: Kpi;
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly phase: KpiPhase;
  /** What experts have to say. */
  readonly remarks: ReturnType<typeof remarks>;
};

/**
 * What all elements share: attributes and sources in, one reading of them, one verdict, and a note for the faces that
 * are not a figure. An element adds what it tells of a KPI, and how it draws that.
 */
export abstract class KpiElement<S extends Story = Story> extends KpiFields {
  readonly #source = new Source(this);
  readonly #place = new Nearness(
    this,
    () => this.redraw(),
    () => this.#glance(),
  );
  readonly #internals = this.attachInternals();
  #view?: View<S>;
  #told: Status | null = null;
  #found: unknown;
  #answered?: Answer;
  /** Who stands around. */
  #circle?: Circle;
  #former?: Circle;
  #shown?: Occasion;
  readonly #memory = new Map<string, unknown>();
  /** What stands there until the element is drawn. */
  #standIn?: StandIn;
  /** What a server has drawn, until the element is drawn. */
  #served = Served.in(this.shadowRoot);
  /** Declared only, as the first update is requested before any field is there. */
  declare private unread?: boolean;

  /** How the data is; also a custom state, as in `:state(loading)`. */
  get phase(): KpiPhase {
    return (this.isConnected && this.#known?.phase) || 'idle';
  }

  /** The verdict, or `null` without a target; also a custom state, as in `:state(at-risk)`. */
  get status(): Status | null {
    const { phase, status = null } = this.#known ?? {};
    return phase === 'loading' ? null : status;
  }

  /** Why the status is `pending`. */
  get reason(): Reason | null {
    return this.#known?.reason ?? null;
  }

  /** The KPI as it was read. */
  get kpi(): Kpi | null {
    return this.#known?.kpi ?? null;
  }

  /** What the source of the figures gave, as it is: a result, unread. */
  get result(): unknown {
    return this.#known && this.#found;
  }

  /** Why figures could not be had when they were asked for last; its `code` is one of a few words. */
  get error(): KpiError | null {
    return this.#source.error;
  }

  /** What is wrong with the input. */
  get problems(): readonly Problem[] {
    return this.#known?.problems ?? [];
  }

  constructor() {
    super();
    followLanguage(this);
  }

  override requestUpdate(...change: Parameters<KpiFields['requestUpdate']>): void {
    const [name, before] = change;
    this.unread = true;
    if (this.renderRoot && name) this.#served?.hear(before as string, this[name as 'label']);
    super.requestUpdate(...change);
  }

  /** Asks again for figures that come from elsewhere; what is shown stays until there is an answer. */
  reload(): void {
    this.#source.reload();
  }

  /** Draws what is known once more, and reads nothing: for another size, or another point to look at. */
  protected redraw(): void {
    const { unread } = this;
    this.requestUpdate();
    this.unread = unread;
  }

  /** What there is to tell of a KPI: its verdict and its words. */
  protected abstract tell(kpi: Kpi, language: Language): S;

  /** How the element draws a KPI, whatever is known of it, what stands in its foot, and a name for all, by default the sentence. */
  protected abstract renderKpi(view: View<S>): readonly [drawing: TemplateResult, foot: unknown, name?: typeof nothing];

  /** What is wrong with the attributes that only this element has. */
  protected ownProblems(): readonly Problem[] {
    return [];
  }

  /** Whether a reader can go into it with the keyboard. */
  protected readonly hasStops: boolean = false;

  /** What is known; what is far away reads it when somebody asks. */
  get #known(): View<S> | undefined {
    if (this.isConnected && !this.#place.near) this.willUpdate();
    return this.#view;
  }

  protected override shouldUpdate(): boolean {
    const draws = this.#place.ask();
    if (this.#served) return draws && !this.#waits(this.#served);
    if (draws) this.#standIn?.remove();
    else if (!this.hasUpdated) this.#standIn ??= new StandIn(this, () => this.#enter());
    return draws;
  }

  /** Whether what a server has drawn stays for now; the page is told of what it has itself. */
  #waits(served: Served): boolean {
    this.willUpdate();
    const waits = served.stays(this.#view!, this.#found);
    if (waits) this.updated();
    return waits;
  }

  protected override update(changed: PropertyValues<this>): void {
    const served = this.#served;
    this.#served = null;
    if (served) served.revive(this, this.render(), () => super.update(changed));
    else super.update(changed);
  }

  /** Says what it will draw when it comes near: for who searches the page, or has it read out. */
  #glance(): void {
    this.willUpdate();
    const { sentence, kpi, language, remarks } = this.#view!;
    const hint = this.#circle?.hintFor(this)?.tell(language) ?? '';
    const said = [sentence, ...kpi.notices, ...remarks.asides, ...remarks.lines, hint];
    this.#standIn!.say(plain(said.join(' ')), this.hasStops);
    this.updated();
    this.#view = this.#shown = undefined;
    this.unread = true;
  }

  /** Who comes by keyboard goes on inside. */
  #enter(): void {
    this.#place.tell(true);
    this.performUpdate();
    const root = this.renderRoot.querySelector<HTMLElement>('.root')!;
    root.tabIndex = -1; // where there is nothing to go into
    (root.querySelector<HTMLElement>('input,[tabindex="0"]') ?? root).focus();
  }

  protected override willUpdate(): void {
    if (!this.unread) return;
    this.unread = false;
    const source = this.#source;
    const found = (this.#found = source.find());
    const goal = this.#ask()?.goal();
    const language = languageOf(languageTag(this));
    const { since } = source;
    // `month` is the month in which the figures came: an answer of October never becomes one of November.
    const now = since ?? Date.now();
    const { take, field, ...known } = consulted(
      (name) => (isLost(this[name as 'label']) ? null : this[name as 'label']),
      (name) => own(found, name) ?? (name === 'plan' ? goal?.plan : undefined),
      { language, now },
    );
    const reading = readKpi(found, field, now, this.more);
    const { kpi } = reading;
    const problems = [...lost(this), ...reading.problems, ...known.problems, ...source.problems, ...this.ownProblems()];
    const story = this.tell(kpi, language);
    const phase = phaseOf(this, kpi, story, problems, source);
    const { words, sentence, status } = story;
    const memory = this.#memory;
    const shared = goal && take('plan') === goal.plan ? goal.memory : memory;
    this.#shown = { ...{ take, language, kpi, status, story, since, memory, shared }, now: Date.now() };
    const said = remarks(this.#shown);
    // What was read and not told of yet.
    said.alerts.unshift(...(this.#view?.remarks.alerts ?? []));
    this.#view = {
      ...{ ...story, kpi, problems, language, phase, remarks: said },
      sentence: phase === 'loading' ? language.messages.loading(words.label) : sentence,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view!;
    const { phase, kpi, language, words, remarks, status } = view;
    const bad = view.problems.find(({ kept }) => !kept);
    const { invalid, failed, stale, empty } = language.messages;
    const face = {
      invalid: () => bad && invalid(fieldName(this, bad.field), bad.expected),
      error: () => failed,
      stale: () => stale(formatInstant(kpi.updatedAt ?? this.#source.since!, kpi.timeZone, language)),
      empty: () => (words.reason || remarks.lines.length > 0 ? '' : empty),
    }[phase as 'invalid']?.();
    const notes = [phase !== 'empty' && face ? html`<b>${face}</b>` : face, ...kpi.notices].filter(Boolean);
    const [drawing, foot, name] = this.renderKpi(view);
    return html`<div class="root" part="root" data-phase=${phase}>
      <div class="body" role=${name ?? 'group'} aria-label=${name ?? view.sentence}>
        <div class="head" part="head">
          <p part="label">
            <slot name="label"><bdi>${phase === 'loading' ? kpi.label : words.label}</bdi></slot
            >&#32;<bdi class="period" part="period">${words.period}</bdi>
          </p>
          ${verdict(status, words.status)}
        </div>
        ${drawing}
        <div class="foot" part="foot">${foot}<slot name="foot"></slot></div>
      </div>
      ${notes.map((note) => html`<p class="note" part="note"><bdi>${note}</bdi></p>`)}
      ${remarksBelow(remarks, this.#circle?.hintFor(this)?.tell(language))}
    </div>`;
  }

  protected override updated(): void {
    const before = this.#told;
    const { states } = this.#internals;
    const { answer } = this.#source;
    const { status } = this;
    const { phase, reason, kpi, problems, remarks: said } = this.#view!;
    this.#told = status;
    for (const state of states ?? []) if (state !== phase && state !== status) states.delete(state);
    for (const state of [phase, status]) if (state) states?.add(state);

    if (answer && answer !== this.#answered && (answer.error?.code !== 'no-provider' || phase === 'error')) {
      const { error } = (this.#answered = answer);
      if (error) warnOnce(this, error.message, error.message, error.cause);
      this.dispatchEvent(error ? new KpiErrorEvent(error.code) : new KpiLoadEvent(kpi));
    }
    // What is not there yet may still make it right.
    const told = phase === 'loading' ? [] : problems;
    const news = told.filter(({ field, value, expected }) =>
      warnOnce(this, `${fieldName(this, field)}=${value}: expected ${expected}.`, field + expected),
    );
    if (news.length > 0) this.dispatchEvent(new KpiErrorEvent('invalid-data', news));
    if (status !== before) this.dispatchEvent(new KpiStatusEvent(before, status, reason));
    // Drawing once more what was read is no news.
    for (const alert of said.alerts.splice(0)) this.dispatchEvent(new KpiAlertEvent(alert));
    this.#circle?.report(this, { ...this.#shown!, status });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const circle = (this.#former = this.#circle);
    this.#circle = undefined;
    // Who only moves it is told of by its next update.
    queueMicrotask(() => {
      if (!this.isConnected) circle?.report(this, null);
    });
  }

  /** Whoever stands around; asked until somebody does. */
  #ask(): Circle | undefined {
    if (!this.#circle && (isServer || this.isConnected)) {
      this.dispatchEvent(new ContextEvent(kpiCircle, this, (circle) => (this.#circle ??= circle?.report && circle)));
      if (this.#former !== this.#circle) this.#former?.report(this, null);
      this.#former = undefined;
    }
    return this.#circle;
  }
}
