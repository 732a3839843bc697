/** From the chosen values of a facet to the events that have them. */
import { addBit, emptyBitmap, unite, type Bitmap } from "./bitmap.ts";
import { eventsOf, type Facet } from "./facet.ts";

/**
 * The events that have any of some values. The latest few answers are kept, since a choice stays while others change; and a choice
 * that has grown begins at the largest of them that it holds.
 */
export function eventsWith(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const known = choices.get(facet) ?? [];
  const held = known.filter((choice) => [...choice.ids].every((id) => ids.has(id))).sort((a, b) => b.ids.size - a.ids.size)[0];
  if (held?.ids.size === ids.size) return remember(facet, held);
  // What was added is kept by itself too: the next click may leave it alone.
  const added = new Set([...ids].filter((id) => held?.ids.has(id) !== true));
  const bits = remember(facet, { ids: added, bits: findEvents(facet, added) });
  return held === undefined ? bits : remember(facet, { ids, bits: unite(held.bits.slice(), bits) });
}

/** Chosen values and the events that have any of them. */
interface Choice {
  readonly ids: ReadonlySet<string>;
  readonly bits: Bitmap;
}

const choices = new WeakMap<Facet, readonly Choice[]>();
const choicesKept = 10;

/** Keeps a choice as the latest, and gives its events. */
function remember(facet: Facet, choice: Choice): Bitmap {
  const others = (choices.get(facet) ?? []).filter((one) => one !== choice);
  choices.set(facet, [choice, ...others].slice(0, choicesKept));
  return choice.bits;
}

/** The events that have any of some values, found anew. */
export function findEvents(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const { of, starts, codes } = facet;
  const wanted = Uint8Array.from(facet.values, ({ id }) => (ids.has(id) ? 1 : 0));
  if (of === undefined) return listedEvents(facet, wanted);
  const chosen = new Uint8Array(starts.length - 1);
  for (let combination = 0; combination < chosen.length; combination += 1)
    for (let at = starts[combination] ?? 0; at < (starts[combination + 1] ?? 0); at += 1)
      chosen[combination] = (chosen[combination] ?? 0) | (wanted[codes[at] ?? 0] ?? 0);
  return eventsOfCombinations(of, chosen);
}

/** The events of which the combination is chosen (1, else 0). Four at a time, which takes half as long as one by one. */
function eventsOfCombinations(of: Uint32Array, chosen: Uint8Array): Bitmap {
  const bits = emptyBitmap(of.length);
  const whole = Math.floor(of.length / 32);
  for (let word = 0, at = 0; word < whole; word += 1) {
    let found = 0;
    for (let bit = 0; bit < 32; bit += 4, at += 4) {
      const first = chosen[of[at] ?? 0] ?? 0;
      const second = chosen[of[at + 1] ?? 0] ?? 0;
      const third = chosen[of[at + 2] ?? 0] ?? 0;
      const fourth = chosen[of[at + 3] ?? 0] ?? 0;
      found |= (first | (second << 1) | (third << 2) | (fourth << 3)) << bit;
    }
    bits[word] = found;
  }
  for (let position = whole * 32; position < of.length; position += 1) if (chosen[of[position] ?? 0] === 1) addBit(bits, position);
  return bits;
}

/** The events of wanted values (1, else 0), from the lists of a facet whose combinations are not shared. */
function listedEvents(facet: Facet, wanted: Uint8Array): Bitmap {
  const { starts, positions } = listsOf(facet);
  const bits = emptyBitmap(eventsOf(facet));
  wanted.forEach((is, code) => {
    const end = is === 1 ? (starts[code + 1] ?? 0) : 0;
    for (let at = starts[code] ?? 0; at < end; at += 1) addBit(bits, positions[at] ?? 0);
  });
  return bits;
}

/** A facet turned round: the events of value `i` are `positions[starts[i]]` up to `positions[starts[i + 1]]`. */
interface Lists {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

/** Makes ready what the first choice of a value takes: where combinations are not shared, looking at every event takes too long. */
export function prepareChoice(facet: Facet): void {
  if (facet.of === undefined) listsOf(facet);
}

function listsOf(facet: Facet): Lists {
  const known = lists.get(facet);
  if (known !== undefined) return known;
  const { totals, codes } = facet;
  const starts = new Uint32Array(totals.length + 1);
  for (let code = 0; code < totals.length; code += 1) starts[code + 1] = (starts[code] ?? 0) + (totals[code] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(codes.length);
  for (let position = 0; position + 1 < facet.starts.length; position += 1) {
    const end = facet.starts[position + 1] ?? 0;
    for (let at = facet.starts[position] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      const place = next[code] ?? 0;
      positions[place] = position;
      next[code] = place + 1;
    }
  }
  const turned = { starts, positions };
  lists.set(facet, turned);
  return turned;
}

const lists = new WeakMap<Facet, Lists>();
