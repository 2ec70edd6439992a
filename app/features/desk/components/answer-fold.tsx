import { buttonClass, Button, type ButtonVariant } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-field.tsx'

/**
 * A decision with the words that go with it, folded away until it is wanted. It is posted to the
 * thing's own address and comes back to where it was taken.
 */
export function AnswerFold({
  id,
  action,
  to,
  label,
  name,
  message,
  variant = 'secondary',
  hint,
}: {
  id: string
  action: string
  to: string
  label: string
  /** What it is about, for who does not see the line beside it. */
  name: string
  message: string
  variant?: ButtonVariant
  hint?: string
}) {
  return (
    <details className="group open:w-full">
      <summary className={`${buttonClass({ variant, size: 'sm' })} list-none`}>
        {label}
        <span className="sr-only">（{name}）</span>
        <span aria-hidden="true" className="group-open:rotate-180">
          ▾
        </span>
      </summary>
      <form
        method="post"
        action={withReturn(action, to)}
        className="mt-2 flex flex-col gap-3 rounded-8 border border-line bg-white p-3"
      >
        <TextArea
          id={id}
          name="message"
          label="相手に伝えること"
          hint={hint ?? 'メールで届きます。'}
          defaultValue={message}
          rows={3}
          maxLength={1000}
          required
        />
        <Button size="sm" variant={variant === 'secondary' ? 'primary' : variant}>
          {label}
        </Button>
      </form>
    </details>
  )
}

/** One button that needs no words. */
export function StepButton({
  action,
  to,
  label,
  name,
}: {
  action: string
  to: string
  label: string
  name: string
}) {
  return (
    <form method="post" action={withReturn(action, to)}>
      <Button size="sm" variant="secondary">
        {label}
        <span className="sr-only">（{name}）</span>
      </Button>
    </form>
  )
}

export function withReturn(action: string, to: string): string {
  return `${action}?${new URLSearchParams({ to })}`
}
