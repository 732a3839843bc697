// crossfilter2 as its documentation shows it: a dimension and a group for each facet, fed the leanest records that it takes.
import crossfilter from "crossfilter2";

const { size, facets } = await (await fetch("./columns.json")).json();
const bytes = await (await fetch("./columns.bin")).arrayBuffer();
const days = new Int32Array(bytes, 0, size);
const codes = Object.fromEntries(facets.map((facet, index) => [facet, new Uint16Array(bytes, size * (4 + 2 * index), size)]));

// A plain array, for a typed one would become a single record.
const filter = crossfilter(Array.from({ length: size }, (_, position) => position));
const dimensions = Object.fromEntries(facets.map((facet) => [facet, filter.dimension((position) => codes[facet][position])]));
const groups = facets.map((facet) => dimensions[facet].group().reduceCount());
const byDay = filter.dimension((position) => days[position]);
const whole = filter.groupAll().reduceCount();

// The total and all counts: what a page with filters shows after each click.
const answer = () => [whole.value(), ...groups.map((group) => group.all().length)];

function choose(facet, ranks) {
  if (ranks === undefined || ranks.length === 0) dimensions[facet].filterAll();
  else if (ranks.length === 1) dimensions[facet].filterExact(ranks[0]);
  else dimensions[facet].filterFunction((code) => ranks.includes(code));
}

const same = (one = [], other = []) => one.length === other.length && one.every((rank, index) => rank === other[index]);

function timed(run) {
  const started = performance.now();
  const [total] = run();
  return { ms: performance.now() - started, total };
}

globalThis.peer = {
  toggles(states) {
    let now = {};
    return states.map((state) =>
      timed(() => {
        for (const facet of facets) if (!same(now[facet], state[facet])) choose(facet, state[facet]);
        now = state;
        return answer();
      }),
    );
  },
  brush(windows) {
    choose("form", [0]);
    const times = windows.map(([from, to]) =>
      timed(() => {
        byDay.filterRange([from, to]);
        return answer();
      }),
    );
    byDay.filterAll();
    choose("form", []);
    return times;
  },
};
if (whole.value() !== size) throw new Error("crossfilter2 holds other records than it was given");
performance.mark("bench:drawn");
