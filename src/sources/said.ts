/** A text that a payload says about itself; `undefined` for anything else. */
export function said(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined;
}
