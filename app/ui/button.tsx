import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

/** The heights of the design system: 56, 48 and 36 pixels; small ones keep a touch area of 44. */
export type ButtonSize = 'lg' | 'md' | 'sm'
export type ButtonVariant = 'primary' | 'secondary' | 'text' | 'danger'
type Look = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

const BASE =
  'relative inline-flex items-center justify-center gap-2 rounded-8 text-center font-700 leading-130 no-underline transition-colors'

const SIZES: Record<ButtonSize, string> = {
  lg: 'min-h-14 min-w-34 px-5 py-3 text-[1.0625rem]',
  md: 'min-h-12 min-w-24 px-4 py-2 text-base',
  sm: "min-h-9 min-w-16 px-3 py-1 text-sm after:absolute after:inset-x-0 after:-inset-y-1 after:content-['']",
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'bg-primary text-white hover:bg-primary-strong hover:text-white active:bg-key-1100 print:border',
  secondary:
    'border border-primary bg-white text-primary hover:bg-primary-soft hover:text-primary-strong active:bg-key-100',
  text: 'text-primary underline hover:bg-primary-soft hover:text-primary-strong active:bg-key-100',
  danger:
    'border border-error-strong bg-white text-error-strong hover:bg-red-50 hover:text-red-1000 active:bg-red-100',
}

/** The look alone, for elements that are neither (`summary`, `label`). */
export function buttonClass({ variant = 'primary', size = 'md', wide = false }: Look = {}): string {
  return `${BASE} ${SIZES[size]} ${VARIANTS[variant]} ${wide ? 'w-full' : ''}`
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>

/** Acts. It submits its form unless told otherwise. Never disabled without a word: say why beside it. */
export function Button({ variant, size, wide, className = '', type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'submit'}
      className={`${buttonClass({ variant, size, wide })} ${className}`}
    />
  )
}

type ButtonLinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink({
  variant,
  size,
  wide,
  className = '',
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={`${buttonClass({ variant, size, wide })} ${className}`}>
      {children}
    </a>
  )
}
