import { describe, expect, it } from 'vitest'
import { isInAllLanguages, keepLanguage, languageOf } from './language-choice.ts'

const query = (text: string) => new URLSearchParams(text)

describe('The language of a page', () => {
  it('is what its address says, else what was chosen before, else Japanese', () => {
    expect(languageOf('/', query(''), null)).toBe('ja')
    expect(languageOf('/', query('lang=en'), null)).toBe('en')
    expect(languageOf('/', query(''), 'a=b; michikusa_lang=easy')).toBe('easy')
    expect(languageOf('/', query('lang=ja'), 'michikusa_lang=easy')).toBe('ja')
    expect(languageOf('/', query('lang=fr'), 'michikusa_lang=xx; other_michikusa_lang=en')).toBe(
      'ja',
    )
  })

  it('is Japanese at the desk and on the forms of organizers', () => {
    for (const path of ['/desk', '/events/new', '/events/1/edit', '/requests/new', '/my', '/s/1']) {
      expect(isInAllLanguages(path)).toBe(false)
      expect(languageOf(path, query('lang=en'), 'michikusa_lang=en')).toBe('ja')
    }
    for (const path of [
      '/',
      '/_root.data',
      '/events/1',
      '/events/1.data',
      '/follow/mine',
      '/about',
    ]) {
      expect(isInAllLanguages(path)).toBe(true)
    }
  })

  it('is kept once it is chosen, and not told again', () => {
    const keep = (path: string, text: string, cookie: string | null) =>
      keepLanguage(path, query(text), { cookie, secure: true })
    expect(keep('/', 'lang=en', null)).toMatch(/^michikusa_lang=en; .*HttpOnly; Secure$/)
    expect(keep('/', 'lang=en', 'michikusa_lang=en')).toBeNull()
    expect(keep('/', 'lang=ja', 'michikusa_lang=en')).toMatch(/^michikusa_lang=ja;/)
    expect(keep('/', 'lang=ja', null)).toBeNull()
    expect(keep('/', '', 'michikusa_lang=en')).toBeNull()
    expect(keep('/desk', 'lang=en', null)).toBeNull()
  })
})
