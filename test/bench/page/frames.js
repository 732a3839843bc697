// In the page: the times of its frames, how long each frame comes after the input that it shows, and its long tasks.
let frames = [];
let lags = [];
let tasks = [];
let on = false;
let oldestInput;
const { port1, port2 } = new MessageChannel();
const waiting = [];
port2.onmessage = () => {
  // A message sent from within a frame arrives when that frame's work is done.
  for (const input of waiting.splice(0)) lags.push(performance.now() - input);
};

for (const name of ["pointermove", "mousemove", "wheel"]) {
  addEventListener(name, ({ timeStamp }) => (oldestInput ??= timeStamp), { capture: true, passive: true });
}
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });

function frame(at) {
  if (!on) return;
  frames.push(at);
  if (oldestInput !== undefined) {
    waiting.push(oldestInput);
    oldestInput = undefined;
    port1.postMessage("");
  }
  requestAnimationFrame(frame);
}

globalThis.bench.frames = {
  start() {
    [frames, lags, tasks, oldestInput, on] = [[], [], [], undefined, true];
    requestAnimationFrame(frame);
  },
  stop() {
    on = false;
    return { gaps: frames.slice(1).map((at, index) => at - frames[index]), lags };
  },
  tasks: () => tasks,
};
