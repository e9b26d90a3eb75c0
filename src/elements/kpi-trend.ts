import {
  type CSSResultGroup,
  html,
  isServer,
  nothing,
  type PropertyDeclarations,
  render,
  svg,
  type TemplateResult,
} from 'lit';
import { Cursor } from '../base/cursor.js';
import { KpiSelectEvent } from '../base/events.js';
import { caption } from '../base/head.js';
import { KpiElement, type View } from '../base/kpi-element.js';
import { fieldProperties } from '../base/kpi-fields.js';
import { followSize, type Size } from '../base/size.js';
import { isTableOpen, table } from '../base/table.js';
import { trendShape, type TrendShape } from '../chart/trend.js';
import type { Language } from '../format/messages.js';
import { formatTick } from '../format/time.js';
import { type PointWords, pointWords, trendTable } from '../format/point-words.js';
import { drawnFigures } from '../format/trend-figure.js';
import { endText, isRank, trendMessages, type TrendStory, trendStory } from '../format/trend-words.js';
import { DASH } from '../format/value.js';
import type { Granularity, Kpi, KpiPoint } from '../model/kpi.js';
import { pointAt } from '../model/line.js';
import type { More } from '../model/points.js';
import { trendFields } from '../model/read-trend.js';
import { chart } from '../styles/chart.js';
import { shared } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { styles } from './kpi-trend.styles.js';

type TrendView = View<TrendStory>;

/** Where no size is known it is drawn for a narrow one, so that there is room for what is written when it is stretched. No box is as wide. */
const UNKNOWN: Size = { width: 400.1, height: 240, em: 12 };

/**
 * How a KPI got there, and where it is heading.
 *
 * The line can be read point by point: with the pointer, by touch, and with the arrow keys, Home, End and the page keys.
 *
 * The verdict is that of the latest complete value against the target of that point. Where the line is heading is the
 * least-squares line through all complete values, and drawn as a projection only.
 *
 * @tag kpi-trend
 * @slot label - The name of the KPI, where plain text is not enough.
 * @slot foot - What else there is to say, below everything.
 * @csspart root - The box around everything.
 * @csspart head - The line with name, period and status.
 * @csspart label - The name of the KPI.
 * @csspart period - The period behind the name.
 * @csspart status - Symbol and word of the verdict.
 * @csspart plot - The drawing; give it another `block-size` where it should be higher or lower than 20em.
 * @csspart readout - What is told of the point that is looked at.
 * @csspart caption - Pace, latest value, course and projection in words.
 * @csspart foot - The table, and what is put below it.
 * @csspart table - The figures as a table, behind its summary.
 * @csspart remark - What experts that were imported say of the figure.
 * @csspart hint - What there is to do about it.
 * @csspart about - The definition of the metric, behind its summary.
 * @csspart note - What is said when a figure is missing, wrong or old.
 * @cssprop [--kpi-surface] - Background.
 * @cssprop [--kpi-text] - Text, and the line of the target.
 * @cssprop [--kpi-muted] - Text that supports other text, and the line to compare with.
 * @cssprop [--kpi-hairline] - Border and grid.
 * @cssprop [--kpi-track] - The place of the drawing until figures arrive.
 * @cssprop [--kpi-accent] - The line, its area and its projection.
 * @cssprop [--kpi-good] - Tone of what is favourable, and of the band of a range.
 * @cssprop [--kpi-warn] - Tone of what is at risk.
 * @cssprop [--kpi-bad] - Tone of what is unfavourable.
 * @cssprop [--kpi-radius=0.75em] - Corner radius of the box.
 * @cssprop [--kpi-padding=1.1em] - Space inside the box.
 * @cssprop [--kpi-reserve=23em] - Least height of an element that is fed by a source, so that nothing shifts when figures arrive.
 * @cssstate loading - Figures are on their way.
 * @cssstate ready - The figures are there.
 * @cssstate refreshing - The figures are there, and newer ones on their way.
 * @cssstate stale - The figures are there, and newer ones could not be had.
 * @cssstate empty - There is no figure.
 * @cssstate error - Figures could not be had.
 * @cssstate invalid - Something that was given is not as it should be.
 * @cssstate idle - Nobody was asked yet.
 * @cssstate on-track - The verdict; as are `at-risk`, `off-track`, `achieved`, `missed` and `pending`.
 * @fires {KpiSelectEvent} kpi-select - A reader has picked a point, by click, tap or Enter.
 * @fires {KpiStatusEvent} kpi-status - The verdict changed.
 * @fires {KpiAlertEvent} kpi-alert - A rule about the figure was broken, or holds again (with `kpi-elements/goals/elements`).
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived from a source.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had, or are not as they should be.
 */
export class KpiTrend extends KpiElement<TrendStory> {
  static override styles: CSSResultGroup = [tokens, shared, chart, styles];

  static override properties: PropertyDeclarations = fieldProperties(trendFields.names);

  /** Points as JSON, `[["2026-11-01", 12], …]`; `null` is a gap. */
  declare series?: string | readonly KpiPoint[];
  /** How long one point lasts: `day`, `week`, `month`, `quarter` or `year`. By default what the dates show. */
  declare granularity?: Granularity;
  /** The line to compare with, as JSON, at its own dates; it is laid over the present one by the calendar. */
  declare previousSeries?: string | readonly KpiPoint[];
  /** A target that changes in time, as JSON: each of its points holds until the next. */
  declare targetSeries?: string | readonly KpiPoint[];

  /** How many points a source is asked for at most: about what the widest trend can show. */
  get maxPoints(): number {
    return 2000;
  }

  protected override readonly more: More = trendFields;

  protected override readonly hasStops = true;

  readonly #cursor = new Cursor({
    nearest: (x) => this.#shape?.nearest(x) ?? 0,
    moved: () => this.#look(),
    picked: (index) => {
      const { points } = this.#view!.trend;
      if (index < points.t.length) this.dispatchEvent(new KpiSelectEvent({ index, point: pointAt(points, index) }));
    },
  });
  #view?: TrendView;
  // On a server, and in the place of what one has drawn.
  #size = isServer || this.shadowRoot ? UNKNOWN : undefined;
  #shape?: TrendShape | null;
  #tableIsOpen = !!this.#size;

  protected override tell(kpi: Kpi, language: Language): TrendStory {
    this.#shape = null;
    return trendStory(kpi, language);
  }

  protected override firstUpdated(): void {
    this.#tableIsOpen = isTableOpen(this.renderRoot);
    followSize(this.renderRoot.querySelector('.plot')!, (size) => {
      this.#size = size;
      this.#shape = null;
      this.redraw();
    });
  }

  protected override updated(): void {
    super.updated();
    this.#look();
  }

  protected override renderKpi(view: TrendView): [TemplateResult, unknown] {
    const { empty, words } = view;
    const { pace, outlook, aside, asOf } = words;
    const cursor = this.#cursor;
    this.#view = view;
    const drawing = html`<div
        class="plot"
        part="plot"
        @pointermove=${cursor}
        @pointerdown=${cursor}
        @pointerleave=${cursor}
        @click=${cursor}
        @focusin=${cursor}
        @focusout=${cursor}
        @input=${cursor}
        @keydown=${cursor}
      >
        ${empty ? html`<p class="value">${DASH}</p>` : this.#renderPlot(view)}
      </div>
      ${caption(pace)}${caption(outlook, aside, asOf)}`;
    return [drawing, empty ? nothing : this.#renderTable(view)];
  }

  #renderPlot(view: TrendView): TemplateResult {
    const shape = this.#draw(view);
    return html`<input
        type="range"
        max=${view.trend.points.t.length - 1}
        aria-label=${view.words.label || trendMessages(view.language).value}
      />
      ${shape && this.#renderPicture(shape)}
      <div class="look"></div>`;
  }

  #renderPicture({ paths, texts, open, across, down }: TrendShape): TemplateResult {
    const { width, height } = this.#size!;
    // On paper, and before its size is known, lines are stretched, and letters are not.
    return html`<svg aria-hidden="true">
      <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
        ${Object.entries(paths).flatMap(([kind, d]) => (d ? svg`<path class=${kind} d=${d} />` : []))}
      </svg>
      ${open && svg`<circle class="open" r="3.5" cx=${across(open.x)} cy=${down(open.y)} />`}
      ${texts.map(({ kind, text, x, y, anchor }) => svg`<text class=${kind} text-anchor=${anchor} x=${across(x)} y=${down(y)}>${text}</text>`)}
    </svg>`;
  }

  /** Tells of the point that is looked at, else of the latest. The picture stays as it is. */
  #look(): void {
    const input = this.renderRoot.querySelector('input');
    const view = this.#view;
    if (!input || !view) return;
    const { at } = this.#cursor;
    const { points, latest, latestAt } = view.trend;
    const last = points.t.length - 1;
    const index = Math.min(at ?? (latest ? latestAt : last), last);
    if (index < 0) return; // columns that were given away since
    const words = pointWords(pointAt(points, index), view);
    input.value = String(index);
    if (input.ariaValueText !== words.spoken) input.ariaValueText = words.spoken;
    const readout = at === null || !this.#shape ? nothing : this.#renderReadout(this.#shape, index, words);
    render(readout, input.parentElement!.querySelector<HTMLElement>('.look')!);
  }

  #renderReadout({ top, bottom, place }: TrendShape, index: number, { time, lines }: PointWords): TemplateResult {
    const { width, em } = this.#size!;
    const { x, y } = place(index);
    const besides = x < width / 2 ? `${x + em}px` : `calc(${x - em}px - 100%)`;
    // The property takes a text, though its type does not say so.
    const moved = (x: string, y: number, more = ''): CSSStyleDeclaration =>
      `transform:translate(${x},${y}px)${more}` as unknown as CSSStyleDeclaration;
    return html`<i class="crosshair" .style=${moved(`${x}px`, top, `;block-size:${bottom - top}px`)}></i>
      ${y === null ? nothing : html`<i class="dot" .style=${moved(`${x}px`, y)}></i>`}
      <div class="readout" part="readout" .style=${moved(besides, top)}>
        <b>${time}</b>${lines.map((line) => html`<br />${line}`)}
      </div>`;
  }

  #renderTable(view: TrendView): TemplateResult {
    const { title, head, rows } = trendTable(view, this.#tableIsOpen);
    return table(title, head, rows, this.#toggled);
  }

  readonly #toggled = ({ target }: Event): void => {
    this.#tableIsOpen = (target as HTMLDetailsElement).open;
    this.redraw();
  };

  /** Draws anew only for other figures, or another size. */
  #draw(view: TrendView): TrendShape | null | undefined {
    const { kpi, language, trend, remarks } = view;
    return (this.#shape ??=
      this.#size &&
      trendShape({
        changes: remarks.marks,
        ...{
          ...this.#size,
          trend,
          isRank: isRank(kpi),
          rtl: isServer ? this.getAttribute('dir') === 'rtl' : this.matches(':dir(rtl)'),
        },
        valueTexts: (values) => drawnFigures(values, view),
        timeText: (t, step, years) => formatTick(t, step, language, years),
        endText: (kind, value) => endText(kind, value, view),
      }));
  }
}
