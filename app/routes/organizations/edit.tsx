import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { renaming } from '#app/features/discovery/document.commands.server.ts'
import { isStaff, owns } from '#app/features/organizations/actor.ts'
import { editOrganization } from '#app/features/organizations/commands.server.ts'
import { OrganizationFields } from '#app/features/organizations/components/organization-fields.tsx'
import { organizationForm } from '#app/features/organizations/form.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'

export const meta = () => [{ title: '事業者・団体の編集｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organization = await findOrganization(context.db, params.organizationId ?? '')
  if (!organization || organization.hidden) throw notFound()
  if (!owns(actor, organization.id) && !isStaff(actor)) throw forbidden()
  return { organization }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: organizationForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const id = params.organizationId ?? ''
  const { db, now } = context
  const edited = await renaming(db, { kind: 'organization', id }, now, (tx) =>
    editOrganization(tx, { ...submission.value, id }, actor, now),
  )
  if (edited.ok) return seeOther(`/organizations/${id}`, 'saved')
  if (edited.reason === 'not_found') throw notFound()
  if (edited.reason === 'not_allowed') throw forbidden()
  // Nothing typed is lost: the page shows it beside what the other person saved meanwhile.
  const formErrors = [
    'ほかの方が先に保存しました。下の「保存されている内容」と見比べて、よければもう一度保存してください',
  ]
  return data(submission.reply({ formErrors }), 409)
}

export default function EditOrganization() {
  const { organization } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'organization',
    lastResult,
    defaultValue: {
      name: organization.name,
      reading: organization.reading,
      kind: organization.kind,
      sector: organization.sector,
      summary: organization.summary,
      url: organization.url,
      phone: organization.phone,
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: organizationForm }),
  })
  const meanwhile = form.errors !== undefined && lastResult !== undefined
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">「{organization.name}」の紹介を直す</h1>
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        {meanwhile ? (
          <section aria-label="保存されている内容" className="rounded-8 border border-line p-4">
            <h2 className="font-700">保存されている内容</h2>
            <p>{organization.name}</p>
            <p className="whitespace-pre-line">{organization.summary}</p>
            <p>{organization.url}</p>
          </section>
        ) : null}
        <input type="hidden" name="id" value={organization.id} />
        <input type="hidden" name="version" value={organization.version} />
        <OrganizationFields fields={fields} />
        <Button type="submit" size="lg">
          保存する
        </Button>
      </Form>
    </div>
  )
}
