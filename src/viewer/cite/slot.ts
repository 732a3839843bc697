import { createContext, useContext, type ReactNode } from "react";

/** What stands where an entry can be cited, or one of its sources by its id and number; nothing where nobody fills it. */
export type CiteSlot = (source?: { readonly id: string; readonly number: number }) => ReactNode;

/** How the page that shows an entry lets it be cited: a published page has the texts, the reading room fetches them. */
export const CiteContext = createContext<CiteSlot>(() => null);

/** How this page lets an entry be cited. */
export const useCiteSlot = (): CiteSlot => useContext(CiteContext);
