/** How many of `count` things pass, where those that pass come first: a search by halves. */
export function countFirst(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
