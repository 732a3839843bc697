/** The tables of a run: their headings, each with its lines. */
import { allOf, gesture, half, kib, one, peerOf, sumOf, vis, type Line } from "./line.ts";

/** Panning on a large screen. */
const onLarge: readonly Line[] = [
  { what: "2,560 × 1,440: events named in view", unit: "", ours: ({ room }) => one(room?.large?.named) },
  { what: "2,560 × 1,440: pan, main-thread CPU for each frame", unit: "ms", ours: ({ room }) => one(room?.large?.pan.cpu) },
  {
    what: "2,560 × 1,440: pan, time between frames, mean / p95 / worst",
    unit: "ms",
    ours: ({ room }) => room?.large && [room.large.pan.mean, room.large.pan.p95, room.large.pan.worst],
  },
];

/** Every table, in the order of the page. */
export const tables: readonly { readonly heading: string; readonly lines: readonly Line[] }[] = [
  {
    heading: "Arriving",
    lines: [
      { what: "list can be read", unit: "ms", ours: ({ arrival }) => one(arrival?.ms.list) },
      {
        what: "timeline drawn, filters usable",
        unit: "ms",
        ours: ({ arrival }) => one(arrival?.ms.drawn),
        ...peerOf(vis, (result) => one(result.vis?.drawn)),
      },
      {
        what: "drawn, and free to take an input",
        unit: "ms",
        ours: ({ arrival }) => one(arrival?.usable),
        ...peerOf(vis, (result) => one(result.vis?.usable)),
      },
      {
        what: "from data in memory to drawn",
        unit: "ms",
        ours: ({ arrival }) => one(arrival?.fromMemory),
        ...peerOf(vis, (result) => one(result.vis?.fromMemory)),
      },
      { what: "a filter clicked when it is drawn: new counts", unit: "ms", ours: ({ early }) => one(early?.ms.answered) },
      { what: "at an address with a filter: list can be read", unit: "ms", ours: ({ filtered }) => one(filtered?.ms.list) },
      { what: "at an address with a filter: timeline drawn", unit: "ms", ours: ({ filtered }) => one(filtered?.ms.drawn) },
      { what: "script that the list needs", unit: "KiB", ours: ({ arrival }) => kib(arrival?.needs.list?.script) },
      {
        what: "script that the timeline needs",
        unit: "KiB",
        ours: ({ arrival }) => kib(arrival?.needs.drawn?.script),
        ...peerOf(vis, ({ visArrival }) => kib(visArrival?.needs.drawn?.script)),
      },
      { what: "data that the list needs", unit: "KiB", ours: ({ arrival }) => kib(arrival?.needs.list?.data) },
      {
        what: "data that the timeline needs",
        unit: "KiB",
        ours: ({ arrival }) => kib(arrival?.needs.drawn?.data),
        ...peerOf(vis, ({ visArrival }) => kib(visArrival?.needs.drawn?.data)),
      },
      {
        what: "everything that the timeline needs",
        unit: "KiB",
        ours: ({ arrival }) => kib(allOf(arrival?.needs.drawn)),
        ...peerOf(vis, ({ visArrival }) => kib(allOf(visArrival?.needs.drawn))),
      },
      {
        what: "requests for it",
        unit: "",
        ours: ({ arrival }) => one(arrival?.needs.drawn?.requests),
        ...peerOf(vis, ({ visArrival }) => one(visArrival?.needs.drawn?.requests)),
      },
    ],
  },
  {
    heading: "Moving",
    lines: [
      { what: "events named in view", unit: "", ours: ({ room }) => one(room?.named) },
      ...gesture("pan"),
      ...gesture("zoom"),
      ...onLarge,
    ],
  },
  {
    heading: "Asking",
    lines: [
      {
        what: "facet toggle, archive: total and all counts, p50 / p95",
        unit: "ms",
        ours: ({ room }) => half(room?.facet?.archive),
        ...peerOf("crossfilter2", ({ crossfilter }) => half(crossfilter?.facet)),
      },
      { what: "facet toggle, page: click to new counts, p50 / p95", unit: "ms", ours: ({ room }) => half(room?.facetPage?.counts) },
      { what: "facet toggle, page: click to new picture, p50 / p95", unit: "ms", ours: ({ room }) => half(room?.facetPage?.picture) },
      {
        what: "date brush, archive: a step, p50 / p95",
        unit: "ms",
        ours: ({ room }) => half(room?.brush),
        ...peerOf("crossfilter2", ({ crossfilter }) => half(crossfilter?.brush)),
      },
      {
        what: "date brush, page: time between frames, p50 / p95",
        unit: "ms",
        ours: ({ room }) => half(room?.brushPage?.frames),
      },
      {
        what: "date brush, page: times that the counts followed, of 90 moves",
        unit: "",
        ours: ({ room }) => one(room?.brushPage?.countChanges),
      },
      {
        what: "search, archive: a keystroke, p50 / p95",
        unit: "ms",
        ours: ({ room }) => half(room?.search?.archive),
        ...peerOf("MiniSearch", ({ minisearch }) => half(minisearch?.search)),
      },
      { what: "search, archive: the first time, p50 / p95", unit: "ms", ours: ({ room }) => half(room?.search?.first) },
      { what: "search, page: key to new counts, p50 / p95", unit: "ms", ours: ({ room }) => half(room?.searchPage?.counts) },
      { what: "search, page: key to new picture, p50 / p95", unit: "ms", ours: ({ room }) => half(room?.searchPage?.picture) },
    ],
  },
  {
    heading: "Memory",
    lines: [
      {
        what: "heap of the page when drawn",
        unit: "MB",
        ours: ({ room }) => one(room?.heap?.page.heap),
        ...peerOf(vis, (result) => one(result.vis?.heap?.heap)),
      },
      { what: "heap of the page after filters and search", unit: "MB", ours: ({ room }) => one(room?.heap?.pageAfter.heap) },
      {
        what: "worker when drawn: heap + buffers",
        unit: "MB",
        ours: ({ room }) => sumOf(room?.heap?.worker),
        ...peerOf("crossfilter2", ({ crossfilter }) => sumOf(crossfilter?.heap)),
      },
      {
        what: "worker after filters: heap + buffers",
        unit: "MB",
        ours: ({ room }) => sumOf(room?.heap?.workerBefore),
      },
      {
        what: "worker after searches too: heap + buffers",
        unit: "MB",
        ours: ({ room }) => sumOf(room?.heap?.workerAfter),
        ...peerOf("MiniSearch", ({ minisearch }) => sumOf(minisearch?.heap)),
      },
    ],
  },
  {
    heading: "Building",
    lines: [
      { what: "`unrest build`", unit: "s", ours: ({ built }) => one(built?.seconds) },
      { what: "most memory that it held", unit: "MB", ours: ({ built }) => one(built?.peakMB) },
      { what: "the site on the disk", unit: "MB", ours: ({ built }) => one(built?.siteMB) },
      { what: "its files", unit: "", ours: ({ built }) => one(built?.files) },
    ],
  },
];
