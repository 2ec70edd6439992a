import type { QrDrawing } from '#app/lib/qr.ts'
import { QrCode } from '#app/ui/qr-code.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'

export type SignSize = 'a4' | 'a6'

/** What hangs at the stand for whoever comes by: it leads to the stand's public page. */
export function CustomerSign({
  name,
  hours,
  size,
  qr,
}: {
  name: string
  /** 「毎日8:00〜18:00」; empty where nobody has said. */
  hours: string
  size: SignSize
  qr: QrDrawing
}) {
  const large = size === 'a4'
  return (
    <article
      aria-label="お客さま用の札"
      className={`mx-auto flex flex-col items-center justify-center rounded-12 border-4 border-ink text-center ${
        large ? 'paper-a4 gap-8 p-8' : 'paper-a6 gap-3 p-4'
      }`}
    >
      <p className={`leading-130 font-700 ${large ? 'text-[clamp(1.5rem,6vw,3rem)]' : 'text-xl'}`}>
        {name}
      </p>
      <p
        className={`leading-150 font-700 ${large ? 'text-[clamp(1.125rem,5vw,2.25rem)]' : 'text-lg'}`}
      >
        きょうは何がある？
        <br />
        <span className="inline-block">スマートフォンで</span>
        <span className="inline-block">見られます</span>
      </p>
      <QrCode
        qr={qr}
        label="この直売所のページ"
        className={large ? 'w-80 max-w-full print:w-96' : 'w-40'}
      />
      <p className={large ? 'text-[clamp(1rem,4vw,1.5rem)]' : 'text-sm'}>
        <span className="inline-block">営業中・売り切れ・今日の品が分かります。</span>
        <span className="inline-block">会員登録はいりません。</span>
      </p>
      {hours ? (
        <p className={`whitespace-pre-line ${large ? 'text-2xl' : 'text-sm'}`}>{hours}</p>
      ) : null}
      <Wordmark />
    </article>
  )
}
