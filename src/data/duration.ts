const UNITS = { s: 1_000, m: 60_000, h: 3_600_000 };

/** A length of time such as `60s`, `5m` or `1h`, in milliseconds, from a second to a day; `null` for anything else. */
export function duration(text: unknown): number | null {
  const [, count, unit] = /^(\d{1,5})([smh])$/.exec(String(text)) ?? [];
  const length = Number(count) * UNITS[unit as 's'];
  return length >= 1_000 && length <= 86_400_000 ? length : null;
}
