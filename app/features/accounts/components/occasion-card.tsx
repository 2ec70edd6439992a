import type { Occasion } from '#app/features/accounts/occasion.ts'
import { ButtonLink } from '#app/ui/button.tsx'

/** What one is about to do, and the two ways in. */
export function OccasionCard({ occasion, signUp }: { occasion: Occasion; signUp: string }) {
  return (
    <div className="flow rounded-12 bg-paper p-4 md:p-5">
      <p>{occasion.text}</p>
      <ul className="list-disc pl-5">
        {occasion.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={signUp}>新規登録（無料）</ButtonLink>
        <ButtonLink href="#sign-in" variant="secondary">
          登録済みの方はログイン
        </ButtonLink>
      </p>
    </div>
  )
}
