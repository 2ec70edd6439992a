import type { QrDrawing } from '#app/lib/qr.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'

/** The farmer's own card, of the size of a postcard: whoever reads it sets the day's board. */
export function FarmerCard({ name, link, qr }: { name: string; link: string; qr: QrDrawing }) {
  return (
    <>
      <div className="flow print:hidden">
        <h1 className="brushed">農家用のカードができました</h1>
        <Notice tone="warning" title="この画面は一度しか出ません">
          <p>いま印刷するか、下のリンクをお使いのスマートフォンに保存してください。</p>
        </Notice>
        <p className="flex flex-wrap items-center gap-4">
          <PrintButton>カードを印刷する</PrintButton>
          <a href={link} rel="noreferrer" className="inline-flex min-h-11 items-center">
            この端末で開く
          </a>
        </p>
      </div>
      <article
        aria-label="農家用のカード"
        className="paper-a6 mx-auto flex flex-col items-center justify-center gap-3 rounded-12 border-2 border-dashed border-edge p-5 text-center"
      >
        <p className="rounded-full border-2 border-ink px-4 font-700">農家用</p>
        <p className="text-lg font-700">{name}</p>
        <QrCode qr={qr} label="今日の様子を知らせるページ" className="w-44" />
        <p className="text-lg font-700">今日の様子を知らせる</p>
        <ol className="list-decimal pl-6 text-left text-sm">
          <li>スマートフォンのカメラで読み取る</li>
          <li>「営業中」「売り切れ」などを押す</li>
        </ol>
        <p className="text-xs">
          お客さまに見えるところには貼らないでください。なくしたときは、直売所のページの「札とカード」で作り直せます。
        </p>
      </article>
    </>
  )
}
