import type { Side } from '../../model/review.ts'

/** Address of the page with one language shown, relative where the page's own is not known. */
export function viewAddress(url: string | undefined, side: Side): string {
  if (url === undefined) return `?view=${side}`
  const address = new URL(url)
  address.searchParams.set('view', side)
  return address.href
}
