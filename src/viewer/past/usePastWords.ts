import { pastWordsIn, type PastWords } from "../words/past.ts";
import { useLanguage } from "../words/useWords.ts";

/** The words for the past, in the page's language. */
export const usePastWords = (): PastWords => pastWordsIn[useLanguage()];
