/**
 * The maps that one fold made itself. Nobody else has seen them yet, so the fold may go on writing into them; every
 * other map is copied before it is changed. Without this a long journal would copy every map for every event.
 */
export type OwnMaps = Set<ReadonlyMap<unknown, unknown>>;

/** The map with this entry: the same map where the fold made it, a copy otherwise. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
  own: OwnMaps,
): ReadonlyMap<Key, Value> {
  const writable = own.has(map) ? (map as Map<Key, Value>) : new Map(map);
  own.add(writable);
  return writable.set(key, value);
}
