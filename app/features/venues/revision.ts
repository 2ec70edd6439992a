/** What a venue's revision keeps: the whole of it, in the shape that restoring reads. */
import type { Venue, VenueFacts } from './venue.ts'

export type VenueContent = Pick<
  Venue,
  'host' | 'hostConfirmed' | 'status' | 'hidden' | 'reviewMessage'
> & { facts: VenueFacts }
