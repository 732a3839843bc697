/** What can be seen of the timeline, in the words of the tests. */
import type { Page } from "playwright-core";
import { fragment } from "./reading.ts";

/** The window that the address names, in milliseconds; undefined for all years. */
export function addressWindow(page: Page): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = new URLSearchParams(fragment(page).slice(1)).get("window")?.split("/") ?? [];
  return from === undefined || to === undefined ? undefined : { from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) };
}

/** How long the window is, in days. */
export function daysShown(page: Page): number {
  const shown = addressWindow(page);
  return shown === undefined ? Infinity : (shown.to - shown.from) / 86_400_000;
}

/** The events that the lanes say they hold, all together. */
export async function laneTotal(page: Page): Promise<number> {
  const counts = await page.locator(".lane-label small").allInnerTexts();
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** The names of the lanes, from above. */
export const laneNamesShown = (page: Page): Promise<string[]> => page.locator(".lane-label span").allInnerTexts();

/** The titles that stand beside marks. */
export const namedMarks = (page: Page): Promise<string[]> =>
  page.locator(".timeline-chart .sign-title").evaluateAll((titles) => titles.map(({ textContent }) => textContent));

/** How many marks vis-timeline holds. */
export const markCount = (page: Page): Promise<number> => page.locator(".timeline-chart .vis-item.vis-point").count();

/** Pairs of signs or titles of two different marks that lie over each other, among those within the chart. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chart = document.querySelector(".vis-panel.vis-center")?.getBoundingClientRect();
    if (chart === undefined) return ["there is no chart"];
    const boxes = [...document.querySelectorAll(".timeline-chart .sign > svg, .timeline-chart .sign-title")]
      .map((element) => ({ element, sign: element.parentElement, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.right > chart.left && box.left < chart.right && box.bottom > chart.top && box.top < chart.bottom);
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.sign !== b.sign)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 2,
        )
        .map((b) => `${a.sign?.textContent ?? ""} | ${b.sign?.textContent ?? ""}`),
    );
  });
}

/** The middle of the chart's panel, and its size. */
export async function panel(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.locator(".vis-panel.vis-center").evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, width, height };
  });
}

/** The two pictures: that of vis-timeline at rest, and that under the hand. */
export type Picture = "rest" | "moving";

/** The labels of the axis that can be seen, from the left, each with its place in the panel in whole pixels. */
export async function axisLabels(page: Page, picture: Picture): Promise<{ words: string; x: number }[]> {
  return page.evaluate((which) => {
    const { left, right } = document.querySelector(".vis-panel.vis-center")?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLElement>(".vis-time-axis.vis-foreground .vis-text:not(.vis-measure)")]
      .filter((label) => (label.closest(".moving-axis") === null) === (which === "rest"))
      .map((label) => ({ label, box: label.getBoundingClientRect() }))
      .filter(({ label, box }) => label.textContent !== "" && box.width > 0 && box.right > left + 1 && box.left < right - 1)
      .map(({ label, box }) => ({ words: label.textContent, x: Math.round(box.left - left) }))
      .sort((a, b) => a.x - b.x || (a.words < b.words ? -1 : 1));
  }, picture);
}

/** The signs in the panel, from the left, each with the middle of its shape in the panel and how its words stand. */
export async function signPlaces(page: Page, picture: Picture): Promise<{ id: string; x: number; y: number; words: string }[]> {
  return page.evaluate((which) => {
    const chart = document.querySelector(".vis-panel.vis-center")?.getBoundingClientRect();
    if (chart === undefined) return [];
    return [...document.querySelectorAll<HTMLElement>(which === "rest" ? ".vis-item .sign" : ".moving-signs .sign")]
      .map((sign) => ({ sign, box: sign.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect() }))
      .filter(({ box }) => box.width > 0 && box.left + box.width / 2 >= chart.left && box.left + box.width / 2 <= chart.right)
      .map(({ sign, box }) => ({
        id: sign.dataset["event"] ?? "",
        x: Math.round(box.left + box.width / 2 - chart.left),
        y: Math.round(box.top - chart.top),
        words: sign.dataset["words"] ?? "",
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }, picture);
}
