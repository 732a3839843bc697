/** A log that no check would pass: every text is what an attacker might write, and the reading room must show it as text. */
import { noRegisters } from "../../src/log/registers.ts";
import type { Event, Log } from "../../src/log/index.ts";

/** One text an entry. None may do anything but be read. */
export const payloads: readonly string[] = [
  `<img src=x onerror=alert(1)>`,
  `<script>alert(2)</script>`,
  `</title><script>alert(3)</script>`,
  `</script><svg onload=alert(4)>`,
  `"><iframe srcdoc="<script>parent.alert(5)</script>">`,
  `{{7*7}} \${7*7} <%= 7*7 %>`,
  `<!-- <a href="javascript:alert(6)">here</a>`,
  `&lt;b&gt; &#x3c;i&#x3e; &amp;amp;`,
  `' onmouseover='alert(7)' x='`,
  `'; DROP TABLE events; --`,
  `__proto__ constructor toString`,
  "W".repeat(600),
];

/** The ids of the hostile entries, in the order of the payloads. */
export const hostileId = (index: number): string => `2024-03-${String(index + 1).padStart(2, "0")}-hostile-text`;

/** A log of one entry a payload, drawn from a sound entry, put past the checker. */
export function hostileLog(sound: Event): Log {
  return {
    entries: payloads.map((payload, index) => ({ file: "", event: { ...poisoned(sound, payload, index), id: hostileId(index) } })),
    ...noRegisters,
    macroevents: payloads.map((payload, index) => ({
      id: `wave-${index + 1}`,
      name: payload,
      date: "2024-03",
      description: payload,
      alsoCalled: [{ name: payload, accordingTo: payload }],
    })),
    problems: [],
  };
}

function poisoned(sound: Event, payload: string, index: number): Event {
  return {
    ...sound,
    title: payload,
    date: `2024-03-${String(index + 1).padStart(2, "0")}`,
    time: undefined,
    alsoCalled: (sound.alsoCalled ?? []).map((other) => ({ ...other, name: payload, accordingTo: payload })),
    otherDates: (sound.otherDates ?? []).map((other) => ({ ...other, accordingTo: payload })),
    places: sound.places.map((place) => ({ ...place, name: payload, locality: payload, region: payload })),
    macroevents: [`wave-${index + 1}`],
    parties: [{ name: payload, role: "organizer" }],
    summary: payload,
    statements: sound.statements.map((statement) => ({ ...statement, text: payload, accordingTo: payload })),
    figures: (sound.figures ?? []).map((figure) => ({ ...figure, of: payload, words: payload, accordingTo: payload })),
    citations: sound.citations.map((citation) => ({
      ...citation,
      title: payload,
      author: payload,
      publisher: payload,
      origin: payload,
      note: payload,
    })),
    relations: [{ to: hostileId((index + 1) % payloads.length), as: "see-also" }],
    revisions: [{ date: "2026-01-05", note: payload }],
  };
}
