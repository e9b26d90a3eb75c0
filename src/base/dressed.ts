import { type CSSResultOrNative, isServer, LitElement } from 'lit';
import { once } from '../model/once.js';

const wardrobes = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * An element that has its styles in whichever document it is: no document takes sheets that were made in another one, and loses
 * those of what is moved away. Lit would throw there, and where a page has replaced `Document` it would write `<style>`.
 */
export abstract class Dressed extends LitElement {
  constructor() {
    super();
    // There is no page to be connected to, even where a server is told to connect elements.
    if (isServer) this.connectedCallback = () => undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server has rendered is taken up by Lit, and where nothing can be adopted Lit knows what to do.
    if (this.shadowRoot || !('adoptedStyleSheets' in ShadowRoot.prototype)) return super.createRenderRoot();
    return this.attachShadow({ mode: 'open' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { shadowRoot, ownerDocument } = this;
    // What is in no window is seen by nobody.
    const { CSSStyleSheet: Sheet } = ownerDocument.defaultView ?? {};
    if (!Sheet || shadowRoot?.adoptedStyleSheets?.length !== 0) return;
    const worn = once(wardrobes, ownerDocument, () => new Map<CSSResultOrNative, CSSStyleSheet>());
    shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) =>
      once(worn, style, () => {
        if (!('cssText' in style)) return style;
        const sheet = new Sheet();
        sheet.replaceSync(style.cssText);
        return sheet;
      }),
    );
  }
}
