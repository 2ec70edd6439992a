/** What an organizer could change in a request so that a place opens, and how a change is carried in an address. */
import { type ClockTime, type Day, isClockTime, isDay, minutesOf } from '#app/lib/time.ts'

import { type MatchRequest, USES, type Use, VEHICLES, type Vehicle } from './instance.ts'
import { lengthOf } from './slots.ts'

export type Change =
  /** Bring a generator: ask for no more than `to` amps. */
  | { kind: 'power'; to: number }
  | { kind: 'water' }
  | { kind: 'toilet' }
  /** One more window, on a day that was asked for anyway. */
  | { kind: 'time'; date: Day; start: ClockTime; end: ClockTime }
  /** Set up in at most `to` minutes, and clear up in as many. */
  | { kind: 'setup'; to: number }
  /** One more window, on another day. */
  | { kind: 'date'; date: Day; start: ClockTime; end: ClockTime }
  | { kind: 'units'; to: number }
  | { kind: 'people'; to: number }
  | { kind: 'length'; to: number }
  | { kind: 'vehicle'; to: Vehicle }
  | { kind: 'roof' }
  | { kind: 'fee'; to: number }
  | { kind: 'dropUse'; use: Use }
  | { kind: 'stepFree' }
export type ChangeKind = Change['kind']

/**
 * What a change costs an organizer, cheapest first: things that can be brought along; then another
 * time; then a smaller event; then money and comfort; last what the event is for, and for whom.
 * Only the order between sets of equally many changes depends on it.
 */
export const CHANGE_COSTS: Record<ChangeKind, number> = {
  power: 1,
  water: 1,
  toilet: 2,
  time: 3,
  setup: 3,
  date: 4,
  units: 5,
  people: 6,
  length: 6,
  vehicle: 7,
  roof: 8,
  fee: 9,
  dropUse: 12,
  stepFree: 16,
}

/** The preference of a window that the organizer did not ask for at first (第3希望). */
const ADDED_PREFERENCE = 0.3

/** What of a request a change can ask less of; its windows are kept in the asker's own way. */
type Demands = Pick<
  MatchRequest,
  'needs' | 'setupMinutes' | 'clearMinutes' | 'units' | 'people' | 'maxFee' | 'uses'
> & { lengthMinutes?: number | null }
type WindowChange = Extract<Change, { kind: 'time' | 'date' }>

/**
 * The request as it would be after one change; `withWindow` adds the window of a change of time. The
 * given request stays as it is.
 */
export function changeDemands<Request extends Demands>(
  request: Request,
  change: Change,
  withWindow: (request: Request, change: WindowChange) => Request,
): Request {
  const { needs } = request
  switch (change.kind) {
    case 'power':
      return { ...request, needs: { ...needs, powerAmps: change.to } }
    case 'water':
    case 'toilet':
    case 'roof':
    case 'stepFree':
      return { ...request, needs: { ...needs, [change.kind]: false } }
    case 'vehicle':
      return { ...request, needs: { ...needs, vehicle: change.to } }
    case 'time':
    case 'date':
      return withWindow(request, change)
    case 'setup':
      return {
        ...request,
        setupMinutes: Math.min(request.setupMinutes, change.to),
        clearMinutes: Math.min(request.clearMinutes, change.to),
      }
    case 'length':
      return { ...request, lengthMinutes: change.to }
    case 'units':
      return { ...request, units: change.to }
    case 'people':
      return { ...request, people: change.to }
    case 'fee':
      return { ...request, maxFee: change.to }
    case 'dropUse':
      return { ...request, uses: request.uses.filter((use) => use !== change.use) }
  }
}

export function applyChange(request: MatchRequest, change: Change): MatchRequest {
  return changeDemands(request, change, withWindow)
}

export function applyChanges(request: MatchRequest, changes: Change[]): MatchRequest {
  return changes.reduce(applyChange, request)
}

function withWindow(request: MatchRequest, { date, start, end }: WindowChange): MatchRequest {
  const length = lengthOf(request)
  const lowest = Math.min(ADDED_PREFERENCE, ...request.windows.map((window) => window.preference))
  const windows = [...request.windows, { date, start, end, preference: lowest }]
  // A window longer than an exact request's event offers a choice of starts.
  const isLonger = minutesOf(end) - minutesOf(start) > length
  return isLonger ? { ...request, windows, lengthMinutes: length } : { ...request, windows }
}

/** A short word for an address: letters, digits and `-` only. */
export function encodeChange(change: Change): string {
  switch (change.kind) {
    case 'time':
    case 'date':
      return [change.kind, change.date, change.start, change.end].join('-').replaceAll(':', '')
    case 'dropUse':
      return `dropUse-${change.use}`
    case 'water':
    case 'toilet':
    case 'roof':
    case 'stepFree':
      return change.kind
    default:
      return `${change.kind}-${change.to}`
  }
}

/** The change that a word of an address means; `null` for anything that `encodeChange` does not write. */
export function decodeChange(text: string): Change | null {
  const [, kind = '', value = ''] = /^([A-Za-z]{1,8})(?:-([0-9a-z-]{1,20}))?$/.exec(text) ?? []
  const change = changeOf(kind, value)
  return change && encodeChange(change) === text ? change : null
}

function changeOf(kind: string, value: string): Change | null {
  switch (kind) {
    case 'water':
    case 'toilet':
    case 'roof':
    case 'stepFree':
      return { kind }
    case 'time':
    case 'date':
      return windowChangeOf(kind, value)
    case 'vehicle': {
      const to = VEHICLES.find((one) => one === value)
      return to ? { kind, to } : null
    }
    case 'dropUse': {
      const use = USES.find((one) => one === value)
      return use ? { kind, use } : null
    }
    case 'power':
    case 'setup':
    case 'fee':
      return /^\d{1,7}$/.test(value) ? { kind, to: Number(value) } : null
    case 'units':
    case 'people':
    case 'length':
      return /^[1-9]\d{0,6}$/.test(value) ? { kind, to: Number(value) } : null
    default:
      return null
  }
}

function windowChangeOf(kind: 'time' | 'date', value: string): Change | null {
  const found = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})-(\d{2})(\d{2})$/.exec(value)
  if (!found) return null
  const [, date = '', h1, m1, h2, m2] = found
  const [start, end] = [`${h1}:${m1}`, `${h2}:${m2}`]
  if (!isDay(date) || !isClockTime(start) || !isClockTime(end) || start >= end) return null
  return { kind, date, start, end }
}
