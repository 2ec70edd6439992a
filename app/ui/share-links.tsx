import { Button, ButtonLink } from './button.tsx'
import { useCopying } from './copying.ts'
import { SHARE_MESSAGES } from './messages.ts'
import { useLabels, useWords } from './words.tsx'

/**
 * Ways to pass a page on. Plain links: nobody learns of the reader before one of them is followed.
 * `address` is absolute.
 */
export function ShareLinks({ address, title }: { address: string; title: string }) {
  const { outcome, copy } = useCopying(address)
  const words = useWords(SHARE_MESSAGES)
  const labels = useLabels(SHARE_MESSAGES)
  const line = `https://social-plugins.line.me/lineit/share?${new URLSearchParams({ url: address })}`
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`
  return (
    <section aria-label={labels.tellOthers} className="mt-8 break-inside-avoid">
      <OnPaper address={address} />
      <div className="print:hidden">
        <p className="mb-2 font-700">{words.tellOthers}</p>
        <ul className="flex flex-wrap gap-3">
          <li>
            <ButtonLink href={line} variant="secondary" size="sm" rel="noreferrer">
              {words.byLine}
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href={mail} variant="secondary" size="sm">
              {words.byMail}
            </ButtonLink>
          </li>
          <li className="noscript:hidden">
            <Button type="button" variant="secondary" size="sm" onClick={copy}>
              {words.copyLink}
            </Button>
          </li>
        </ul>
        <output className="mt-2 block break-all empty:hidden">
          {outcome === 'copied' ? words.linkCopied : null}
          {outcome === 'refused' ? words.linkRefused(address) : null}
        </output>
      </div>
    </section>
  )
}

/** The way from a printed page to the page itself, 3 cm wide. */
function OnPaper({ address }: { address: string }) {
  const words = useWords(SHARE_MESSAGES)
  return (
    <div className="hidden items-center gap-4 print:flex">
      <img
        src={`${new URL(address).pathname}/code.png`}
        alt=""
        width={113}
        height={113}
        className="size-[3cm] [image-rendering:pixelated]"
      />
      <p>
        {words.onPaper}
        <br />
        {address}
      </p>
    </div>
  )
}
