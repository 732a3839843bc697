/** What the site takes from the viewer: the entry as a component, the words, and how the page finds its archive. */
export { Coverage } from "./coverage/Coverage.tsx";
export { CitePage, CiteSource } from "./cite/CitePage.tsx";
export { Citations } from "./cite/Citations.tsx";
export { CiteContext } from "./cite/slot.ts";
export { Entry, type EntryProps } from "./entry/Entry.tsx";
export { RootContext } from "./entry/root.ts";
export { openingName } from "./opening.ts";
export type { Opening, PublishedFile } from "./protocol.ts";
export { languageNames, LanguageContext, wordsIn } from "./words/useWords.ts";
export { shapes } from "./glyph/shapes.ts";
export { NoScriptSources } from "./sources/NoScriptSources.tsx";
export { PublisherPage } from "./sources/PublisherPage.tsx";
export { PublishersPage, publisherOrders, type PublisherOrder } from "./sources/PublishersPage.tsx";
export { SourcePage, type RecordProps } from "./sources/SourcePage.tsx";
export { sourcesFileName } from "./sources/opening.ts";
export { sourceWordsIn } from "./sources/words.ts";
