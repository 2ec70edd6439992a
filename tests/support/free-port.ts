import { createServer, type AddressInfo } from 'node:net'

/** For programs that have to be told their port and cannot choose it themselves. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port: free } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return free
}
