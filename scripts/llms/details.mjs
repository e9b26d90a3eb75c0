// What the `detail` of an event has, by the name of the event's class.
import { declared } from '../types/program.mjs';

export function details() {
  const { checker, exported } = declared();
  const events = exported.filter(({ name }) => name.endsWith('Event'));
  return Object.fromEntries(
    events.map((symbol) => {
      const event = checker.getDeclaredTypeOfSymbol(symbol);
      const detail = checker.getTypeOfSymbol(event.getProperty('detail'));
      const each = checker.isArrayLikeType(detail) ? detail.getNumberIndexType() : detail;
      const names = each.getProperties().map(({ name }) => name);
      return [symbol.name, (each === detail ? '' : 'a list, each with ') + names.join(' ')];
    }),
  );
}
