import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product, grouped by the people it is for. */
export default [
  // Residents: finding, and one thing
  index('routes/home.tsx'),

  // Organizers, farmers and hosts: posting

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

  // Machines, and about this site
  route('map/base.geojson', 'routes/map/base-layer.ts'),
  route('about', 'routes/about/site.tsx'),
  route('about/data', 'routes/about/data.tsx'),
  route('about/privacy', 'routes/about/privacy.tsx'),
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
