const hours: Readonly<Record<string, number>> = { h: 1, day: 24, week: 168 }

/** What doctors write on a prescription → times, number of periods, period. */
const prescribed: Readonly<Record<string, readonly [number, number, string]>> = {
  qd: [1, 1, 'day'],
  od: [1, 1, 'day'],
  bid: [2, 1, 'day'],
  tid: [3, 1, 'day'],
  qid: [4, 1, 'day'],
  qod: [1, 2, 'day'],
  qw: [1, 1, 'week'],
  biw: [2, 1, 'week'],
  tiw: [3, 1, 'week'],
  qm: [1, 1, 'month'],
}

/** How often something is done, the same for `bid`, twice daily and every 12 hours; undefined for no number. */
export function frequency(
  times: number,
  count: number,
  period: string | undefined,
): string | undefined {
  if (period === undefined || !(times > 0) || !(count > 0)) return undefined
  const length = hours[period]
  const [span, unit] = length === undefined ? [count, period] : [count * length, 'h']
  return `${Number((span / times).toPrecision(6))} ${unit}`
}

const symbol =
  /(?<![\p{L}\d])(?:q(\d{1,3})\s?([hdwm])|(qd|bid|tid|qid|qod|qw|biw|tiw|qm)|([bqt])\.([id])\.(?:d\.)?)(?![\p{L}\d])/giu
const letters: Readonly<Record<string, string>> = { h: 'h', d: 'day', w: 'week', m: 'month' }

/** The abbreviations of prescriptions, which every language prints alike: qd, bid, q3w, q21d. */
export function prescriptions(text: string) {
  return [...text.matchAll(symbol)].flatMap((match) => {
    const [whole, count, unit = '', name, first, second] = match
    const key = (name ?? `${first}${second}${second === 'i' ? 'd' : ''}`).toLowerCase()
    const [times, span, period] =
      count === undefined
        ? (prescribed[key] ?? [0, 0, undefined])
        : [1, Number(count), letters[unit.toLowerCase()]]
    const value = frequency(times, span, period)
    const { index } = match
    return value === undefined
      ? []
      : [{ kind: 'frequency' as const, start: index, end: index + whole.length, value }]
  })
}
