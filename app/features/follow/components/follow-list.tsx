import { Button, ButtonLink } from '#app/ui/button.tsx'

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
  return (
    <>
      <p>
        {email === null ? null : (
          <>
            <strong className="break-all">{email}</strong> に、1日1通まで
            {devices > 0 ? '。' : 'お送りします。'}
          </>
        )}
        {devices > 0 ? `${devices}台の端末に、出たときにお知らせします。` : null}
      </p>
      <ul className="border-t border-line">
        {follows.map(({ id, name, href, when }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-60">
              {href === null ? (
                <span>{name}</span>
              ) : (
                <a href={href} className="inline-block py-1 font-700">
                  {name}
                </a>
              )}
              <p className="text-sm text-ink-soft">{when}</p>
            </div>
            <form method="post" action={`${path}/removal`}>
              <input type="hidden" name="id" value={id} />
              <Button variant="secondary" size="sm">
                止める<span className="sr-only">（{name}）</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/follow" variant="secondary">
          ほかのお知らせを選ぶ
        </ButtonLink>
        <ButtonLink href={`${path}/withdrawal`} variant="text">
          すべて止める
        </ButtonLink>
      </p>
    </>
  )
}
