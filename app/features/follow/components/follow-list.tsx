import { MINE_MESSAGES } from '#app/features/follow/messages.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Furigana, useWords } from '#app/ui/words.tsx'

type Shown = { id: string; name: string; href: string | null; when: string }

/** Everything that one receives, each with its end, and the end of all. */
export function FollowList({
  token,
  email,
  devices,
  follows,
}: {
  token: string
  email: string | null
  devices: number
  follows: readonly Shown[]
}) {
  const path = `/follow/${token}`
  const words = useWords(MINE_MESSAGES)
  return (
    <>
      <p>
        {email === null ? null : (
          <>
            {words.beforeAddress}
            <strong className="break-all">{email}</strong>
            {devices > 0 ? words.afterAddressBeside : words.afterAddress}
          </>
        )}
        {devices > 0 ? words.devices(devices) : null}
      </p>
      <ul className="border-t border-line">
        {follows.map(({ id, name, href, when }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-60">
              {href === null ? (
                <Furigana text={name} />
              ) : (
                <a href={href} className="inline-block py-1 font-700">
                  <Furigana text={name} />
                </a>
              )}
              <p className="text-sm text-ink-soft">
                <Furigana text={when} />
              </p>
            </div>
            <form method="post" action={`${path}/removal`}>
              <input type="hidden" name="id" value={id} />
              <Button variant="secondary" size="sm">
                {words.end}
                <span className="sr-only">{words.endOf(name)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/follow" variant="secondary">
          {words.chooseMore}
        </ButtonLink>
        <ButtonLink href={`${path}/withdrawal`} variant="text">
          {words.endAll}
        </ButtonLink>
      </p>
    </>
  )
}
