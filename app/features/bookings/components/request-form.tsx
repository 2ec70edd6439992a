import { getFormProps, useForm, type FieldMetadata, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { RequestFormValues } from '#app/features/bookings/form.ts'
import { TYPE_LABELS } from '#app/features/bookings/labels.ts'
import { lengthToText } from '#app/features/bookings/description.ts'
import { EVENT_TYPES } from '#app/features/bookings/request.ts'
import { DETAIL_LABELS } from '#app/features/permits/labels.ts'
import { DETAILS } from '#app/features/permits/rule.ts'
import { USE_WORDS, VEHICLE_WORDS } from '#app/features/matching/labels.ts'
import { USES, VEHICLES } from '#app/features/matching/instance.ts'
import { EditConflict, type Conflict } from '#app/features/revisions/components/edit-conflict.tsx'
import { THEMES } from '#app/features/venues/venue.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'
import { WindowFields } from './window-fields.tsx'

type Values = RequestFormValues & { id: string; version: string; onBehalfOf: string }

export type RequestFormProps = {
  draftName: string
  values: Values
  lastResult: SubmissionResult<string[]> | null | undefined
  /** Set when somebody else saved first. */
  conflict?: Conflict | null | undefined
  organizers: { id: string; name: string }[]
  staff: boolean
  areas: { id: string; name: string }[]
  /** The venue from whose page the organizer came. */
  wishedVenue: { id: string; name: string } | null
  submitLabel: string
}

const LENGTHS = Array.from({ length: 23 }, (_, nth) => 60 + 30 * nth)
const NEEDS = [
  { value: 'water', label: '水道' },
  { value: 'toilet', label: 'トイレ' },
  { value: 'roof', label: '屋根' },
  { value: 'stepFree', label: '段差のない入口' },
]

/** When first, then how many, then what is needed: the questions that decide come before the rest. */
export function RequestForm(props: RequestFormProps) {
  const { values, conflict, organizers, lastResult } = props
  const [form, fields] = useForm<Values>({
    id: 'request',
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  const windows = fields.windows.getFieldList()
  const errors = Object.entries(form.allErrors).map(([name, messages]) => ({
    id: name === '' ? '' : idOf(form.id, name),
    errors: messages,
  }))
  const length = values.lengthMinutes === '' ? null : Number(values.lengthMinutes)
  const lengths = [...new Set([...LENGTHS, ...(length ? [length] : [])])].sort((a, b) => a - b)
  const themes = [...new Set<string>([...THEMES, ...values.themes])]
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-8">
      <DraftKeeper name={props.draftName} fresh={!lastResult} />
      <EditConflict conflict={conflict} />
      <ErrorSummary errors={errorsOf(Object.fromEntries(errors.map((one) => [one.id, one])))} />
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="version" value={conflict?.version ?? values.version} />
      <input type="hidden" name="eventId" value={values.eventId} />
      {props.wishedVenue ? (
        <>
          <input type="hidden" name="wishedVenueId" value={props.wishedVenue.id} />
          <Checkbox
            field={fields.wished}
            label={`「${props.wishedVenue.name}」を使いたい`}
            hint="保存すると、この会場が使えるか、何が合わないかを最初に見られます。まだ、お願いは届きません。"
          />
        </>
      ) : null}
      <TextField
        field={fields.title}
        label="何をするか"
        hint="例：駅前の朝市、はじめての味噌づくり"
        maxLength={80}
        required
      />
      <Fieldset
        legend="いつ"
        hint="第1希望だけでもかまいません。期間と曜日で広く書くと、候補が増えます。"
      >
        {windows.map((window, nth) => (
          <WindowFields
            key={window.key ?? window.name}
            field={window as FieldMetadata<Record<string, unknown>, Values, string[]>}
            nth={nth}
          />
        ))}
        <SelectField
          field={fields.lengthMinutes}
          label="イベントの長さ"
          hint="希望の時間のどこかで、この長さだけ使えればよいとき"
          emptyLabel="希望の時間いっぱい"
          options={lengths.map((minutes) => ({
            value: String(minutes),
            label: lengthToText(minutes),
          }))}
        />
        <div className="flex flex-wrap gap-6">
          <TextField
            field={fields.setupMinutes}
            label="準備"
            width="xs"
            inputMode="numeric"
            suffix="分"
          />
          <TextField
            field={fields.clearMinutes}
            label="片付け"
            width="xs"
            inputMode="numeric"
            suffix="分"
          />
        </div>
      </Fieldset>
      <Fieldset legend="どのくらい">
        <div className="flex flex-wrap gap-6">
          <TextField
            field={fields.people}
            label="来場見込み"
            hint="同時にいる人数"
            width="xs"
            inputMode="numeric"
            suffix="人"
            required
          />
          <TextField
            field={fields.units}
            label="区画"
            hint="出店1つ分が1区画。会場全体のときだけ空欄"
            width="xs"
            inputMode="numeric"
            suffix="区画"
            unmarked
          />
        </div>
        <Checkbox field={fields.wholeVenue} label="会場全体を使いたい（区画の数は問わない）" />
        <TextField
          field={fields.maxFee}
          label="払える利用料の上限"
          hint="1回の合計。0なら無料の会場だけをさがします。"
          width="sm"
          inputMode="numeric"
          suffix="円"
        />
      </Fieldset>
      <Fieldset legend="会場ですること・必要なもの">
        <CheckboxGroup
          field={fields.uses}
          label="会場ですること"
          hint="承諾をいただけるかどうかと、必要な手続きに関わります。"
          inline
          choices={USES.map((use) => ({ value: use, label: USE_WORDS[use] }))}
        />
        <CheckboxGroup
          field={fields.details}
          label="あてはまるもの"
          hint="わかっていれば、必要な手続きがしぼれます。"
          choices={DETAILS.map((detail) => ({ value: detail, label: DETAIL_LABELS[detail] }))}
        />
        <TextField
          field={fields.powerAmps}
          label="電源"
          hint="使わないときは0。発電機を持ち込むときも0。"
          width="xs"
          inputMode="numeric"
          suffix="A"
        />
        <SelectField
          field={fields.vehicle}
          label="乗り入れる車"
          width="sm"
          options={VEHICLES.map((vehicle) => ({ value: vehicle, label: VEHICLE_WORDS[vehicle] }))}
        />
        <CheckboxGroup field={fields.needs} label="ほかに必要な設備" inline choices={NEEDS} />
      </Fieldset>
      <Fieldset legend="会場提供者へ">
        <CheckboxGroup
          field={fields.types}
          label="イベントの種類"
          inline
          choices={EVENT_TYPES.map((type) => ({ value: type, label: TYPE_LABELS[type] }))}
        />
        <TextArea
          field={fields.note}
          label="会場提供者に伝えたいこと"
          hint="どんな人が、何のために開くのか。提案と一緒に届きます。"
          rows={4}
          maxLength={1000}
        />
      </Fieldset>
      <details className="rounded-8 border border-line p-4">
        <summary className="font-700">エリア、テーマ、日数をしぼる</summary>
        <div className="mt-4 flex flex-col gap-6">
          <CheckboxGroup
            field={fields.areas}
            label="希望のエリア"
            hint="選ばなければ、どこでも。"
            inline
            choices={props.areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckboxGroup
            field={fields.themes}
            label="テーマ"
            inline
            choices={themes.map((theme) => ({ value: theme, label: theme }))}
          />
          <TextField
            field={fields.times}
            label="開きたい日数"
            hint="同じイベントを、別々の日に何回か開くとき"
            width="xs"
            inputMode="numeric"
            suffix="日"
          />
        </div>
      </details>
      {organizers.length > 1 ? (
        <SelectField
          field={fields.organizationId}
          label="主催"
          required
          options={organizers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : organizers[0] ? (
        <input type="hidden" name="organizationId" value={organizers[0].id} />
      ) : null}
      {props.staff ? (
        <TextField
          field={fields.onBehalfOf}
          label="代理入力：どなたから、どのように頼まれたか"
          hint="例：11月20日に電話で、代表の方から。公開されません。"
          maxLength={200}
        />
      ) : null}
      <div className="border-t border-line pt-6">
        <Button size="lg">{props.submitLabel}</Button>
      </div>
    </Form>
  )
}

/** Conform's id of a field from its name: `windows[0].fromDay` → `request-windows[0].fromDay`. */
function idOf(formId: string, name: string): string {
  return `${formId}-${name}`
}
