/** FNV-1a over the text's UTF-16 units: spreads records over shards; keeps no secret. @example fnv1a('a') // => 3826002220 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The shard of a record, 0 to shards − 1. @example shardOf('a', 16) // => 12 */
export function shardOf(id: string, shards: number): number {
  return fnv1a(id) % shards;
}
