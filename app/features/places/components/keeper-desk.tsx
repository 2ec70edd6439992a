import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField, TextArea } from '#app/ui/text-field.tsx'

export type KeeperDeskProps = {
  /** `/venues/…` or `/stands/…`, to which the steps are added. */
  path: string
  /** 「会場提供者」「農業者」. */
  word: string
  status: 'draft' | 'in_review' | 'listed' | 'withdrawn'
  statusWord: string
  hidden: boolean
  confirmed: boolean
  reviewMessage: string | null
  keeper: { id: string; name: string }
  /** Only for staff, who review and may correct who keeps the place. */
  review: { keepers: readonly { id: string; name: string }[] } | null
}

/** What those who keep a place, and staff, can do with it; nobody else sees it. */
export function KeeperDesk(props: KeeperDeskProps) {
  const { path, word, review } = props
  return (
    <Card className="mb-6 print:hidden">
      <section aria-label={`${word}と協会の操作`} className="flex flex-col gap-4">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={props.status === 'listed' && !props.hidden ? 'good' : 'wait'}>
            {props.hidden ? '掲載停止' : props.statusWord}
          </Badge>
          <Badge tone={props.confirmed ? 'good' : 'wait'}>
            {word}
            {props.confirmed ? '確認済み' : '未確認'}
          </Badge>
        </p>
        {props.reviewMessage ? (
          <p className="whitespace-pre-line">協会からのお願い：{props.reviewMessage}</p>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`${path}/edit`} variant="secondary">
            直す
          </ButtonLink>
          {path.startsWith('/stands/') ? (
            <ButtonLink href={`${path}/today`}>今日の様子を知らせる</ButtonLink>
          ) : null}
          <ButtonLink href={`${path}/photos`} variant="secondary">
            写真
          </ButtonLink>
          {path.startsWith('/stands/') ? (
            <ButtonLink href={`${path}/card`} variant="secondary">
              札とカード
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${path}/copy`} variant="text">
            写して新しく載せる
          </ButtonLink>
          <ButtonLink href={`${path}/revisions`} variant="text">
            変更の記録
          </ButtonLink>
          {props.status === 'withdrawn' ? (
            <form method="post" action={`${path}/listing`}>
              <Button variant="secondary">もう一度載せる</Button>
            </form>
          ) : (
            <ButtonLink href={`${path}/withdrawal`} variant="text">
              取り下げる
            </ButtonLink>
          )}
        </div>
        {review ? <Review {...props} keepers={review.keepers} /> : null}
      </section>
    </Card>
  )
}

function Review(props: KeeperDeskProps & { keepers: readonly { id: string; name: string }[] }) {
  const { path, word, keeper } = props
  const known = props.keepers.some(({ id }) => id === keeper.id)
  const keepers = known ? props.keepers : [keeper, ...props.keepers]
  if (props.hidden) {
    return (
      <form method="post" action={`${path}/restoration`}>
        <Button variant="secondary">元に戻す</Button>
      </form>
    )
  }
  return (
    <>
      {props.confirmed && props.status === 'listed' ? null : (
        <details open className="rounded-8 border border-line px-4">
          <summary className="py-3 font-700">{word}を確認する</summary>
          <form method="post" action={`${path}/confirmation`} className="flex flex-col gap-4 pb-4">
            <SelectField
              name="keeperId"
              label={word}
              options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={keeper.id}
              unmarked
            />
            <TextArea name="message" label="相手に伝える言葉" rows={2} maxLength={1000} required />
            <Button>確認して公開する</Button>
          </form>
        </details>
      )}
      {props.status === 'in_review' ? (
        <details className="rounded-8 border border-line px-4">
          <summary className="py-3 font-700">直してほしいところを伝える</summary>
          <form
            method="post"
            action={`${path}/change-request`}
            className="flex flex-col gap-4 pb-4"
          >
            <TextArea
              name="message"
              id="change-message"
              label="直してほしいところ"
              rows={3}
              maxLength={1000}
              required
            />
            <Button variant="secondary">相手に送る</Button>
          </form>
        </details>
      ) : null}
      <details className="rounded-8 border border-line px-4">
        <summary className="py-3 font-700">掲載を止める</summary>
        <form method="post" action={`${path}/hiding`} className="flex flex-col gap-4 pb-4">
          <TextArea
            name="message"
            id="hiding-message"
            label="理由（相手に届きます）"
            rows={2}
            maxLength={1000}
            required
          />
          <Button variant="danger">掲載を止める</Button>
        </form>
      </details>
    </>
  )
}
