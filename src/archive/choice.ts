/** From the chosen values of a facet to the events that have them. */
import { addBit, emptyBitmap, type Bitmap } from "./bitmap.ts";
import { eventsOf, type Facet } from "./facet.ts";

/**
 * The events that have any of some values. The latest few answers are kept, since a choice stays while others change; and a choice
 * that has grown begins at the largest of them that it holds.
 */
export function eventsWith(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const known = choices.get(facet) ?? [];
  const within = known.filter((choice) => [...choice.ids].every((id) => ids.has(id))).sort((a, b) => b.ids.size - a.ids.size)[0];
  const choice = within?.ids.size === ids.size ? within : { ids, bits: findEvents(facet, ids, within) };
  choices.set(facet, [choice, ...known.filter((one) => one !== choice)].slice(0, choicesKept));
  return choice.bits;
}

/** Chosen values and the events that have any of them. */
interface Choice {
  readonly ids: ReadonlySet<string>;
  readonly bits: Bitmap;
}

const choices = new WeakMap<Facet, readonly Choice[]>();
const choicesKept = 8;

function findEvents(facet: Facet, ids: ReadonlySet<string>, within: Choice | undefined): Bitmap {
  const { starts, positions } = postingsOf(facet);
  const bits = within?.bits.slice() ?? emptyBitmap(eventsOf(facet));
  facet.values.forEach(({ id }, code) => {
    if (!ids.has(id) || within?.ids.has(id) === true) return;
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
