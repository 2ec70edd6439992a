import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

/** Opens the browser's own window for printing; without JavaScript its menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button type="button" className="noscript:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
