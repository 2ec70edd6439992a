/** What a stand's revision keeps: the whole of it, in the shape that restoring reads. */
import type { Stand, StandFacts } from './stand.ts'

export type StandContent = Pick<
  Stand,
  'farmer' | 'farmerConfirmed' | 'status' | 'hidden' | 'reviewMessage'
> & { facts: StandFacts }
