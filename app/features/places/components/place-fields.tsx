import {
  PlacePicker,
  type PlacePickerProps,
} from '#app/features/places/components/place-picker.tsx'
import { ACCESS_LABELS, ROLE_LABELS } from '#app/features/places/labels.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

export type PlaceFieldNames =
  | 'name'
  | 'reading'
  | 'townId'
  | 'chomeId'
  | 'addressRest'
  | 'lat'
  | 'lng'
  | 'accessText'
  | 'access'
  | 'roles'

export type PickerFacts = Pick<
  PlacePickerProps,
  'town' | 'baseLayerUrl' | 'tileUrl' | 'tileAttribution'
>

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Where it is. The name comes before: it belongs to what the thing is. */
export function PlaceFields({
  fields,
  picker,
}: {
  fields: Record<PlaceFieldNames, FieldSource>
  picker: PickerFacts
}) {
  const { townId, chomeId, addressRest, lat, lng } = fields
  return (
    <Fieldset legend="場所">
      <PlacePicker {...picker} fields={{ townId, chomeId, addressRest, lat, lng }} required />
      <TextArea
        field={fields.accessText}
        label="行き方"
        hint="目印や、自転車・車で来る方への案内など。"
        rows={2}
      />
      <CheckboxGroup
        field={fields.access}
        label="設備・バリアフリー"
        hint="その場にあるもの、すぐ近くで使えるもの。"
        choices={choicesOf(ACCESS_LABELS)}
        inline
      />
      <CheckboxGroup
        field={fields.roles}
        label="災害時の役割"
        hint="指定や協定がある場合だけ選んでください。"
        choices={choicesOf(ROLE_LABELS)}
        inline
      />
    </Fieldset>
  )
}

export function NameFields({
  fields,
  hint,
}: {
  fields: Pick<Record<PlaceFieldNames, FieldSource>, 'name' | 'reading'>
  hint: string
}) {
  return (
    <>
      <TextField field={fields.name} label="名前" hint={hint} required />
      <TextField field={fields.reading} label="よみ（ひらがな）" hint="さがすときに使います。" />
    </>
  )
}
