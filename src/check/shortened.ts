/** Enough to find the passage again. */
const shownLetters = 60

/** The beginning of a passage, on one line and without backticks, as messages quote it. */
export function shortened(text: string): string {
  const letters = [...text.replaceAll(/[`\s]+/gu, ' ')]
  if (letters.length <= shownLetters) return letters.join('')
  return `${letters.slice(0, shownLetters).join('').trimEnd()}…`
}
