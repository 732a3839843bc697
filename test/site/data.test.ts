import { expect, test } from "vitest";
import { mostSearchedWhole, registerOf } from "../../src/archive/index.ts";
import { noRegisters } from "../../src/log/registers.ts";
import { layOutData } from "../../src/site/data.ts";

test.each([
  [0, "everything"],
  [mostSearchedWhole, "everything"],
  [mostSearchedWhole + 1, "names"],
])("the page of a log of %i entries is told that a search looks through %s", async (size, expected) => {
  const layout = layOutData(size, registerOf(noRegisters));
  const { searched } = await layout.finish(() => Promise.reject(new Error("no event is asked for")));
  expect(searched).toBe(expected);
});
