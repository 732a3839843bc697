/** What a page says of itself: titles, metadata, language, and its words. Read as a stream, so that no page can nest too deep. */
import { Parser } from "htmlparser2";

/** A page as it was read. Texts are trimmed, and their spaces are single. */
export interface Page {
  readonly title: string | undefined;
  readonly headings: readonly string[];
  /** `<meta>` by name or property, in lower case; each with every content that is not empty. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
  /** What stands in `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** The `datetime` of each `<time>`. */
  readonly times: readonly string[];
  /** The words that a reader sees, as far as they are needed to tell two pages apart. */
  readonly words: string;
}

const mostWords = 20_000;
const mostOfAKind = 50;
/** Elements whose text no reader sees. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "svg", "title", "textarea", "iframe", "select"]);

/** Reads a page's HTML. */
export function readPage(html: string): Page {
  const metas = new Map<string, string[]>();
  const headings: string[] = [];
  const linkedData: string[] = [];
  const times: string[] = [];
  const words: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  let hidden = 0;
  let taking: { readonly tag: string; text: string } | undefined;
  let wordCount = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden += 1;
      if (name === "html") language ??= plain(attributes["lang"] ?? "");
      if (name === "meta") {
        const key = (attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? "").trim().toLowerCase();
        const content = plain(attributes["content"] ?? "");
        const known = metas.get(key) ?? [];
        if (key !== "" && content !== "" && known.length < mostOfAKind && metas.size < 500) metas.set(key, [...known, content]);
      }
      if (name === "link" && attributes["rel"]?.toLowerCase() === "canonical") canonical ??= attributes["href"]?.trim();
      if (name === "time" && attributes["datetime"] !== undefined && times.length < mostOfAKind) times.push(attributes["datetime"].trim());
      const isData = name === "script" && attributes["type"]?.trim().toLowerCase() === "application/ld+json";
      const isTitle = name === "title" && title === undefined && hidden === 1;
      if (isTitle || isData || (name === "h1" && headings.length < mostOfAKind)) taking = { tag: name, text: "" };
    },
    ontext(text) {
      if (taking !== undefined) taking.text += text;
      if (hidden === 0 && wordCount < mostWords) {
        words.push(text);
        wordCount += text.length;
      }
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      if (taking?.tag !== name) return;
      if (name === "title") title = plain(taking.text);
      else if (name === "h1") headings.push(plain(taking.text));
      else if (linkedData.length < mostOfAKind) linkedData.push(taking.text);
      taking = undefined;
    },
  });
  parser.end(html);
  return {
    title: title === "" ? undefined : title,
    headings: headings.filter((heading) => heading !== ""),
    metas,
    canonical: canonical === "" ? undefined : canonical,
    language: language === "" ? undefined : language,
    linkedData,
    times,
    words: plain(words.join(" ")),
  };
}

/** A text of a stranger's as one that the log may hold: in normal form C, with single plain spaces and nothing invisible. */
export const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(/[\p{C}\u2800]+/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
