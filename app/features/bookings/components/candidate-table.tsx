import type { CandidateItem } from '#app/features/bookings/candidate.ts'

/** The first candidates side by side, for screens that are wide enough to compare on. */
export function CandidateTable({ candidates }: { candidates: readonly CandidateItem[] }) {
  const shown = candidates.slice(0, 5)
  const [first] = shown
  if (!first || shown.length < 2) return null
  const rows: { name: string; of: (candidate: CandidateItem) => string }[] = [
    { name: '日時', of: (candidate) => candidate.slot },
    { name: 'エリア', of: (candidate) => candidate.areaName },
    { name: '利用料', of: (candidate) => candidate.fee },
    { name: '区画', of: ({ units, venueUnits }) => `${units}／${venueUnits}` },
    { name: '合い具合', of: (candidate) => `${candidate.score}／10` },
    ...first.criteria.map(({ name, weight }, nth) => ({
      name: `${name}（重み${weight}）`,
      of: (candidate: CandidateItem) => candidate.criteria[nth]?.value ?? '',
    })),
  ]
  return (
    <details className="hidden lg:block">
      <summary className="min-h-11 py-2 font-700">上位{shown.length}つをくらべる</summary>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line text-left align-bottom">
              <th scope="col" className="p-2 font-400">
                くらべること
              </th>
              {shown.map((candidate) => (
                <th key={candidate.key} scope="col" className="p-2">
                  {candidate.venueName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className="border-b border-line">
                <th scope="row" className="p-2 text-left font-400 whitespace-nowrap">
                  {row.name}
                </th>
                {shown.map((candidate) => (
                  <td key={candidate.key} className="p-2 tabular-nums">
                    {row.of(candidate)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
