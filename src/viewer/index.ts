/** What the site takes from the viewer: the entry as a component, the words, and how the page finds its archive. */
export { Coverage } from "./coverage/Coverage.tsx";
export { Entry, type EntryProps } from "./entry/Entry.tsx";
export { CorrectionDetails, Corrections } from "./past/Corrections.tsx";
export { StoneNotice } from "./past/StoneNotice.tsx";
export { pastWordsIn, sayDay } from "./words/past.ts";
export { openingName } from "./opening.ts";
export type { Opening, PublishedFile } from "./protocol.ts";
export { LanguageContext, wordsIn } from "./words/useWords.ts";
