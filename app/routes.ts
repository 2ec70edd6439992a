import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product, grouped by the people it is for. */
export default [
  // Residents: finding, and one thing
  index('routes/home.tsx'),
  route('venues/:venueId', 'routes/venues/venue.tsx'),
  route('stands/:standId', 'routes/stands/stand.tsx'),
  route('events/:eventId', 'routes/events/event.tsx'),

  // Organizers, farmers and hosts: posting
  route('venues/new', 'routes/venues/new.tsx'),
  route('venues/:venueId/edit', 'routes/venues/edit.tsx'),
  route('venues/:venueId/copy', 'routes/venues/copy.tsx'),
  route('venues/:venueId/confirmation', 'routes/venues/confirmation.ts'),
  route('venues/:venueId/change-request', 'routes/venues/change-request.ts'),
  route('venues/:venueId/withdrawal', 'routes/venues/withdrawal.tsx'),
  route('venues/:venueId/listing', 'routes/venues/listing.ts'),
  route('venues/:venueId/hiding', 'routes/venues/hiding.ts'),
  route('venues/:venueId/restoration', 'routes/venues/restoration.ts'),
  route('venues/:venueId/revisions', 'routes/venues/revisions.tsx'),
  route('venues/:venueId/revisions/:version/restoration', 'routes/venues/revision-restoration.ts'),
  route('stands/new', 'routes/stands/new.tsx'),
  route('stands/:standId/today', 'routes/stands/today.tsx'),
  route('stands/:standId/edit', 'routes/stands/edit.tsx'),
  route('stands/:standId/copy', 'routes/stands/copy.tsx'),
  route('stands/:standId/confirmation', 'routes/stands/confirmation.ts'),
  route('stands/:standId/change-request', 'routes/stands/change-request.ts'),
  route('stands/:standId/withdrawal', 'routes/stands/withdrawal.tsx'),
  route('stands/:standId/listing', 'routes/stands/listing.ts'),
  route('stands/:standId/hiding', 'routes/stands/hiding.ts'),
  route('stands/:standId/restoration', 'routes/stands/restoration.ts'),
  route('stands/:standId/revisions', 'routes/stands/revisions.tsx'),
  route('stands/:standId/revisions/:version/restoration', 'routes/stands/revision-restoration.ts'),
  route('events/new', 'routes/events/new.tsx'),
  route('events/:eventId/edit', 'routes/events/edit.tsx'),
  route('events/:eventId/copy', 'routes/events/copy.ts'),
  route('events/:eventId/submission', 'routes/events/submission.ts'),
  route('events/:eventId/publication', 'routes/events/publication.ts'),
  route('events/:eventId/change-request', 'routes/events/change-request.ts'),
  route('events/:eventId/sighting', 'routes/events/sighting.ts'),
  route('events/:eventId/withdrawal', 'routes/events/withdrawal.ts'),
  route('events/:eventId/restoration', 'routes/events/restoration.ts'),
  route('events/:eventId/cancellation', 'routes/events/cancellation.ts'),
  route('events/:eventId/occurrences', 'routes/events/occurrences.tsx'),
  route(
    'events/:eventId/occurrences/:day/cancellation',
    'routes/events/occurrence-cancellation.ts',
  ),
  route(
    'events/:eventId/occurrences/:day/postponement',
    'routes/events/occurrence-postponement.ts',
  ),
  route('events/:eventId/occurrences/:day/move', 'routes/events/occurrence-move.ts'),
  route(
    'events/:eventId/occurrences/:day/reinstatement',
    'routes/events/occurrence-reinstatement.ts',
  ),
  route('events/:eventId/revisions', 'routes/events/revisions.tsx'),
  route('events/:eventId/revisions/:version/restoration', 'routes/events/revision-restoration.ts'),

  // 会場さがし: requests, proposals, answers

  // Mine

  // Accounts, and the organizations that they act for
  route('account', 'routes/account/settings.tsx'),
  route('account/sign-in', 'routes/account/sign-in.tsx'),
  route('account/sign-out', 'routes/account/sign-out.ts'),
  route('account/sign-up', 'routes/account/sign-up.tsx'),
  route('account/confirmation', 'routes/account/confirmation-mail.ts'),
  route('account/confirmation/:token', 'routes/account/confirmation.tsx'),
  route('account/password-reset', 'routes/account/forgotten.tsx'),
  route('account/password-reset/:token', 'routes/account/new-password.tsx'),
  route('organizations/new', 'routes/organizations/new.tsx'),
  route('organizations/:organizationId/edit', 'routes/organizations/edit.tsx'),
  route('organizations/:organizationId/members', 'routes/organizations/members.tsx'),
  route('organizations/:organizationId/members/removal', 'routes/organizations/member-removal.ts'),

  // 協会デスク
  route('desk/import', 'routes/desk/import.tsx'),
  route('desk/import/:fileId', 'routes/desk/import-file.tsx'),
  route('desk/import/:fileId/application', 'routes/desk/import-application.ts'),
  route('desk/import/doubts/:doubtId/acceptance', 'routes/desk/import-doubt-acceptance.ts'),
  route('desk/import/doubts/:doubtId/dismissal', 'routes/desk/import-doubt-dismissal.ts'),

  // Machines, and about this site
  route('map/base.geojson', 'routes/map/base-layer.ts'),
  route('events.geojson', 'routes/feeds/events-geojson.ts'),
  route('venues.geojson', 'routes/feeds/venues-geojson.ts'),
  route('stands.geojson', 'routes/feeds/stands-geojson.ts'),
  route('about', 'routes/about/site.tsx'),
  route('about/data', 'routes/about/data.tsx'),
  route('about/privacy', 'routes/about/privacy.tsx'),
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
