/** What we use of citation-js, which has no types of its own. */
declare module "@citation-js/core" {
  /** citeproc-js, as far as one citation at a time needs it. */
  export interface Engine {
    readonly processor_version: string;
    updateItems(ids: readonly string[], unsorted: boolean): void;
    makeBibliography(): readonly [unknown, readonly string[]];
    previewCitationCluster(
      citation: { citationItems: { id: string }[]; properties: { noteIndex: number } },
      before: readonly never[],
      after: readonly never[],
      format: "html",
    ): string;
  }
  /** A bibliography that was read from any format that a plugin knows; as CSL-JSON. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly unknown[];
  }
  interface Register {
    add(name: string, xml: string): void;
    get(name: string): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: "@csl"): {
        engine(items: readonly object[], style: string, locale: string, format: "html"): Engine;
        readonly styles: Register;
        readonly locales: Register;
      };
    };
  };
}

declare module "@citation-js/plugin-csl";
