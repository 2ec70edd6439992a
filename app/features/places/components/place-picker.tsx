import { lazy, useState, type ReactNode } from 'react'
import { LazyMap } from '#app/features/places/components/lazy-map.tsx'
import { LocateButton } from '#app/features/places/components/locate-button.tsx'
import type { PickerTown } from '#app/features/places/town.ts'
import type { Point } from '#app/lib/geo.ts'
import { useAlive } from '#app/ui/alive.ts'
import { Button } from '#app/ui/button.tsx'
import { bindField, controlClass, FieldShell, type FieldSource } from '#app/ui/field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

const NAMES = ['townId', 'chomeId', 'addressRest', 'lat', 'lng'] as const
type Name = (typeof NAMES)[number]

export type PlacePickerProps = {
  town: PickerTown
  values?: Partial<Record<Name, string | null>>
  errors?: Partial<Record<Name, string | string[] | null>>
  /** Conform's fields, instead of `values` and `errors`. */
  fields?: Partial<Record<Name, FieldSource>>
  required?: boolean
  baseLayerUrl: string
  tileUrl: string
  tileAttribution: string
}

const PickerMap = lazy(async () => {
  const { PickerMap } = await import('./place-picker.client.tsx')
  return { default: PickerMap }
})

/**
 * Where a thing is: 町, 丁目, the rest of the address, and the exact spot. `lat` and `lng` stay empty
 * until a person has set the pin; the server then takes the middle of the 丁目 as a guess. Without
 * JavaScript the 丁目 stand in one list, grouped by 町, and decide.
 */
export function PlacePicker(props: PlacePickerProps) {
  const { town, required = true } = props
  const bound = (name: Name, label: string) =>
    bindField({
      label,
      name: props.fields?.[name]?.name ?? name,
      field: props.fields?.[name],
      defaultValue: props.values?.[name] ?? undefined,
      error: props.errors?.[name],
    })
  const townField = bound('townId', '町')
  const chomeField = bound('chomeId', '丁目')
  const restField = bound('addressRest', '番地・建物')
  const latField = bound('lat', '緯度')
  const lngField = bound('lng', '経度')

  const [townId, setTownId] = useState(String(townField.initial ?? ''))
  const [chomeId, setChomeId] = useState(String(chomeField.initial ?? ''))
  const [lat, setLat] = useState(String(latField.initial ?? ''))
  const [lng, setLng] = useState(String(lngField.initial ?? ''))
  const [status, setStatus] = useState<ReactNode>('')
  // Until then, and without JavaScript, every 丁目 is offered.
  const scripted = useAlive()

  const part = town.towns.find((entry) => entry.id === townId)
  const chome = town.towns.flatMap((entry) => entry.chome).find((entry) => entry.id === chomeId)
  const guess = chome?.point ?? part?.point ?? null
  const pin = pointFrom(lat, lng)
  const setPin = (at: Point | null) => {
    setLat(at ? at.lat.toFixed(6) : '')
    setLng(at ? at.lng.toFixed(6) : '')
    setStatus(at ? pinWords(at, town) : '')
  }
  const chooseTown = (id: string) => {
    setTownId(id)
    setPin(null)
    if (!town.towns.find((entry) => entry.id === id)?.chome.some((entry) => entry.id === chomeId)) {
      setChomeId('')
    }
  }
  const chooseChome = (id: string) => {
    setChomeId(id)
    setPin(null)
    const owner = town.towns.find((entry) => entry.chome.some((one) => one.id === id))
    if (owner) setTownId(owner.id)
  }
  const shown = scripted && part ? [part] : town.towns
  const pinErrors = [...latField.errors, ...lngField.errors]

  return (
    <div className="flex flex-col gap-6">
      {town.towns.length > 0 ? (
        <div className="flex flex-wrap gap-x-4 gap-y-6">
          <FieldShell bound={townField} label="町" required={required}>
            <select
              id={townField.id}
              name={townField.name}
              form={townField.form}
              value={townId}
              onChange={(event) => chooseTown(event.currentTarget.value)}
              aria-required={required || undefined}
              aria-invalid={townField.errors.length > 0 || undefined}
              aria-describedby={townField.describedBy}
              className={`${controlClass(townField.errors.length > 0)} w-44`}
            >
              <option value="">選んでください</option>
              {town.towns.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.name}
                </option>
              ))}
            </select>
          </FieldShell>
          <FieldShell bound={chomeField} label="丁目" required={required}>
            <select
              id={chomeField.id}
              name={chomeField.name}
              form={chomeField.form}
              value={chomeId}
              onChange={(event) => chooseChome(event.currentTarget.value)}
              aria-required={required || undefined}
              aria-invalid={chomeField.errors.length > 0 || undefined}
              aria-describedby={chomeField.describedBy}
              className={`${controlClass(chomeField.errors.length > 0)} w-48`}
            >
              <option value="">選んでください</option>
              {shown.map((entry) => (
                <optgroup key={entry.id} label={entry.name}>
                  {entry.chome.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </FieldShell>
        </div>
      ) : null}
      <TextField
        label="番地・建物・目印"
        hint="例：6-3 駅前ビル1階／公園の北側の入口"
        id={restField.id}
        name={restField.name}
        field={props.fields?.addressRest}
        error={restField.errors}
        defaultValue={String(restField.initial ?? '')}
        autoComplete="off"
      />
      {/* Not of the type "hidden", so that a draft keeps them. */}
      <input
        type="text"
        hidden
        name={latField.name}
        form={latField.form}
        value={lat}
        onChange={(event) => setLat(event.currentTarget.value)}
      />
      <input
        type="text"
        hidden
        name={lngField.name}
        form={lngField.form}
        value={lng}
        onChange={(event) => setLng(event.currentTarget.value)}
      />
      <fieldset
        id={latField.id}
        tabIndex={-1}
        className="flex flex-col gap-2 noscript:hidden"
        aria-describedby={latField.describedBy}
      >
        <legend className="float-left font-700">
          地図の位置<span className="ml-2 text-sm font-400 text-ink-soft">任意</span>
        </legend>
        <p className="text-sm text-ink-soft">
          町と丁目を選ぶとピンが立ちます。動かして、正しい場所に合わせてください。合わせないときは「およその位置」と表示します。
        </p>
        <LazyMap className="h-80 md:h-96" sentence="地図を用意しています。">
          <PickerMap
            bbox={town.bbox}
            guess={guess}
            pin={pin}
            onPin={setPin}
            baseLayerUrl={props.baseLayerUrl}
            tileUrl={props.tileUrl}
            tileAttribution={props.tileAttribution}
            onTilesLost={() => setStatus('背景の地図に届かないため、町の略図で表示しています。')}
            onAttribution={ignore}
          />
        </LazyMap>
        <div className="flex flex-wrap items-center gap-3">
          <LocateButton label="今いる場所にする" onFound={setPin} onFailed={setStatus} />
          {pin ? (
            <Button type="button" variant="text" size="sm" onClick={() => setPin(null)}>
              ピンを丁目の中心に戻す
            </Button>
          ) : null}
        </div>
        <output className="block text-sm">{status}</output>
        {pinErrors.length > 0 ? (
          <ul id={latField.errorId} className="text-error-strong">
            {pinErrors.map((text) => (
              <li key={text}>＊{text}</li>
            ))}
          </ul>
        ) : null}
      </fieldset>
    </div>
  )
}

/** The footer of every page names the sources of the town's own map. */
function ignore() {}

function pointFrom(lat: string, lng: string): Point | null {
  if (lat.trim() === '' || lng.trim() === '') return null
  const at = { lat: Number(lat), lng: Number(lng) }
  return Number.isFinite(at.lat) && Number.isFinite(at.lng) ? at : null
}

function pinWords(at: Point, { bbox, name }: PickerTown): string {
  const inside =
    at.lat > bbox.south && at.lat < bbox.north && at.lng > bbox.west && at.lng < bbox.east
  return inside
    ? 'ピンの位置を決めました。'
    : `ピンが${name}の外にあります。場所を確かめてください。`
}
