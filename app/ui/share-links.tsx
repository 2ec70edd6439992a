import { Button, ButtonLink } from './button.tsx'
import { useCopying } from './copying.ts'

/**
 * Ways to pass a page on. Plain links: nobody learns of the reader before one of them is followed.
 * `address` is absolute.
 */
export function ShareLinks({ address, title }: { address: string; title: string }) {
  const { outcome, copy } = useCopying(address)
  const line = `https://social-plugins.line.me/lineit/share?${new URLSearchParams({ url: address })}`
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`
  return (
    <section aria-label="ほかの人に知らせる" className="mt-8 print:hidden">
      <p className="mb-2 font-700">ほかの人に知らせる</p>
      <ul className="flex flex-wrap gap-3">
        <li>
          <ButtonLink href={line} variant="secondary" size="sm" rel="noreferrer">
            LINEで送る
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href={mail} variant="secondary" size="sm">
            メールで送る
          </ButtonLink>
        </li>
        <li className="noscript:hidden">
          <Button type="button" variant="secondary" size="sm" onClick={copy}>
            リンクをコピー
          </Button>
        </li>
      </ul>
      <output className="mt-2 block break-all empty:hidden">
        {outcome === 'copied' ? 'リンクをコピーしました。' : null}
        {outcome === 'refused'
          ? `コピーできませんでした。このリンクをお使いください：${address}`
          : null}
      </output>
    </section>
  )
}
