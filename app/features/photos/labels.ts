import type { AlbumKind } from './photo.ts'
import { MOST_PHOTOS } from './photo.ts'

/** Why a photo was not taken. */
export const REFUSALS = {
  photo_missing: '写真を選んでください',
  photo_too_large: '写真が大きすぎます。10MBまでの写真を選んでください',
  not_a_photo: '写真として読み取れませんでした。JPEG・PNG・WebPの写真を選び直してください',
  too_many_pixels: '写真が大きすぎます。4,000万画素までの写真を選んでください',
  too_many_photos: `写真は${MOST_PHOTOS}枚までです。どれかを外してから追加してください`,
  taken: 'この写真は、もう別のところに載っています。ページを開き直してお試しください',
} as const

export const ALBUM_WORDS: Record<AlbumKind, { thing: string; path: string; hint: string }> = {
  organization: { thing: '事業者・団体', path: '/organizations', hint: '例：店先に並ぶ手作りパン' },
  venue: {
    thing: '会場',
    path: '/venues',
    hint: '例：入口から見た広場。右手に水道とベンチがある',
  },
  stand: { thing: '直売所', path: '/stands', hint: '例：道に面した木の棚に、野菜の袋が並んでいる' },
  event: {
    thing: 'イベント',
    path: '/events',
    hint: '例：去年の朝市。テントの下に人が集まっている',
  },
}

/** What the next page says after a form was sent. */
export const NOTICES = {
  photo_added: { tone: 'success', text: '写真を追加しました。' },
  photo_described: { tone: 'success', text: '写真の説明を直しました。' },
  photo_moved: { tone: 'success', text: '写真の順番を変えました。' },
  photo_removed: {
    tone: 'success',
    text: '写真を外しました。戻したいときは、30日以内に協会へお知らせください。',
  },
  photo_restored: { tone: 'success', text: '写真を元に戻しました。' },
  too_many_photos: { tone: 'error', text: `${REFUSALS.too_many_photos}。` },
} as const
