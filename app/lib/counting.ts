/** Numbers with what they count, in やさしい日本語: how the one is read hangs on the other. */
import { easy } from './language.ts'

/** From one on; 「一日」 of a month is read in another way. */
const DAYS: Readonly<Record<number, string>> = {
  2: easy`｜2日《ふつか》`,
  3: easy`｜3日《みっか》`,
  4: easy`｜4日《よっか》`,
  5: easy`｜5日《いつか》`,
  6: easy`｜6日《むいか》`,
  7: easy`｜7日《なのか》`,
  8: easy`｜8日《ようか》`,
  9: easy`｜9日《ここのか》`,
  10: easy`｜10日《とおか》`,
  14: easy`｜14日《じゅうよっか》`,
  20: easy`｜20日《はつか》`,
  24: easy`｜24日《にじゅうよっか》`,
}

export function readDays(count: number): string {
  return DAYS[count] ?? easy`${count}日《にち》`
}

export function readPeople(count: number): string {
  if (count === 1) return easy`｜1人《ひとり》`
  return count === 2 ? easy`｜2人《ふたり》` : easy`${count}人《にん》`
}

/** 「いっぷん」「にふん」「さんぷん」… up to 「じゅっぷん」, and again. */
export function readMinutes(count: number): string {
  return [2, 5, 7, 9].includes(count % 10) ? easy`${count}分《ふん》` : easy`${count}分《ぷん》`
}
