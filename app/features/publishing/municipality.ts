/** Municipalities that rows name: their codes (JIS X 0402 with the check digit) and their boxes. */
import type { Bbox } from '#app/lib/geo.ts'

export type Municipality = { name: string; code: string; bbox: Bbox }

/**
 * The pilot town and the neighbours whose files it reads. The boxes are generous, a few hundred
 * metres beyond the boundary: they catch a wrong digit, not a neighbour's side of the street.
 */
export const KNOWN_MUNICIPALITIES: readonly Municipality[] = [
  {
    name: '小金井市',
    code: '132101',
    bbox: { west: 139.479, south: 35.68, east: 139.539, north: 35.724 },
  },
  {
    name: '小平市',
    code: '132110',
    bbox: { west: 139.42, south: 35.7, east: 139.53, north: 35.76 },
  },
  {
    name: '西東京市',
    code: '132292',
    bbox: { west: 139.505, south: 35.705, east: 139.585, north: 35.775 },
  },
]

/** The check digit of a five-digit municipality code: `13210` → `1`. */
export function checkDigit(fiveDigits: string): string {
  const sum = [...fiveDigits].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0)
  return String((11 - (sum % 11)) % 10)
}

export type CodeReading = { code: string | null; sure: boolean }

/**
 * Reads a municipality code as spreadsheets leave it: six digits, five (the check digit is missing
 * or the leading zero was eaten), or a stump. `sure` says that only one municipality can be meant;
 * a row's name of a known municipality decides where the digits do not.
 */
export function readMunicipalityCode(text: string, named: Municipality | undefined): CodeReading {
  const digits = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (digits === '') return { code: named?.code ?? null, sure: true }
  const full = candidates(digits)
  if (named && (full.includes(named.code) || named.code.startsWith(digits))) {
    return { code: named.code, sure: true }
  }
  const code = full.length === 1 ? (full[0] ?? null) : null
  // A code that contradicts the name is kept, and looked at.
  return { code, sure: code !== null && !named }
}

function candidates(digits: string): string[] {
  if (/^\d{6}$/.test(digits)) return isMunicipalityCode(digits) ? [digits] : []
  if (!/^\d{5}$/.test(digits)) return []
  const withZero = `0${digits}`
  const all = [
    `${digits}${checkDigit(digits)}`,
    ...(isMunicipalityCode(withZero) ? [withZero] : []),
  ]
  return all.filter((code) => Number(code.slice(0, 2)) >= 1 && Number(code.slice(0, 2)) <= 47)
}

/** Whether text is a six-digit code with a right check digit. */
export function isMunicipalityCode(text: string): boolean {
  return /^\d{6}$/.test(text) && checkDigit(text.slice(0, 5)) === text[5]
}

/**
 * The known municipality that a text names, at its start or after the prefecture:
 * `東京都小平市仲町145`, `西東京市`. `東京都西東京市` is not 東京市.
 */
export function municipalityIn(
  text: string,
  known: readonly Municipality[],
): Municipality | undefined {
  const rest = withoutPrefecture(text.normalize('NFKC').replaceAll(/\s/g, ''))
  return known.find((m) => rest.startsWith(m.name))
}

/** `東京都小平市` → `小平市`. 京都府 begins with 京都, so the prefecture is not cut at its first 都. */
export function withoutPrefecture(text: string): string {
  return text.replace(/^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)/, '')
}
