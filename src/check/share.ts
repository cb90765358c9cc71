/** A percentage as it is printed: `53.3` is 533 with 1 decimal. */
interface Printed {
  readonly scaled: number
  readonly decimals: number
}

function printed(percent: string): Printed {
  const [whole = '', fraction = ''] = percent.split('.')
  return { scaled: Number(whole + fraction), decimals: fraction.length }
}

/** Whether `part` of `whole` is the percentage as printed: rounded, half up or to even, or cut off. */
export function isShare(part: number, whole: number, percent: string): boolean {
  const { scaled, decimals } = printed(percent)
  // In whole numbers, so that 12.5 is the same everywhere.
  const over = part * 100 * 10 ** decimals - scaled * whole
  return 2 * Math.abs(over) <= whole || (over > 0 && over < whole)
}

/** `part` of `whole` in percent, with as many decimals as `percent` is printed with: `57.1`. */
export function shareOf(part: number, whole: number, percent: string): string {
  const { decimals } = printed(percent)
  const scaled = Math.floor((2 * part * 100 * 10 ** decimals + whole) / (2 * whole))
  return (scaled / 10 ** decimals).toFixed(decimals)
}

/** The whole numbers on both sides of `percent` of `whole`; null when one of them gives it. */
export function nearestParts(whole: number, percent: string): readonly [number, number] | null {
  const { scaled, decimals } = printed(percent)
  const below = Math.min(whole, Math.floor((scaled * whole) / (100 * 10 ** decimals)))
  const above = Math.min(whole, below + 1)
  const isOne = isShare(below, whole, percent) || isShare(above, whole, percent)
  return isOne ? null : [below, above]
}
