/** What `make` answers for a key, asked once and kept. */
export function once<K, T>(
  kept: Pick<Map<K, T>, 'has' | 'get'> & { set(key: K, made: T): unknown },
  key: K,
  make: (key: K) => T,
): T {
  if (!kept.has(key)) kept.set(key, make(key));
  return kept.get(key)!;
}
