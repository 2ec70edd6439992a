import { TextField, type TextFieldProps } from '#app/ui/text-field.tsx'

/**
 * Days and times are typed as one says them. The server reads full-width digits, 和暦 and short
 * forms; a picker would take the keyboard away from those who write 「令和8年11月22日」.
 */
export function DateField({ hint, ...rest }: TextFieldProps) {
  return (
    <TextField
      {...rest}
      width={rest.width ?? 'sm'}
      autoComplete="off"
      hint={hint ?? '例：2026年11月22日、令和8年11月22日、11/22'}
    />
  )
}

export function TimeField({ hint, ...rest }: TextFieldProps) {
  return (
    <TextField
      {...rest}
      width={rest.width ?? 'xs'}
      autoComplete="off"
      hint={hint ?? '例：10:00、午後1時半'}
    />
  )
}
