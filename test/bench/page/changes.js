// In the page: after an input, when the filters first showed other counts, and when timeline and list last changed.
const bench = globalThis.bench;
const within = (node, selector) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(selector) != null;
let input;
let counts;
let picture;
let countChanges = 0;
let lastChange = 0;
let framed = false;
const { port1, port2 } = new MessageChannel();
port2.onmessage = () => (picture = performance.now());

// Notes a change of the picture; it is on screen when the frame that it falls in is done.
function pictureChanged() {
  lastChange = performance.now();
  if (framed) return;
  framed = true;
  requestAnimationFrame(() => {
    framed = false;
    port1.postMessage("");
  });
}

addEventListener("click", ({ timeStamp }) => (input ??= timeStamp), true);
addEventListener("keydown", ({ timeStamp }) => (input ??= timeStamp), true);

new MutationObserver((mutations) => {
  if (mutations.some(({ target }) => within(target, '[data-part="timeline"], #events'))) pictureChanged();
  if (!mutations.some(({ type, target }) => type !== "attributes" && within(target, ".facet-count"))) return;
  countChanges += 1;
  if (input !== undefined) counts ??= performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

// What is drawn on a canvas changes no element.
const drawing = CanvasRenderingContext2D.prototype;
for (const name of ["clearRect", "fillRect", "fill", "stroke", "drawImage", "setTransform"]) {
  const native = drawing[name];
  drawing[name] = function (...given) {
    if (!framed && this.canvas.isConnected) pictureChanged();
    return native.apply(this, given);
  };
}

bench.changes = {
  begin() {
    [input, counts, picture] = [undefined, undefined, undefined];
    lastChange = performance.now();
  },
  countChanges: () => countChanges,
  // Waits until nothing is asked of the worker and nothing has changed for a while; then tells how long all took.
  settled: (quietMs, limitMs) =>
    new Promise((resolve) => {
      const began = performance.now();
      const timer = setInterval(() => {
        const now = performance.now();
        const quiet = input !== undefined && bench.waiting.size === 0 && now - lastChange > quietMs;
        if (!quiet && now - began < limitMs) return;
        clearInterval(timer);
        resolve({ counts: counts - input, picture: picture - input, quiet });
      }, 10);
    }),
};
