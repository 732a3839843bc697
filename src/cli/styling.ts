import { remembering } from "../citation/remembered.ts";
import { stylerOf, type Styler } from "../citation/styles.ts";
import { readRemembered, writeRemembered } from "../store/remember.ts";
import { readStyles } from "../store/styles.ts";
import type { Terminal } from "./terminal.ts";

/** Where styled references of earlier builds lie. */
const remembered = ".cache/citations.json";

/** Opens a styler that remembers what it styled before, and says how far it is; `keep` remembers for the next time. */
export async function openStyling(terminal: Terminal): Promise<{ readonly styler: Styler; readonly keep: () => Promise<void> }> {
  const styler = remembering(stylerOf(await readStyles()), await readRemembered(remembered), (made) => {
    if (made % 500 === 0) terminal.err(`  ${made.toLocaleString("en")} citations styled …\n`);
  });
  return { styler, keep: () => writeRemembered(remembered, styler.toRemember()) };
}
