import { peopleNamedIn } from "../people.ts";
import type { Event } from "../schema.ts";
import type { EntryRule } from "./rule.ts";

/** Roles that a crowd has: a person in one of them needs a word on what makes them public. */
const crowdRoles = new Set(["participants", "counter-protesters", "other"]);

/** E606: a person is named only with a public role: an office before the name, or a line in `parties`. */
export const peopleHaveRoles: EntryRule = ({ event }) => {
  const known = [...event.parties.map(({ name }) => name), ...event.places.map(({ name }) => name ?? "")];
  return [
    ...textsOf(event).flatMap(({ path, text }) =>
      peopleNamedIn(text)
        .filter(({ name, inOffice }) => !inOffice && !known.some((party) => party.includes(name)))
        .map(({ name }) => ({ code: "E606" as const, path, message: `names ${name}, and nothing says in what public role` })),
    ),
    ...event.parties.flatMap(({ name, role }, index) =>
      crowdRoles.has(role) && !name.includes(",") && peopleNamedIn(name)[0]?.name === name
        ? [{ code: "E606" as const, path: ["parties", index, "name"], message: `names ${name}, and no public role after it` }]
        : [],
    ),
  ];
};

const textsOf = ({ title, summary, statements, figures = [] }: Event) => [
  { path: ["title"], text: title },
  { path: ["summary"], text: summary },
  ...statements.map(({ text }, index) => ({ path: ["statements", index, "text"], text })),
  ...figures.map(({ of }, index) => ({ path: ["figures", index, "of"], text: of })),
];
