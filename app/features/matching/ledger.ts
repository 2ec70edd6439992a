/** Fair turns, for everybody to read: who has had the places that many want. */
export type PopularVenue = {
  id: string
  name: string
  uses: number
  /** Most uses first; `name` is null for people who act in their own name. */
  users: { name: string | null; times: number }[]
  /** Requests for which it was proposed, and those of them that did not get it. */
  asked: number
  refused: number
}
