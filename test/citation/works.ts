/** Citations for the tests of citing: ten of every kind, and what hostile hands could write. */
import type { Citation } from "../../src/log/index.ts";
import { readLink, type SafeUrl } from "../../src/log/link.ts";
import type { PublisherKind } from "../../src/log/vocabulary.ts";

/** A checked address. */
export function safe(address: string): SafeUrl {
  const reading = readLink(address);
  if (!reading.ok) throw new Error(`${address} ${reading.reason}`);
  return reading.url;
}

/** A citation with what is usual, but for what a test says. */
export const citation = (part: Partial<Citation>): Citation => ({
  id: "a",
  type: "news-report",
  title: "March over the bridge",
  titleFrom: "page",
  publisher: "The Testville Times",
  accessed: "2026-11-24",
  url: safe("https://times.example.org/2025/06/bridge"),
  language: "en",
  read: "full",
  ...part,
});

/** The publishers of these citations. */
export const kinds: ReadonlyMap<string, PublisherKind> = new Map([
  ["The Testville Times", "newspaper"],
  ["Channel 9", "broadcaster"],
  ["Wire Service", "news-agency"],
  ["The Monthly", "magazine"],
  ["News & Views {Daily} 50%", "aggregator"],
  ["Office of Law and Order", "government"],
  ["Encyclopedia of Bridges", "reference"],
  ["Jo Bridge", "personal"],
  ["新華網", "online-news"],
]);

const copies = [
  { url: safe("https://web.archive.org/web/20250615000000/https://times.example.org/2025/06/bridge"), captured: "2025-06-15" },
];

/** Ten works of different kinds, each with something of its own that a format could lose. */
export const ten: readonly Citation[] = [
  citation({ author: "Patrick J. McDonnell and Sage Van Wing", published: "2025-06-14", archives: copies, origin: "Wire Service" }),
  citation({
    title: "Two 100% “sure” things & one #tag_of $5 ~ ^ \\ {brace}",
    publisher: "News & Views {Daily} 50%",
    url: safe("https://aggregator.example.com/a_b?c=1&d=%20e#part"),
    published: "2025-06~",
  }),
  citation({
    title: "北京の橋",
    author: "新华社",
    publisher: "新華網",
    language: "zh",
    url: safe("https://xinhua.example.cn/a"),
    published: "2025",
  }),
  citation({ title: "A video", type: "video", publisher: "Channel 9", url: safe("https://nine.example.org/v"), published: "2025-22" }),
  citation({
    type: "opinion",
    author: "Staff reports",
    publisher: "The Monthly",
    url: safe("https://monthly.example.org/o"),
    published: "2024-12/2025-01",
  }),
  citation({
    type: "government-report",
    publisher: "Office of Law and Order",
    url: safe("https://law.example.gov/r.pdf"),
    published: "199X",
  }),
  citation({
    type: "reference",
    title: "Bridge",
    publisher: "Encyclopedia of Bridges",
    url: safe("https://bridges.example.org/b"),
    note: "DOI: 10.1/x",
  }),
  citation({
    title: "My day",
    author: "Jo Bridge",
    publisher: "Jo Bridge",
    url: safe("https://jo.example.net/day"),
    published: "2025-06-15?",
  }),
  citation({
    type: "book",
    title: "Bridges and Walks",
    author: "Robert O’Brien, Jr.",
    publisher: "Office of Law and Order",
    url: safe("https://books.example.org/1"),
  }),
  citation({
    type: "court-record",
    title: "State v. Walker",
    titleFrom: "listing",
    author: "مريم العلي",
    publisher: "Office of Law and Order",
    url: safe("https://court.example.gov/1"),
    published: "2025-07-01/..",
  }),
];
