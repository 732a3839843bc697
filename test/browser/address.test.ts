import { expect } from "vitest";
import { logSize } from "./log.ts";
import { chipNames, drawn, eventually, expectTotal, fragment, listed, listedIds } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { siteAddress, test } from "./visit.ts";

const everything = new URLSearchParams({
  q: "walk",
  place: "testville-test-county",
  family: "assembly",
  issue: "labor",
  from: "2024-01-01",
  to: "2024-12-31",
  sort: "oldest",
  lanes: "issue",
  window: "2024-05-01T00:00/2024-07-01T12:30",
  entry: plentiful.id,
  lang: "es",
  theme: "dark",
});

test("a link carries filters, search, lanes, window, entry, language and theme to another reader", async ({ visit }) => {
  const sender = await visit();
  await listed(sender);
  await sender.locator("#search").fill("walk");
  await sender.getByLabel("Lanes by").selectOption("issue");
  await sender.getByRole("button", { name: "Closer" }).click();
  await sender.getByLabel("Order").selectOption("oldest");
  await sender.locator(`#row-${plentiful.id}`).click();
  await sender.locator("#entry-title").waitFor();
  await sender.getByLabel("Light or dark").selectOption("dark");
  await sender.getByLabel("Language").selectOption("es");
  await drawn(sender);
  const link = sender.url();

  const receiver = await visit(link.slice(siteAddress("sample").length));
  await receiver.locator("#entry-title").waitFor();
  await drawn(receiver);
  expect(receiver.url()).toBe(link);
  for (const look of [listedIds, chipNames]) expect(await look(receiver)).toEqual(await look(sender));
  expect(await receiver.locator("#entry-title").innerText()).toBe(plentiful.title);
  expect(await receiver.locator("#search").inputValue()).toBe("walk");
  expect(await receiver.locator(".timeline-tools select").inputValue()).toBe("issue");
  expect(await receiver.locator("html").getAttribute("lang")).toBe("es");
  expect(await receiver.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  const windows = [sender, receiver].map((page) => page.locator(".overview-handles input").first().inputValue());
  expect(new Set(await Promise.all(windows)).size).toBe(1);
});

test("a link that says everything at once is understood and left as it is", async ({ visit }) => {
  const page = await visit(`#${everything.toString()}`);
  await page.locator("#entry-title").waitFor();
  await drawn(page);
  await expectTotal(page, 1);
  expect(Object.fromEntries(new URLSearchParams(fragment(page).slice(1)))).toEqual(Object.fromEntries(everything));
});

test("back and forward go through what was chosen", async ({ visit }) => {
  const page = await visit();
  await expectTotal(page, logSize);
  await page.goto(`${siteAddress("sample")}#place=testville-test-county`);
  await eventually(() => chipNames(page)).toHaveLength(1);
  await page.locator(`#row-${plentiful.id}`).click();
  await page.locator("#entry-title").waitFor();
  await page.goBack();
  await eventually(() => page.locator(".sheet").count()).toBe(0);
  expect(await chipNames(page)).toHaveLength(1);
  await page.goBack();
  await expectTotal(page, logSize);
  await page.goForward();
  await page.goForward();
  await eventually(() => page.locator("#entry-title").innerText()).toBe(plentiful.title);
});

const rubbish = [
  "%",
  "%ZZ=%E0%A4%A",
  "&&&===",
  "window=2024-13-45T99:99/never",
  "window=2024-07-01T00:00/2024-05-01T00:00",
  "window=0000-00-00T00:00/9999-99-99T99:99",
  "window=0101-01-01T00:00/0102-01-01T00:00",
  "window=2024-05-01T00:00/2024-05-01T00:01",
  "entry=../../../etc/passwd",
  "entry=__proto__",
  "entry=no-such-entry",
  "place=__proto__&place=constructor&family=toString&evidence=hasOwnProperty",
  "lanes=constructor&pane=__proto__&lang=xx&theme=neon&sort=sideways",
  "from=2024-02-30&to=yesterday",
  "from=9999-12-31&to=0001-01-01",
  `q=${"x".repeat(30_000)}`,
  `q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
  "q=%00%0d%0a%e2%80%ae",
  "place=x&".repeat(2_000),
  "#".repeat(500),
];

test("rubbish behind the # is left out and never breaks the room", async ({ visit }) => {
  const page = await visit();
  await drawn(page);
  for (const text of rubbish) {
    await page.evaluate((hash) => (location.hash = hash), text);
    await eventually(() => page.locator(".row, .list-empty, [role=alert]").count(), `after ${text.slice(0, 80)}`).toBeGreaterThan(0);
    expect(await page.locator(".timeline-chart .vis-timeline").count(), text.slice(0, 80)).toBe(1);
  }
  await page.evaluate(() => (location.hash = ""));
  await expectTotal(page, logSize);
});

test("each piece of rubbish can also be the first that a page sees", async ({ visit }) => {
  const page = await visit();
  for (const text of rubbish.filter(({ length }) => length < 5_000)) {
    await page.goto("about:blank");
    await page.goto(`${siteAddress("sample")}#${text}`);
    await listed(page);
  }
});
