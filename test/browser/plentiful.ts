/** An invented entry that has something of everything, and the shape in which the other invented entries are drafted. */
import type { Event } from "../../src/log/index.ts";

type Place = Omit<Event["places"][number], "name"> & { readonly name?: string | undefined };
type Cited = Omit<Event["citations"][number], "url" | "archives"> & {
  readonly url: string;
  readonly archives?: { readonly url: string; readonly captured: string }[];
};
type Optional = "alsoCalled" | "otherDates" | "time" | "macroevents" | "figures" | "relations";

/** An entry before it is checked: its links are plain text, and what is undefined is not written. */
export type Draft = Omit<Event, Optional | "places" | "citations"> & { readonly [Key in Optional]?: Event[Key] | undefined } & {
  readonly places: [Place, ...Place[]];
  readonly citations: Cited[];
};

const testville = {
  locality: "Testville",
  region: "Test County",
  country: "US",
  timezone: "America/Los_Angeles",
  coordinates: { lat: 10.5, lon: -20.25 },
} as const;

const page = { type: "news-report", titleFrom: "page", accessed: "2026-01-04", language: "en", read: "full" } as const;

/** The entry that has everything: rival accounts and figures, other names and dates, several places, archived sources. */
export const plentiful: Draft = {
  $schema: "../event.schema.json",
  id: "2024-06-14-testville-bridge-walk",
  title: "Walk over the Test Bridge, told in two ways",
  alsoCalled: [{ name: "The Long Walk", accordingTo: "Bridge Keepers", citations: ["keepers"] }],
  date: "2024-06-14/2024-06-15",
  time: { start: "18:30", end: "01:00~" },
  otherDates: [{ date: "2024-06-13", accordingTo: "Test County Courier", citations: ["courier"] }],
  places: [
    { ...testville, name: "Test Bridge", precision: "site", role: "site" },
    { ...testville, name: "Mock Square", precision: "site", role: "also" },
    { ...testville, locality: "Mockton", region: "Sample County", precision: "city", role: "concerned" },
  ],
  macroevents: ["bridge-wave"],
  forms: ["march", "sit-in", "clash", "killing", "crowd-control", "court-ruling"],
  issues: ["labor", "government"],
  parties: [
    { name: "Bridge Keepers", role: "organizer" },
    { name: "Testville Police", role: "police" },
  ],
  summary: "Keepers of the invented Test Bridge walked over it, and two accounts of it differ.",
  statements: [
    { id: "s1", text: "People walked over the Test Bridge.", citations: ["herald", "courier"] },
    { id: "s2", text: "Nobody was hurt.", accordingTo: "Bridge Keepers", citations: ["keepers"], contradicts: ["s3"] },
    { id: "s3", text: "One walker was hurt.", accordingTo: "Testville Police", citations: ["herald"] },
    { id: "s4", text: "The walk ended after midnight.", citations: ["courier"] },
    { id: "s5", text: "The keepers called it their longest walk.", accordingTo: "Bridge Keepers", citations: ["keepers"] },
  ],
  figures: [
    { measure: "crowd", of: "people on the bridge", high: 60, words: "some sixty", kind: "estimate", citations: ["courier"] },
    { measure: "crowd", of: "people on the bridge", low: 90, high: 120, accordingTo: "Bridge Keepers", citations: ["keepers"] },
    { measure: "arrests", of: "people", low: 3, high: 3, asOf: "2024-06-15", accordingTo: "Testville Police", citations: ["herald"] },
  ],
  citations: [
    { ...page, id: "herald", title: "Keepers cross", publisher: "Testville Herald", url: "https://herald.example.org/2024/06/bridge" },
    { ...page, id: "courier", title: "Sixty walk", publisher: "Test County Courier", url: "http://courier.example.net/bridge" },
    {
      ...page,
      id: "keepers",
      type: "advocacy",
      title: "We walked",
      author: "The Keepers",
      publisher: "Bridge Keepers",
      published: "2024-06",
      url: "https://keepers.example.com/walk?page=2&long=an-address-that-is-rather-long-so-that-it-must-be-broken-in-print",
      note: "The group writes of itself.",
      archives: [{ url: "https://archive.example.org/2024/walk", captured: "2024-06-16" }],
    },
  ],
  revisions: [{ date: "2026-01-05", note: "Invented for tests." }],
};
