import { bindField, controlClass, FieldShell, type FieldSource } from '#app/ui/field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Fields = Record<'file' | 'url' | 'source' | 'licence', FieldSource>

/** Which file, from where, and on what terms. */
export function ImportFields({ fields }: { fields: Fields }) {
  const bound = bindField({ label: 'ファイル', field: fields.file, hint: true })
  return (
    <>
      <FieldShell
        bound={bound}
        label="ファイル"
        unmarked
        hint="イベント一覧・公共施設一覧・観光施設一覧のCSV（5MBまで）。文字コードは自動で判別します。"
      >
        <input
          key={bound.key}
          type="file"
          id={bound.id}
          name={bound.name}
          accept=".csv,.tsv,.txt,text/csv"
          aria-invalid={bound.errors.length > 0 || undefined}
          aria-describedby={bound.describedBy}
          className={`${controlClass(bound.errors.length > 0)} w-full max-w-xl`}
        />
      </FieldShell>
      <TextField label="または、公開されているURL" field={fields.url} inputMode="url" unmarked />
      <TextField
        label="出典の名前"
        field={fields.source}
        hint="空のままなら、ファイルに書かれた市区町村の名前を使います。"
      />
      <TextField
        label="利用条件"
        field={fields.licence}
        hint="例：CC BY 4.0。取り込んだものすべてに、出典と並べて表示します。"
      />
    </>
  )
}
