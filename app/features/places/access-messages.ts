/** What a place has for those who come, in the words of every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { AccessFeature } from './place.ts'

export const ACCESS_MESSAGES = {
  stepfree: {
    ja: '段差なしで入れる',
    easy: easy`段《だん》が なくて 入《はい》りやすい`,
    en: 'Step-free entrance',
  },
  'wheelchair-toilet': {
    ja: '車いす対応トイレ',
    easy: easy`車《くるま》いすの トイレ`,
    en: 'Wheelchair toilet',
  },
  toilet: { ja: 'トイレ', easy: 'トイレ', en: 'Toilet' },
  bench: { ja: 'ベンチ', easy: 'ベンチ', en: 'Benches' },
  'bicycle-parking': {
    ja: '駐輪場',
    easy: easy`自転車《じてんしゃ》を 置《お》く 所《ところ》`,
    en: 'Bicycle parking',
  },
  parking: {
    ja: '駐車場',
    easy: easy`車《くるま》を 止《と》める 所《ところ》`,
    en: 'Car park',
  },
  nursing: {
    ja: '授乳室',
    easy: easy`赤《あか》ちゃんに ミルクを あげる 部屋《へや》`,
    en: 'Nursing room',
  },
  roof: { ja: '屋根', easy: easy`屋根《やね》`, en: 'Roof' },
  'guide-dog': {
    ja: '補助犬同伴可',
    easy: easy`体《からだ》の 不自由《ふじゆう》な 人《ひと》を 助《たす》ける 犬《いぬ》も 入《はい》れます`,
    en: 'Assistance dogs welcome',
  },
} satisfies Messages & Record<AccessFeature, InLanguages<string>>
