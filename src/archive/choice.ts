/** From the chosen values of a facet to the events that have them. */
import { addBit, emptyBitmap, type Bitmap } from "./bitmap.ts";
import { eventsOf, type Facet } from "./facet.ts";

/** The events that have any of some values. The latest few answers are kept, since a choice stays while others change. */
export function eventsWith(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const known = choices.get(facet) ?? new Map<string, Bitmap>();
  choices.set(facet, known);
  const key = [...ids].sort().join(" ");
  const bits = known.get(key) ?? findEvents(facet, ids);
  known.delete(key);
  known.set(key, bits);
  const [oldest] = known.keys();
  if (known.size > choicesKept && oldest !== undefined) known.delete(oldest);
  return bits;
}

const choices = new WeakMap<Facet, Map<string, Bitmap>>();
const choicesKept = 8;

function findEvents(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const { starts, positions } = postingsOf(facet);
  const bits = emptyBitmap(eventsOf(facet));
  facet.values.forEach(({ id }, code) => {
    if (!ids.has(id)) return;
    const end = starts[code + 1] ?? 0;
    for (let at = starts[code] ?? 0; at < end; at += 1) addBit(bits, positions[at] ?? 0);
  });
  return bits;
}

/** A facet turned round: the events of value `i` are `positions[starts[i]]` up to `positions[starts[i + 1]]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

/** Turned round when a value is first chosen, and kept. */
function postingsOf(facet: Facet): Postings {
  const known = postings.get(facet);
  if (known !== undefined) return known;
  const { of, totals, codes } = facet;
  const size = eventsOf(facet);
  const starts = new Uint32Array(totals.length + 1);
  for (let code = 0; code < totals.length; code += 1) starts[code + 1] = (starts[code] ?? 0) + (totals[code] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(starts[totals.length] ?? 0);
  for (let position = 0; position < size; position += 1) {
    const combination = of === undefined ? position : (of[position] ?? 0);
    const end = facet.starts[combination + 1] ?? 0;
    for (let at = facet.starts[combination] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      const place = next[code] ?? 0;
      positions[place] = position;
      next[code] = place + 1;
    }
  }
  const turned = { starts, positions };
  postings.set(facet, turned);
  return turned;
}

const postings = new WeakMap<Facet, Postings>();
