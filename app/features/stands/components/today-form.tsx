import { PhotoField } from '#app/features/photos/components/photo-field.tsx'
import { CropPicture } from '#app/features/stands/components/crop-picture.tsx'
import { ReportButtons } from '#app/features/stands/components/report-buttons.tsx'
import type { Produce } from '#app/features/stands/stand.ts'
import type { Today } from '#app/features/stands/today.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'

export type RefusedReport = {
  problem: string
  typed: { note: string; produceIds: string[]; until: string }
}

/** One tap says what the stand is like; below it, what is out. Works without JavaScript. */
export function TodayForm({
  id,
  today,
  refused,
}: {
  /** The report's id, made with the page: the same tap twice is one report. */
  id: string
  today: Today
  /** Why the last tap was not taken, and what stood in the form. */
  refused?: RefusedReport | undefined
}) {
  const { said, produce, later } = today
  const begin = refused?.typed ?? said
  const out = begin?.produceIds ?? []
  return (
    <>
      <h1 className="brushed">今日の「{today.name}」は？</h1>
      <p>
        いまの表示：<strong>{today.state}</strong>
        {today.reportedAt ? `（${today.reportedAt}）` : ''}
      </p>
      <form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
        <input type="hidden" name="id" value={id} />
        {/* Enter in the note sends what stood there, not the first of the four buttons. */}
        <button
          name="state"
          value={said?.state ?? 'open'}
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
        />
        {refused ? (
          <p role="alert" className="text-error-strong">
            ＊{refused.problem}
          </p>
        ) : null}
        <ReportButtons said={said?.state ?? null} />
        {produce.length > 0 ? (
          <CheckboxGroup
            name="produceIds"
            label="今日並んでいるもの"
            defaultValue={out}
            choices={choicesOf(produce)}
            unmarked
            inline
          />
        ) : null}
        {later.length > 0 ? (
          <details
            open={later.some((one) => out.includes(one.id))}
            className="rounded-8 border border-line px-4"
          >
            <summary className="py-3">ほかの季節のもの</summary>
            <CheckboxGroup
              name="produceIds"
              id="produce-later"
              label="ほかの季節のもの"
              defaultValue={out}
              choices={choicesOf(later)}
              unmarked
              inline
            />
          </details>
        ) : null}
        <SelectField
          name="until"
          label="何時まで"
          options={[{ value: '', label: `いつもどおり（${today.usual}）` }, ...today.untils]}
          defaultValue={begin?.until ?? ''}
          unmarked
        />
        <TextField
          name="note"
          label="ひとこと"
          defaultValue={begin?.note ?? ''}
          maxLength={200}
          hint="例：大根は1本150円です"
        />
        <PhotoField
          label="今日の写真"
          hint="10MBまで。今日の表示が終わると消えます。お客さまの顔が写らないようにしてください。"
        />
        <Button
          name="state"
          value={said?.state === 'few_left' ? 'few_left' : 'open'}
          variant="secondary"
        >
          品物・ひとこと・写真も知らせる
        </Button>
      </form>
      <p className="text-sm text-ink-soft">
        知らせた内容は{today.usual}表示し、自動で消えます。次の日に消し忘れる心配はありません。
      </p>
    </>
  )
}

function choicesOf(produce: readonly Produce[]) {
  return produce.map(({ id, name }) => ({
    value: id,
    label: (
      <span className="inline-flex items-center gap-1.5">
        <CropPicture name={name} />
        {name}
      </span>
    ),
  }))
}
