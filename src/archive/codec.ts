/**
 * The archive as bytes: a line of magic, a JSON head, then typed arrays, each at a multiple of eight. Read without
 * copying. The bytes depend on nothing but the archive; numbers are little-endian, as every browser's arrays are.
 */
import type { Archive, Columns, Facet } from "./archive.ts";
import type { Bitmap } from "./bitmap.ts";
import { facetNames, laneNames, type FacetName } from "./facets.ts";
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
  for (const name of facetNames) arrays[`facet.${name}`] = joined(facets[name].bitmaps);
  const values = Object.fromEntries(facetNames.map((name) => [name, facets[name].values]));
  return pack({ size, rows, values }, arrays);
}

/** Unpacks what `encodeArchive` packed. Throws `ArchiveFormatError` on anything else. */
export const decodeArchive = (bytes: Uint8Array): Archive => whole(() => archiveFrom(unpack(bytes)));

function archiveFrom({ json, array }: Unpacked): Archive {
  const { size, rows, values } = json as { size: number; rows: Archive["rows"]; values: Record<FacetName, Facet["values"]> };
  if (rows.length !== size) throw new ArchiveFormatError(`the archive has ${rows.length} rows for ${size} events`);
  const times = (name: keyof Columns) => array(`column.${name}`, "Float64Array", size);
  return {
    size,
    rows,
    columns: {
      anchor: times("anchor"),
      earliest: times("earliest"),
      coreStart: times("coreStart"),
      coreEnd: times("coreEnd"),
      latest: times("latest"),
      flags: array("column.flags", "Uint8Array", size),
      weight: array("column.weight", "Float32Array", size),
    },
    facets: inEach(facetNames, (name) => {
      const words = Math.ceil(size / 32);
      const all = array(`facet.${name}`, "Uint32Array", values[name].length * words);
      return { values: values[name], bitmaps: values[name].map((_, index) => all.subarray(index * words, (index + 1) * words)) };
    }),
    lanes: inEach(laneNames, (name) => array(`lane.${name}`, "Uint16Array", size)),
  };
}

/** A facet's bitmaps end to end: they are all of one length. */
function joined(bitmaps: readonly Bitmap[]): Bitmap {
  const all = new Uint32Array(bitmaps.reduce((sum, bitmap) => sum + bitmap.length, 0));
  bitmaps.forEach((bitmap, index) => {
    all.set(bitmap, index * bitmap.length);
  });
  return all;
}

const inEach = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;

/** Packs the text index. */
export function encodeText({ size, words, starts, events }: TextIndex): Uint8Array {
  return pack({ size, words }, { starts, events });
}

/** Unpacks what `encodeText` packed. Throws `ArchiveFormatError` on anything else. */
export const decodeText = (bytes: Uint8Array): TextIndex => whole(() => textFrom(unpack(bytes)));

function textFrom({ json, array }: Unpacked): TextIndex {
  const { size, words } = json as Pick<TextIndex, "size" | "words">;
  const starts = array("starts", "Uint32Array", words.length + 1);
  return { size, words, starts, events: array("events", "Uint32Array", starts[words.length] ?? 0) };
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

/** An archive's bytes in parts: its head's JSON, and its arrays by name, each only if it is of that kind and length. */
interface Unpacked {
  readonly json: unknown;
  readonly array: <K extends Kind>(name: string, kind: K, length: number) => InstanceType<(typeof kinds)[K]>;
}

function unpack(source: Uint8Array): Unpacked {
  // Typed arrays begin at multiples of eight; bytes that do not are copied (a Buffer's own `slice` would be no copy).
  const bytes = source.byteOffset % 8 === 0 ? source : new Uint8Array(source);
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
  if (offset !== bytes.byteLength) throw new ArchiveFormatError("the archive is longer than its head says");
  return {
    json: head.json,
    array: <K extends Kind>(name: string, kind: K, elements: number) => {
      const found = arrays.get(name);
      if (!(found instanceof kinds[kind]) || found.length !== elements)
        throw new ArchiveFormatError(`the archive lacks ${elements} numbers of ${name}`);
      return found as InstanceType<(typeof kinds)[K]>;
    },
  };
}

/** What a reading gives. Whatever goes wrong in it is a fault of the bytes. */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArchiveFormatError) throw error;
    throw new ArchiveFormatError("these bytes are no whole archive", { cause: error });
  }
}

function kindOf(array: TypedArray): Kind {
  const kind = (Object.keys(kinds) as Kind[]).find((name) => array instanceof kinds[name]);
  if (kind === undefined) throw new TypeError("not an array that an archive holds");
  return kind;
}
