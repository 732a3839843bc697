/**
 * References in the styles that papers ask for, by citeproc-js and the styles of the Citation Style Language project. At build time
 * only: citeproc-js is under the CPAL or the AGPL, which a page that carried it would have to answer to (see NOTICE).
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CslItem, Reference } from "./item.ts";
import { copiesIn, fromHtml, styleNames, toStyle, type Styled, type StyleName } from "./styled.ts";

/** The style files, as CSL's XML; APA comes with the processor. */
export type StyleFiles = Readonly<Record<Exclude<StyleName, "apa">, string>>;

/** Styles references one by one, so that what one looks like does not depend on others (a list would add letters to equal years). */
export interface Styler {
  /** Depends on the styles and the processor: what was styled under another fingerprint may look otherwise now. */
  readonly fingerprint: string;
  style(reference: Reference): Styled;
}

const locale = "en-US";

/** Shows how we hand items to the processor: where that changes, what was styled before is styled anew. */
const probe: CslItem = {
  id: "probe",
  type: "webpage",
  title: "A <title>",
  "container-title": "A site",
  version: "d1",
  note: "n",
  URL: "u",
};

/** A styler by the given style files. */
export function stylerOf(files: StyleFiles): Styler {
  const csl = plugins.config.get("@csl");
  for (const name of styleNames) if (name !== "apa") csl.styles.add(name, files[name]);
  const { processor_version } = csl.engine([], "apa", locale, "html");
  const sources = [toStyle(probe), processor_version, csl.locales.get(locale), ...styleNames.map((name) => csl.styles.get(name))];
  return {
    fingerprint: bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(sources)))),
    style(reference) {
      const item = toStyle(reference.item);
      return styleNames.map((name) => {
        const engine = csl.engine([item], name, locale, "html");
        engine.updateItems([item.id], true);
        const html =
          name === "chicago-note"
            ? engine.previewCitationCluster({ citationItems: [{ id: item.id }], properties: { noteIndex: 1 } }, [], [], "html")
            : engine.makeBibliography()[1].join("");
        return fromHtml(html) + copiesIn(reference);
      });
    },
  };
}
