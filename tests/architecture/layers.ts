/** The picture of the house as data; `house.test.ts` holds the code against it. */

/**
 * A feature may import only those above it. The outbox, the revisions and the text index stand first:
 * they know nobody, and everybody who changes something needs them.
 * Photos stand before all that they are of: each of these shows them, and says who may change them.
 */
export const FEATURES = [
  'outbox',
  'revisions',
  'search',
  'accounts',
  'organizations',
  'places',
  'photos',
  'calendar',
  'venues',
  'stands',
  'events',
  'permits',
  'matching',
  'bookings',
  'discovery',
  'saved',
  'follow',
  'publishing',
  'desk',
] as const

export type Layer =
  'lib' | 'db' | 'ui' | 'pure' | 'server' | 'screen' | 'session' | 'routes' | 'root' | 'edge'

/** Which layers a layer may import. */
export const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  lib: ['lib'],
  db: ['db'],
  ui: ['ui', 'lib'],
  pure: ['pure', 'lib'],
  screen: ['screen', 'pure', 'ui', 'lib'],
  server: ['server', 'pure', 'db', 'lib'],
  session: ['session', 'server', 'pure', 'db', 'lib'],
  routes: ['routes', 'session', 'server', 'screen', 'pure', 'ui', 'lib'],
  root: ['root', 'session', 'server', 'screen', 'pure', 'ui', 'lib', 'db'],
  edge: ['edge', 'root', 'session', 'server', 'screen', 'pure', 'ui', 'lib', 'db'],
}

/** Tests, seeds, command line and server see everything below them. */
export const EDGE = [/^app\/http\//, /^app\/cli\//, /^seeds\//, /^tests\//, /^vite\.config\.ts$/]

/** File names that a feature may hold; a second noun gets a second file. */
export const FEATURE_FILE =
  /^(?:[a-z][a-z-]*\.ts|(?:[a-z][a-z-]*\.)?(?:queries|commands)\.server\.ts|[a-z][a-z-]*\.server\.ts|[a-z][a-z-]*\.worker\.ts|components\/[a-z][a-z-]*(?:\.client)?\.tsx|documents\/[a-z][a-z-]*\.tsx|[a-z][a-z-]*(?:\.[a-z]+)*\.test\.tsx?|components\/[a-z][a-z-]*\.test\.tsx)$/

/** Names that admit everything. */
export const ADMITS_EVERYTHING =
  /^(?:utils?|helpers?|misc|common|types?|constants?|services?|managers?|index|shared)$/

/** What a pure file may import besides the house: libraries that neither do I/O nor touch the clock. */
export const PURE_PACKAGES = [
  'zod',
  '@holiday-jp/holiday_jp',
  '@date-fns/tz',
  'date-fns',
  'csv-parse/sync',
  'csv-stringify/sync',
  'feed',
  'ical.js',
  'schema-dts',
  'iconv-lite',
  '@conform-to/zod/v4',
] as const

/** Packages that only Node can run. */
export const NODE_ONLY = /^(?:node:|pino$|nodemailer$)/

/** A clock or dice, in a pure file. */
export const CLOCK_OR_DICE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bnowUtc\(|\bnewId\(|\bnewToken\(|\bperformance\.now\(|\bcrypto\./

/** The top level of the repository. */
export const TOP_LEVEL = [
  'app',
  'db',
  'seeds',
  'public',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
  '.ci',
  '.gitignore',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
] as const

/** The one file that reads `process.env` of the product. */
export const ENVIRONMENT_READERS = [/^app\/lib\/env\.ts$/, /^tests\//, /^vite\.config\.ts$/]
