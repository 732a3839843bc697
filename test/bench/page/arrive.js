// In the page, before its own scripts: looks in every frame whether there is something to read or to see, and notes the moment.
globalThis.bench = { tasks: [], free };

const seen = (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;
const noted = (name) => performance.getEntriesByName(name).length > 0;

function look() {
  if (!noted("bench:list") && seen("#events li.row a")) performance.mark("bench:list");
  // The reading room says itself when it is drawn; a bare page is when its first item stands.
  if (!noted("bench:drawn") && (noted("unrest:ready") || (!seen(".room") && seen(".vis-item")))) performance.mark("bench:drawn");
  if (!noted("bench:list") || !noted("bench:drawn")) requestAnimationFrame(look);
}
requestAnimationFrame(look);

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) globalThis.bench.tasks.push({ start: startTime, end: startTime + duration });
}).observe({ type: "longtask", buffered: true });

// Waits until the page's thread has been free for a while, and tells when it became so: the end of the last long task by then.
function free(quietMs) {
  return new Promise((resolve) => {
    let [since, last] = [performance.now(), performance.now()];
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - last > 75) since = now;
      last = now;
      if (now - since < quietMs) return;
      clearInterval(timer);
      resolve(Math.max(0, ...globalThis.bench.tasks.map(({ end }) => end)));
    }, 20);
  });
}
