import L from 'leaflet'
import { useEffect, useMemo } from 'react'
import { MapContainer, Marker, useMap } from 'react-leaflet'
import {
  MapGround,
  type MapGroundProps,
} from '#app/features/places/components/map-ground.client.tsx'
import type { Bbox, Point } from '#app/lib/geo.ts'

type Props = MapGroundProps & {
  bbox: Bbox
  /** The middle of what has been chosen so far. */
  guess: Point | null
  /** Where a person has put the pin. */
  pin: Point | null
  onPin: (at: Point) => void
}

export function PickerMap(props: Props) {
  const { bbox, guess, pin, onPin } = props
  const still = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)').matches, [])
  return (
    <MapContainer
      bounds={[
        [bbox.south, bbox.west],
        [bbox.north, bbox.east],
      ]}
      maxZoom={19}
      minZoom={11}
      zoomControl={false}
      attributionControl={false}
      // Scrolling a form shall not turn into zooming a map.
      scrollWheelZoom={false}
      zoomAnimation={!still}
      className="absolute inset-0"
    >
      <MapGround {...props} />
      <Pin at={pin ?? guess} settled={pin !== null} onPin={onPin} />
      <CentreControl onPin={onPin} />
    </MapContainer>
  )
}

/** The pin can be dragged, or moved by the arrow keys, ten pixels at a time. */
function Pin(props: { at: Point | null; settled: boolean; onPin: (at: Point) => void }) {
  const { at, settled, onPin } = props
  const map = useMap()
  const lat = at?.lat
  const lng = at?.lng
  useEffect(() => {
    if (lat === undefined || lng === undefined) return
    // A pin that was moved by hand in view must not move the map under the hand.
    const near = settled && map.getZoom() >= 15 && map.getBounds().pad(-0.1).contains([lat, lng])
    if (!near) map.setView([lat, lng], Math.max(map.getZoom(), 16), { animate: false })
  }, [map, lat, lng, settled])
  const icon = useMemo(() => pinIcon(settled), [settled])
  if (!at) return null
  return (
    <Marker
      position={[at.lat, at.lng]}
      icon={icon}
      draggable
      autoPan
      title="ピン"
      eventHandlers={{
        dragend(event) {
          const to = (event.target as L.Marker).getLatLng()
          onPin({ lat: to.lat, lng: to.lng })
        },
        keydown({ originalEvent }) {
          const step = STEPS[originalEvent.key]
          if (!step) return
          L.DomEvent.stop(originalEvent)
          const to = map.containerPointToLatLng(
            map.latLngToContainerPoint([at.lat, at.lng]).add(step),
          )
          onPin({ lat: to.lat, lng: to.lng })
        },
      }}
    />
  )
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [0, -10],
  ArrowDown: [0, 10],
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
}

/** For those who would rather move the map than the pin. */
function CentreControl({ onPin }: { onPin: (at: Point) => void }) {
  const map = useMap()
  useEffect(() => {
    const control = new L.Control({ position: 'topright' })
    control.onAdd = () => {
      const button = L.DomUtil.create('button', 'centre-control')
      button.type = 'button'
      button.textContent = 'ここにピンを置く（中央）'
      L.DomEvent.disableClickPropagation(button)
      button.addEventListener('click', () => {
        const { lat, lng } = map.getCenter()
        onPin({ lat, lng })
      })
      return button
    }
    control.addTo(map)
    return () => {
      control.remove()
    }
  }, [map, onPin])
  return null
}

function pinIcon(settled: boolean): L.DivIcon {
  const fill = settled ? 'fill-primary' : 'fill-white'
  return L.divIcon({
    className: 'pin-drop',
    html: `<svg viewBox="0 0 32 42" aria-hidden="true"><path d="M16 1C7.7 1 1 7.6 1 15.8 1 27 16 41 16 41s15-14 15-25.2C31 7.6 24.3 1 16 1Z" class="${fill} stroke-ink" stroke-width="2"/><circle cx="16" cy="16" r="5" class="${settled ? 'fill-white' : 'fill-ink'}"/></svg><span class="sr-only">ピン。矢印キーで動かせます</span>`,
    iconSize: [44, 56],
    iconAnchor: [22, 55],
  })
}
