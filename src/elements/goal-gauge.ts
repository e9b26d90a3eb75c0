import { type CSSResultGroup, html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { bar } from '../base/bar.js';
import { head, phrase } from '../base/head.js';
import { KpiElement, type View } from '../base/kpi-element.js';
import { barShape } from '../chart/bar.js';
import { gaugeShape } from '../chart/gauge.js';
import { goalScale, type GoalScale } from '../chart/scale.js';
import { describeGauge } from '../format/describe.js';
import { phraseText } from '../format/messages.js';
import { formatValue } from '../format/value.js';
import type { Problem } from '../model/kpi.js';
import { shared } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { styles } from './goal-gauge.styles.js';

/**
 * How far from the baseline to the target, and how far it should be today.
 *
 * The drawing ends at the target; what lies beyond is drawn at its end, marked, and printed as it is.
 *
 * @tag goal-gauge
 * @slot label - The name of the KPI, where plain text is not enough.
 * @slot foot - What else there is to say, below everything.
 * @csspart root - The box around everything.
 * @csspart head - The line with name, period and status.
 * @csspart label - The name of the KPI.
 * @csspart period - The period behind the name.
 * @csspart status - Symbol and word of the verdict.
 * @csspart dial - The drawing with its number.
 * @csspart value - The number.
 * @csspart bar - The bar, with `shape="bar"`.
 * @csspart caption - The value against its target, in words.
 * @csspart foot - Expected value, projection and as-of date.
 * @csspart note - What is said when a figure is missing, wrong or old.
 * @cssprop [--kpi-surface] - Background.
 * @cssprop [--kpi-text] - Text.
 * @cssprop [--kpi-muted] - Text that supports other text.
 * @cssprop [--kpi-hairline] - Border.
 * @cssprop [--kpi-track] - What of the ring is not filled.
 * @cssprop [--kpi-accent] - The filled part of the ring.
 * @cssprop [--kpi-good] - Tone of what is favourable, and of the band of a range.
 * @cssprop [--kpi-warn] - Tone of what is at risk.
 * @cssprop [--kpi-bad] - Tone of what is unfavourable.
 * @cssprop [--kpi-radius=0.75em] - Corner radius of the box.
 * @cssprop [--kpi-padding=1.1em] - Space inside the box.
 * @fires {KpiStatusEvent} kpi-status - The verdict changed.
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived from a source.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had, or are not as they should be.
 */
export class GoalGauge extends KpiElement {
  static override styles: CSSResultGroup = [tokens, shared, styles];

  static override properties: PropertyDeclarations = { shape: {} };

  /** A half ring (`arc`, the default) or a bar. */
  declare shape?: 'arc' | 'bar';

  protected override ownProblems(): readonly Problem[] {
    const { shape } = this;
    return !shape || shape === 'arc' || shape === 'bar'
      ? []
      : [{ field: 'shape', value: JSON.stringify(shape), expected: 'arc or bar', kept: true }];
  }

  protected override renderKpi(view: View): TemplateResult {
    const { kpi, found, words, phase, language } = view;
    const scale = goalScale(kpi, found.goal);
    const said =
      phase === 'loading'
        ? `${words.label}: ${language.messages.loading}`
        : describeGauge(words, scale?.over ?? false, language);
    const meter = scale?.meter;
    const inside = words.target && phraseText(words.target).length <= 18;
    const target = words.target ? phrase(words.target) : nothing;
    return html`<div class="gauge">
      ${head(view)}
      <div
        class="dial ${this.shape === 'bar' ? 'flat' : 'round'}"
        part="dial"
        role=${meter ? 'meter' : 'img'}
        aria-label=${meter ? words.label || language.messages.target('') : said}
        aria-valuemin=${meter ? meter.min : nothing}
        aria-valuemax=${meter ? meter.max : nothing}
        aria-valuenow=${meter ? meter.now : nothing}
        aria-valuetext=${meter ? said : nothing}
      >
        ${this.shape === 'bar' ? nothing : this.renderArc(scale)}
        <div class="centre">
          ${this.renderValue(view)} ${inside ? html`<p class="caption" part="caption">${target}</p>` : nothing}
        </div>
        ${this.shape === 'bar' ? bar(scale && barShape(scale)) : nothing}
        ${scale ? this.renderEnds(scale, view) : nothing}
      </div>
      ${inside ? nothing : html`<p class="caption" part="caption">${target}</p>`}
      ${words.reason ? html`<p class="reason muted">${words.reason}</p>` : nothing} ${this.renderFoot(view)}
    </div>`;
  }

  private renderArc(scale: GoalScale | null): TemplateResult {
    const shape = gaugeShape(scale);
    const { ring, band } = shape;
    return html`<svg class="mirrored" viewBox=${shape.viewBox} aria-hidden="true">
      <path class="ring" d=${ring}></path>
      <path class="ring full" d=${ring} pathLength="1" stroke-dasharray=${shape.fill}></path>
      ${band
        ? svg`<path class="ring good-band" d=${shape.bandRing} pathLength="1" stroke-dasharray=${band.dashes} stroke-dashoffset=${band.offset}></path>`
        : nothing}
      ${shape.tick ? svg`<path class="mark" d=${shape.tick}></path>` : nothing}
      ${shape.over ? svg`<path class="over" d=${shape.over}></path>` : nothing}
    </svg>`;
  }

  /** The number, in its short form where it would not fit into the ring. */
  private renderValue({ words }: View): TemplateResult {
    const { value, compact, exact } = words;
    const short = compact !== null && exact.length > 9;
    return html`<p class="value" part="value">
      ${short
        ? html`<abbr title=${exact}>${compact}</abbr>`
        : value.map(({ text, strong }) => (strong ? text : html`<small>${text}</small>`))}
    </p>`;
  }

  private renderEnds({ from, to }: GoalScale, { kpi, language }: View): TemplateResult {
    return html`<p class="ends muted">
      <span>${formatValue(from, kpi, language, { compact: true })}</span>
      <span>${formatValue(to, kpi, language, { compact: true })}</span>
    </p>`;
  }

  private renderFoot({ words }: View): TemplateResult {
    const { expected, projection, asides, asOf } = words;
    return html`<div class="foot" part="foot">
      ${expected || projection || asOf || asides.length > 0
        ? html`<p class="caption">
            ${expected ? phrase(expected) : nothing} ${projection ? phrase(projection) : nothing}
            ${asides.map((aside) => html`<span>${aside}</span>`)} ${asOf ? html`<span>${asOf}</span>` : nothing}
          </p>`
        : nothing}
      <slot name="foot"></slot>
    </div>`;
  }
}
