import { expect, it } from 'vitest'
import { occasionOf } from './occasion.ts'

it('Who wants to find a venue or to post something is told what that is before signing in', () => {
  expect(occasionOf('/requests/new')?.title).toBe('会場さがし')
  expect(occasionOf('/requests/new?venue=1')?.title).toBe('会場さがし')
  expect(occasionOf('/my')?.title).toBe('載せる')
  expect(occasionOf('/stands/new')?.title).toBe('載せる')
})

it('Other pages speak for themselves', () => {
  expect(occasionOf('/desk')).toBe(null)
  expect(occasionOf('/requests/1')).toBe(null)
  expect(occasionOf('/my/other')).toBe(null)
})
