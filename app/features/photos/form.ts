/** What people say about a photo, and where among the others they put it. */
import { z } from 'zod'
import { requiredText } from '#app/features/places/form.ts'

const alt = requiredText(150, '写真の説明')

export const photoForm = z.object({ id: z.string().max(36), alt })
export const descriptionForm = z.object({ version: z.coerce.number().int().min(1), alt })
export const positionForm = z.object({ to: z.coerce.number().int().min(0).max(99) })
