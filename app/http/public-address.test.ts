import { describe, expect, it } from 'vitest'
import { publicAddress } from './public-address.ts'

describe('an address that answers everybody alike', () => {
  it.each(['/', '/events/1', '/stands/1', '/venues/1', '/about', '/about/data', '/events.geojson'])(
    'is %s',
    (path) => {
      expect(publicAddress(path, '')).toBe(path)
    },
  )

  it.each([
    '/a/token',
    '/s/token',
    '/my',
    '/desk',
    '/account/sign-up',
    '/requests/new',
    '/requests/1',
    '/events/new',
    '/events/1/edit',
    '/stands/1/today',
    '/nowhere',
  ])('is not %s', (path) => {
    expect(publicAddress(path, '')).toBeNull()
  })

  it('has one spelling, whatever the order, the blanks and the trails of other sites', () => {
    const plain = publicAddress('/', '?area=a&area=b&q=%E5%B8%82')
    expect(plain).toBe('/?area=a&area=b&q=%E5%B8%82')
    for (const query of [
      '?q=%E5%B8%82&area=a&area=b',
      '?q=市&area=a&area=b&from=&to=',
      '?utm_source=x&area=a&q=%e5%b8%82&area=b&fbclid=1',
    ]) {
      expect(publicAddress('/', query)).toBe(plain)
    }
    expect(publicAddress('/', '?q=')).toBe('/')
    expect(publicAddress('/events/1', '?utm_medium=line')).toBe('/events/1')
  })

  it('is not kept with words that anybody can make up, nor endlessly long', () => {
    expect(publicAddress('/', '?b&a')).toBeNull()
    expect(publicAddress('/events/1', '?q=a')).toBeNull()
    expect(publicAddress('/', '?notice=published')).toBeNull()
    expect(publicAddress('/', `?q=${'a'.repeat(3000)}`)).toBeNull()
  })
})
