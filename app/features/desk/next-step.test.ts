import { describe, expect, it } from 'vitest'
import { nextStepsOf, type Own } from './next-step.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const proposal = {
  id: 'p1',
  status: 'offered' as const,
  answerBy: '2026-11-24T00:00:00.000Z',
  organizerAcceptedAt: null,
  hostAcceptedAt: null,
  request: { title: '見本マルシェ' },
  venue: { name: '見本広場' },
  organizer: { id: 'me' },
  host: { id: 'host' },
}
const nothing: Own = {
  organizationIds: ['me'],
  proposals: [],
  events: [],
  requests: [],
  venues: [],
  stands: [],
}
const of = (own: Partial<Own>) => nextStepsOf({ ...nothing, ...own }, NOW)

describe('What waits for me', () => {
  it('is an answer that my side has not given, the most urgent first', () => {
    const later = { ...proposal, id: 'p2', answerBy: '2026-11-28T00:00:00.000Z' }
    expect(of({ proposals: [later, proposal] }).map(({ href }) => href)).toEqual([
      '/proposals/p1',
      '/proposals/p2',
    ])
  })

  it('is not an answer that was given, that the other side owes, or that came too late to give', () => {
    expect(of({ proposals: [{ ...proposal, organizerAcceptedAt: NOW }] })).toEqual([])
    expect(of({ proposals: [{ ...proposal, organizer: { id: 'other' } }] })).toEqual([])
    expect(of({ proposals: [{ ...proposal, answerBy: NOW }] })).toEqual([])
  })

  it('is what staff want changed, with their words, before wishes and drafts', () => {
    const steps = of({
      events: [
        { id: 'e1', title: '下書き', status: 'draft', hidden: false },
        { id: 'e2', title: '朝市', status: 'changes_requested', hidden: false },
        { id: 'e3', title: '取り下げ', status: 'draft', hidden: true },
      ],
      requests: [{ id: 'r1', title: '会場がほしい', status: 'open' }],
      venues: [{ id: 'v1', name: '空き地', status: 'in_review', reviewMessage: '広さを教えて' }],
      stands: [{ id: 's1', name: '直売所', status: 'in_review', reviewMessage: null }],
    })
    expect(steps.map(({ href }) => href)).toEqual([
      '/events/e2',
      '/venues/v1/edit',
      '/requests/r1',
      '/events/e1',
    ])
    expect(steps[1]?.message).toBe('広さを教えて')
  })
})
