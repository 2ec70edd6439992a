import { describe, expect, it } from 'vitest'
import {
  KNOWN_MUNICIPALITIES as known,
  checkDigit,
  isMunicipalityCode,
  municipalityIn,
  readMunicipalityCode,
  withoutPrefecture,
} from '#app/features/publishing/municipality.ts'

const koganei = known.find((m) => m.name === '小金井市')

describe('municipality codes', () => {
  it('carry the check digit that their five digits give', () => {
    expect(known.map((m) => checkDigit(m.code.slice(0, 5)))).toEqual(known.map((m) => m.code[5]))
    expect(isMunicipalityCode('132101')).toBe(true)
    expect(isMunicipalityCode('132102')).toBe(false)
  })

  it.each([
    ['132101', '132101'],
    ['１３２１０１', '132101'],
    ['13210', '132101'],
    ['13229', '132292'],
  ])('%s means one municipality without its name', (text, code) => {
    expect(readMunicipalityCode(text, undefined)).toEqual({ code, sure: true })
  })

  it('are completed by the name where too few digits are left', () => {
    expect(readMunicipalityCode('1321', koganei)).toEqual({ code: '132101', sure: true })
    expect(readMunicipalityCode('', koganei)).toEqual({ code: '132101', sure: true })
  })

  it('stay unclear where the name contradicts them', () => {
    expect(readMunicipalityCode('132110', koganei)).toEqual({ code: '132110', sure: false })
  })

  it('stay unclear where neither digits nor a name tell', () => {
    expect(readMunicipalityCode('1321', undefined)).toEqual({ code: null, sure: false })
    expect(readMunicipalityCode('132102', undefined)).toEqual({ code: null, sure: false })
    expect(readMunicipalityCode('小金井', undefined)).toEqual({ code: null, sure: false })
  })
})

describe('the municipality that a text names', () => {
  it('is found with and without its prefecture', () => {
    expect(municipalityIn('東京都西東京市見本町1-2-3', known)?.code).toBe('132292')
    expect(municipalityIn('小平市', known)?.code).toBe('132110')
    expect(municipalityIn('東京都 小金井市', known)?.code).toBe('132101')
  })

  it('is none for towns that nobody gave a box', () => {
    expect(municipalityIn('東京都武蔵野市', known)).toBeUndefined()
    expect(municipalityIn('', known)).toBeUndefined()
  })

  it('keeps names that look like prefectures', () => {
    expect(withoutPrefecture('京都府京都市')).toBe('京都市')
    expect(withoutPrefecture('山県市')).toBe('山県市')
  })
})
