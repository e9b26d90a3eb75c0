import type { LitElement } from 'lit';
import { misfit } from '../model/fields.js';
import type { Problem } from '../model/kpi.js';

/** Whether this is what is left of an object that was written into an attribute. */
export function isLost(value: unknown): boolean {
  return typeof value === 'string' && /^(\[object \w+\],?)+$/.test(value);
}

/**
 * The attributes in which a framework has lost an object, as it knew no property of that name before the tag was defined,
 * and nobody has set the property since. `data` and `provider` are never attributes.
 */
export function lost(host: LitElement): readonly Problem[] {
  return [...host.attributes].flatMap(({ name, value }) => {
    if (!isLost(value) && name !== 'data' && name !== 'provider') return [];
    const properties = [...(host.constructor as typeof LitElement).elementProperties.keys()] as 'id'[];
    // A framework may have written `previousseries`.
    const property = properties.find((each) => each.toLowerCase() === name.replaceAll('-', ''));
    // `class` and the like are somebody else's.
    const isHealed = !property || (host[property] ?? value) !== value;
    return misfit(
      name,
      value,
      isHealed,
      'a property: import kpi-elements before the app renders, or use kpi-elements/react',
      false,
    );
  });
}
