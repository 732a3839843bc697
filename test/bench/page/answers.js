// In the page, before its own scripts: listens to what the page asks of its worker, and can ask the same worker itself.
const bench = globalThis.bench;
Object.assign(bench, {
  opened: undefined,
  values: undefined,
  lastAsk: undefined,
  waiting: new Set(),
  worker: undefined,
  call,
});

const ours = new Map();
let last = 1_000_000_000;

globalThis.Worker = class extends globalThis.Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", hear);
    bench.worker = this;
  }
  postMessage(message, ...rest) {
    if (!ours.has(message.id)) {
      bench.waiting.add(message.id);
      if (message.name === "ask") bench.lastAsk = message.input;
      if (message.name === "open") bench.openId = message.id;
      if (message.name === "facets") bench.facetsId = message.id;
    }
    super.postMessage(message, ...rest);
  }
};

function hear({ data }) {
  if (data.kind !== "answer" && data.kind !== "failure") return;
  bench.waiting.delete(data.id);
  if (data.id === bench.openId && data.kind === "answer") {
    bench.opened = data.output;
    bench.values ??= data.output.values;
  }
  // The values of most facets come behind the archive.
  if (data.id === bench.facetsId && data.kind === "answer") bench.values = data.output;
  ours.get(data.id)?.(data);
  ours.delete(data.id);
}

// One call and its answer: milliseconds from the sending to the arrival, both on the page's thread.
function call(name, input) {
  return new Promise((resolve, reject) => {
    last += 1;
    const sent = performance.now();
    ours.set(last, ({ kind, output, reason }) => {
      if (kind === "answer") resolve({ ms: performance.now() - sent, output });
      else reject(new Error(reason));
    });
    bench.worker.postMessage({ id: last, name, input });
  });
}
