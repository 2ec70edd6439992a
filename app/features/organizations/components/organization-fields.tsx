import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'
import type { FieldSource } from '#app/ui/field.tsx'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'

type Names = 'name' | 'reading' | 'kind' | 'sector' | 'summary' | 'url' | 'phone'

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

export function OrganizationFields({ fields }: { fields: Record<Names, FieldSource> }) {
  return (
    <>
      <TextField field={fields.name} label="名前" hint="お店・団体・農園などの名前" required />
      <TextField field={fields.reading} label="よみ（かな）" hint="さがすときに使います。" />
      <SelectField
        field={fields.kind}
        label="種類"
        options={optionsOf(KIND_LABELS)}
        emptyLabel="選んでください"
        required
      />
      <SelectField
        field={fields.sector}
        label="分野"
        options={optionsOf(SECTOR_LABELS)}
        emptyLabel="選んでください"
        required
      />
      <TextArea
        field={fields.summary}
        label="紹介"
        hint="どんなことをしているか、400文字まで。"
        rows={4}
      />
      <TextField field={fields.url} label="ウェブサイト" type="url" inputMode="url" />
      <TextField
        field={fields.phone}
        label="電話番号"
        hint="公開ページには出ません。協会からの連絡に使います。"
        inputMode="tel"
        width="sm"
      />
    </>
  )
}
