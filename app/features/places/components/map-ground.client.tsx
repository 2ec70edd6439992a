import 'leaflet/dist/leaflet.css'
import '#app/ui/map.css'
import L from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  AttributionControl,
  GeoJSON,
  Marker,
  Pane,
  TileLayer,
  useMap,
  ZoomControl,
} from 'react-leaflet'
import type { BaseFeature, BaseLayer, BaseLayerName } from '#app/features/places/base-layer.ts'
import { GROUND_MESSAGES } from '#app/features/places/map-messages.ts'
import { useLabels } from '#app/ui/words.tsx'

/** Names of 町 crowd a map that shows the whole town on a phone. */
const NAMES_FROM_ZOOM = 14
/** So many tiles may fail (the edge of what is covered) before the layer is given up. */
const TILE_PATIENCE = 3

export type MapGroundProps = {
  /** GeoJSON of `baseLayer(town)`. */
  baseLayerUrl: string
  tileUrl: string
  tileAttribution: string
  /** Tiles cannot be had: said by the caller in a `role="status"`. */
  onTilesLost: () => void
  onAttribution: (text: string) => void
}

/** The town drawn from its own data, tiles on top of it when they can be had, and the controls. */
export function MapGround(props: MapGroundProps) {
  const { baseLayerUrl, tileUrl, tileAttribution, onTilesLost, onAttribution } = props
  const base = useBaseLayer(baseLayerUrl, onAttribution)
  const [tiles, setTiles] = useState(true)
  const tally = useRef({ loaded: 0, failed: 0 })
  const labels = useLabels(GROUND_MESSAGES)
  useContainer(labels.map)
  const shapes = useMemo(
    () => base?.features.filter((feature) => feature.geometry.type !== 'Point') ?? [],
    [base],
  )
  return (
    <>
      <AttributionControl prefix={false} />
      <ZoomControl
        position="bottomright"
        zoomInTitle={labels.zoomIn}
        zoomOutTitle={labels.zoomOut}
      />
      <Pane name="base" style={{ zIndex: 150 }}>
        {shapes.map((feature) => (
          <GeoJSON
            key={`${feature.properties.layer} ${feature.properties.name}`}
            data={feature as GeoJSON.Feature}
            interactive={false}
            style={() => ({ className: `base-${feature.properties.layer}` })}
          />
        ))}
      </Pane>
      <Pane name="base-names" style={{ zIndex: 160 }}>
        {base?.features.map((feature) => {
          const at = feature.geometry
          if (at.type !== 'Point') return null
          return (
            <Marker
              key={`${feature.properties.layer} ${feature.properties.name}`}
              position={[at.coordinates[1], at.coordinates[0]]}
              icon={nameIcon(feature)}
              interactive={false}
              keyboard={false}
            />
          )
        })}
      </Pane>
      {tiles ? (
        <TileLayer
          url={tileUrl}
          attribution={tileAttribution}
          maxNativeZoom={18}
          maxZoom={19}
          eventHandlers={{
            tileload: () => {
              tally.current.loaded += 1
            },
            tileerror: () => {
              tally.current.failed += 1
              const { loaded, failed } = tally.current
              if (loaded > 0 && failed < TILE_PATIENCE) return
              setTiles(false)
              onTilesLost()
            },
          }}
        />
      ) : null}
    </>
  )
}

function useBaseLayer(url: string, onAttribution: (text: string) => void): BaseLayer | null {
  const [base, setBase] = useState<BaseLayer | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    fetch(url, { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) return
        const layer = (await response.json()) as BaseLayer
        setBase(layer)
        onAttribution(layer.attribution)
      })
      // Without its ground the map still shows markers, and the list beside it shows everything.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [url, onAttribution])
  return base
}

/** Names the region for screen readers, follows its size, and shows names from a zoom on. */
function useContainer(name: string) {
  const map = useMap()
  useEffect(() => {
    const box = map.getContainer()
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', name)
    const names = () => box.classList.toggle('with-names', map.getZoom() >= NAMES_FROM_ZOOM)
    names()
    map.on('zoomend', names)
    const size = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    size.observe(box)
    return () => {
      map.off('zoomend', names)
      size.disconnect()
    }
  }, [map, name])
}

function nameIcon({ properties: { layer, name } }: BaseFeature): L.DivIcon {
  const text = document.createElement('span')
  text.textContent = name
  text.setAttribute('aria-hidden', 'true')
  return L.divIcon({
    className: `base-name base-${layer satisfies BaseLayerName}`,
    html: text,
    iconSize: [0, 0],
  })
}
