import { createElement, Fragment } from 'react'
import type { SentForm } from '#app/lib/sent-form.ts'

/** Fields that were sent before, to be sent along again. They never change places: no keys. */
export function SentFields({ fields }: { fields: SentForm['fields'] }) {
  const inputs = fields.map(([name, value]) =>
    createElement('input', { type: 'hidden', name, value }),
  )
  return createElement(Fragment, null, ...inputs)
}
