import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { contactForm } from '#app/features/desk/form.ts'
import { editContact } from '#app/features/desk/organization.commands.server.ts'
import { findContact } from '#app/features/desk/organization.queries.server.ts'
import { forbidden, notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '連絡先｜協会デスク｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const contact = await findContact(context.db, params.organizationId ?? '')
  if (!contact) throw notFound()
  return { contact }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: contactForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const organizationId = params.organizationId ?? ''
  const contact = { ...submission.value, organizationId, actor }
  const edited = await editContact(context.db, contact, context.now)
  if (edited.ok) return seeOther(returnPath(request, '/desk/organizations'), 'contact_saved')
  throw edited.reason === 'not_found' ? notFound() : forbidden()
}

export default function Contact() {
  const { contact } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'contact',
    lastResult,
    defaultValue: { phone: contact.phone, email: contact.email },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: contactForm }),
  })
  return (
    <div className="max-w-xl">
      <Breadcrumbs
        trail={[{ label: '事業者・団体', href: '/desk/organizations' }, { label: '連絡先' }]}
      />
      <h1 className="brushed">{contact.name}の連絡先</h1>
      <Form method="post" {...getFormProps(form)} className="mt-5 flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        <TextField
          field={fields.phone}
          label="電話番号"
          hint="公開ページには出ません。"
          inputMode="tel"
          maxLength={20}
          width="sm"
        />
        <TextField
          field={fields.email}
          label="メールアドレス"
          hint="アカウントのない方へのお知らせの届け先です。公開されません。"
          inputMode="email"
          maxLength={254}
          width="md"
        />
        <p>
          <Button size="lg">連絡先を保存する</Button>
        </p>
      </Form>
    </div>
  )
}
