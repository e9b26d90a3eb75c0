/** What `make` answers for a key, asked once and kept. */
export function once<K, T>(kept: Map<K, T>, key: K, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}
