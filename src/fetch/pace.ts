/** How fast a server may be asked. */
export interface Pace {
  /** Resolves when the next request may go out. */
  readonly next: () => Promise<void>
  /** Takes the limits that an answer names. */
  readonly learn: (headers: Headers) => void
  /** Lets no request go out for a while. */
  readonly rest: (seconds: number) => void
}

export type Sleep = (milliseconds: number) => Promise<void>

const sleep: Sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** `X-Rate-Limit-Limit: 50`, `X-Rate-Limit-Interval: 1s`: milliseconds between two requests. */
export function intervalIn(headers: Headers): number | undefined {
  const limit = Number(headers.get('x-rate-limit-limit') ?? Number.NaN)
  const interval = /^(\d+(?:\.\d+)?)\s*(m?s|m|)$/u.exec(headers.get('x-rate-limit-interval') ?? '')
  if (!(limit > 0) || interval === null) return undefined
  const unit = { ms: 1, s: 1000, '': 1000, m: 60_000 }[interval[2] ?? ''] ?? 1000
  const between = (Number(interval[1]) * unit) / limit
  return Number.isFinite(between) ? Math.min(between, 60_000) : undefined
}

/** A pace that begins with so many milliseconds between two requests. */
export function startPace(milliseconds: number, wait: Sleep = sleep): Pace {
  let between = milliseconds
  let free = 0
  return {
    next: async () => {
      const now = Date.now()
      const mine = Math.max(free, now)
      free = mine + between
      if (mine > now) await wait(mine - now)
    },
    learn: (headers) => {
      between = Math.max(milliseconds, intervalIn(headers) ?? between)
    },
    rest: (seconds) => {
      free = Math.max(free, Date.now() + seconds * 1000)
    },
  }
}
