import type { Params } from '@remix-run/react'
import { findEventAlbum } from '#app/features/events/album.server.ts'
import { findOrganizationAlbum } from '#app/features/photos/organization-album.server.ts'
import type { AlbumKind } from '#app/features/photos/photo.ts'
import type { Albums } from '#app/features/photos/queries.server.ts'
import { findReportAlbum, findStandAlbum } from '#app/features/stands/album.server.ts'
import { findVenueAlbum } from '#app/features/venues/album.server.ts'

/** Everything that photos are of. */
export const ALBUMS: Albums = {
  organization: findOrganizationAlbum,
  venue: findVenueAlbum,
  stand: findStandAlbum,
  event: findEventAlbum,
  stand_report: findReportAlbum,
}

/** Which thing an address names: `/stands/:standId/photos`. */
export function albumOf(params: Params): { kind: AlbumKind; id: string } {
  const { eventId, venueId, standId, organizationId } = params
  if (eventId !== undefined) return { kind: 'event', id: eventId }
  if (venueId !== undefined) return { kind: 'venue', id: venueId }
  if (standId !== undefined) return { kind: 'stand', id: standId }
  return { kind: 'organization', id: organizationId ?? '' }
}
