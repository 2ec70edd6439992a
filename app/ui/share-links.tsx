import { useState } from 'react'
import { Button, ButtonLink } from './button.tsx'

/**
 * Ways to pass a page on. Plain links: nobody learns of the reader before one of them is followed.
 * `address` is absolute.
 */
export function ShareLinks({ address, title }: { address: string; title: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('リンクをコピーしました。')
    } catch {
      setSaid(`コピーできませんでした。このリンクをお使いください：${address}`)
    }
  }
  const line = `https://social-plugins.line.me/lineit/share?${new URLSearchParams({ url: address })}`
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`
  return (
    <section aria-label="このページを知らせる" className="mt-8 print:hidden">
      <p className="mb-2 font-700">このページを知らせる</p>
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
      <output className="mt-2 block break-all empty:hidden">{said}</output>
    </section>
  )
}
