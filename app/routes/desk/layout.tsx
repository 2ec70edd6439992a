import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { DeskNav } from '#app/features/desk/components/desk-nav.tsx'
import { countsOf } from '#app/features/desk/queue.ts'
import { requireStaff } from '#app/session.server.ts'
import { waitingOf } from './waiting.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  return { counts: countsOf(await waitingOf(context)) }
}

/** The frame of the desk: where else there is work, beside the work itself. */
export default function Desk() {
  const { counts } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <div className="grid gap-5 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8">
      <DeskNav counts={counts} pathname={pathname} />
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  )
}
