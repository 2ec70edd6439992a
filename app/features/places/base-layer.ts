/** The town drawn by itself, as GeoJSON (RFC 7946): what the map shows where no tiles can be had. */
import type { Town } from '#app/features/places/town.ts'
import { contains, type Bbox, type Point } from '#app/lib/geo.ts'

export type BaseLayerName = 'boundary' | 'park' | 'river' | 'road' | 'rail' | 'station' | 'town'

type Position = [lng: number, lat: number]
type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }

export type BaseFeature = {
  type: 'Feature'
  properties: { layer: BaseLayerName; name: string }
  geometry: Geometry
}
export type BaseLayer = {
  type: 'FeatureCollection'
  attribution: string
  features: BaseFeature[]
}

/** Degrees beyond the town within which a neighbour's station still helps to find one's way. */
const STATIONS_BEYOND = 0.012

/** In the order of painting: grounds first, names last. About 30 kB for a town. */
export function baseLayer(town: Town): BaseLayer {
  const around = grow(town.bbox, STATIONS_BEYOND)
  return {
    type: 'FeatureCollection',
    attribution: attributionText(town),
    features: [
      ...town.parks.flatMap((park) =>
        park.ring ? [feature('park', park.name, polygon([park.ring]))] : [],
      ),
      ...linesByName('river', town.rivers),
      ...linesByName('road', town.roads),
      ...linesByName('rail', town.rail),
      // Lines, not areas: several rings of a boundary may be islands or holes.
      feature('boundary', town.name, multiLine(town.boundary)),
      ...town.towns.map((part) => feature('town', part.name, pointAt(part.point))),
      ...town.stations
        .filter((station) => contains(around, station.point))
        .map((station) => feature('station', station.name, pointAt(station.point))),
    ],
  }
}

/** 出典 in one line, as it stands under a map. */
export function attributionText(town: Town): string {
  return town.attribution.map((source) => `${source.text}（${source.licence}）`).join('、')
}

/** One feature for each name: a long river may be given in several pieces. */
function linesByName(
  layer: BaseLayerName,
  pieces: readonly { name: string; lines: readonly Point[][] }[],
): BaseFeature[] {
  const lines = new Map<string, Point[][]>()
  for (const piece of pieces) {
    lines.set(piece.name, [...(lines.get(piece.name) ?? []), ...piece.lines])
  }
  return [...lines].map(([name, all]) => feature(layer, name, multiLine(all)))
}

function feature(layer: BaseLayerName, name: string, geometry: Geometry): BaseFeature {
  return { type: 'Feature', properties: { layer, name }, geometry }
}

function grow(box: Bbox, degrees: number): Bbox {
  return {
    west: box.west - degrees,
    south: box.south - degrees,
    east: box.east + degrees,
    north: box.north + degrees,
  }
}

const position = ({ lat, lng }: Point): Position => [lng, lat]

function pointAt(at: Point): Geometry {
  return { type: 'Point', coordinates: position(at) }
}

function multiLine(lines: readonly Point[][]): Geometry {
  return { type: 'MultiLineString', coordinates: lines.map((line) => line.map(position)) }
}

/** RFC 7946 wants rings closed. */
function polygon(rings: readonly Point[][]): Geometry {
  return {
    type: 'Polygon',
    coordinates: rings.map((ring) => {
      const first = ring[0]
      const last = ring.at(-1)
      const closed = first && last && first.lat === last.lat && first.lng === last.lng
      return (closed || !first ? ring : [...ring, first]).map(position)
    }),
  }
}
