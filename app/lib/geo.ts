/** Points on the earth (WGS84, degrees) and the distances that a town's people walk. */

export type Point = { lat: number; lng: number }
export type Bbox = { west: number; south: number; east: number; north: number }

const EARTH_METRES = 6_371_008.8
const rad = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Minutes on foot: 80 m a minute (the Japanese convention) over the straight line × 1.3, rounded up. */
export function walkingMinutes(metres: number): number {
  return Math.max(1, Math.ceil((metres * 1.3) / 80))
}

/** The smallest box that holds a circle; near enough at a town's size. */
export function bboxAround(centre: Point, metres: number): Bbox {
  const dLat = (metres / EARTH_METRES) * (180 / Math.PI)
  const dLng = dLat / Math.cos(rad(centre.lat))
  return {
    west: centre.lng - dLng,
    south: centre.lat - dLat,
    east: centre.lng + dLng,
    north: centre.lat + dLat,
  }
}

export function contains(box: Bbox, point: Point): boolean {
  return (
    point.lat >= box.south &&
    point.lat <= box.north &&
    point.lng >= box.west &&
    point.lng <= box.east
  )
}
