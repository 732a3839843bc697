/** Styling takes ten milliseconds a reference: what was styled once is remembered from build to build. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Styler } from "./styles.ts";
import type { Styled } from "./styled.ts";

/** Styled references by a digest of all that their look depends on. */
export type Remembered = ReadonlyMap<string, Styled>;

/** No more texts are remembered: those of a few logs, or of one through many of its states. */
const mostRemembered = 50_000;

/** A styler that looks into what is known first. `toRemember` is what this run took or made, then what else was known. */
export function remembering(
  styler: Styler,
  known: Remembered,
  styling: (made: number) => void,
): Styler & { readonly toRemember: () => Remembered } {
  const used = new Map<string, Styled>();
  let made = 0;
  return {
    toRemember: () => new Map([...used, ...[...known].filter(([key]) => !used.has(key))].slice(0, Math.max(used.size, mostRemembered))),
    fingerprint: styler.fingerprint,
    style(reference) {
      const key = bytesToHex(sha256(new TextEncoder().encode(`${styler.fingerprint} ${JSON.stringify(reference)}`)));
      const found = used.get(key) ?? known.get(key);
      if (found === undefined) styling((made += 1));
      const styled = found ?? styler.style(reference);
      used.set(key, styled);
      return styled;
    },
  };
}
