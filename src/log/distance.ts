/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const earthRadiusKm = 6371;

/** Great-circle distance in kilometres, by the haversine formula on a sphere of 6,371 km. */
export function distanceKm(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const h = half(to.lat - from.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lon - from.lon);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
