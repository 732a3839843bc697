/** For every unit test: properties run from one seed, and whatever reaches the console is a fault. */
import { configureGlobal } from "fast-check";
import { afterAll, afterEach, expect } from "vitest";

configureGlobal({ seed: 20_250_614 });

const said: string[] = [];
for (const method of ["debug", "error", "info", "log", "trace", "warn"] as const) {
  // eslint-disable-next-line no-console -- listening in on it is how its use is found out
  console[method] = (...words: unknown[]) => void said.push(`console.${method}: ${words.map(String).join(" ")}`);
}

const expectSilence = () => {
  expect(said.splice(0), "a test must not write to the console").toEqual([]);
};
afterEach(expectSilence);
afterAll(expectSilence);
