/** The pictures of a site: one for each entry and one for the site as a whole. */
import type { Reading } from "../../archive/index.ts";
import type { Publication } from "../../citation/publication.ts";
import { families, familyOf, forms, wordsOf } from "../../log/vocabulary.ts";
import type { SiteFile } from "../../store/publish.ts";
import { wordsIn } from "../../viewer/index.ts";
import type { Card } from "./card.ts";
import { entryPicture, roomPicture } from "./paths.ts";

/** Draws a card as a PNG; undefined where its title cannot be drawn. The same card gives the same bytes. */
export type Drawer = (card: Card) => Promise<Uint8Array | undefined>;

/** Pictures are named by their absolute address alone, so that without one there are none. */
const drawn = ({ address }: Publication, draw: Drawer | undefined): Drawer | undefined => (address === undefined ? undefined : draw);

/** The picture of the site as a whole. */
export async function roomPictures(publication: Publication, draw: Drawer | undefined): Promise<SiteFile[]> {
  const { promise, tagline } = wordsIn.en;
  const card: Card = {
    title: publication.name,
    details: [promise],
    label: tagline,
    families: wordsOf(families),
    name: "",
  };
  return fileOf(roomPicture, await drawn(publication, draw)?.(card));
}

/** The picture of each entry. One whose title the typeface cannot draw has none, and its page names the site's. */
export async function entryPictures(readings: readonly Reading[], publication: Publication, draw: Drawer | undefined): Promise<SiteFile[]> {
  const drawOne = drawn(publication, draw);
  const files: SiteFile[] = [];
  if (drawOne === undefined) return files;
  for (const reading of readings) files.push(...fileOf(entryPicture(reading.event.id), await drawOne(cardOf(reading, publication))));
  return files;
}

/** What an entry's picture says. */
export function cardOf({ event, when }: Reading, { name }: Publication): Card {
  const place = event.places[0];
  return {
    title: event.title,
    details: [when.en, ...(place === undefined ? [] : [`${place.locality}, ${place.region}`])],
    label: event.forms
      .slice(0, 3)
      .map((form) => forms[form].label)
      .join(" · "),
    families: [...new Set(event.forms.map(familyOf))],
    name,
  };
}

const fileOf = (path: string, bytes: Uint8Array | undefined): SiteFile[] => (bytes === undefined ? [] : [{ path, bytes }]);
