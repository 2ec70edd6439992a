import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import { OrganizationFields } from '#app/features/organizations/components/organization-fields.tsx'
import { organizationForm } from '#app/features/organizations/form.ts'
import { isId, newId } from '#app/lib/id.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'

export const meta = () => [{ title: '事業者・団体の登録｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context })
  return { id: newId() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: organizationForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const input = submission.value
  const id = isId(input.id) ? input.id : newId()
  const made = await createOrganization(context.db, { ...input, id }, actor, context.now)
  if (!made.ok) {
    const formErrors = ['この画面は古くなっています。開き直してから、もう一度お試しください']
    return data(submission.reply({ formErrors }), 409)
  }
  return seeOther(`/organizations/${made.value.id}`, 'organization_created')
}

export default function NewOrganization() {
  const { id } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'organization',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: organizationForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">事業者・団体を登録する</h1>
      <p>
        イベントや会場は、この名前で載ります。おひとりの方は、登録しなくてもお名前で載せられます。
      </p>
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="id" value={id} />
        <OrganizationFields fields={fields} />
        <Button type="submit" size="lg">
          登録する
        </Button>
      </Form>
    </div>
  )
}
