/** What came of asking for one address. */
export type Answer =
  | { readonly kind: 'found'; readonly value: unknown; readonly headers: Headers }
  /** 404 or 410: the server answers that it does not have it. */
  | { readonly kind: 'absent' }
  /** The server asks to be left alone for a while; seconds where it says how long. */
  | { readonly kind: 'busy'; readonly status: number; readonly seconds: number | undefined }
  | { readonly kind: 'failed'; readonly reason: string; readonly isUnreachable: boolean }

export interface Asking {
  readonly userAgent: string
  /** Of one answer, its body and its redirects included. */
  readonly timeoutSeconds: number
  /** Of the body; a work of Crossref has some kilobytes, one with thousands of authors a few hundred. */
  readonly mostBytes: number
}

const mostRedirects = 3

const failed = (reason: string, isUnreachable = false): Answer => ({
  kind: 'failed',
  reason,
  isUnreachable,
})

/** Seconds in a `Retry-After`, which is a number of them or a date (RFC 9110 §10.2.3). */
export function retrySeconds(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined
  if (/^\d+(?:\.\d+)?$/u.test(value.trim())) return Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max((date - now) / 1000, 0)
}

async function textOf(response: Response, mostBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    // Leaving the loop cancels the rest of the body.
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

async function bodyOf(response: Response, mostBytes: number): Promise<Answer> {
  const type = response.headers.get('content-type') ?? ''
  if (/\bhtml\b/iu.test(type)) {
    await response.body?.cancel()
    return failed(`the answer is a page (${type}), expected JSON`)
  }
  const text = await textOf(response, mostBytes)
  if (text === undefined) return failed(`the answer is longer than ${mostBytes} bytes`)
  try {
    const value: unknown = JSON.parse(text)
    return { kind: 'found', value, headers: response.headers }
  } catch {
    const start = text.trim().slice(0, 40).replace(/\s+/gu, ' ')
    return failed(
      start === '' ? 'the answer is empty, expected JSON' : `the answer is no JSON: \`${start}\``,
    )
  }
}

/** Where a redirect leads, or why it is not followed. */
function redirected(response: Response, from: URL): URL | string {
  const location = response.headers.get('location')
  if (location === null || !URL.canParse(location, from.href)) {
    return `the answer is ${response.status} without a place to go to`
  }
  const to = new URL(location, from.href)
  return to.origin === from.origin
    ? to
    : `the answer leads elsewhere, to ${to.origin}, and is not followed`
}

async function answerTo(
  url: URL,
  asking: Asking,
  signal: AbortSignal,
  left: number,
): Promise<Answer> {
  const { userAgent, mostBytes } = asking
  const headers = { accept: 'application/json', 'user-agent': userAgent }
  const response = await fetch(url, { headers, redirect: 'manual', signal })
  const { status } = response
  if (status === 200) return bodyOf(response, mostBytes)
  await response.body?.cancel()
  if (status === 404 || status === 410) return { kind: 'absent' }
  if (status === 429 || status === 503) {
    const seconds = retrySeconds(response.headers.get('retry-after'), Date.now())
    return { kind: 'busy', status, seconds }
  }
  if (status >= 300 && status < 400) {
    const to = redirected(response, url)
    if (typeof to === 'string') return failed(to)
    return left > 0
      ? answerTo(to, asking, signal, left - 1)
      : failed('the answers lead on and on from one address to another')
  }
  return failed(`the answer is ${status}`)
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  const message = inner instanceof Error ? inner.message : String(inner)
  return message === '' ? code : message
}

/** Asks for the JSON at an address; follows redirects within its origin only. Never throws. */
export async function getJson(url: URL, asking: Asking): Promise<Answer> {
  const signal = AbortSignal.timeout(asking.timeoutSeconds * 1000)
  try {
    return await answerTo(url, asking, signal, mostRedirects)
  } catch (cause) {
    if (signal.aborted) return failed(`no answer within ${asking.timeoutSeconds} s`, true)
    return failed(`${url.origin} cannot be reached: ${reasonOf(cause)}`, true)
  }
}
