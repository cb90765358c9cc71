/** Stands behind the abstract while its text is repaired; a heading, since no rule joins one to a line. */
export const abstractEnd = '## /abstract'
