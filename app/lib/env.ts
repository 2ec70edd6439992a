/** The one reader of the environment: every variable of the process, checked once at start. */
import { z } from 'zod'

export type Settings = {
  port: number
  host: string
  /** The origin that visitors see, without a slash at the end. */
  publicUrl: string
  /** `file:…` (SQLite) or `postgres://…`. */
  databaseUrl: string
  uploadDir: string
  /** Unset: mail is written to `data/outbox/` and shown in the desk. */
  smtpUrl?: string | undefined
  mailFrom: string
  tileUrl: string
  tileAttribution: string
  town: string
  /** Unset: messages to devices are not offered. */
  push?: PushKeys | undefined
  line?: { channelId: string; channelSecret: string } | undefined
  logLevel: LogLevel
}

/** The pair by which the push services know this server (VAPID, RFC 8292), in base64url. */
export type PushKeys = { publicKey: string; privateKey: string }

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65_535)

const publicUrl = z
  .string()
  .refine((text) => isUrl(text, ['http:', 'https:']) && isBareOrigin(text))
  .transform((text) => new URL(text).origin)

const databaseUrl = z
  .string()
  .refine((text) => /^file:./.test(text) || isUrl(text, ['postgres:', 'postgresql:']))

const tileUrl = z
  .string()
  .refine(
    (text) =>
      ['{z}', '{x}', '{y}'].every((part) => text.includes(part)) &&
      isUrl(text.replaceAll('{s}', 'a'), ['http:', 'https:']),
  )

const variables = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('0.0.0.0'),
  PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: databaseUrl.default('file:data/michikusa.db'),
  UPLOAD_DIR: z.string().default('data/uploads'),
  SMTP_URL: z
    .string()
    .refine((text) => isUrl(text, ['smtp:', 'smtps:']))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
    .default('道草コモンズ <noreply@localhost>'),
  TILE_URL: tileUrl.default('https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png'),
  TILE_ATTRIBUTION: z.string().max(200).default('地理院タイル'),
  TOWN: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .default('koganei'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^B[\w-]{86}$/)
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  LINE_CHANNEL_ID: z.string().regex(/^\d+$/).optional(),
  LINE_CHANNEL_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
})

/** What each variable wants, said to whoever set it wrongly. */
const WANTED: Record<keyof z.infer<typeof variables>, string> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'a host name or an address to listen on',
  PUBLIC_URL: 'the site’s origin, such as https://michikusa.example.jp, without a path',
  DATABASE_URL: 'file:PATH or postgres://USER@HOST/NAME',
  UPLOAD_DIR: 'a folder',
  SMTP_URL: 'smtp://HOST or smtps://HOST',
  MAIL_FROM: 'an address, such as 道草コモンズ <info@example.jp>',
  TILE_URL: 'an http(s) address with {z}, {x} and {y}',
  TILE_ATTRIBUTION: 'at most 200 characters of text',
  TOWN: 'a town’s short name in lower-case letters, such as koganei',
  VAPID_PUBLIC_KEY: '87 characters of base64url, and VAPID_PRIVATE_KEY with it',
  VAPID_PRIVATE_KEY: '43 characters of base64url, and VAPID_PUBLIC_KEY with it',
  LINE_CHANNEL_ID: 'digits, and LINE_CHANNEL_SECRET with it',
  LINE_CHANNEL_SECRET: '32 hexadecimal digits, and LINE_CHANNEL_ID with it',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
}

export type Environment = Record<string, string | undefined>

/**
 * Checks an environment. A variable that is set to nothing counts as not set. The problem is one
 * line that names the first bad variable and what it wants, and never its value (it may be secret).
 */
export function readSettings(
  environment: Environment,
): { ok: true; settings: Settings } | { ok: false; problem: string } {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) return problem(parsed.error.issues[0]?.path[0])
  const v = parsed.data
  if (v.VAPID_PUBLIC_KEY && !v.VAPID_PRIVATE_KEY) return problem('VAPID_PRIVATE_KEY')
  if (v.VAPID_PRIVATE_KEY && !v.VAPID_PUBLIC_KEY) return problem('VAPID_PUBLIC_KEY')
  if (v.LINE_CHANNEL_ID && !v.LINE_CHANNEL_SECRET) return problem('LINE_CHANNEL_SECRET')
  if (v.LINE_CHANNEL_SECRET && !v.LINE_CHANNEL_ID) return problem('LINE_CHANNEL_ID')
  return {
    ok: true,
    settings: {
      port: v.PORT,
      host: v.HOST,
      publicUrl: v.PUBLIC_URL ?? `http://localhost:${v.PORT}`,
      databaseUrl: v.DATABASE_URL,
      uploadDir: v.UPLOAD_DIR,
      smtpUrl: v.SMTP_URL,
      mailFrom: v.MAIL_FROM,
      tileUrl: v.TILE_URL,
      tileAttribution: v.TILE_ATTRIBUTION,
      town: v.TOWN,
      push:
        v.VAPID_PUBLIC_KEY && v.VAPID_PRIVATE_KEY
          ? { publicKey: v.VAPID_PUBLIC_KEY, privateKey: v.VAPID_PRIVATE_KEY }
          : undefined,
      line:
        v.LINE_CHANNEL_ID && v.LINE_CHANNEL_SECRET
          ? { channelId: v.LINE_CHANNEL_ID, channelSecret: v.LINE_CHANNEL_SECRET }
          : undefined,
      logLevel: v.LOG_LEVEL,
    },
  }
}

/** The settings of this process; a bad one ends it with status 2 and one clear line. */
export function settingsOfProcess(): Settings {
  const read = readSettings(process.env)
  if (read.ok) return read.settings
  process.stderr.write(`${read.problem}\n`)
  return process.exit(2)
}

/** A variable of the process that is not the product's (a path to a browser, a CI flag). */
export function variableOfProcess(name: string): string | undefined {
  return process.env[name] || undefined
}

/** React and Remix choose their production builds by this variable, when they are first loaded. */
export function runAs(mode: 'production' | 'development'): void {
  process.env['NODE_ENV'] = mode
}

function problem(name: PropertyKey | undefined): { ok: false; problem: string } {
  const wanted = WANTED[String(name) as keyof typeof WANTED]
  return { ok: false, problem: `Cannot start: ${String(name)} must be ${wanted}.` }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return protocols.includes(url.protocol) && url.host !== ''
}

function isBareOrigin(text: string): boolean {
  const url = new URL(text)
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
}
