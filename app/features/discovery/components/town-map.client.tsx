import L from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { MapContainer, Marker, useMap, useMapEvents } from 'react-leaflet'
import MarkerClusterGroup from 'react-leaflet-cluster'
import { MAP_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import {
  MapGround,
  type MapGroundProps,
} from '#app/features/places/components/map-ground.client.tsx'
import type { Bbox, Point } from '#app/lib/geo.ts'
import type { Language } from '#app/lib/language.ts'
import { KIND_SHAPES, type Kind } from '#app/ui/kind-mark.tsx'
import { KIND_LETTERS, KIND_WORDS } from '#app/ui/messages.ts'
import { labelsIn, useLanguage } from '#app/ui/words.tsx'

export type MapPlace = {
  kind: Kind
  id: string
  title: string
  href: string
  lat: number
  lng: number
  /** One line under the title: 「11月22日（日）10:00〜15:00」. */
  sub: string
}

export type TownMapProps = {
  places: readonly MapPlace[]
  selectedId?: string | null
  onSelect?: (id: string | null) => void
  /** What is in view after the reader has moved the map. */
  onMove?: (bbox: Bbox) => void
  /** Told once, when the map has come to the screen. */
  onSeen?: () => void
  /** The device's place, when the reader asks for it. */
  onLocate?: (at: Point) => void
  /** What is shown at first. */
  bbox: Bbox
  baseLayerUrl: string
  tileUrl: string
  tileAttribution: string
  /** Height of the map, as classes. */
  className?: string
}

type Props = TownMapProps &
  Pick<MapGroundProps, 'onTilesLost' | 'onAttribution'> & {
    onSelect: (id: string | null) => void
    here: Point | null
  }

/** What `leaflet.markercluster` adds to a group; it ships no types of its own. */
type ClusterGroup = L.FeatureGroup & {
  getVisibleParent: (marker: L.Marker) => L.Marker | null
}
type Cluster = L.Marker & { getChildCount: () => number; getAllChildMarkers: () => L.Marker[] }

/** So near that streets can be told apart, and the next station is still in view. */
const CLOSE_UP = 16

export function TownMapClient(props: Props) {
  const { bbox, places, selectedId = null, onSelect, onMove, here } = props
  const still = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)').matches, [])
  return (
    <MapContainer
      bounds={boundsOf(bbox)}
      // The cluster layer asks the map for it where there is no tile layer.
      maxZoom={19}
      minZoom={11}
      zoomControl={false}
      attributionControl={false}
      zoomAnimation={!still}
      fadeAnimation={!still}
      markerZoomAnimation={!still}
      className="absolute inset-0"
    >
      <MapGround {...props} />
      {onMove ? <Moves onMove={onMove} /> : null}
      <Markers places={places} selectedId={selectedId} onSelect={onSelect} still={still} />
      {here ? <Here at={here} still={still} /> : null}
    </MapContainer>
  )
}

function Moves({ onMove }: { onMove: (bbox: Bbox) => void }) {
  const map = useMapEvents({
    moveend() {
      const bounds = map.getBounds()
      onMove({
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      })
    },
  })
  return null
}

function Markers(props: {
  places: readonly MapPlace[]
  selectedId: string | null
  onSelect: (id: string | null) => void
  still: boolean
}) {
  const { places, selectedId, onSelect, still } = props
  const language = useLanguage()
  const map = useMap()
  const group = useRef<ClusterGroup | null>(null)
  const markers = useRef(new Map<string, L.Marker>())

  const chosen = places.find(({ id }) => id === selectedId)
  const isThere = chosen !== undefined

  // Chosen in the list: the map goes there, unless its mark can be seen already; marks may come later.
  useEffect(() => {
    const marker = selectedId && isThere ? markers.current.get(selectedId) : undefined
    if (!marker) return
    const at = marker.getLatLng()
    const alone = group.current?.getVisibleParent(marker) === marker
    if (alone && map.getBounds().pad(-0.05).contains(at)) return
    map.setView(at, Math.max(map.getZoom(), CLOSE_UP), { animate: !still })
  }, [map, selectedId, isThere, still])

  return (
    <>
      <MarkerClusterGroup
        ref={group}
        maxClusterRadius={56}
        showCoverageOnHover={false}
        animate={!still}
        iconCreateFunction={(cluster: Cluster) => clusterIcon(cluster, language)}
      >
        {places.map((place) => (
          <Marker
            key={`${place.kind} ${place.id}`}
            ref={(marker) => {
              if (marker) markers.current.set(place.id, marker)
              else markers.current.delete(place.id)
            }}
            position={[place.lat, place.lng]}
            icon={pinIcon(place, language)}
            eventHandlers={{ click: () => onSelect(place.id) }}
          />
        ))}
      </MarkerClusterGroup>
      {chosen ? (
        // Above the others: what lies at one point with something else never leaves its cluster.
        <Marker
          key={`chosen ${chosen.id}`}
          position={[chosen.lat, chosen.lng]}
          icon={chosenIcon(chosen.kind, language)}
          interactive={false}
          keyboard={false}
          zIndexOffset={1000}
        />
      ) : null}
    </>
  )
}

function Here({ at, still }: { at: Point; still: boolean }) {
  const map = useMap()
  useEffect(() => {
    map.setView([at.lat, at.lng], Math.max(map.getZoom(), CLOSE_UP), { animate: !still })
  }, [map, at, still])
  return (
    <Marker
      position={[at.lat, at.lng]}
      icon={L.divIcon({ className: 'here', html: '', iconSize: [18, 18] })}
      interactive={false}
      keyboard={false}
      zIndexOffset={-100}
    />
  )
}

/** A marker tells its kind by shape and letter; its name is there to be read out. */
function pinIcon({ kind, title, sub }: MapPlace, language: Language): L.DivIcon {
  const name = document.createElement('span')
  name.className = 'sr-only'
  name.textContent = labelsIn(MAP_MESSAGES, language).mark(
    labelsIn(KIND_WORDS, language)[kind],
    title,
    sub,
  )
  const box = document.createElement('span')
  box.innerHTML = drawing(kind, KIND_LETTERS[kind][language])
  box.append(name)
  return L.divIcon({
    className: `pin kind-${kind}`,
    html: box,
    iconSize: [44, 44],
  })
}

function chosenIcon(kind: Kind, language: Language): L.DivIcon {
  return L.divIcon({
    className: `pin is-chosen kind-${kind}`,
    html: drawing(kind, KIND_LETTERS[kind][language]),
    iconSize: [44, 44],
  })
}

function clusterIcon(cluster: Cluster, language: Language): L.DivIcon {
  const { clustered } = labelsIn(MAP_MESSAGES, language)
  const kinds = (['event', 'venue', 'stand'] as const).filter((kind) =>
    cluster
      .getAllChildMarkers()
      .some((marker) => marker.options.icon?.options.className?.includes(`kind-${kind}`)),
  )
  const drawings = kinds.map((kind) => drawing(kind, null)).join('')
  return L.divIcon({
    className: 'cluster',
    html: `<span>${cluster.getChildCount()}<span class="sr-only">${clustered}</span></span><span class="kinds">${drawings}</span>`,
    iconSize: [48, 48],
  })
}

function drawing(kind: Kind, letter: string | null): string {
  const { path, fill, x, y } = KIND_SHAPES[kind]
  const text = letter
    ? `<text x="${x}" y="${y}" dy="0.36em" text-anchor="middle" font-size="15" class="fill-solid-gray-900 font-700">${letter}</text>`
    : ''
  return `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${path}" class="${fill} stroke-ink" stroke-width="2" stroke-linejoin="round"/>${text}</svg>`
}

function boundsOf(bbox: Bbox): L.LatLngBoundsExpression {
  return [
    [bbox.south, bbox.west],
    [bbox.north, bbox.east],
  ]
}
