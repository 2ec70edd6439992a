/**
 * The write counter, raised in the very transaction that writes, below every query: no command can
 * forget it, and a second process on the same database sees it as soon as it sees the write.
 */
import {
  CompiledQuery,
  TableNode,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  type OperationNode,
  type QueryResult,
} from 'kysely'
import type { Tables } from './schema.ts'

/** No page for everybody shows these; they change at every sign-in, letter and round of the ticker. */
const SHOWN_TO_NOBODY = new Set<string>([
  'account_link',
  'answer_link',
  'lease',
  'match_round',
  'outbox_message',
  'saved_thing',
  'session',
  'sign_in_attempt',
  'slot_wait',
] satisfies (keyof Tables)[])

const RAISE = CompiledQuery.raw(
  `insert into write_count (id, count) values (1, 1)
   on conflict (id) do update set count = write_count.count + 1`,
)

/** How many writes have been committed: read before a page, it is at most as new as the page. */
export async function readWriteCount(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('write_count').select('count').executeTakeFirst()
  return row?.count ?? 0
}

type Counting = DatabaseConnection & {
  inner: DatabaseConnection
  transaction: 'none' | 'reading' | 'writing'
}

/** A driver whose transactions raise the counter once they have written; a write alone becomes one. */
export function countingWrites(driver: Driver): Driver {
  const known = new WeakMap<DatabaseConnection, Counting>()
  const counting = (inner: DatabaseConnection): Counting => {
    const connection: Counting = {
      inner,
      transaction: 'none',
      async executeQuery(query) {
        if (!isCounted(query)) return inner.executeQuery(query)
        if (connection.transaction !== 'none') {
          const result = await inner.executeQuery<never>(query)
          if (hasChanged(result)) connection.transaction = 'writing'
          return result
        }
        await driver.beginTransaction(inner, {})
        try {
          const result = await inner.executeQuery<never>(query)
          if (hasChanged(result)) await raise(inner)
          await driver.commitTransaction(inner)
          return result
        } catch (error) {
          await driver.rollbackTransaction(inner)
          throw error
        }
      },
      streamQuery: (query, chunkSize) => inner.streamQuery(query, chunkSize),
    }
    return connection
  }
  return {
    init: () => driver.init(),
    destroy: () => driver.destroy(),
    async acquireConnection() {
      const inner = await driver.acquireConnection()
      const connection = known.get(inner) ?? counting(inner)
      known.set(inner, connection)
      return connection
    },
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    async beginTransaction(connection, settings) {
      await driver.beginTransaction(innerOf(connection), settings)
      ;(connection as Counting).transaction = 'reading'
    },
    async commitTransaction(connection) {
      const ours = connection as Counting
      // Last of all, so that writers wait for each other only while they commit, and never in a ring.
      if (ours.transaction === 'writing') await raise(ours.inner)
      await driver.commitTransaction(ours.inner)
      ours.transaction = 'none'
    },
    async rollbackTransaction(connection) {
      ;(connection as Counting).transaction = 'none'
      await driver.rollbackTransaction(innerOf(connection))
    },
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return (connection as Counting).inner
}

async function raise(connection: DatabaseConnection): Promise<void> {
  try {
    await connection.executeQuery(RAISE)
  } catch (error) {
    // The migrations before the counter's own write, too, and SQLite commits them one by one.
    if (!(error instanceof Error && /no such table/.test(error.message))) throw error
  }
}

/** Of SQL that is written out, the verb tells. */
function isCounted({ query, sql }: CompiledQuery): boolean {
  switch (query.kind) {
    case 'InsertQueryNode':
      return isShown(query.into)
    case 'UpdateQueryNode':
      return isShown(query.table)
    case 'DeleteQueryNode':
      return !query.from.froms.every((table) => !isShown(table))
    case 'RawNode':
      return /^\s*(?:with\b.*\b)?(?:insert|update|delete|replace|truncate)\b/is.test(sql)
    default:
      return false
  }
}

/** The ticker looks every minute for what is to be done, and mostly finds nothing. */
function hasChanged({ numAffectedRows, rows }: QueryResult<unknown>): boolean {
  return numAffectedRows === undefined ? rows.length > 0 : numAffectedRows > 0n
}

function isShown(table: OperationNode | undefined): boolean {
  if (!table || !TableNode.is(table)) return true
  const { name } = table.table.identifier
  return !SHOWN_TO_NOBODY.has(name) && !name.startsWith('kysely_')
}
