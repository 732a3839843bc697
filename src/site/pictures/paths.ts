/** Where the pictures stand in the site. */
import { entryPath } from "../../citation/publication.ts";

/** The picture of the site as a whole. */
export const roomPicture = "picture.png";

/** The picture of an entry. */
export const entryPicture = (id: string): string => `${entryPath(id)}picture.png`;
