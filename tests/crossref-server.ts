import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll } from 'vitest'

/** One request as it came in. */
interface Seen {
  readonly url: string
  readonly userAgent: string
  readonly at: number
}

type Reply = (response: ServerResponse, request: IncomingMessage, times: number) => void

/** A server of ours that answers by the DOI in the address; `seen` are the requests so far. */
export async function startServer(replies: Readonly<Record<string, Reply>>) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    seen.push({ url, userAgent: request.headers['user-agent'] ?? '', at: Date.now() })
    const doi = decodeURIComponent(/\/works\/([^?]*)/u.exec(url)?.[1] ?? '')
    const times = seen.filter((one) => one.url === url).length
    const reply = replies[doi]
    if (reply === undefined)
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Resource not found.')
    else reply(response, request, times)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  afterAll(close)
  return { base: `http://127.0.0.1:${port}`, port, seen }
}

/** An answer of Crossref. */
export function work(message: Readonly<Record<string, unknown>>): Reply {
  return (response) => json(response, { status: 'ok', 'message-type': 'work', message })
}

export function json(
  response: ServerResponse,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(200, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(value))
}
