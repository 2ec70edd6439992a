import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { isStaff, owns } from '#app/features/organizations/actor.ts'
import { addMember } from '#app/features/organizations/commands.server.ts'
import { memberForm } from '#app/features/organizations/form.ts'
import { findOrganization, listMembers } from '#app/features/organizations/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
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
  const page = `/organizations/${organizationId}/members`
  const submission = parseWithZod(await request.formData(), { schema: memberForm })
  if (submission.status !== 'success') return seeOther(page, 'member_unknown')
  const member = { organizationId, ...submission.value }
  const added = await addMember(context.db, member, actor, context.now)
  return seeOther(page, added.ok ? 'member_added' : added.reason)
}

export default function Members() {
  const { organization, members } = useLoaderData<typeof loader>()
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
      <Form method="post" className="flex flex-col gap-6">
        <h2 className="text-xl font-700">メンバーを加える</h2>
        <TextField
          name="email"
          label="登録済みのメールアドレス"
          type="email"
          autoComplete="off"
          required
        />
        <SelectField
          name="role"
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
