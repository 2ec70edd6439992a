import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlanList } from '#app/features/publishing/components/plan-list.tsx'
import { PLAN_STATUS_LABEL } from '#app/features/publishing/import-labels.ts'
import { countPlan, isReadable, wantsWriting } from '#app/features/publishing/import-plan.ts'
import { PLAN_STATUSES } from '#app/features/publishing/plan-status.ts'
import { planKeptFile } from '#app/features/publishing/kept-file.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'
import { Chip } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Breadcrumbs, Pagination } from '#app/ui/way.tsx'

export const meta = () => [{ title: '取り込みの確認｜道草コモンズ' }]

const ROWS_A_PAGE = 100

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, settings, now } = context
  const fileId = params.fileId ?? ''
  const planned = await planKeptFile(db, settings.uploadDir, fileId, now)
  if (!planned) throw seeOther('/desk/import', 'import_expired')
  const { name, file, plan } = planned
  const query = new URL(request.url).searchParams
  const status = PLAN_STATUSES.find((one) => one === query.get('status')) ?? null
  const rows = plan.rows.filter((row) => status === null || row.status === status)
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), pages)
  return {
    fileId,
    name,
    source: plan.source,
    extraColumns: file.extraColumns,
    counts: countPlan(plan.rows),
    total: plan.rows.length,
    writes: plan.rows.filter(wantsWriting).length,
    status,
    page,
    pages,
    rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((row) => ({
      line: row.line,
      title: row.title,
      status: row.status,
      problems: row.problems,
      kind: isReadable(row) ? row.content.kind : null,
      asked: isReadable(row) ? row.asked : null,
    })),
  }
}

export default function ImportFile() {
  const view = useLoaderData<typeof loader>()
  const { fileId, source, counts, status, page, pages } = view
  const here = (to: { status: string | null; page?: number }) => {
    const query = new URLSearchParams()
    if (to.status !== null) query.set('status', to.status)
    if (to.page !== undefined && to.page > 1) query.set('page', String(to.page))
    return `/desk/import/${fileId}${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <div className="flow mx-auto max-w-3xl">
      <Breadcrumbs
        trail={[{ label: 'データの取り込み', href: '/desk/import' }, { label: '確認' }]}
      />
      <h1 className="brushed">取り込みの確認</h1>
      <p>
        <span className="break-all">{view.name}</span>（{view.total}行）を、出典「{source.name}
        」（{source.licence}）として取り込みます。
      </p>
      {view.extraColumns.length > 0 ? (
        <p>この一覧だけにある列：{view.extraColumns.join('、')}（そのまま保管します）</p>
      ) : null}
      {view.writes > 0 ? (
        <form method="post" action={`/desk/import/${fileId}/application`}>
          <Button size="lg">反映する</Button>
          <p className="mt-2">
            新しい行と変わった行はすぐに公開されます。確認が必要な行は、担当者が「載せる」を押すまで公開されません。
          </p>
        </form>
      ) : (
        <p>反映するものはありません。</p>
      )}
      <nav aria-label="行をしぼりこむ" className="flex flex-wrap gap-2">
        <Chip href={here({ status: null })} on={status === null} count={view.total}>
          すべて
        </Chip>
        {PLAN_STATUSES.filter((one) => counts[one] > 0).map((one) => (
          <Chip key={one} href={here({ status: one })} on={status === one} count={counts[one]}>
            {PLAN_STATUS_LABEL[one]}
          </Chip>
        ))}
      </nav>
      <PlanList rows={view.rows} />
      <Pagination
        previous={page > 1 ? here({ status, page: page - 1 }) : null}
        next={page < pages ? here({ status, page: page + 1 }) : null}
        label={`${page}／${pages}ページ`}
      />
    </div>
  )
}
