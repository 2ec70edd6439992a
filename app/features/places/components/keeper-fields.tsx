import { NEW_KEEPER } from '#app/features/places/form.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'

export type KeeperFieldNames =
  'organizationId' | 'keeperName' | 'keeperPhone' | 'keeperEmail' | 'onBehalfOf' | 'confirmed'

/** Who keeps it. Staff may name anybody, also somebody who only phoned. */
export function KeeperFields({
  fields,
  word,
  keepers,
  staff,
}: {
  fields: Record<KeeperFieldNames, FieldSource>
  /** 「会場提供者」「農業者」. */
  word: string
  keepers: readonly { id: string; name: string }[]
  staff: boolean
}) {
  const options = keepers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Fieldset legend={word}>
      <SelectField
        field={fields.organizationId}
        label={word}
        hint={staff ? undefined : 'この名前で載ります。協会が確認してから公開します。'}
        options={staff ? [...options, { value: NEW_KEEPER, label: '新しく登録する' }] : options}
        emptyLabel="選んでください"
        required
      />
      {staff ? (
        <>
          <TextField
            field={fields.keeperName}
            label={`${word}の名前`}
            hint="「新しく登録する」を選んだときに入力します。"
          />
          <TextField
            field={fields.keeperPhone}
            label="電話番号"
            hint="公開しません。"
            inputMode="tel"
            width="sm"
          />
          <TextField
            field={fields.keeperEmail}
            label="メールアドレス"
            hint="公開しません。お知らせが届きます。"
            inputMode="email"
            width="md"
          />
          <TextField
            field={fields.onBehalfOf}
            label="代理入力の記録"
            hint="例：見本農園の代表から電話で依頼、掲載を承諾（11月22日）"
          />
          <Checkbox field={fields.confirmed} label={`この${word}で間違いないことを確認しました`} />
        </>
      ) : null}
    </Fieldset>
  )
}
