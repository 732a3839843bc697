/** The invented log as plain data, and slow plain answers to hold the room's against. */
import { readFolder } from "../../src/store/read.ts";
import { inject } from "vitest";
import type { Event } from "../../src/log/index.ts";

/** Every entry of the invented log. */
export async function readSample(): Promise<Event[]> {
  const files = await readFolder(inject("folders").log);
  return files.filter(({ path }) => path.includes("/")).map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as Event);
}

/** The label of a place's filter. */
export const placeOf = ({ locality, region }: { readonly locality: string; readonly region: string }) => `${locality}, ${region}`;

/** The entries that happened in a place. */
export const inPlace = (events: readonly Event[], place: string): Event[] =>
  events.filter(({ places }) => places.some((one) => placeOf(one) === place));
