import { notFound } from '#app/lib/http.ts'

/**
 * Every address that the table of contents does not know, and every one that only takes a form: who
 * opens it finds the helpful 404 page of the root. A step names it as its page, so that a form that is
 * refused comes back within the frame of the site.
 */
export function loader(): never {
  throw notFound()
}

export default function Nowhere() {
  return null
}
