import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { SavedMeanwhile } from '#app/features/desk/components/saved-meanwhile.tsx'
import { SynonymForms } from '#app/features/desk/components/synonym-forms.tsx'
import { weightsForm } from '#app/features/desk/form.ts'
import { editWeights } from '#app/features/desk/setting.commands.server.ts'
import {
  listLastChanges,
  listSynonymGroups,
  listWeightsChanges,
} from '#app/features/desk/setting.queries.server.ts'
import {
  CRITERION_HINTS,
  CRITERION_LABELS,
  WEIGHTS_REFUSALS,
} from '#app/features/matching/labels.ts'
import { findWeights } from '#app/features/matching/queries.server.ts'
import { CRITERIA } from '#app/features/matching/weights.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: '設定｜協会デスク｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const [change] = await listLastChanges(db, 'weights')
  return {
    weights: await findWeights(db),
    version: change?.version ?? 0,
    changed: change ? `${formatInstant(change.at, dayOf(now))}に${change.by}さんが変更` : null,
    reasons: (await listWeightsChanges(db)).map(({ at, by, reason }) => ({
      at,
      text: `${formatInstant(at, dayOf(now))} ${by}：${reason}`,
    })),
    groups: await listSynonymGroups(db),
    newGroupId: newId(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: weightsForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const { version, reason, ...weights } = submission.value
  const edit = { actor, version, now: context.now }
  const edited = await editWeights(context.db, { reason, weights }, edit)
  if (edited.ok) return seeOther('/desk/settings', 'weights_saved')
  if (edited.reason === 'not_allowed') throw forbidden()
  const formErrors =
    edited.reason === 'edited_elsewhere'
      ? ['ほかの方が先に保存しました。内容を見比べて、よければもう一度保存してください']
      : [WEIGHTS_REFUSALS[edited.reason]]
  return data(submission.reply({ formErrors }), edited.reason === 'edited_elsewhere' ? 409 : 422)
}

export default function Settings() {
  const { weights, version, changed, reasons, groups, newGroupId } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<Record<string, string>>({
    id: 'weights',
    lastResult,
    defaultValue: Object.fromEntries(CRITERIA.map((name) => [name, String(weights[name])])),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <section className="flex flex-col gap-5">
        <h1 className="brushed">何を大切にして会場を選ぶか</h1>
        <p>
          数が大きいほど、候補の順番に強く効きます。0にすると使いません。決めた重みは
          <a href="/about/matching">会場の選び方</a>で公開されます。
          {changed ? `（${changed}）` : null}
        </p>
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-5">
          <ErrorSummary errors={errorsOf(form)} />
          {form.errors ? (
            <SavedMeanwhile
              items={CRITERIA.map((name) => ({
                term: CRITERION_LABELS[name],
                detail: String(weights[name]),
              }))}
            />
          ) : null}
          <input type="hidden" name="version" value={version} />
          <div className="grid gap-5 sm:grid-cols-2">
            {CRITERIA.map((name) => (
              <TextField
                key={name}
                field={fields[name]}
                label={CRITERION_LABELS[name]}
                hint={CRITERION_HINTS[name]}
                inputMode="decimal"
                width="xs"
                unmarked
              />
            ))}
          </div>
          <TextArea
            field={fields['reason']}
            label="変える理由"
            hint="あとから経緯がわかるように残します。"
            required
            rows={2}
          />
          <p>
            <Button size="lg">重みを保存する</Button>
          </p>
        </Form>
        {reasons.length > 0 ? (
          <>
            <h2>これまでの変更</h2>
            <ul className="list-disc pl-6">
              {reasons.map(({ at, text }) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <SynonymForms groups={groups} newGroupId={newGroupId} />
    </div>
  )
}
