/** What a municipal row says about money: always the text, and what can be safely told from it. */

export type Fee = {
  /** As published, in one line or more; null where nothing is said. */
  text: string | null
  /** One amount for everyone, in yen; null where there are several, or none is known. */
  yen: number | null
  /** null where the row does not say. */
  free: boolean | null
}

const FREE = /^(?:入場|参加費?|観覧|費用は?)?[:は]?無料(?:です)?。?$/
const AMOUNT = /(\d[\d,]{0,12})円/g

/** Reads 料金(基本) and 料金(詳細): `0`, `500`, `500円`, `無料`, `大人500円、小人200円`. */
export function readFee(base: string, detail: string): Fee {
  const [b, d] = [sayNothing(base), sayNothing(detail)]
  const text = textOf(b, d)
  const amounts = [yenOf(b), yenOf(d), ...amountsIn(b), ...amountsIn(d)].filter((n) => n !== null)
  if (amounts.some((yen) => yen > 0)) {
    // `0` as the basic fee and 500円 for materials: neither free nor one amount. A single amount
    // counts only where a cell consists of it: 保険料50円 is not the fee.
    const whole = yenOf(b) ?? (b === '' ? yenOf(d) : null)
    return { text, yen: amounts.every((yen) => yen === whole) ? whole : null, free: false }
  }
  // 無料 with a condition is read by people.
  const free = yenOf(b) === 0 ? d === '' || yenOf(d) === 0 : b === '' && yenOf(d) === 0
  return { text, yen: free ? 0 : null, free: free ? true : null }
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

function sayNothing(text: string): string {
  return /^(?:|-|−|ー|―|なし|未定)$/.test(plain(text)) ? '' : text.trim()
}

/** The one amount that a cell consists of; 無料 is 0. */
function yenOf(text: string): number | null {
  const t = plain(text)
  if (FREE.test(t)) return 0
  const amount = /^¥?(\d{1,3}(?:,\d{3})*|\d+)円?(?:\(.*\))?$/.exec(t)?.[1]
  return amount === undefined ? null : Number(amount.replaceAll(',', ''))
}

function amountsIn(text: string): number[] {
  return [...plain(text).matchAll(AMOUNT)].map((m) => Number(m[1]?.replaceAll(',', '')))
}

/** Both cells as one text, without saying the same amount twice. */
function textOf(b: string, d: string): string | null {
  const yen = yenOf(b)
  const base = yen === null ? b : yenText(yen)
  if (d === '') return base === '' ? null : base
  const repeats = yen !== null && (amountsIn(d).includes(yen) || yenOf(d) === yen)
  return base === '' || repeats ? d : `${base}（${d}）`
}

function yenText(yen: number): string {
  return yen === 0 ? '無料' : `${yen.toLocaleString('ja-JP')}円`
}
