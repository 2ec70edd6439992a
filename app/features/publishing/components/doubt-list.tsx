import { ProblemList } from '#app/features/publishing/components/problem-list.tsx'
import { IMPORT_KIND_LABEL } from '#app/features/publishing/import-labels.ts'
import type { DoubtStatus, ImportDoubt } from '#app/features/publishing/doubt.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, EmptyState } from '#app/ui/card.tsx'

/** Rows on which staff decide, each with the reasons why it waits. */
export function DoubtList({
  doubts,
  status,
}: {
  doubts: readonly ImportDoubt[]
  status: DoubtStatus
}) {
  if (doubts.length === 0) {
    return (
      <EmptyState
        title={status === 'waiting' ? '確認待ちの行はありません' : '載せないと決めた行はありません'}
      />
    )
  }
  return (
    <ul className="flex flex-col gap-4">
      {doubts.map((doubt) => (
        <Card as="li" key={doubt.id}>
          <h3 className="font-700" id={`doubt-${doubt.id}`}>
            {doubt.title || '（名称なし）'}
          </h3>
          <p className="text-sm text-ink-soft">
            {IMPORT_KIND_LABEL[doubt.kind]}・{doubt.sourceName}・{doubt.line}行目
          </p>
          <ProblemList problems={doubt.problems} />
          <div className="mt-3 flex flex-wrap gap-3">
            <form method="post" action={`/desk/import/doubts/${doubt.id}/acceptance`}>
              <Button aria-describedby={`doubt-${doubt.id}`}>載せる</Button>
            </form>
            {status === 'waiting' ? (
              <form method="post" action={`/desk/import/doubts/${doubt.id}/dismissal`}>
                <Button variant="secondary" aria-describedby={`doubt-${doubt.id}`}>
                  載せない
                </Button>
              </form>
            ) : null}
          </div>
        </Card>
      ))}
    </ul>
  )
}
