/** What may stand in a text of the log: plain, printable, in one normal form, in one script a word. */

/** Why a text is refused, in words for the editor; undefined when it is sound. */
export function hostileText(text: string): string | undefined {
  const wild = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u.exec(withoutJoiners(text))?.[0];
  if (wild !== undefined) return `holds ${codePoint(wild)}, a control, invisible, private or unassigned character`;
  if (/\p{M}{5}/u.test(text)) return "stacks five or more combining marks";
  if (text !== text.normalize("NFC")) return "is not in Unicode normal form C";
  if (text !== text.trim() || text.includes("  ")) return "has spaces at an end or side by side";
  const mixed = text.match(/[\p{L}\p{M}]+/gu)?.find(mixesLookAlikes);
  if (mixed !== undefined) return `mixes look-alike scripts in the word “${mixed}”`;
  return undefined;
}

/** Joiners are needed to write Persian, Indic scripts and family emoji, and only between two visible signs. */
function withoutJoiners(text: string): string {
  return text.replace(/(?<=[\p{L}\p{M}\p{So}])[\u200c\u200d](?=[\p{L}\p{So}])/gu, "");
}

/** Latin, Greek and Cyrillic share shapes; a word that uses two of them is meant to deceive or a slip. */
function mixesLookAlikes(word: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(word)).length > 1;
}

const codePoint = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
