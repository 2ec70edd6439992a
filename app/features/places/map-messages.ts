/** The ground of every map and the way to one's own place on it, in the words of every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const GROUND_MESSAGES = {
  map: { ja: '地図', easy: easy`地図《ちず》`, en: 'Map' },
  zoomIn: { ja: '拡大する', easy: easy`大《おお》きく する`, en: 'Zoom in' },
  zoomOut: { ja: '縮小する', easy: easy`小《ちい》さく する`, en: 'Zoom out' },
} satisfies Messages

export const LOCATE_MESSAGES = {
  asking: {
    ja: '確認しています…',
    easy: easy`調《しら》べています…`,
    en: 'Finding you…',
  },
  denied: {
    ja: '位置情報の利用が許可されていません。端末の設定で許可するか、町名から選んでください。',
    easy: easy`あなたが いる 所《ところ》を 見《み》ることが できません。スマートフォンや パソコンの 設定《せってい》を 変《か》えるか、町《まち》の 名前《なまえ》から 選《えら》んでください。`,
    en: 'Your device does not share its location. Please allow it in the settings, or choose a neighbourhood.',
  },
  unknown: {
    ja: '現在地が分かりませんでした。屋外でもう一度お試しください。',
    easy: easy`あなたが いる 所《ところ》が わかりませんでした。外《そと》で もう一度《いちど》 してください。`,
    en: 'Your location could not be found. Please try again outdoors.',
  },
  slow: {
    ja: '現在地の確認に時間がかかっています。もう一度お試しください。',
    easy: easy`時間《じかん》が かかっています。もう一度《いちど》 してください。`,
    en: 'Finding your location takes too long. Please try again.',
  },
  failed: {
    ja: '現在地が分かりませんでした。',
    easy: easy`あなたが いる 所《ところ》が わかりませんでした。`,
    en: 'Your location could not be found.',
  },
  cannot: {
    ja: 'この端末では現在地を使えません。',
    easy: easy`この スマートフォンや パソコンでは できません。`,
    en: 'This device cannot tell where it is.',
  },
} satisfies Messages
