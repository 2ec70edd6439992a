import type { ListedRevision } from '#app/features/revisions/history.ts'
import { ChangeList } from '#app/features/revisions/components/change-list.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, EmptyState } from '#app/ui/card.tsx'

/** The memory of a thing, the newest first. Staff can bring back how it was. */
export function RevisionList({
  revisions,
  restorePath,
}: {
  revisions: readonly ListedRevision[]
  /** Where the button posts to; null for those who may not restore. */
  restorePath: ((version: number) => string) | null
}) {
  if (revisions.length === 0) {
    return <EmptyState title="まだ記録がありません">変更すると、ここに残ります。</EmptyState>
  }
  return (
    <ol className="flex flex-col gap-4">
      {revisions.map((revision, index) => (
        <Card as="li" key={revision.id}>
          <div className="flow">
            <h2 className="flex flex-wrap items-center gap-2 text-lg">
              {revision.at}
              <Badge>{revision.action}</Badge>
              {index === 0 ? <Badge tone="good">いまの内容</Badge> : null}
            </h2>
            <p className="text-ink-soft">
              {revision.by === '' ? '記録なし' : revision.by}
              {revision.onBehalfOf ? `（代理入力：${revision.onBehalfOf}）` : ''}
            </p>
            {revision.changes.length > 0 ? (
              <ChangeList changes={revision.changes} beforeLabel="前" afterLabel="後" />
            ) : null}
            {restorePath && index > 0 ? (
              <form method="post" action={restorePath(revision.version)}>
                <Button variant="secondary" size="sm">
                  この内容に戻す
                </Button>
              </form>
            ) : null}
          </div>
        </Card>
      ))}
    </ol>
  )
}
