/** CITATION.cff: how the log wishes to be cited, in the Citation File Format 1.2.0, which is YAML. */
import type { Publication } from "./publication.ts";

/**
 * The text of the file; undefined where the log names no maintainers, for the format wants authors. A person's name stands as a
 * whole, as an entity's does: the log does not part it into given and family names.
 */
export function citationFile({ name, about, edition, address }: Publication): string | undefined {
  if (about.maintainers === undefined) return undefined;
  const { licence } = about;
  const lines = [
    "cff-version: 1.2.0",
    "message: If you use this log, please cite it, and the sources that you take from it.",
    "type: dataset",
    `title: ${quoted(name)}`,
    "authors:",
    ...about.maintainers.map((maintainer) => `  - name: ${quoted(maintainer.name)}`),
    ...(edition.version === undefined ? [] : [`version: ${quoted(edition.version)}`]),
    ...(edition.date === "" ? [] : [`date-released: ${quoted(edition.date)}`]),
    ...(licence === undefined ? [] : [`${licence.includes(":") ? "license-url" : "license"}: ${quoted(licence)}`]),
    ...(address === undefined ? [] : [`url: ${quoted(address)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A string of JSON is one of YAML 1.2 too, whatever is in it. */
const quoted = (text: string) => JSON.stringify(text);
