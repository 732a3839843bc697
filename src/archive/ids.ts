/** Where an id stands, without a table of all ids: hashes in parts, of which a reader fetches one. */

/** Hashes in order, each with the position of its event. Two events may share a hash; their rows tell them apart. */
export interface IdIndex {
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly positions: Uint32Array<ArrayBuffer>;
}

/** About how many ids a part holds. */
const partSize = 4096;

/** How many parts so many ids have: a power of two. */
export const idParts = (size: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, size / partSize))));

/** The hash of an id: FNV-1a of 32 bits over its letters, which are ASCII. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The part that an id is in. */
export const idPartOf = (id: string, parts: number): number => hashOf(id) & (parts - 1);

/** The parts of all ids, whose hashes are given in the order of their events. */
export function indexIds(ids: Uint32Array): IdIndex[] {
  const parts = idParts(ids.length);
  const order = Uint32Array.from(ids, (_, position) => position).sort(
    (a, b) => partAt(ids, a, parts) - partAt(ids, b, parts) || (ids[a] ?? 0) - (ids[b] ?? 0) || a - b,
  );
  let end = 0;
  return Array.from({ length: parts }, (_, part) => {
    const start = end;
    while (end < order.length && partAt(ids, order[end] ?? 0, parts) === part) end += 1;
    const positions = order.slice(start, end);
    return { hashes: positions.map((position) => ids[position] ?? 0), positions };
  });
}

const partAt = (ids: Uint32Array, position: number, parts: number) => (ids[position] ?? 0) & (parts - 1);

/** The positions where an id may stand: those with its hash. */
export function positionsOf({ hashes, positions }: IdIndex, id: string): number[] {
  const hash = hashOf(id);
  let at = hashes.findIndex((candidate) => candidate === hash);
  const found: number[] = [];
  for (; at >= 0 && hashes[at] === hash; at += 1) found.push(positions[at] ?? 0);
  return found;
}
