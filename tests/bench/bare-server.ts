/** `node:http` and nothing else: sends the answer that its parent hands it, to everybody. */
import { createServer } from 'node:http'

type Answer = { headers: Record<string, string>; body: string }

let answer: Answer = { headers: {}, body: '' }
let body = Buffer.alloc(0)
process.on('message', (message: Answer) => {
  answer = message
  body = Buffer.from(message.body, 'base64')
  process.send?.({ ready: true })
})
process.on('disconnect', () => process.exit(0))

const server = createServer((_request, response) => {
  response.writeHead(200, answer.headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
