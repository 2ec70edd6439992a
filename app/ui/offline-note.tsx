import { useEffect, useState } from 'react'
import { Notice } from './notice.tsx'

/** Told on a page that came out of the phone's own memory, because the network did not answer. */
export function OfflineNote() {
  const [keptAt, setKeptAt] = useState<string | null>(null)
  useEffect(() => {
    const keeper = navigator.serviceWorker?.controller
    if (!keeper) return
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) =>
      setKeptAt(typeof data === 'string' ? data : null),
    )
    port1.start()
    keeper.postMessage({ ask: 'age' }, [port2])
    return () => port1.close()
  }, [])
  if (keptAt === null) return null
  return (
    <Notice tone="warning" live className="mb-5" title="いまは電波がありません">
      <p>
        {WHEN.format(new Date(keptAt))}に見た内容を出しています。
        <a href="/offline">手元に残したまち</a>
      </p>
    </Notice>
  )
}

const WHEN = new Intl.DateTimeFormat('ja', {
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
