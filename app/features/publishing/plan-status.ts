/** The words for what becomes of a row; they go to the browser, where no file is read. */

export const PLAN_STATUSES = [
  'new',
  'changed',
  'unchanged',
  'doubtful',
  'out_of_scope',
  'refused',
] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

export type ImportKind = 'event' | 'venue' | 'stand'
