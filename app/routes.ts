import { index, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product, grouped by the people it is for. */
export default [
  // Residents: finding, and one thing
  index('routes/home.tsx'),

  // Organizers, farmers and hosts: posting

  // 会場さがし: requests, proposals, answers

  // Mine

  // Accounts

  // 協会デスク

  // Machines, and about this site
] satisfies RouteConfig
