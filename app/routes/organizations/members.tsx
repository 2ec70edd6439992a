import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { isStaff, owns } from '#app/features/organizations/actor.ts'
import { addMember } from '#app/features/organizations/commands.server.ts'
import { memberForm } from '#app/features/organizations/form.ts'
import { MEMBER_REFUSALS } from '#app/features/organizations/labels.ts'
import { findOrganization, listMembers } from '#app/features/organizations/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: 'メンバー｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organization = await findOrganization(context.db, params.organizationId ?? '')
  if (!organization || organization.hidden) throw notFound()
  if (!owns(actor, organization.id) && !isStaff(actor)) throw forbidden()
  return { organization, members: await listMembers(context.db, organization.id) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organizationId = params.organizationId ?? ''
  const submission = parseWithZod(await request.formData(), { schema: memberForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const member = { organizationId, ...submission.value }
  const added = await addMember(context.db, member, actor, context.now)
  if (added.ok) return seeOther(`/organizations/${organizationId}/members`, 'member_added')
  if (added.reason === 'not_allowed') throw forbidden()
  const field = added.reason === 'last_owner' ? 'role' : 'email'
  const fieldErrors = { [field]: [MEMBER_REFUSALS[added.reason]] }
  return data(submission.reply({ fieldErrors }), 422)
}

export default function Members() {
  const { organization, members } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'member',
    lastResult,
    defaultValue: { email: '', role: 'editor' },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: memberForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">「{organization.name}」のメンバー</h1>
      <ul className="divide-y divide-line border-y border-line">
        {members.map((member) => (
          <li key={member.accountId} className="flex flex-wrap items-center gap-3 py-3">
            <span className="flex-1">
              {member.name}（{member.role === 'owner' ? '代表' : '編集'}）
            </span>
            <Form method="post" action={`/organizations/${organization.id}/members/removal`}>
              <input type="hidden" name="accountId" value={member.accountId} />
              <Button type="submit" variant="danger" size="sm">
                {member.name}さんを外す
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form
        // Whom this form has added leaves it empty for the next one.
        key={members.length}
        method="post"
        {...getFormProps(form)}
        className="flex flex-col gap-6"
      >
        <h2 className="text-xl font-700">メンバーを加える</h2>
        <ErrorSummary errors={errorsOf(form)} />
        <TextField
          field={fields.email}
          label="登録済みのメールアドレス"
          type="email"
          autoComplete="off"
          required
        />
        <SelectField
          field={fields.role}
          label="役割"
          options={[
            { value: 'editor', label: '編集（載せる・直す）' },
            { value: 'owner', label: '代表（メンバーも管理する）' },
          ]}
          required
        />
        <Button type="submit">加える</Button>
      </Form>
    </div>
  )
}
