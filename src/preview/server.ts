import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ConfigError } from '../model/problem.ts'

/** What the browser is told after each build. */
export interface PreviewState {
  /** Counts the builds, from 1. */
  readonly build: number
  /** What the last build found, or why there is none. */
  readonly message: string
  readonly isBroken: boolean
}

export interface Preview {
  readonly state: PreviewState
  /** The reader's page, of the last build that went well; empty before. */
  readonly page: string
  /** Pages that it links to, by path: `/glossary.html`. */
  readonly beside: ReadonlyMap<string, string>
}

/** Files of the frame around the page, by path. */
export type FrameFiles = ReadonlyMap<string, { readonly type: string; readonly content: string }>

export interface PreviewServer {
  readonly port: number
  /** Tells every open browser that there is another state. */
  readonly announce: () => void
  readonly close: () => Promise<void>
}

interface Served {
  readonly current: () => Preview
  readonly frame: FrameFiles
  readonly listeners: Set<ServerResponse>
}

/** Only this machine's browser is answered: a page elsewhere whose name leads here is not (DNS rebinding). */
function isLocal({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u.test(host)
}

const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'"

const eventOf = ({ state }: Preview) => `data: ${JSON.stringify(state)}\n\n`

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(type === 'text/html' && { 'referrer-policy': 'no-referrer' }),
    })
    .end(content)
}

function listen(response: ServerResponse, current: Preview, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(eventOf(current))
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

/** The page itself, or one that it links to. */
function pageAt(path: string, { page, beside }: Preview): string | undefined {
  return path === '/page/' || path === '/page/index.html'
    ? page
    : beside.get(path.replace(/^\/page/u, ''))
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const [pathname = '/'] = (request.url ?? '/').split(/[?#]/u)
  const page = pageAt(pathname, served.current())
  const file = served.frame.get(pathname)
  if (!isLocal(request)) send(response, 403, 'text/plain', 'Only for this machine.\n')
  else if (pathname === '/events') listen(response, served.current(), served.listeners)
  else if (page !== undefined) send(response, 200, 'text/html', page)
  else if (file === undefined) send(response, 404, 'text/plain', 'There is no such page.\n')
  else {
    response.setHeader('content-security-policy', framePolicy)
    send(response, 200, file.type, file.content)
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'something else listens there' : cause.message
      reject(new ConfigError(`--port: ${port} cannot be had, ${reason}`, { cause }))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/**
 * Serves what `current` gives, to browsers of this machine only. `port` 0 takes a free one. Throws
 * ConfigError where the port cannot be had.
 */
export async function servePreview(
  port: number,
  current: () => Preview,
  frame: FrameFiles,
): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(request, response, { current, frame, listeners })
  })
  const taken = await listening(server, port)
  return {
    port: taken,
    announce: () => {
      for (const listener of listeners) listener.write(eventOf(current()))
    },
    close: () => {
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
