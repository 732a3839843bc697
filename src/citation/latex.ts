/** Text as LaTeX wants it. Letters of every script stay as they are, for the files are UTF-8. */

/** Signs that mean something to TeX. A brace is spelled out, since BibTeX counts braces even where a backslash stands before them. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "`": "\\textasciigrave{}",
  "|": "\\textbar{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** A text in which nothing commands TeX. */
export const latex = (text: string): string => text.replace(/[\\{}~^<>`|&%$#_]/g, (sign) => commands[sign] ?? sign);

/** An address for a field that is read letter by letter: only what would unbalance the braces is encoded. */
export const latexAddress = (url: string): string => url.replace(/[\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
