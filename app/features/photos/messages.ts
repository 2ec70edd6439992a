import { easy, type Messages } from '#app/lib/language.ts'

export const GALLERY_MESSAGES = {
  others: { ja: 'ほかの写真', easy: easy`ほかの 写真《しゃしん》`, en: 'More photos' },
} satisfies Messages
