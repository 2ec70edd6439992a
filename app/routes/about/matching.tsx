import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CRITERION_LABELS } from '#app/features/matching/labels.ts'
import { findWeights } from '#app/features/matching/queries.server.ts'
import { CRITERIA } from '#app/features/matching/weights.ts'

export const meta = () => [{ title: '会場の選び方｜道草コモンズ' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const weights = await findWeights(context.db)
  const total = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0)
  return {
    rows: CRITERIA.map((criterion) => ({
      criterion,
      ...CRITERION_LABELS[criterion],
      weight: weights[criterion],
      share: total > 0 ? Math.round((100 * weights[criterion]) / total) : 0,
    })).sort((a, b) => b.weight - a.weight),
  }
}

export default function AboutMatching() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">会場の候補は、こう選んでいます</h1>
      <p>
        会場さがしでは、まず「使えるかどうか」を調べ、使える会場を「合い具合」の高い順に並べます。どの候補にも、選んだ理由と点数の内訳が付きます。
      </p>
      <h2>1．使えるかどうか</h2>
      <p>
        開いている時間、空いている区画と定員、申込みの期限、月の利用回数、電源や水道などの設備、飲食・火気・音などの決まり、利用料の上限、手続きの期限。ひとつでも合わないと候補にはなりませんが、何が合わないか、どこを変えれば使えるかをお見せします。手続きの期限で外すのは、窓口の出典がある期限だけです。
      </p>
      <h2>2．合い具合</h2>
      <p>
        次の10のことを、それぞれ0から1までの値にして、重みを掛けて平均し、10点満点にします。重みは協会が決め、ここに必ず載せます。
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b-2 border-line text-left">
              <th scope="col" className="p-2">
                見ること
              </th>
              <th scope="col" className="p-2 text-right whitespace-nowrap">
                重み
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.criterion} className="border-b border-line align-top">
                <th scope="row" className="p-2 text-left font-400">
                  <span className="font-700">{row.name}</span>
                  <br />
                  <span className="text-ink-soft">{row.explanation}</span>
                </th>
                <td className="p-2 text-right whitespace-nowrap tabular-nums">
                  <span className="text-lg font-700">{row.weight}</span>
                  <br />
                  <span className="text-sm text-ink-soft">全体の{row.share}％</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>3．決めるのは、人です</h2>
      <p>
        候補から主催者が選び、または協会が提案し、主催者と会場提供者の双方が承諾してはじめて、会場の利用が決まります。決まるまで、イベントの会場は「会場調整中」と表示されます。同じ時間に、会場の区画より多くの利用が決まることはありません。
      </p>
      <p>
        会場が見つからなかった方は、次の会場さがしで順番が考慮されます。ほかの方の会場さがしによって、あなたの候補が変わることはありません。変わるのは、会場の利用が決まったときだけです。
      </p>
    </div>
  )
}
