import type { KyselyPlugin } from 'kysely'
import type { Db } from '#db/connect.server.ts'

/** How many statements some work sends to the database. */
export async function countStatements(db: Db, work: (db: Db) => Promise<unknown>): Promise<number> {
  let statements = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    // Counted by their results: a query within a query is transformed on its own, too.
    transformResult: async ({ result }) => {
      statements++
      return result
    },
  }
  await work(db.withPlugin(counter))
  return statements
}
