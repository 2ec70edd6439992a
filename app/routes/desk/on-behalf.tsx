import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { OnBehalfFields } from '#app/features/desk/components/on-behalf-fields.tsx'
import { agreementToText, entryPath, onBehalfForm } from '#app/features/desk/form.ts'
import { enterOrganization } from '#app/features/desk/organization.commands.server.ts'
import { readFilter } from '#app/features/desk/search.ts'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'
import { listOrganizations } from '#app/features/organizations/queries.server.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { requireStaff } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: '代理入力｜協会デスク｜道草コモンズ' }]

/** As many as anybody reads through; more words find fewer. */
const MOST = 12

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { q } = readFilter(new URL(request.url).searchParams)
  const found = q === '' ? [] : await listOrganizations(context.db, { name: q, limit: MOST + 1 })
  return {
    q,
    id: newId(),
    more: found.length > MOST,
    known: found.slice(0, MOST).map(({ id, name, kind, sector }) => ({
      id,
      name,
      detail: `${KIND_LABELS[kind]}・${SECTOR_LABELS[sector]}`,
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, now } = context
  const submission = parseWithZod(await request.formData(), { schema: onBehalfForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const form = submission.value
  const agreed = agreementToText(form, now)
  const id = isId(form.id) ? form.id : newId()
  const entered = await enterOrganization(db, { ...form, id, agreed, actor }, now)
  if (entered.ok) return seeOther(entryPath(form.entry, entered.value.id, agreed))
  if (entered.reason === 'not_allowed') throw forbidden()
  const fieldErrors = { organizationId: ['この方が見つかりません。もう一度さがしてください'] }
  return data(submission.reply({ fieldErrors }), 422)
}

export default function OnBehalf() {
  const { q, id, known, more } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'on-behalf',
    lastResult,
    defaultValue: {
      organizationId:
        known.length === 1 && !more ? (known[0]?.id ?? '') : known.length > 0 ? '' : 'new',
      name: known.length === 0 ? q : '',
      kind: '',
      sector: '',
      phone: '',
      email: '',
      means: 'phone',
      who: '',
      entry: 'event',
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <h1 className="brushed">電話や窓口で受けた方の代わりに入力する</h1>
      <search>
        <form
          action="/desk/on-behalf"
          className="flex flex-wrap items-end gap-3 rounded-8 bg-paper p-4"
        >
          <div className="min-w-0 flex-1">
            <TextField
              id="search"
              name="q"
              label="登録のある方を名前でさがす"
              type="search"
              defaultValue={q}
              maxLength={80}
              unmarked
            />
          </div>
          <Button variant="secondary">さがす</Button>
        </form>
      </search>
      {q === '' ? null : (
        <p>
          {known.length === 0
            ? `「${q}」の登録はありません。下で新しく登録できます。`
            : more
              ? `「${q}」に合う方の、はじめの${MOST}件です。ことばを足すと少なくなります。`
              : `「${q}」に合う方が${known.length}件あります。`}
        </p>
      )}
      <Form
        key={q}
        method="post"
        action={`/desk/on-behalf?${new URLSearchParams({ q })}`}
        {...getFormProps(form)}
        className="flex flex-col gap-6"
      >
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="id" value={id} />
        <OnBehalfFields
          fields={fields}
          known={known}
          opened={known.length === 0 || Boolean(fields.name.errors ?? fields.phone.errors)}
        />
        <p>
          <Button size="lg">入力に進む</Button>
        </p>
      </Form>
    </div>
  )
}
