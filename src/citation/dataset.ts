/** The log as a whole, as a data set: for search engines of data, and for who cites the log and not one entry. */
import type { DatasetLeaf } from "schema-dts";
import { licenceAddress, rootFrom, type Publication } from "./publication.ts";

/** A file that holds the log: its path in the site and its media type. */
export interface Download {
  readonly path: string;
  readonly mediaType: string;
}

/** The log as schema.org's Dataset, as a page `depth` folders below the site's root tells of it. */
export function logDataset(
  publication: Publication,
  depth: number,
  { description, downloads }: { readonly description: string; readonly downloads: readonly Download[] },
): DatasetLeaf & { readonly "@context": "https://schema.org" } {
  const { name, about, edition, address } = publication;
  const root = rootFrom(publication, depth);
  const license = licenceAddress(about);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${root}#log`,
    name,
    description,
    ...(address !== undefined && { url: address }),
    inLanguage: "en",
    isAccessibleForFree: true,
    ...(edition.version !== undefined && { version: edition.version }),
    ...(edition.date !== "" && { dateModified: edition.date }),
    size: `${edition.size} entries`,
    ...(license !== undefined && { license }),
    ...(about.maintainers !== undefined && {
      creator: about.maintainers.map((maintainer) =>
        maintainer.kind === "person"
          ? { "@type": "Person" as const, name: maintainer.name }
          : { "@type": "Organization" as const, name: maintainer.name },
      ),
    }),
    ...(downloads.length > 0 && {
      distribution: downloads.map(({ path, mediaType }) => ({
        "@type": "DataDownload" as const,
        contentUrl: root + path,
        encodingFormat: mediaType,
      })),
    }),
  };
}
