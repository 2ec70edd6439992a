import { notFound } from '#app/lib/http.ts'

/** Every address that the table of contents does not know: the helpful 404 page of the root. */
export function loader(): never {
  throw notFound()
}

export default function Nowhere() {
  return null
}
