/**
 * The archive as bytes: a line of magic, a JSON head, then typed arrays, each at a multiple of eight. Read without
 * copying. The bytes depend on nothing but the archive; numbers are little-endian, as every browser's arrays are.
 */
import type { Archive, Facet } from "./archive.ts";
import type { Bitmap } from "./bitmap.ts";
import { facetNames, laneNames } from "./facets.ts";
import type { TextIndex } from "./search.ts";

const magic = "unrest-archive 1\n";
const kinds = { Float64Array, Float32Array, Uint32Array, Uint16Array, Uint8Array } as const;
type Kind = keyof typeof kinds;
type TypedArray = InstanceType<(typeof kinds)[Kind]>;

/** Bytes that are no archive, or one of another version. */
export class ArchiveFormatError extends Error {
  override readonly name = "ArchiveFormatError";
}

interface Head {
  readonly json: unknown;
  readonly arrays: readonly { readonly name: string; readonly kind: Kind; readonly length: number }[];
}

/** Packs the archive without entries and text. */
export function encodeArchive({ size, rows, columns, facets, lanes }: Archive): Uint8Array {
  const arrays: Record<string, TypedArray> = {};
  for (const [name, column] of Object.entries(columns) as [string, TypedArray][]) arrays[`column.${name}`] = column;
  for (const name of laneNames) arrays[`lane.${name}`] = lanes[name];
  for (const name of facetNames) facets[name].bitmaps.forEach((bitmap, index) => (arrays[`facet.${name}.${index}`] = bitmap));
  const values = Object.fromEntries(facetNames.map((name) => [name, facets[name].values]));
  return pack({ size, rows, values }, arrays);
}

/** Unpacks what `encodeArchive` packed. Throws `ArchiveFormatError` on anything else. */
export function decodeArchive(bytes: Uint8Array): Archive {
  const { json, array } = unpack(bytes);
  const { size, rows, values } = json as { size: number; rows: Archive["rows"]; values: Record<string, Facet["values"]> };
  const column = <T>(name: string) => array(`column.${name}`) as T;
  return {
    size,
    rows,
    columns: {
      anchor: column("anchor"),
      earliest: column("earliest"),
      coreStart: column("coreStart"),
      coreEnd: column("coreEnd"),
      latest: column("latest"),
      flags: column("flags"),
      weight: column("weight"),
    },
    facets: Object.fromEntries(
      facetNames.map((name) => {
        const list = values[name] ?? [];
        return [name, { values: list, bitmaps: list.map((_, index) => array(`facet.${name}.${index}`) as Bitmap) }];
      }),
    ) as unknown as Archive["facets"],
    lanes: Object.fromEntries(laneNames.map((name) => [name, array(`lane.${name}`)])) as Archive["lanes"],
  };
}

/** Packs the text index. */
export function encodeText({ size, words, starts, events }: TextIndex): Uint8Array {
  return pack({ size, words }, { starts, events });
}

/** Unpacks what `encodeText` packed. */
export function decodeText(bytes: Uint8Array): TextIndex {
  const { json, array } = unpack(bytes);
  return {
    ...(json as Pick<TextIndex, "size" | "words">),
    starts: array("starts") as TextIndex["starts"],
    events: array("events") as TextIndex["events"],
  };
}

const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

function pack(json: unknown, arrays: Readonly<Record<string, TypedArray>>): Uint8Array {
  const list = Object.entries(arrays);
  const head: Head = { json, arrays: list.map(([name, array]) => ({ name, kind: kindOf(array), length: array.length })) };
  const headBytes = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const start = aligned(magic.length + 8 + headBytes.length);
  const bytes = new Uint8Array(list.reduce((end, [, array]) => aligned(end) + array.byteLength, start));
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, headBytes.length, true);
  bytes.set(headBytes, magic.length + 8);
  let offset = start;
  for (const [, array] of list) {
    offset = aligned(offset);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  return bytes;
}

function unpack(source: Uint8Array): { json: unknown; array: (name: string) => TypedArray } {
  const bytes = source.byteOffset % 8 === 0 ? source : source.slice();
  if (new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
    throw new ArchiveFormatError("these bytes are no archive of this version");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  const headStart = magic.length + 8;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headStart, headStart + length))) as Head;
  const arrays = new Map<string, TypedArray>();
  let offset = aligned(headStart + length);
  for (const { name, kind, length: elements } of head.arrays) {
    offset = aligned(offset);
    const size = elements * kinds[kind].BYTES_PER_ELEMENT;
    if (offset + size > bytes.byteLength) throw new ArchiveFormatError("the archive is cut short");
    arrays.set(name, new kinds[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, elements));
    offset += size;
  }
  const array = (name: string): TypedArray => {
    const found = arrays.get(name);
    if (found === undefined) throw new ArchiveFormatError(`the archive lacks ${name}`);
    return found;
  };
  return { json: head.json, array };
}

function kindOf(array: TypedArray): Kind {
  const kind = (Object.keys(kinds) as Kind[]).find((name) => array instanceof kinds[name]);
  if (kind === undefined) throw new TypeError("not an array that an archive holds");
  return kind;
}
