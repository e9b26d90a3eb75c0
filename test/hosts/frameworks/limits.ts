import { type Order, orders, type What } from './what.js';

/** What an app cannot do, for a reason that is not ours. */
export interface Limit {
  readonly what: readonly What[];
  readonly orders: readonly Order[];
  /** What to do about it; the contract runs it too. */
  readonly remedy: string;
}

const all = Object.keys(orders) as Order[];
const late: readonly Order[] = ['late', 'late, hydrated'];
const hydrated: readonly Order[] = ['first, hydrated', 'late, hydrated'];

const toldBefore: Limit = {
  what: ['status'],
  orders: ['first, hydrated'],
  remedy: 'the verdict was there before anybody listened: read `element.status`',
};
const falseAsText: Limit = {
  what: ['false'],
  orders: ['late', ...hydrated],
  remedy: 'give the text: `partial="false"`',
};

/** Known limits by app. The contract fails when one of them is gone, so that it is taken from here. */
export const limits: Readonly<Record<string, readonly Limit[]>> = {
  'dom-drop-in': [
    {
      what: ['significance'],
      orders: ['first', 'late'],
      remedy: 'experts are modules: import `kpi-elements/compare/elements`',
    },
  ],
  svelte: [toldBefore],
  solid: [toldBefore],
  vue: [
    toldBefore,
    {
      what: ['object', 'provider'],
      orders: late,
      remedy: 'import the library before the app, or write `:data.prop` and `:provider.prop`',
    },
    {
      what: ['none'],
      orders: ['first'],
      remedy: 'Vue writes 0 for `null` where a number was: write `:value.attr`',
    },
  ],
  preact: [
    falseAsText,
    {
      what: ['object', 'provider'],
      orders: ['late', ...hydrated],
      remedy: 'import the library before the app, or set the property in a `ref`',
    },
    { what: ['none'], orders: all, remedy: "Preact ignores `value={null}`: write `value={value ?? ''}`" },
    toldBefore,
  ],
  'react-19': [
    {
      what: ['object', 'provider'],
      orders: ['late', ...hydrated],
      remedy: 'import the library before the app and take `kpi-elements/react`, or set the property in a `ref`',
    },
    falseAsText,
    {
      what: ['select', 'status', 'status-later'],
      orders: hydrated,
      remedy: 'React takes over no listeners of custom elements: take `kpi-elements/react`',
    },
  ],
  'react-18': [
    {
      what: ['object', 'object-later', 'provider', 'provider-later', 'removal', 'again'],
      orders: all,
      remedy: 'React 18 knows attributes only: take `kpi-elements/react`, or set the property in a `ref`',
    },
    {
      what: ['select', 'status', 'status-later'],
      orders: all,
      remedy: 'React 18 hears no custom events: take `kpi-elements/react`',
    },
  ],
  'react-19-components': [],
  'react-18-components': [],
};

/** What is lost in one app and order. */
export function lostIn(app: string, order: Order): What[] {
  return (limits[app] ?? []).filter((limit) => limit.orders.includes(order)).flatMap((limit) => limit.what);
}
