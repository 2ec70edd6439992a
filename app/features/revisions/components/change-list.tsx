import type { Change } from '#app/features/revisions/changes.ts'

/** Two versions of a thing side by side, only where they differ. */
export function ChangeList({
  changes,
  beforeLabel,
  afterLabel,
}: {
  changes: readonly Change[]
  beforeLabel: string
  afterLabel: string
}) {
  if (changes.length === 0) return <p>内容に違いはありません。</p>
  return (
    <dl className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <div key={change.term} className="py-3 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4">
          <dt className="font-700">{change.term}</dt>
          <dd className="grid gap-2 sm:grid-cols-2">
            <Side label={beforeLabel} text={change.before} />
            <Side label={afterLabel} text={change.after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="text-sm text-ink-soft">{label}</p>
      <p className="whitespace-pre-line">{text === '' ? '（なし）' : text}</p>
    </div>
  )
}
