import { createComponent } from '@lit/react';
import { isServer, type LitElement } from 'lit';
import React, { type ForwardRefExoticComponent, type HTMLAttributes, type RefAttributes } from 'react';
import type { KpiElement } from '../base/kpi-element.js';
import type { KpiFields } from '../base/kpi-fields.js';

type EventName = Extract<keyof HTMLElementEventMap, `kpi-${string}`>;
type Handler<Name extends string> = Name extends `kpi-${infer Word}` ? `onKpi${Capitalize<Word>}` : never;

/** What can only be read: what an element says of itself. */
type Said = Exclude<keyof KpiElement, keyof KpiFields> | 'hints' | 'maxPoints' | 'summary';
type Optional<Taken> = { [Name in keyof Taken]?: Taken[Name] | undefined };
type Fields<Element> = Optional<Omit<Element, keyof LitElement | Said>>;
type Handlers<Name extends EventName, Element> = {
  [Each in Name as Handler<Each>]?:
    ((event: HTMLElementEventMap[Each] & { readonly currentTarget: Element }) => void) | undefined;
};

/** What an element takes as a React component: its properties, its events, and what every HTML element takes. */
export type ElementProps<Element extends HTMLElement, Name extends EventName> = Fields<Element> &
  Handlers<Name, Element> &
  Omit<HTMLAttributes<Element>, keyof Fields<Element>>;

/** An element as a React component; its `ref` is the element. */
export type ElementComponent<Element extends HTMLElement, Name extends EventName> = ForwardRefExoticComponent<
  ElementProps<Element, Name> & RefAttributes<Element>
>;

// Every component listens to whatever it is given a handler for, as events rise from inside.
const events = Object.fromEntries(
  ['load', 'error', 'status', 'select', 'alert', 'hints', 'summary'].map((word) => [
    `onKpi${word[0]!.toUpperCase()}${word.slice(1)}`,
    `kpi-${word}`,
  ]),
);

// A server has no layout, and older versions of React say so.
const react = isServer ? { ...React, useLayoutEffect: React.useEffect } : React;

/** The component of a registered element. Where another copy of the library came first, the class is that one's. */
export function component<Element extends HTMLElement, Name extends EventName>(
  tagName: string,
  own: new () => Element,
): ElementComponent<Element, Name> {
  const elementClass = (customElements.get(tagName) ?? own) as typeof own;
  return createComponent({
    react,
    tagName,
    elementClass,
    events,
    displayName: tagName,
  }) as unknown as ElementComponent<Element, Name>;
}
