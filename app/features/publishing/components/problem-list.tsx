import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'

/** Why a row is looked at: the column in the file's own words, and the reason. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="list-disc pl-6">
      {problems.map(({ code, column, reason }) => (
        <li key={`${code} ${column} ${reason}`}>
          {column ? <span className="font-700">{column}：</span> : null}
          {reason}
        </li>
      ))}
    </ul>
  )
}
