import { ContextRoot } from '@lit/context';
import { register } from '../base/register.js';
import { KpiProviderElement } from '../elements/kpi-provider.js';

const attached = Symbol.for('kpi-elements.context-root');

// Our own elements ask again by themselves; the root serves whatever else asks for the context too early. One a document.
if (typeof document !== 'undefined' && !(attached in document)) {
  Object.defineProperty(document, attached, { value: true });
  new ContextRoot().attach(document.documentElement);
}
register('kpi-provider', KpiProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'kpi-provider': KpiProviderElement;
  }
}
