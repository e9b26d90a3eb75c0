/** What `make` answers for a key, asked once and kept. */
export function once<K, T>(kept: Map<K, T>, key: K, make: (key: K) => T): T {
  if (!kept.has(key)) kept.set(key, make(key));
  return kept.get(key)!;
}
