import { useState, useSyncExternalStore } from 'react'
import { DEVICE_MESSAGES } from '#app/features/follow/device-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

/**
 * Lets this browser show messages about what is chosen in the form of that id. Where it cannot, there
 * is nothing to press.
 */
export function PushButton({ publicKey, formId }: { publicKey: string; formId: string }) {
  const able = useSyncExternalStore(nothing, isAble, () => false)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<'refused' | 'failed' | null>(null)
  const words = useWords(DEVICE_MESSAGES)
  if (!able) return null
  const begin = async () => {
    setAsking(true)
    setRefusal(null)
    try {
      if ((await Notification.requestPermission()) === 'granted') {
        handIn(await subscribe(publicKey), formId)
        return
      }
      setRefusal('refused')
    } catch {
      setRefusal('failed')
    }
    setAsking(false)
  }
  return (
    <section aria-labelledby="device" className="flow mt-8 border-t border-line pt-6">
      <h2 id="device">{words.heading}</h2>
      <p>{words.rhythm}</p>
      <p>
        <Button type="button" variant="secondary" onClick={() => void begin()} aria-busy={asking}>
          {asking ? words.asking : words.begin}
        </Button>
      </p>
      <output className="block text-error-strong">
        {refusal === null ? null : words[refusal]}
      </output>
    </section>
  )
}

/** A browser does not learn it later. */
const nothing = () => () => {}

const isAble = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function subscribe(publicKey: string): Promise<PushSubscription> {
  // The site's worker shows the messages as well; a page that just came may not have it yet.
  const known = await navigator.serviceWorker.getRegistration()
  if (!known) await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const before = await pushManager.getSubscription()
  return (
    before ??
    (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))
  )
}

/** Sent as a form, so that the answer is the next page, and no other way is needed. */
function handIn(subscription: PushSubscription, formId: string): void {
  const chosen = document.getElementById(formId)
  const topic = chosen instanceof HTMLFormElement ? new FormData(chosen).get('topic') : null
  const { endpoint, keys } = subscription.toJSON()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/follow/device'
  const fields = { topic, endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'] }
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value: String(value ?? '') })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}
