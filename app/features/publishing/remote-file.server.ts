/** Fetching a file from the public net, and from nowhere else. */
import { lookup } from 'node:dns/promises'
import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { FetchRefusal } from '#app/features/publishing/import-labels.ts'
import { MAX_BYTES } from '#app/features/publishing/municipal-table.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'

const TIME_LIMIT_MS = 10_000
const MOST_REDIRECTS = 5

export type FetchLimits = {
  /** Whether an address may be connected to. */
  mayConnect?: (address: string) => boolean
  /** For the whole of it: names, redirects and the file. */
  timeLimitMs?: number
  maxBytes?: number
}

/**
 * Fetches a file over http(s). A name is looked up here, every one of its addresses is judged, and
 * the connection goes to the address that was judged: a name that answers differently the second
 * time leads nowhere. The same for each redirect.
 */
export async function fetchRemoteFile(
  address: string,
  {
    mayConnect = isPublicAddress,
    timeLimitMs = TIME_LIMIT_MS,
    maxBytes = MAX_BYTES,
  }: FetchLimits = {},
): Promise<Result<Uint8Array, FetchRefusal>> {
  const signal = AbortSignal.timeout(timeLimitMs)
  let next = address
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (!URL.canParse(next)) return refuse('url_unreadable')
    const url = new URL(next)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('url_scheme')
    const target = await inTime(resolveTarget(url.hostname, mayConnect), signal)
    if (!target.ok) return target
    const answer = await request(url, target.value, signal)
    if (!answer.ok) return answer
    const { statusCode = 0, headers } = answer.value
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.value.destroy()
      if (!URL.canParse(headers.location, url)) return refuse('answer_bad')
      next = new URL(headers.location, url).href
      continue
    }
    return readBody(answer.value, { maxBytes, signal })
  }
  return refuse('too_many_redirects')
}

type Target = { address: string; family: 4 | 6 }

/** The first address of a host, when all of them may be connected to. */
async function resolveTarget(
  hostname: string,
  mayConnect: (address: string) => boolean,
): Promise<Result<Target, FetchRefusal>> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const written = isIP(host)
  const found =
    written === 0
      ? await lookup(host, { all: true }).catch(() => [])
      : [{ address: host, family: written }]
  const [first] = found
  if (!first) return refuse('host_unknown')
  if (!found.every(({ address }) => mayConnect(address))) return refuse('host_private')
  return ok({ address: first.address, family: first.family === 6 ? 6 : 4 })
}

/** A name server that does not answer is not waited for longer than the rest. */
function inTime<T>(
  work: Promise<Result<T, FetchRefusal>>,
  signal: AbortSignal,
): Promise<Result<T, FetchRefusal>> {
  const late = new Promise<Result<T, FetchRefusal>>((resolve) => {
    if (signal.aborted) resolve(refuse('too_slow'))
    signal.addEventListener('abort', () => resolve(refuse('too_slow')), { once: true })
  })
  return Promise.race([work, late])
}

function request(
  url: URL,
  { address, family }: Target,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, FetchRefusal>> {
  const get = url.protocol === 'https:' ? getHttps : getHttp
  return new Promise((resolve) => {
    const sent = get(
      url,
      {
        // A connection of its own: none that was kept may lead elsewhere.
        agent: false,
        signal,
        headers: { Accept: 'text/csv, */*', 'Accept-Encoding': 'identity' },
        lookup: (_host, options, found) => {
          if (options.all) found(null, [{ address, family }])
          else found(null, address, family)
        },
      },
      (answer) => resolve(ok(answer)),
    )
    sent.on('error', () => resolve(refuse(signal.aborted ? 'too_slow' : 'unreachable')))
  })
}

async function readBody(
  answer: IncomingMessage,
  { maxBytes, signal }: { maxBytes: number; signal: AbortSignal },
): Promise<Result<Uint8Array, FetchRefusal>> {
  const { statusCode, headers } = answer
  if (statusCode !== 200 || (headers['content-encoding'] ?? 'identity') !== 'identity') {
    answer.destroy()
    return refuse('answer_bad')
  }
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) {
        answer.destroy()
        return refuse('too_large')
      }
      chunks.push(chunk)
    }
  } catch {
    return refuse(signal.aborted ? 'too_slow' : 'unreachable')
  }
  return ok(new Uint8Array(Buffer.concat(chunks)))
}

/** IANA's special-purpose IPv4 blocks: this net, private, shared, loopback, link-local, tests … */
const SPECIAL = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  SPECIAL.addSubnet(net, prefix, 'ipv4')
}
/** Of 2000::/3, what is not the public net: Teredo and other protocols, documentation, 6to4. */
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  SPECIAL.addSubnet(net, prefix, 'ipv6')
}
/** Everything that IPv6 has given out to the public so far. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')

/** Whether an address lies in the public net; text that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !SPECIAL.check(address, 'ipv4')
  if (family === 6) return GLOBAL.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6')
  return false
}
