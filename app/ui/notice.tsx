import type { ReactNode } from 'react'
import { NOTICE_MESSAGES } from './messages.ts'
import { useWords } from './words.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const TONES: Record<NoticeTone, { edge: string; mark: string; path: string }> = {
  info: {
    edge: 'border-light-blue-900',
    mark: 'text-light-blue-900',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1.2 15.5h-2.4V10.5h2.4ZM12 8.8a1.4 1.4 0 1 1 0-2.8 1.4 1.4 0 0 1 0 2.8Z',
  },
  success: {
    edge: 'border-success-2',
    mark: 'text-success-2',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.4 14.4-4.2-4.2 1.6-1.6 2.6 2.6 5.4-5.4 1.6 1.6Z',
  },
  warning: {
    edge: 'border-warning-yellow-2',
    mark: 'text-warning-yellow-2',
    path: 'M12 2.5 1 21.5h22Zm1.2 15.8h-2.4V16h2.4Zm0-3.8h-2.4V9h2.4Z',
  },
  error: {
    edge: 'border-error-strong',
    mark: 'text-error-strong',
    path: 'M8 2 2 8v8l6 6h8l6-6V8l-6-6Zm5.2 15.5h-2.4v-2.3h2.4Zm0-4h-2.4v-7h2.4Z',
  },
}

/** A word in a box. `live` reads it out when it appears (after an action), else it is part of the page. */
export function Notice(props: {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  live?: boolean
  className?: string
}) {
  const { tone = 'info', title, children, live = false, className = '' } = props
  const look = TONES[tone]
  const words = useWords(NOTICE_MESSAGES)
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div
      role={role}
      className={`flex gap-3 rounded-8 border-2 border-l-8 bg-white p-4 ${look.edge} ${className}`}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className={`mt-0.5 size-6 shrink-0 ${look.mark}`}>
        <path d={look.path} fill="currentColor" />
      </svg>
      <div className="min-w-0 flex-1">
        <span className="sr-only">{words[tone]}</span>
        {title ? <p className="font-700">{title}</p> : null}
        {children ? <div className="flow">{children}</div> : null}
      </div>
    </div>
  )
}
