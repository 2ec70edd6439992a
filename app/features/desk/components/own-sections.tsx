import type { ReactNode } from 'react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { STEP_LABELS } from '#app/features/desk/labels.ts'
import type { NextStep } from '#app/features/desk/next-step.ts'
import type { Day } from '#app/lib/time.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { KindMark, type Kind } from '#app/ui/kind-mark.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function ConfirmationBanner({ email }: { email: string }) {
  return (
    <Notice tone="warning" title="メールアドレスをまだ確認していません。">
      <p>
        <span className="break-all">{email}</span>
        に届いたメールのリンクを開いてください。確認が済むと、返事や提案のお知らせが届きます。
      </p>
      <form method="post" action="/account/confirmation">
        <Button size="sm" variant="secondary" name="again" value="1">
          確認のメールをもう一度送る
        </Button>
      </form>
    </Notice>
  )
}

/** The biggest thing on the page: what one is waited for. */
export function NextSteps({ steps, today }: { steps: readonly NextStep[]; today: Day }) {
  if (steps.length === 0) return null
  return (
    <ul className="grid gap-3" aria-label="次にすること">
      {steps.map((step) => (
        <li
          key={`${step.kind} ${step.href}`}
          className="grid gap-3 rounded-12 border-2 border-ink p-4 sm:grid-cols-[1fr_auto] sm:items-center"
        >
          <div>
            <p className="text-[1.0625rem] font-700">{step.title}</p>
            {step.until ? (
              <p className="text-sm text-ink-soft">
                {formatInstant(step.until, today)}までにお返事ください
              </p>
            ) : null}
            {step.message ? <p className="text-sm">協会から：{step.message}</p> : null}
          </div>
          <ButtonLink href={step.href} variant={step.kind === 'answer' ? 'primary' : 'secondary'}>
            {STEP_LABELS[step.kind]}
            <span className="sr-only">（{step.title}）</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

/** A list of one's own things; nothing where there is none. */
export function Section({
  id,
  title,
  items,
  more,
  children,
}: {
  id: string
  title: string
  items: readonly unknown[]
  /** How to add one. */
  more?: { href: string; label: string }
  children: ReactNode
}) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink">
        <h2 id={id} className="text-lg md:text-xl">
          {title}
        </h2>
        {more ? (
          <a href={more.href} className="py-2">
            {more.label}
          </a>
        ) : null}
      </div>
      <ul>{children}</ul>
    </section>
  )
}

const DOORS: { href: string; label: string; hint: string; kind: Kind }[] = [
  {
    href: '/events/new',
    label: 'イベントを載せる',
    hint: '朝市や教室など。タイトルと日にちだけで始められます。',
    kind: 'event',
  },
  {
    href: '/requests/new',
    label: '会場をさがす',
    hint: '条件に合う場所を、理由といっしょに案内します。',
    kind: 'venue',
  },
  {
    href: '/venues/new',
    label: '場所を貸す',
    hint: '空き地や軒先、畑のわき。使い方は選べます。',
    kind: 'venue',
  },
  {
    href: '/stands/new',
    label: '直売所を載せる',
    hint: '今日のようすを、ワンタップで知らせられます。',
    kind: 'stand',
  },
]

/** What the site is there for, as four doors. */
export function WhatOneCanDo({ large = false }: { large?: boolean }) {
  return (
    <nav aria-label="できること">
      {large ? null : <h2 className="mb-3 text-lg md:text-xl">ほかにできること</h2>}
      <ul className="grid gap-3 sm:grid-cols-2">
        {DOORS.map((door) => (
          <li key={door.href}>
            <a
              href={door.href}
              className="flex h-full items-center gap-4 rounded-12 border border-edge p-4 text-ink no-underline hover:border-primary hover:bg-primary-soft hover:text-primary"
            >
              <KindMark kind={door.kind} size={large ? 'lg' : 'md'} bare />
              <span>
                <span className="block font-700">{door.label}</span>
                <span className="block text-sm text-ink-soft">{door.hint}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function AccountSection({
  name,
  email,
  memberships,
}: {
  name: string
  email: string
  memberships: readonly { organizationId: string; name: string; role: 'owner' | 'editor' }[]
}) {
  return (
    <section aria-labelledby="organizations" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink">
        <h2 id="organizations" className="text-lg md:text-xl">
          事業者・団体とアカウント
        </h2>
        <a href="/organizations/new" className="py-2">
          事業者・団体を登録する
        </a>
      </div>
      <ul>
        {memberships.map((one) => (
          <li
            key={one.organizationId}
            className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2"
          >
            <a href={`/organizations/${one.organizationId}`} className="py-1 font-700">
              {one.name}
            </a>
            {one.role === 'owner' ? (
              <span className="flex flex-wrap gap-x-2">
                <ButtonLink
                  href={`/organizations/${one.organizationId}/edit`}
                  size="sm"
                  variant="text"
                >
                  紹介を直す<span className="sr-only">（{one.name}）</span>
                </ButtonLink>
                <ButtonLink
                  href={`/organizations/${one.organizationId}/members`}
                  size="sm"
                  variant="text"
                >
                  メンバー<span className="sr-only">（{one.name}）</span>
                </ButtonLink>
              </span>
            ) : (
              <span className="text-sm text-ink-soft">編集者</span>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>
          {name}さん（<span className="break-all">{email}</span>）でログインしています。
          <a href="/account">アカウントの設定</a>
        </p>
        <form method="post" action="/account/sign-out">
          <Button variant="secondary" name="out" value="1">
            ログアウト
          </Button>
        </form>
      </div>
    </section>
  )
}
