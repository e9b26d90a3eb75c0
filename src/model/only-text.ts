/** A text as it is; anything else is an empty one. */
export function onlyText(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}
