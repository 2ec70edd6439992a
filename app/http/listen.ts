/** Listening on a port, and stopping without cutting anybody off. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Server } from './server.ts'

export type Listening = {
  port: number
  /** Takes no new requests, lets those in flight finish (at most `graceMs`), then returns. */
  stop(graceMs?: number): Promise<void>
}

const GRACE_MS = 10_000
/** How often connections that have become idle are looked for while stopping. */
const LOOK_MS = 25

/** Port 0 takes any free one. Rejects when the port is taken. */
export function listen(app: Server, { port, host }: { port: number; host: string }) {
  return listenWith(createHttpServer(getRequestListener(app.fetch)), { port, host })
}

export function listenWith(
  server: HttpServer,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        stop: (graceMs = GRACE_MS) => stopServer(server, graceMs),
      })
    })
  })
}

function stopServer(server: HttpServer, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS)
    const cutting = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(cutting)
      resolve()
    })
    server.closeIdleConnections()
  })
}
