/**
 * Columns as bytes: a line of magic, a JSON head, then arrays, each in planes: first every element's lowest byte, then every
 * element's next. Numbers of one column are alike in their high bytes, so planes shrink to a fraction when they are compressed.
 * The bytes depend on nothing but what is packed; numbers are little-endian, as every browser's arrays are.
 */
const magic = "unrest-archive 3\n";
const kinds = { Float64Array, Uint32Array, Uint16Array, Uint8Array } as const;

/** The kinds of array that can be packed. */
export type Kind = keyof typeof kinds;
/** An array that can be packed. */
export type Column = InstanceType<(typeof kinds)[Kind]>;

/** Bytes that are no archive, or one of another version. */
export class ArchiveFormatError extends Error {
  override readonly name = "ArchiveFormatError";
}

interface Head {
  readonly json: unknown;
  readonly arrays: readonly { readonly name: string; readonly kind: Kind; readonly length: number }[];
}

/** Packs JSON and named arrays. */
export function pack(json: unknown, arrays: Readonly<Record<string, Column>>): Uint8Array<ArrayBuffer> {
  const list = Object.entries(arrays);
  const head: Head = { json, arrays: list.map(([name, array]) => ({ name, kind: kindOf(array), length: array.length })) };
  const headBytes = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const start = magic.length + 4 + headBytes.length;
  const bytes = new Uint8Array(list.reduce((end, [, array]) => end + array.byteLength, start));
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, headBytes.length, true);
  bytes.set(headBytes, magic.length + 4);
  let offset = start;
  for (const [, array] of list) {
    toPlanes(array, bytes.subarray(offset, offset + array.byteLength));
    offset += array.byteLength;
  }
  return bytes;
}

/** Packed columns in parts: the head's JSON, which arrays there are, and the arrays by name, each only if it is of that kind and length. */
export interface Unpacked {
  readonly json: unknown;
  readonly has: (name: string) => boolean;
  readonly array: <K extends Kind>(name: string, kind: K, length?: number) => InstanceType<(typeof kinds)[K]>;
}

/** Unpacks what `pack` packed and makes something of it. Whatever goes wrong is a fault of the bytes: an `ArchiveFormatError`. */
export function unpack<T>(bytes: Uint8Array, read: (unpacked: Unpacked) => T): T {
  try {
    return read(partsOf(bytes));
  } catch (error) {
    if (error instanceof ArchiveFormatError) throw error;
    throw new ArchiveFormatError("these bytes are no whole archive", { cause: error });
  }
}

function partsOf(bytes: Uint8Array): Unpacked {
  if (new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
    throw new ArchiveFormatError("these bytes are no archive of this version");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  const headStart = magic.length + 4;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headStart, headStart + length))) as Head;
  const arrays = new Map<string, Column>();
  let offset = headStart + length;
  for (const { name, kind, length: elements } of head.arrays) {
    const size = elements * kinds[kind].BYTES_PER_ELEMENT;
    if (offset + size > bytes.byteLength) throw new ArchiveFormatError("the archive is cut short");
    const array = new kinds[kind](elements);
    fromPlanes(bytes.subarray(offset, offset + size), array);
    arrays.set(name, array);
    offset += size;
  }
  if (offset !== bytes.byteLength) throw new ArchiveFormatError("the archive is longer than its head says");
  return {
    json: head.json,
    has: (name) => arrays.has(name),
    array: <K extends Kind>(name: string, kind: K, elements?: number) => {
      const found = arrays.get(name);
      if (!(found instanceof kinds[kind]) || (elements !== undefined && found.length !== elements))
        throw new ArchiveFormatError(`the archive lacks ${elements ?? "the"} numbers of ${name}`);
      return found as InstanceType<(typeof kinds)[K]>;
    },
  };
}

function toPlanes(array: Column, planes: Uint8Array): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const width = array.BYTES_PER_ELEMENT;
  for (let plane = 0; plane < width; plane += 1)
    for (let index = 0; index < array.length; index += 1) planes[plane * array.length + index] = bytes[index * width + plane] ?? 0;
}

function fromPlanes(planes: Uint8Array, array: Column): void {
  if (array instanceof Uint32Array) {
    words(planes, array);
    return;
  }
  if (array instanceof Uint8Array) {
    array.set(planes);
    return;
  }
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const width = array.BYTES_PER_ELEMENT;
  for (let plane = 0; plane < width; plane += 1)
    for (let index = 0; index < array.length; index += 1) bytes[index * width + plane] = planes[plane * array.length + index] ?? 0;
}

/** The usual column, put together a number at a time: some three times as fast as byte by byte. */
function words(planes: Uint8Array, array: Uint32Array): void {
  const { length } = array;
  const [second, third, fourth] = [planes.subarray(length), planes.subarray(2 * length), planes.subarray(3 * length)];
  for (let index = 0; index < length; index += 1)
    array[index] = (planes[index] ?? 0) | ((second[index] ?? 0) << 8) | ((third[index] ?? 0) << 16) | ((fourth[index] ?? 0) << 24);
}

function kindOf(array: Column): Kind {
  const kind = (Object.keys(kinds) as Kind[]).find((name) => array instanceof kinds[name]);
  if (kind === undefined) throw new TypeError("not an array that can be packed");
  return kind;
}
