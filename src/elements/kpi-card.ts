import { type CSSResultGroup, html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { bar } from '../base/bar.js';
import { caption, number } from '../base/head.js';
import { KpiElement, type View } from '../base/kpi-element.js';
import { fieldProperties } from '../base/kpi-fields.js';
import { barShape } from '../chart/bar.js';
import { goalScale } from '../chart/scale.js';
import { sparklineShape } from '../chart/sparkline.js';
import { type KpiStory, kpiStory } from '../format/describe.js';
import type { Language } from '../format/messages.js';
import type { Kpi, KpiPoint } from '../model/kpi.js';
import { lineOf } from '../model/line.js';
import { type More, seriesField } from '../model/points.js';
import { bucketTarget } from '../model/series.js';
import { bars } from '../styles/bars.js';
import { shared } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { styles } from './kpi-card.styles.js';

/**
 * One number against its goal and its past.
 *
 * The text between the tags is what a reader gets before the script runs, or without it.
 *
 * @tag kpi-card
 * @slot label - The name of the KPI, where plain text is not enough.
 * @slot foot - What else there is to say, below everything.
 * @csspart root - The box around everything.
 * @csspart head - The line with name, period and status.
 * @csspart label - The name of the KPI.
 * @csspart period - The period behind the name.
 * @csspart status - Symbol and word of the verdict.
 * @csspart value - The number.
 * @csspart change - How it moved, and against what.
 * @csspart bar - The bar to the target.
 * @csspart caption - What the bar says, in words.
 * @csspart sparkline - The line of the series.
 * @csspart foot - As-of date and projection.
 * @csspart remark - What experts that were imported say of the figure.
 * @csspart hint - What there is to do about it.
 * @csspart about - The definition of the metric, behind its summary.
 * @csspart note - What is said when a figure is missing, wrong or old.
 * @cssprop [--kpi-surface] - Background.
 * @cssprop [--kpi-text] - Text.
 * @cssprop [--kpi-muted] - Text that supports other text.
 * @cssprop [--kpi-hairline] - Border.
 * @cssprop [--kpi-track] - What of a bar is not filled.
 * @cssprop [--kpi-accent] - Bars and lines.
 * @cssprop [--kpi-good] - Tone of what is favourable.
 * @cssprop [--kpi-warn] - Tone of what is at risk.
 * @cssprop [--kpi-bad] - Tone of what is unfavourable.
 * @cssprop [--kpi-radius=0.75em] - Corner radius of the box.
 * @cssprop [--kpi-padding=1.1em] - Space inside the box.
 * @cssprop [--kpi-reserve=13.5em] - Least height of an element that is fed by a source, so that nothing shifts when figures arrive.
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
export class KpiCard extends KpiElement<KpiStory> {
  static override styles: CSSResultGroup = [tokens, shared, bars, styles];

  static override properties: PropertyDeclarations = fieldProperties(seriesField.names);

  /** Points as JSON, `[["2026-11-01", 12], …]`; `null` is a gap. */
  declare series?: string | readonly KpiPoint[];

  protected override readonly more: More = seriesField;

  protected override tell(kpi: Kpi, language: Language): KpiStory {
    return kpiStory(kpi, language);
  }

  protected override renderKpi(view: View<KpiStory>): [TemplateResult, unknown] {
    const { kpi, found, words } = view;
    const { target, expected, asides, reason, asOf, projection } = words;
    const scale = goalScale(kpi, found.goal);
    const drawing = html`<div class="hero">${number(words)}${this.#renderChange(view)}</div>
      ${reason && html`<p class="muted">${reason}</p>`}${scale ? bar(barShape(scale)) : nothing}
      ${caption(target, expected, ...asides)}${this.#renderSparkline(view)}`;
    return [drawing, caption(asOf, projection)];
  }

  #renderChange({ words: { change }, found }: View<KpiStory>): TemplateResult | null {
    const { favourable } = found.change;
    const tone = favourable === null ? 'muted' : favourable ? 'good' : 'bad';
    return (
      change &&
      html`<p part="change">
        <b class=${tone} dir="auto">${`${change.arrow} ${change.amount}`}</b> <bdi class="muted">${change.against}</bdi>
      </p>`
    );
  }

  #renderSparkline({ kpi }: View<KpiStory>): TemplateResult | null {
    const shape = sparklineShape(lineOf(kpi, 'series'), bucketTarget(kpi));
    return (
      shape &&
      html`<svg
        class="sparkline mirrored"
        part="sparkline"
        aria-hidden="true"
        viewBox="0 0 300 40"
        preserveAspectRatio="none"
      >
        <path class="line" d=${shape.line} />
        <path class="area" d=${shape.area} />
        ${path('partial', shape.partial)}${path('dots', shape.dots)}
        <path class="target" d=${shape.target} />
      </svg>`
    );
  }
}

/** What only some lines have. */
function path(kind: string, d: string): TemplateResult | '' {
  return d && svg`<path class=${kind} d=${d} />`;
}
