/** What staff fill in to read a file in. */
import { z } from 'zod'
import { toHalfWidth } from '#app/lib/japanese.ts'

const words = (limit: number) =>
  z
    .string()
    .max(limit, `${limit}文字までで入力してください`)
    .default('')
    .transform((text) => text.replaceAll(/\p{Cc}/gu, '').trim())

export const importForm = z
  .object({
    /** Browsers send an empty file where none was chosen; Conform leaves it out. */
    file: z.instanceof(File, { error: 'ファイルを選んでください' }).optional(),
    url: words(1000).transform(toHalfWidth),
    source: words(80),
    licence: words(200),
  })
  .refine(({ file, url }) => (file !== undefined) !== (url !== ''), {
    path: ['file'],
    error: 'ファイルかURLのどちらか1つを指定してください',
  })

export type ImportInput = z.infer<typeof importForm>
