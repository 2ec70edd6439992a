import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { DoubtList } from '#app/features/publishing/components/doubt-list.tsx'
import { ImportFields } from '#app/features/publishing/components/import-fields.tsx'
import { listDoubts } from '#app/features/publishing/doubt.queries.server.ts'
import { importForm } from '#app/features/publishing/form.ts'
import { receiveFile } from '#app/features/publishing/incoming-file.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Tabs } from '#app/ui/way.tsx'

export const meta = () => [{ title: 'データの取り込み｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const dismissed = new URL(request.url).searchParams.get('doubts') === 'dismissed'
  const status = dismissed ? 'dismissed' : 'waiting'
  return { status, doubts: await listDoubts(context.db, status) } as const
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireStaff({ request, context })
  const { db, settings, now } = context
  const submission = parseWithZod(await request.formData(), { schema: importForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const received = await receiveFile(db, settings.uploadDir, submission.value, now)
  if (received.ok) return seeOther(`/desk/import/${received.id}`)
  const { field, message } = received
  return data(submission.reply({ fieldErrors: { [field]: [message] } }), 422)
}

export default function Import() {
  const { doubts, status } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'import',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: importForm }),
  })
  return (
    <div className="flow max-w-3xl">
      <h1 className="brushed">データの取り込み</h1>
      <p>
        自治体が公開しているイベントや直売所の一覧を読み込みます。まず結果を確かめる画面が開き、「反映する」を押すまでは何も変わりません。
      </p>
      <Form
        method="post"
        encType="multipart/form-data"
        {...getFormProps(form)}
        className="flex flex-col gap-6"
      >
        <ErrorSummary errors={errorsOf(form)} />
        <ImportFields fields={fields} />
        <Button size="lg">読み込んで確かめる</Button>
      </Form>
      <h2 id="doubts">確認が必要な行</h2>
      <Tabs
        label="確認が必要な行"
        tabs={[
          { href: '/desk/import#doubts', label: '確認待ち', current: status === 'waiting' },
          {
            href: '/desk/import?doubts=dismissed#doubts',
            label: '載せないと決めた行',
            current: status === 'dismissed',
          },
        ]}
      />
      <DoubtList doubts={doubts} status={status} />
    </div>
  )
}
