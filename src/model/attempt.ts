/** What a function answers; `undefined` when it throws. */
export function attempt<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch {
    return undefined;
  }
}
