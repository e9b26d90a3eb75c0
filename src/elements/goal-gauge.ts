import { type CSSResultGroup, html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { bar, path } from '../base/bar.js';
import { caption, number } from '../base/head.js';
import { KpiElement, type View } from '../base/kpi-element.js';
import { barShape } from '../chart/bar.js';
import { gaugeShape, type GaugeShape, meterOf } from '../chart/gauge.js';
import { goalScale, type GoalScale } from '../chart/scale.js';
import { type KpiStory, kpiStory } from '../format/describe.js';
import type { Language } from '../format/messages.js';
import { plain } from '../format/phrase.js';
import { scaleEnd } from '../format/scale-end.js';
import { misfit } from '../model/fields.js';
import type { Kpi, Problem } from '../model/kpi.js';
import { bars } from '../styles/bars.js';
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
 * @csspart remark - What experts that were imported say of the figure.
 * @csspart hint - What there is to do about it.
 * @csspart about - The definition of the metric, behind its summary.
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
 * @cssprop [--kpi-reserve=18.5em] - Least height of an element that is fed by a source, so that nothing shifts when figures arrive.
 * @cssstate loading - Figures are on their way.
 * @cssstate ready - The figure is there.
 * @cssstate refreshing - The figure is there, and a newer one on its way.
 * @cssstate stale - The figure is there, and a newer one could not be had.
 * @cssstate empty - There is no figure.
 * @cssstate error - Figures could not be had.
 * @cssstate invalid - Something that was given is not as it should be.
 * @cssstate idle - Nobody was asked yet.
 * @cssstate on-track - The verdict; as are `at-risk`, `off-track`, `achieved`, `missed` and `pending`.
 * @fires {KpiStatusEvent} kpi-status - The verdict changed.
 * @fires {KpiAlertEvent} kpi-alert - A rule about the figure was broken, or holds again (with `kpi-elements/goals/elements`).
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived from a source.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had, or are not as they should be.
 */
export class GoalGauge extends KpiElement<KpiStory> {
  static override styles: CSSResultGroup = [tokens, shared, bars, styles];

  static override properties: PropertyDeclarations = { shape: {} };

  /** A half ring (`arc`, the default) or a bar. */
  declare shape?: 'arc' | 'bar';

  protected override tell(kpi: Kpi, language: Language): KpiStory {
    return kpiStory(kpi, language);
  }

  protected override ownProblems(): readonly Problem[] {
    return misfit('shape', this.shape, this.shape === 'arc' || this.shape === 'bar', 'arc or bar');
  }

  protected override renderKpi(view: View<KpiStory>): [TemplateResult, unknown, typeof nothing] {
    const { kpi, found, words, language, sentence } = view;
    const { target, expected, projection, asides, asOf, reason } = words;
    const flat = this.shape === 'bar';
    const scale = goalScale(kpi, found.goal);
    const meter = meterOf(scale);
    const role = (meter ? 'meter' : 'img') as 'img'; // the analyzer of templates does not know `meter`
    const inside = !flat && plain(target ?? '').length < 22;
    const drawing = html`<div
        class=${flat ? 'flat' : 'round'}
        part="dial"
        role=${role}
        aria-label=${(meter && words.label) || sentence}
        aria-valuemin=${meter?.min ?? nothing}
        aria-valuemax=${meter?.max ?? nothing}
        aria-valuenow=${meter?.now ?? nothing}
        aria-valuetext=${meter ? sentence : nothing}
      >
        ${flat ? nothing : this.#renderArc(gaugeShape(scale))}
        <div class="centre">${number(words)} ${inside ? caption(target) : nothing}</div>
        ${flat && scale ? bar(barShape(scale)) : nothing}
        ${scale && !scale.band ? this.#renderEnds(scale, kpi, language) : nothing}
      </div>
      ${inside ? nothing : caption(target)} ${reason && html`<p class="muted">${reason}</p>`}`;
    return [drawing, caption(expected, projection, ...asides, asOf), nothing];
  }

  #renderArc({ viewBox, ring, fill, band, bandRing, tick, over }: GaugeShape): TemplateResult {
    return html`<svg class="mirrored" viewBox=${viewBox} aria-hidden="true">
      <path class="ring" d=${ring} />
      <path class="ring full" d=${ring} pathLength="1" stroke-dasharray=${fill} />
      ${band && svg`<path class="ring inside" d=${bandRing} pathLength="1" stroke-dasharray=${band.dashes} stroke-dashoffset=${band.offset} />`}
      ${path('mark', tick)}${path('over', over)}
    </svg>`;
  }

  #renderEnds({ from, to }: GoalScale, kpi: Kpi, language: Language): TemplateResult {
    return html`<p class="ends muted">
      <bdi>${scaleEnd(from, kpi, language)}</bdi><bdi>${scaleEnd(to, kpi, language)}</bdi>
    </p>`;
  }
}
