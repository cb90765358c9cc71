/** How many lines of each text go together, and how often that is so in translations of prose. */
export interface Bead {
  readonly source: number
  readonly translation: number
  readonly share: number
}

/** Most lines of one text that go with one of the other. */
export const groupLimit = 5

/** The commonest first: it wins where two are equal. */
export const beads: readonly Bead[] = [
  { source: 1, translation: 1, share: 0.66 },
  { source: 1, translation: 2, share: 0.11 },
  { source: 2, translation: 1, share: 0.11 },
  { source: 1, translation: 0, share: 0.03 },
  { source: 0, translation: 1, share: 0.03 },
  { source: 1, translation: 3, share: 0.025 },
  { source: 3, translation: 1, share: 0.025 },
  { source: 2, translation: 2, share: 0.012 },
  { source: 1, translation: 4, share: 0.008 },
  { source: 4, translation: 1, share: 0.008 },
  { source: 2, translation: 3, share: 0.003 },
  { source: 3, translation: 2, share: 0.003 },
  { source: 1, translation: 5, share: 0.002 },
  { source: 5, translation: 1, share: 0.002 },
]
