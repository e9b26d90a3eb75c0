/**
 * Where a key leads among `count` things in a row, by the rules of a slider: arrows by one, page keys by a tenth, Home and End
 * to the ends. `null` for any other key. `rtl` turns left and right around.
 */
export function indexAfterKey(key: string, at: number, count: number, rtl = false): number | null {
  const page = Math.max(1, Math.round(count / 10));
  const right = rtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -right, ArrowRight: right, ArrowDown: -1, ArrowUp: 1 },
    ...{ PageDown: -page, PageUp: page, Home: -count, End: count },
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}
