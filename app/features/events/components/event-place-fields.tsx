import type { ReactNode } from 'react'
import { ACCESS_LABELS } from '#app/features/places/labels.ts'
import {
  PlacePicker,
  type PlacePickerProps,
} from '#app/features/places/components/place-picker.tsx'
import { ACCESS_FEATURES } from '#app/features/places/place.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'
import type { EventFields } from './schedule-fields.tsx'

type FreePlaceName =
  'placeName' | 'townId' | 'chomeId' | 'addressRest' | 'lat' | 'lng' | 'accessText' | 'access'

export type Picker = Pick<PlacePickerProps, 'town' | 'baseLayerUrl' | 'tileUrl' | 'tileAttribution'>

const MODES = [
  {
    value: 'venue',
    label: '登録会場をさがす',
    hint: '公園や広場、空き地など。会場が決まるまでは「会場調整中」と出ます。',
  },
  { value: 'free', label: '自分の場所・そのほかの場所' },
  { value: 'online', label: 'オンライン' },
  { value: 'unknown', label: 'まだ決まっていない' },
]

/** A venue to be found, a place of one's own, the net, or nothing yet. */
export function EventPlaceFields({
  fields,
  picker,
  areas,
}: {
  fields: EventFields
  picker: Picker
  areas: { id: string; name: string }[]
}) {
  return (
    <div className="group/where">
      <Fieldset legend="どこで">
        <RadioGroup field={fields.placeMode} label="場所の決め方" required choices={MODES} />
        <Part className="group-has-[[name=placeMode][value=venue]:checked]/where:flex group-has-[[name=placeMode][value=unknown]:checked]/where:flex">
          <SelectField
            field={fields.areaId}
            label="エリア"
            hint="場所が決まるまで、このエリア名だけを出します。"
            emptyLabel="決めていない"
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Part>
        <Part className="group-has-[[name=placeMode][value=free]:checked]/where:flex">
          <FreePlaceFields fields={fields} picker={picker} />
        </Part>
        <Part className="group-has-[[name=placeMode][value=online]:checked]/where:flex">
          <TextField
            field={fields.onlineUrl}
            label="参加用のアドレス"
            hint="だれでも見られます。申し込んだ方だけに知らせるときは空けてください。"
            inputMode="url"
            maxLength={300}
          />
        </Part>
      </Fieldset>
    </div>
  )
}

/** The name of a place, where it is, how to get there and what one finds. */
export function FreePlaceFields({
  fields,
  picker,
}: {
  fields: Record<FreePlaceName, FieldSource>
  picker: Picker
}) {
  return (
    <>
      <TextField
        field={fields.placeName}
        label="場所の名前"
        hint="例：見本商店の店先、見本農園の畑"
        maxLength={80}
        required
      />
      <PlacePicker {...picker} fields={fields} required />
      <TextField
        field={fields.accessText}
        label="行き方"
        hint="例：バス停から北へ歩いて2分。青い屋根が目じるしです。"
        maxLength={200}
      />
      <CheckboxGroup
        field={fields.access}
        label="あるもの"
        inline
        choices={ACCESS_FEATURES.map((value) => ({ value, label: ACCESS_LABELS[value] }))}
      />
    </>
  )
}

function Part({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className={`flex flex-col gap-6 supports-[selector(:has(*))]:hidden ${className}`}>
      {children}
    </div>
  )
}
