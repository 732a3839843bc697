import { createContext } from "react";

/** The way from the page that shows an entry to the site's root: none in the reading room, `../../` on the entry's own page. */
export const RootContext = createContext("");
