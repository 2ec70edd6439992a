import { ENTRY_LABELS, MEANS_LABELS } from '#app/features/desk/labels.ts'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'
import { RadioGroup, type Choice } from '#app/ui/choice-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'

type Names =
  'organizationId' | 'name' | 'kind' | 'sector' | 'phone' | 'email' | 'means' | 'who' | 'entry'

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** For whom, how they agreed, and what is entered then. */
export function OnBehalfFields({
  fields,
  known,
  opened,
}: {
  fields: Record<Names, FieldSource>
  /** Those that the search found. */
  known: { id: string; name: string; detail: string }[]
  /** Whether the fields of a new organization stand open. */
  opened: boolean
}) {
  const choices: Choice[] = [
    ...known.map(({ id, name, detail }) => ({ value: id, label: name, hint: detail })),
    { value: 'new', label: 'この中にいない（新しく登録する）' },
  ]
  return (
    <>
      <RadioGroup
        field={fields.organizationId}
        label="どなたの代わりか"
        choices={choices}
        required
      />
      <details open={opened} className="rounded-8 border border-line p-4">
        <summary className="font-700">新しく登録する方の名前と連絡先</summary>
        <div className="mt-4 flex flex-col gap-6">
          <TextField
            field={fields.name}
            label="名前"
            hint="お店・団体・農園・お名前。公開されます。"
            maxLength={80}
          />
          <SelectField
            field={fields.kind}
            label="種類"
            options={optionsOf(KIND_LABELS)}
            emptyLabel="選んでください"
          />
          <SelectField
            field={fields.sector}
            label="分野"
            options={optionsOf(SECTOR_LABELS)}
            emptyLabel="選んでください"
          />
          <TextField
            field={fields.phone}
            label="電話番号"
            hint="公開されません。電話番号かメールアドレスのどちらかを入力してください。"
            inputMode="tel"
            maxLength={20}
            width="sm"
          />
          <TextField
            field={fields.email}
            label="メールアドレス"
            hint="公開されません。提案などのお知らせが届きます。"
            inputMode="email"
            maxLength={254}
            width="md"
          />
        </div>
      </details>
      <Fieldset legend="どのように承諾を得たか" hint="変更の記録に残ります。公開されません。">
        <RadioGroup
          field={fields.means}
          label="受け方"
          choices={optionsOf(MEANS_LABELS)}
          inline
          required
        />
        <TextArea
          field={fields.who}
          label="どなたが、何を承諾したか"
          hint="例：代表の方が、名前と連絡先の掲載を承諾"
          rows={2}
          maxLength={150}
          required
        />
      </Fieldset>
      <RadioGroup
        field={fields.entry}
        label="何を入力するか"
        choices={optionsOf(ENTRY_LABELS)}
        inline
        required
      />
    </>
  )
}
