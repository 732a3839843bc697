/** What a source is, in the words of CSL: no more than the log knows of it. */
import type { CitationType, PublisherKind } from "../log/vocabulary.ts";
import type { CslType } from "./item.ts";

/** A CSL type, with the words for what CSL has no type for. */
export interface Kind {
  readonly type: CslType;
  readonly genre?: string;
}

/**
 * What CSL calls a source. Newsrooms are told apart by their kind, since a newspaper's report is cited otherwise than a web page; what
 * was read on the web and fits no narrower type is a web page. A court record is a document, not a `legal_case`, for its docket and
 * court are not known, and styles print no address for a case. Whether an academic work is an article or a thesis the log does not say.
 */
export function kindOf(type: CitationType, publisher: PublisherKind | undefined): Kind {
  switch (type) {
    case "news-report":
      return { type: reportOf(publisher) };
    case "opinion":
      return { type: reportOf(publisher), genre: "Opinion" };
    case "photo":
      return { type: "webpage", genre: "Photographs" };
    case "video":
      return { type: "webpage", genre: "Video" };
    case "official-statement":
      return { type: "webpage", genre: "Official statement" };
    case "government-report":
      return { type: "report" };
    case "court-record":
      return { type: "document", genre: "Court record" };
    case "reference":
      return { type: publisher === "reference" ? "entry-encyclopedia" : "webpage" };
    case "book":
      return { type: "book" };
    case "dataset":
      return { type: "dataset" };
    case "social-media":
      return { type: "post" };
    case "advocacy":
    case "academic":
      return { type: "webpage" };
  }
}

function reportOf(publisher: PublisherKind | undefined): CslType {
  if (publisher === "newspaper") return "article-newspaper";
  if (publisher === "magazine") return "article-magazine";
  return publisher === "personal" ? "post-weblog" : "webpage";
}

const newsrooms: readonly (PublisherKind | undefined)[] = ["newspaper", "news-agency", "broadcaster", "magazine", "online-news"];

/** Whether a newsroom put it out, by the publisher's kind; where that is not known, by what the source is. */
export const isNews = (type: CitationType, publisher: PublisherKind | undefined): boolean =>
  publisher === undefined ? type === "news-report" : newsrooms.includes(publisher);
