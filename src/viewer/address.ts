/** The whole state of the reading room, as the address bar holds it. It stands behind the # and so is never sent to a server. */
import { laneNames, parseQuery, printQuery, type LaneName, type Query } from "../archive/index.ts";
import { languages, type Language } from "../log/say.ts";

/** The panes of a narrow screen, of which one is shown. */
export const panes = ["list", "timeline", "filters"] as const;

/** A span of civil milliseconds, whole minutes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Everything that a link to the reading room says. */
export interface View {
  readonly query: Query;
  readonly lanes: LaneName;
  /** The span that the timeline shows; all of it when absent. */
  readonly window?: Span | undefined;
  /** Whether the query's dates go with the window: only what the timeline shows is listed and counted. */
  readonly following: boolean;
  /** The chosen entry's id. */
  readonly entry?: string | undefined;
  /** The state of the log to show, by its version or by a day; today's when absent. */
  readonly at?: string | undefined;
  readonly pane: (typeof panes)[number];
  readonly language: Language;
  readonly theme?: "light" | "dark" | undefined;
}

/** Writes a view as a fragment, with its #. What is as usual is not written. */
export function printView(view: View): string {
  const parameters = new URLSearchParams(view.at === undefined ? [] : [["at", view.at]]);
  for (const [name, value] of printQuery(view.query)) parameters.append(name, value);
  if (view.lanes !== "place") parameters.set("lanes", view.lanes);
  if (view.window !== undefined) parameters.set("window", `${printMinute(view.window.from)}/${printMinute(view.window.to)}`);
  if (view.following) parameters.set("dates", "window");
  if (view.entry !== undefined) parameters.set("entry", view.entry);
  if (view.pane !== "list") parameters.set("pane", view.pane);
  if (view.language !== "en") parameters.set("lang", view.language);
  if (view.theme !== undefined) parameters.set("theme", view.theme);
  return `#${parameters.toString().replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

/** Reads a fragment. Anything it does not know is left out; it never throws. */
export function parseView(fragment: string): View {
  const parameters = new URLSearchParams(fragment.replace(/^#/, "").slice(0, 20_000));
  const entry = parameters.get("entry") ?? "";
  const at = parameters.get("at") ?? "";
  return {
    query: parseQuery(parameters),
    lanes: oneOf(laneNames, parameters.get("lanes")) ?? "place",
    window: parseWindow(parameters.get("window")),
    following: parameters.get("dates") === "window",
    entry: /^[a-z0-9-]{4,100}$/.test(entry) ? entry : undefined,
    at: /^(?:[0-9a-f]{12}|\d{4}-\d{2}-\d{2})$/.test(at) ? at : undefined,
    pane: oneOf(panes, parameters.get("pane")) ?? "list",
    language: oneOf(languages, parameters.get("lang")) ?? "en",
    theme: oneOf(["light", "dark"] as const, parameters.get("theme")),
  };
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined => list.find((item) => item === value);

const printMinute = (ms: number) => new Date(ms).toISOString().slice(0, 16);

function parseWindow(text: string | null): Span | undefined {
  const [from = NaN, to = NaN] = (text ?? "")
    .split("/")
    .map((minute) => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(minute) ? Date.parse(`${minute}Z`) : NaN));
  return to > from ? { from, to } : undefined;
}
