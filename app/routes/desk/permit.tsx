import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { PermitFields } from '#app/features/desk/components/permit-fields.tsx'
import { SavedMeanwhile } from '#app/features/desk/components/saved-meanwhile.tsx'
import { permitForm } from '#app/features/desk/form.ts'
import { leadToText } from '#app/features/desk/permit-lead.ts'
import { editPermitRule } from '#app/features/desk/setting.commands.server.ts'
import { CERTAINTY_LABELS, CONDITION_LABELS } from '#app/features/permits/labels.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '手続きを直す｜協会デスク｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const rule = (await listPermitRules(db)).find(({ id }) => id === params.ruleId)
  if (!rule) throw notFound()
  const revisions = await listRevisions(db, 'permit_rule', rule.id)
  return {
    rule,
    version: revisions[0]?.version ?? 0,
    history: revisions.slice(0, 10).map((revision) => ({
      version: revision.version,
      at: formatInstant(revision.at, dayOf(now)),
      by: revision.accountName ?? '退会した方',
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, now } = context
  const schema = permitForm(dayOf(now))
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const rule = (await listPermitRules(db)).find(({ id }) => id === params.ruleId)
  if (!rule) throw notFound()
  const { version, ...content } = submission.value
  const edited = await editPermitRule(db, { ...rule, ...content }, { actor, version, now })
  if (edited.ok) return seeOther('/desk/permits', 'permit_saved')
  if (edited.reason === 'not_found') throw notFound()
  if (edited.reason === 'not_allowed') throw forbidden()
  const formErrors = [
    'ほかの方が先に保存しました。内容を見比べて、よければもう一度保存してください',
  ]
  return data(submission.reply({ formErrors }), 409)
}

export default function Permit() {
  const { rule, version, history } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const text = (days: number | null) => (days === null ? '' : String(days))
  const [form, fields] = useForm({
    id: 'permit',
    lastResult,
    defaultValue: {
      ...rule,
      officialLeadDays: text(rule.officialLeadDays),
      planLeadDays: text(rule.planLeadDays),
      consultLeadDays: text(rule.consultLeadDays),
      checkedOn: rule.checkedOn ?? '',
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <div className="max-w-2xl">
      <Breadcrumbs trail={[{ label: '手続き', href: '/desk/permits' }, { label: rule.title }]} />
      <h1 className="brushed">{rule.title}を直す</h1>
      <p className="mt-4">対象：{CONDITION_LABELS[rule.condition] ?? rule.condition}</p>
      <Form method="post" {...getFormProps(form)} className="mt-5 flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        {form.errors ? (
          <SavedMeanwhile
            items={[
              { term: '名前', detail: rule.title },
              { term: '窓口', detail: rule.authority },
              { term: '日数', detail: leadToText(rule) },
              { term: '確かさ', detail: CERTAINTY_LABELS[rule.certainty] },
              { term: '出典', detail: rule.source },
              { term: '書類', detail: rule.papers },
              { term: '補足', detail: rule.note },
            ]}
          />
        ) : null}
        <input type="hidden" name="version" value={version} />
        <PermitFields fields={fields} />
        <p>
          <Button size="lg">保存する</Button>
        </p>
      </Form>
      {history.length > 0 ? (
        <section className="mt-8">
          <h2 className="text-lg">変更の記録</h2>
          <ul className="mt-2">
            {history.map((entry) => (
              <li key={entry.version}>
                {entry.at}　{entry.by}さん
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
