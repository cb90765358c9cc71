/** Stands behind the abstract while its text is repaired; a heading, since no rule joins one to a line. */
export const abstractEnd = '## /abstract'

/** Offset of the line with the sign, from an offset on; -1 where none stands. */
export function findAbstractEnd(text: string, from: number): number {
  const at = text.indexOf(`\n${abstractEnd}`, from)
  const behind = text[at + 1 + abstractEnd.length]
  return at !== -1 && (behind === undefined || behind === '\n') ? at + 1 : -1
}
