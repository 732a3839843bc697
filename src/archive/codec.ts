/** The archive, its facets, its ids and its words as bytes and back. Every decoder throws `ArchiveFormatError` on other bytes. */
import type { Archive } from "./archive.ts";
import { eventsOf, type Facet } from "./facet.ts";
import { facetNames, type FacetName, type FacetValue } from "./facets.ts";
import type { IdIndex } from "./ids.ts";
import { ArchiveFormatError, pack, unpack, type Column, type Unpacked } from "./pack.ts";
import type { TextIndex } from "./search.ts";
import { withFar, type Shapes, type Times } from "./times.ts";

const minuteMs = 60_000;

/** The facet that comes with the archive itself, for the first picture is laid out by it. */
export const firstFacet = "place" satisfies FacetName;

/** Packs what the first picture needs: times, weights, and the first facet. */
export function encodeArchive({ size, times, weight, facets }: Archive): Uint8Array<ArrayBuffer> {
  const { shape, shapes } = times;
  const json = { size, start: times.anchor[0] ?? 0, values: facets[firstFacet]?.values ?? [] };
  return pack(json, {
    steps: stepsOf(times.anchor),
    shape,
    ...prefixed("shapes.", shapes),
    weight,
    ...facetArrays(firstFacet, facets[firstFacet]),
  });
}

/** Unpacks what `encodeArchive` packed; the other facets are not there yet. */
export const decodeArchive = (bytes: Uint8Array): Archive =>
  unpack(bytes, (unpacked) => {
    const { size, start, values } = unpacked.json as { size: number; start: number; values: readonly FacetValue[] };
    return {
      size,
      times: timesFrom(unpacked, size, start),
      weight: unpacked.array("weight", "Uint8Array", size),
      facets: { [firstFacet]: facetFrom(unpacked, firstFacet, values, size) },
    };
  });

/** Packs the facets that come behind. */
export function encodeFacets({ size, facets }: Archive): Uint8Array<ArrayBuffer> {
  const names = facetNames.filter((name) => name !== firstFacet && facets[name] !== undefined);
  const values = Object.fromEntries(names.map((name) => [name, facets[name]?.values ?? []]));
  return pack({ size, values }, Object.assign({}, ...names.map((name) => facetArrays(name, facets[name]))) as Record<string, Column>);
}

/** An archive with the facets that `encodeFacets` packed. */
export const withFacets = (archive: Archive, bytes: Uint8Array): Archive =>
  unpack(bytes, (unpacked) => {
    const { size, values } = unpacked.json as { size: number; values: Partial<Record<FacetName, readonly FacetValue[]>> };
    if (size !== archive.size) throw new ArchiveFormatError(`facets of ${size} events for an archive of ${archive.size}`);
    const facets = Object.fromEntries(
      facetNames.flatMap((name) => {
        const known = values[name];
        return known === undefined ? [] : [[name, facetFrom(unpacked, name, known, size)]];
      }),
    );
    return { ...archive, facets: { ...archive.facets, ...facets } };
  });

/** Minutes from each anchor to the next: anchors are whole minutes, and most lie close together. */
function stepsOf(anchor: Float64Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(anchor, (at, index) => (at - (anchor[index - 1] ?? at)) / minuteMs);
}

function timesFrom({ array }: Unpacked, size: number, start: number): Times {
  const steps = array("steps", "Uint32Array", size);
  const anchor = new Float64Array(size);
  let at = start;
  for (let index = 0; index < size; index += 1) {
    at += (steps[index] ?? 0) * minuteMs;
    anchor[index] = at;
  }
  const flags = array("shapes.flags", "Uint8Array");
  const reach = (name: string) => array(`shapes.${name}`, "Float64Array", flags.length);
  const shapes: Shapes = {
    earliest: reach("earliest"),
    coreStart: reach("coreStart"),
    coreEnd: reach("coreEnd"),
    latest: reach("latest"),
    flags,
  };
  return withFar(anchor, array("shape", "Uint32Array", size), shapes);
}

/** How many values each combination has, their codes, the combination of each event where they are shared, and the events of each value. */
function facetArrays(name: FacetName, facet: Facet | undefined): Record<string, Column> {
  if (facet === undefined) return {};
  const { of, starts, codes, totals } = facet;
  const counts = new Uint32Array(starts.length - 1).map((_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0));
  return prefixed(`facet.${name}.`, { counts, codes, totals, ...(of !== undefined && { of }) });
}

function facetFrom({ array, has }: Unpacked, name: FacetName, values: readonly FacetValue[], size: number): Facet {
  const column = (part: string, length?: number) => array(`facet.${name}.${part}`, "Uint32Array", length);
  const of = has(`facet.${name}.of`) ? column("of") : undefined;
  const starts = startsOf(column("counts"));
  const facet = { values, of, starts, codes: column("codes", starts.at(-1)), totals: column("totals", values.length) };
  if (eventsOf(facet) !== size) throw new ArchiveFormatError(`the facet ${name} is not of ${size} events`);
  return facet;
}

/** Where each of some lists begins in the row of them all, and where the last one ends. */
function startsOf(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length + 1);
  for (let index = 0, start = 0; index < counts.length; index += 1) {
    start += counts[index] ?? 0;
    starts[index + 1] = start;
  }
  return starts;
}

const prefixed = (prefix: string, arrays: object): Record<string, Column> =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]: [string, Column]) => [prefix + name, array]));

/** Packs one part of the text index: its words, how many bytes each one's list takes, and the lists as they are read (postings.ts). */
export function encodeText({ words, starts, lists }: TextIndex): Uint8Array<ArrayBuffer> {
  const lengths = Uint32Array.from(words, (_, word) => (starts[word + 1] ?? 0) - (starts[word] ?? 0));
  return pack({ words }, { lengths, lists });
}

/** Unpacks what `encodeText` packed. */
export const decodeText = (bytes: Uint8Array): TextIndex =>
  unpack(bytes, ({ json, array }) => {
    const { words } = json as Pick<TextIndex, "words">;
    const lengths = array("lengths", "Uint32Array", words.length);
    const starts = new Uint32Array(words.length + 1);
    lengths.forEach((length, word) => (starts[word + 1] = (starts[word] ?? 0) + length));
    return { words, starts, lists: array("lists", "Uint8Array", starts[words.length] ?? 0) };
  });

/** Packs one part of the ids. */
export const encodeIds = ({ hashes, positions }: IdIndex): Uint8Array<ArrayBuffer> => pack({}, { hashes, positions });

/** Unpacks what `encodeIds` packed. */
export const decodeIds = (bytes: Uint8Array): IdIndex =>
  unpack(bytes, ({ array }) => {
    const hashes = array("hashes", "Uint32Array");
    return { hashes, positions: array("positions", "Uint32Array", hashes.length) };
  });
