/** What may stand in a text of the log: plain, printable, in one normal form, in one script a word. */

/** Why a text is refused, in words for the editor; undefined when it is sound. */
export function hostileText(text: string): string | undefined {
  // Most texts are plain English, of which only the spaces can be wrong.
  if (/^[\x20-\x7e]*$/.test(text)) return misplacedSpace(text);
  const wild = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u.exec(withoutNeededSigns(text))?.[0];
  if (wild !== undefined) return `holds ${codePoint(wild)}, a control, invisible, private or unassigned character`;
  if (/\p{M}{5}/u.test(text)) return "stacks five or more combining marks";
  if (text !== text.normalize("NFC")) return "is not in Unicode normal form C";
  if (/(?! )\p{Zs}/u.test(text)) return "has spaces of another width than the plain one";
  const spaced = misplacedSpace(text);
  if (spaced !== undefined) return spaced;
  const mixed = text.match(/[\p{L}\p{M}]+/gu)?.find(mixesLookAlikes);
  if (mixed !== undefined) return `mixes look-alike scripts in the word “${mixed}”`;
  return undefined;
}

const misplacedSpace = (text: string) => (text !== text.trim() || text.includes("  ") ? "has spaces at an end or side by side" : undefined);

/**
 * Some invisible signs are needed where they stand: joiners between two letters of Persian or an Indic script (never of
 * a script with look-alikes) or within an emoji, and the selectors that choose an emoji's look or a Han name's form.
 */
function withoutNeededSigns(text: string): string {
  return text
    .replace(/(?<=\p{Extended_Pictographic})\ufe0f/gu, "")
    .replace(/(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu, "")
    .replace(/(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200d(?=\p{Extended_Pictographic})/gu, "")
    .replace(/(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/gu, "");
}

/** Latin, Greek and Cyrillic share shapes; a word that uses two of them is meant to deceive or a slip. */
function mixesLookAlikes(word: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(word)).length > 1;
}

const codePoint = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
