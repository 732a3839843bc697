import { distanceKm } from "../distance.ts";
import { registerFiles, type Locality } from "../registers.ts";
import type { Place } from "../schema.ts";
import { slugOf } from "../slug.ts";
import { repeats, type LogRule } from "./rule.ts";

const file = registerFiles.localities;
/** How far from its locality's point a site may lie. */
const farthestKm = 80;

const keyOf = ({ locality, region, country }: Place | Locality) => slugOf(`${locality} ${region} ${country}`);

/** E410, E411: each place of an entry is registered, and agrees with the register. A log may do without the register altogether. */
export const placesAgree: LogRule = ({ entries, localities }) => {
  const known = new Map(localities.map((locality) => [keyOf(locality), locality]));
  if (localities.length === 0) return [];
  return entries.flatMap((entry) =>
    entry.event.places.flatMap((place, index): ReturnType<LogRule> => {
      const { locality, region, country } = place;
      const registered = known.get(keyOf(place));
      if (registered === undefined)
        return [
          {
            file: entry.file,
            code: "E410",
            path: ["places", index, "locality"],
            message: `“${locality}, ${region}, ${country}” is not in ${file}`,
          },
        ];
      const differs = differenceOf(place, registered);
      return differs === undefined
        ? []
        : [{ file: entry.file, code: "E411", path: ["places", index, differs.key], message: differs.message }];
    }),
  );
};

function differenceOf(place: Place, registered: Locality): { readonly key: string; readonly message: string } | undefined {
  if (place.timezone !== registered.timezone)
    return { key: "timezone", message: `is ${place.timezone}, and ${file} has ${registered.timezone}` };
  const km = distanceKm(place.coordinates, registered.coordinates);
  const { lat, lon } = registered.coordinates;
  if (place.precision === "city" && km > 0)
    return { key: "coordinates", message: `a city is drawn at its own point, which ${file} has at ${lat}, ${lon}` };
  if ((place.precision === "site" || place.precision === "neighborhood") && km > farthestKm)
    return { key: "coordinates", message: `lies ${Math.round(km)} km from ${place.locality}, which ${file} has at ${lat}, ${lon}` };
  return undefined;
}

/** E412, E413: each place is registered once and used. */
export const localitiesAreUsed: LogRule = ({ entries, localities, whole }) => {
  const used = new Set(entries.flatMap(({ event }) => event.places.map(keyOf)));
  return [
    ...repeats(localities.map(keyOf)).map((index) => ({
      file,
      code: "E412" as const,
      path: [index, "locality"],
      message: `“${localities[index]?.locality ?? ""}” stands twice`,
    })),
    ...localities.flatMap((locality, index) =>
      !whole || used.has(keyOf(locality))
        ? []
        : [{ file, code: "E413" as const, path: [index, "locality"], message: `no event took place in “${locality.locality}”` }],
    ),
  ];
};
