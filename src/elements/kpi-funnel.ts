import { type CSSResultGroup, html, isServer, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { beyond, line } from '../base/bar.js';
import { KpiSelectEvent, type KpiSelection } from '../base/events.js';
import { phrase, verdict } from '../base/head.js';
import { KpiElement, type View } from '../base/kpi-element.js';
import { fieldProperties } from '../base/kpi-fields.js';
import { type Stop, stopAfterKey } from '../base/stops.js';
import { isTableOpen, table } from '../base/table.js';
import { funnelShape, type StageShape } from '../chart/funnel.js';
import { funnelTable } from '../format/funnel-table.js';
import { type FunnelStory, funnelStory, type PartWords } from '../format/funnel-story.js';
import type { Language } from '../format/messages.js';
import { marked } from '../format/phrase.js';
import type { FigureWords, StageWords } from '../format/stage-words.js';
import { DASH } from '../format/value.js';
import { misfit } from '../model/fields.js';
import type { Kpi, KpiResult, Num, Problem, Segment } from '../model/kpi.js';
import type { More } from '../model/points.js';
import { stageFields } from '../model/read-stages.js';
import { chart } from '../styles/chart.js';
import { bars } from '../styles/bars.js';
import { shared } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { styles } from './kpi-funnel.styles.js';

/**
 * Where they are lost on the way, at what cost, and in which segment.
 *
 * Stages stand in the order that is given, and nothing is capped: a stage may be larger than the one before.
 *
 * @tag kpi-funnel
 * @slot label - The name of the KPI, where plain text is not enough.
 * @slot foot - What else there is to say, below everything.
 * @csspart root - The box around everything.
 * @csspart head - The line with name, period and status.
 * @csspart label - The name of the KPI.
 * @csspart period - The period behind the name.
 * @csspart status - Symbol and word of the verdict.
 * @csspart segment - One funnel of those side by side.
 * @csspart stage - A stage: its name, bar and figures.
 * @csspart bar - The bar of a stage.
 * @csspart value - The count of a stage.
 * @csspart share - Its share of the reference stage, and its cost.
 * @csspart step - The step to the next stage: rate, loss and target.
 * @csspart change - How a count or a rate moved.
 * @csspart verdict - Symbol and word of the verdict on a stage or a step.
 * @csspart findings - Largest loss, best lever and spend.
 * @csspart caption - What the pale bars are, and the as-of date.
 * @csspart table - The figures as a table.
 * @csspart foot - As-of date.
 * @csspart remark - What experts that were imported say of the figure.
 * @csspart hint - What there is to do about it.
 * @csspart about - The definition of the metric, behind its summary.
 * @csspart note - What is said when a figure is missing, unusual, wrong or old.
 * @cssprop [--kpi-surface] - Background.
 * @cssprop [--kpi-text] - Text.
 * @cssprop [--kpi-muted] - Text that supports other text.
 * @cssprop [--kpi-hairline] - Border.
 * @cssprop [--kpi-track] - The stage before, with `scale="previous"`.
 * @cssprop [--kpi-accent] - Bars.
 * @cssprop [--kpi-good] - Tone of what is favourable.
 * @cssprop [--kpi-warn] - Tone of what is at risk.
 * @cssprop [--kpi-bad] - Tone of what is unfavourable.
 * @cssprop [--kpi-radius=0.75em] - Corner radius of the box.
 * @cssprop [--kpi-padding=1.1em] - Space inside the box.
 * @cssprop [--kpi-reserve=22em] - Least height of an element that is fed by a source, so that nothing shifts when figures arrive.
 * @cssstate loading - Figures are on their way.
 * @cssstate ready - The figures are there.
 * @cssstate refreshing - The figures are there, and newer ones on their way.
 * @cssstate stale - The figures are there, and newer ones could not be had.
 * @cssstate empty - There are no figures.
 * @cssstate error - Figures could not be had.
 * @cssstate invalid - Something that was given is not as it should be.
 * @cssstate idle - Nobody was asked yet.
 * @cssstate on-track - The verdict on the last stage; as are `at-risk`, `off-track`, `achieved`, `missed` and `pending`.
 * @fires {KpiSelectEvent} kpi-select - A reader has picked a stage.
 * @fires {KpiStatusEvent} kpi-status - The verdict changed.
 * @fires {KpiAlertEvent} kpi-alert - A rule about the figure was broken, or holds again (with `kpi-elements/goals/elements`).
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived from a source.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had, or are not as they should be.
 */
export class KpiFunnel extends KpiElement<FunnelStory> {
  static override styles: CSSResultGroup = [tokens, shared, bars, chart, styles];

  static override properties: PropertyDeclarations = { ...fieldProperties(stageFields.names), scale: {} };

  /** Stages as JSON, `[{"label": "Visits", "value": 12000}, …]`, at most 50. */
  declare stages?: string | KpiResult['stages'];
  /** Two to four funnels to stand side by side, as JSON: `[{"label": "Organic", "stages": […]}, …]`. */
  declare segments?: string | KpiResult['segments'];
  /** What was spent on all of it, in `currency`. */
  declare spend?: Num;
  /** Id of the stage that shares are taken of; `visits` by default, else the first. */
  declare reference?: string;
  /** All bars on one scale (`first`, the default), or each within the one before (`previous`). */
  declare scale?: 'first' | 'previous';

  protected override readonly more: More = stageFields;

  protected override readonly hasStops = true;

  /** The stage that can be reached by the tabulator key: column and row. */
  #stop: Stop = [0, 0];
  #picked?: KpiSelection;
  /** It has its rows on a server, and in the place of what one has drawn. */
  #tableIsOpen = isServer || !!this.shadowRoot;

  protected override tell(kpi: Kpi, language: Language): FunnelStory {
    return funnelStory(kpi, language);
  }

  protected override firstUpdated(): void {
    this.#tableIsOpen = isTableOpen(this.renderRoot);
  }

  protected override ownProblems(): readonly Problem[] {
    return misfit('scale', this.scale, this.scale === 'first' || this.scale === 'previous', 'first or previous');
  }

  protected override renderKpi(view: View<FunnelStory>): [TemplateResult, unknown] {
    const { words, funnels, empty } = view;
    const { parts, notes, asOf, against } = words;
    if (!parts[this.#stop[0]]?.stages[this.#stop[1]]) this.#stop = [parts.findIndex(({ stages }) => stages[0]), 0];
    const shapes = funnelShape(funnels, this.scale);
    const drawing = html`<div class="parts" @keydown=${this.#move}>
        ${parts.map((part, column) => this.#renderPart(part, column, shapes[column]!))}
      </div>
      ${notes.map((note) => html`<p class="note" part="note"><bdi>${note}</bdi></p>`)}`;
    return [
      drawing,
      html`<p class="caption" part="caption">${against && html`<bdi class="legend">${against}</bdi>`}${phrase(asOf)}</p>
        ${empty ? nothing : this.#renderTable(view)}`,
    ];
  }

  #renderTable(view: View<FunnelStory>): TemplateResult {
    const [title, head, rows] = funnelTable(view, view.language);
    return table(title, head, this.#tableIsOpen ? rows : [], ({ target }) => {
      this.#tableIsOpen = (target as HTMLDetailsElement).open;
      this.redraw();
    });
  }

  #renderPart(
    { name, segment, stages, findings }: PartWords,
    column: number,
    shapes: readonly StageShape[],
  ): TemplateResult {
    return html`<section class="part" part="segment">
      ${name && html`<p>${phrase(marked(name))}</p>`}
      <ol aria-label=${name ?? nothing}>
        ${stages.map((words, row) => this.#renderStage(words, shapes[row]!, [column, row], segment))}
      </ol>
      ${findings.length > 0 ? html`<p class="findings" part="findings">${findings.map(phrase)}</p>` : nothing}
    </section>`;
  }

  #renderStage(
    words: StageWords,
    { fill, before, target, over, from }: StageShape,
    place: Stop,
    segment: Segment | null,
  ): TemplateResult {
    const { stage, count, share, cost, sentence } = words;
    const isPicked = this.#picked?.stage!.id === stage.id && this.#picked.segment?.id === segment?.id;
    const stop = (): void => {
      this.#stop = place;
      this.redraw();
    };
    const pick = (): void => {
      this.#picked = { index: place[1], stage, segment };
      stop();
      this.dispatchEvent(new KpiSelectEvent(this.#picked));
    };
    return html`<li>
      ${stepLine(words)}
      <div class="stage" part="stage">
        <button
          type="button"
          tabindex=${String(place) === String(this.#stop) ? 0 : -1}
          aria-label=${sentence}
          aria-current=${isPicked}
          @click=${pick}
          @focus=${stop}
        >
          <bdi>${stage.label}</bdi>
        </button>
        <svg class="bar mirrored ${before ? 'two' : ''}" part="bar" aria-hidden="true">
          ${rect('track', from)}${rect('before', before)}
          <rect class="full" width=${fill ?? 0} />
          ${line('from', from)}${line('mark', target)}${over ? beyond : nothing}
        </svg>
        <p class="count" part="value">${phrase(count.text)}${moved(count)}${aim(count)}</p>
        <p class="share" part="share">${phrase(share)}${phrase(cost)}</p>
      </div>
    </li>`;
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = [...this.renderRoot.querySelectorAll('ol')].map((list) => [...list.querySelectorAll('button')]);
    const next = stopAfterKey(event.key, this.#stop, columns, this.matches(':dir(rtl)'));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

/** The step to a stage: what share goes on, how many do not, and what was wanted. */
function stepLine({ step, lost }: StageWords): TemplateResult | typeof nothing {
  return lost
    ? html`<p class="step" part="step">
        <span aria-hidden="true">↓</span>
        ${phrase(step ? step.text : `${DASH} ${lost}`)}${step && moved(step)}
        ${step && phrase(lost)}${step && aim(step)}
      </p>`
    : nothing;
}

/** How a figure moved. */
function moved({ change }: FigureWords): TemplateResult | typeof nothing {
  if (!change?.amount) return nothing;
  const { favourable, arrow, amount } = change;
  const tone = favourable === null ? 'muted' : favourable ? 'good' : 'bad';
  return html`<b class=${tone} part="change"><bdi>${`${arrow} ${amount}`}</bdi></b>`;
}

/** The target of a figure, with what became of it. */
function aim({ target }: FigureWords): TemplateResult | null {
  return (
    target &&
    html`<span class="target">
      <bdi>${target.target}</bdi>${verdict(target.status, target.word, 'verdict')}${target.reason}
    </span>`
  );
}

/** What of a bar is as long as something, from the side on which it starts. */
function rect(kind: string, width: string | null): TemplateResult | null {
  return width === null ? null : svg`<rect class=${kind} width=${width} />`;
}
