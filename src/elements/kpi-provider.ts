import { ContextConsumer, ContextProvider } from '@lit/context';
import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { fileProvider } from '../data/http.js';
import { kpiProvider, type KpiProviderLike } from '../data/provider.js';

/**
 * Where the figures come from, for all elements inside it.
 *
 * Elements ask for their `metric` through the context key `kpi-provider`. One without `src` and `provider` hands on what
 * the provider around it gives.
 *
 * @tag kpi-provider
 * @slot - The elements that are served, and whatever stands between them.
 */
export class KpiProviderElement extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = { src: {}, provider: { attribute: false } };

  /** A JSON file with results by metric id. */
  declare src?: string;
  /** A provider, or its `fetch` function. Wins over `src`. */
  declare provider?: KpiProviderLike;

  #file: KpiProviderLike | undefined;
  readonly #given = new ContextProvider(this, { context: kpiProvider, initialValue: undefined });
  readonly #around = new ContextConsumer(this, { context: kpiProvider, subscribe: true });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The consumer would keep the provider that this one was moved away from.
    this.#around.value = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#file = this.src ? fileProvider(this.src, this.baseURI) : undefined;
    this.#given.setValue(this.provider ?? this.#file ?? this.#around.value);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
