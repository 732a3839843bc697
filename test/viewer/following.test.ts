import { describe, expect, test } from "vitest";
import { everything } from "../../src/archive/index.ts";
import { parseView } from "../../src/viewer/address.ts";
import { datedBy, followed, undatedBy } from "../../src/viewer/following.ts";

const may = { from: Date.parse("2024-05-01T00:00Z"), to: Date.parse("2024-06-01T00:00Z") };
const inMay = { ...everything, text: "march", from: "2024-05-01", to: "2024-05-31" };
const asked = { ...everything, text: "march" };
const view = { ...parseView(""), query: inMay, window: may, following: true };

describe("listing only what the timeline shows", () => {
  test("gives the query the days of the window, the last of them whole", () => {
    expect(datedBy(asked, may)).toEqual(inMay);
    expect(datedBy(asked, { ...may, to: may.to + 60_000 }).to).toBe("2024-06-01");
    expect(datedBy(inMay, undefined)).toEqual(asked);
    expect(undatedBy(inMay)).toEqual(asked);
  });

  test("brings other dates with another window, and keeps the rest of the query", () => {
    const june = { from: may.to, to: Date.parse("2024-07-01T00:00Z") };
    expect(followed(view, { window: june })).toEqual({ window: june, query: { ...asked, from: "2024-06-01", to: "2024-06-30" } });
    expect(followed(view, { window: undefined })).toEqual({ window: undefined, query: asked });
  });

  test("leaves what has nothing to do with dates alone", () => {
    expect(followed(view, { entry: "some-entry" })).toEqual({ entry: "some-entry" });
    expect(followed(view, { query: { ...inMay, text: "strike" } })).toEqual({ query: { ...inMay, text: "strike" } });
    expect(followed({ ...view, following: false }, { window: undefined })).toEqual({ window: undefined });
  });

  test("ends when the reader sets dates or takes them away", () => {
    expect(followed(view, { query: asked })).toEqual({ query: asked, following: false });
    const chosen = { query: { ...inMay, to: "2024-05-10" }, window: undefined };
    expect(followed(view, chosen)).toEqual({ ...chosen, following: false });
  });

  test("begins and ends by its own button", () => {
    expect(followed({ ...view, following: false, query: asked }, { following: true, query: inMay })).toEqual({
      following: true,
      query: inMay,
    });
    expect(followed(view, { following: false, query: asked })).toEqual({ following: false, query: asked });
  });
});
