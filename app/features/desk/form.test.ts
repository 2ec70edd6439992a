import { describe, expect, it } from 'vitest'
import { CRITERIA } from '#app/features/matching/weights.ts'
import { agreementToText, entryPath, onBehalfForm, permitForm, weightsForm } from './form.ts'
import { withoutSecrets } from './letter.ts'

const permit = {
  version: '0',
  title: '道路使用許可',
  officialLeadDays: '２日前',
  officialUnit: 'working',
  certainty: 'sourced',
  source: '警察署の案内',
  checkedOn: '令和8年11月1日',
}
const read = (more: object) => permitForm('2026-11-22').safeParse({ ...permit, ...more })

describe('The form of a permit', () => {
  it('reads days and numbers as people write them; an empty lead is unknown, not zero', () => {
    expect(read({}).data).toMatchObject({
      officialLeadDays: 2,
      planLeadDays: null,
      checkedOn: '2026-11-01',
    })
    expect(read({ planLeadDays: '0' }).data?.planLeadDays).toBe(0)
  })

  it('refuses a lead that is no number of days, and a day that has not come', () => {
    expect(read({ planLeadDays: '早めに' }).success).toBe(false)
    expect(read({ planLeadDays: '-1' }).success).toBe(false)
    expect(read({ planLeadDays: '367' }).success).toBe(false)
    expect(read({ checkedOn: '2026-11-23' }).success).toBe(false)
  })

  it('is called sourced only with a source', () => {
    expect(read({ source: ' ' }).error?.issues[0]?.path).toEqual(['source'])
    expect(read({ source: '', certainty: 'guess' }).success).toBe(true)
  })
})

describe('The form of the weights', () => {
  const all = (value: string) => Object.fromEntries(CRITERIA.map((name) => [name, value]))

  const read = (more: object) =>
    weightsForm.safeParse({ version: '0', reason: '見直し', ...all('1'), ...more })

  it('takes zero and fractions, but not nothing at all', () => {
    expect(read({ ...all('0'), date: '１．５' }).data?.date).toBe(1.5)
    expect(read(all('0')).success).toBe(false)
    expect(read({ area: '-1' }).success).toBe(false)
    expect(read({ area: '1e3' }).success).toBe(false)
  })

  it('asks why they change', () => {
    expect(read({}).success).toBe(true)
    expect(read({ reason: '　' }).error?.issues[0]?.path).toEqual(['reason'])
  })
})

describe('Entering for somebody who phoned', () => {
  const form = { organizationId: 'x', means: 'phone', who: '代表の方が掲載を承諾', entry: 'stand' }

  it('asks a new organization for a name, a kind and a way to reach it', () => {
    expect(onBehalfForm.safeParse(form).success).toBe(true)
    const bare = onBehalfForm.safeParse({ ...form, organizationId: 'new' })
    expect(bare.error?.issues.map(({ path }) => path[0])).toEqual([
      'name',
      'kind',
      'sector',
      'phone',
    ])
  })

  it('goes on to the form with whom it is for and how they agreed', () => {
    const agreed = agreementToText({ means: 'phone', who: form.who }, '2026-11-21T16:00:00.000Z')
    expect(agreed).toBe('電話（2026-11-22）：代表の方が掲載を承諾')
    const path = new URL(entryPath('stand', 'org-1', agreed), 'http://town')
    expect(path.pathname).toBe('/stands/new')
    expect(Object.fromEntries(path.searchParams)).toEqual({ for: 'org-1', agreed })
  })
})

describe('A letter at the desk', () => {
  it('hides the secrets of its links and nothing else', () => {
    const token = 'ab'.repeat(20)
    expect(
      withoutSecrets(`https://town/account/password-reset/${token}\nhttps://town/events/1`),
    ).toBe('https://town/account/password-reset/……\nhttps://town/events/1')
    expect(withoutSecrets(`https://town/a/${token}`)).not.toContain(token)
  })
})
