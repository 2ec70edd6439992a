import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hoursToText } from '#app/features/calendar/hours-description.ts'
import { CustomerSign, type SignSize } from '#app/features/stands/components/customer-sign.tsx'
import { maySeeStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { notFound } from '#app/lib/http.ts'
import { drawQr } from '#app/lib/qr.ts'
import { findAsker } from '#app/session.server.ts'
import { PrintButton } from '#app/ui/print-button.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [
  { title: 'お客さま用の札｜道草コモンズ' },
  { name: 'robots', content: 'noindex' },
]

/** Nothing on it is secret: it says what everybody may know, and where. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now, settings } = context
  const stand = await findStand(db, params.standId ?? '', now)
  if (!stand || !maySeeStand(await findAsker({ request, context }), stand)) throw notFound()
  const size: SignSize = new URL(request.url).searchParams.get('size') === 'a6' ? 'a6' : 'a4'
  const { id, place, hours } = stand
  return {
    id,
    size,
    name: place.name,
    hours: hours.rules.length > 0 ? hoursToText(hours, 'ja') : '',
    qr: drawQr(`${settings.publicUrl}/stands/${id}`),
  }
}

export default function StandSign() {
  const { id, ...sign } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <div className="flow print:hidden">
        <Breadcrumbs
          trail={[{ label: sign.name, href: `/stands/${id}` }, { label: 'お客さま用の札' }]}
        />
        <h1 className="brushed">直売所に貼る札</h1>
        <nav aria-label="大きさ" className="flex flex-wrap gap-x-4">
          {SIZES.map(({ size, label }) => (
            <a
              key={size}
              href={`?size=${size}`}
              aria-current={size === sign.size ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-700 aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {label}
            </a>
          ))}
        </nav>
        <p>
          <PrintButton>札を印刷する</PrintButton>
        </p>
      </div>
      <CustomerSign {...sign} />
    </div>
  )
}

const SIZES = [
  { size: 'a4', label: 'A4（壁や棚に）' },
  { size: 'a6', label: 'A6（はがき大。切り取って使います）' },
] as const
