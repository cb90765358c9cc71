export interface Author {
  readonly name?: string
  readonly given?: string
  readonly family?: string
  readonly affiliations?: readonly string[]
  readonly corresponding?: boolean
  readonly email?: string
  readonly orcid?: string
}

export interface Venue {
  readonly title?: string
  readonly short_title?: string
  readonly issn?: string
}

/** Front matter of one language's file; names as MyST writes them. */
export interface Meta {
  readonly title?: string
  readonly short_title?: string
  readonly authors: readonly Author[]
  readonly affiliations: readonly string[]
  readonly keywords: readonly string[]
  readonly doi?: string
  readonly date?: string
  readonly received?: string
  readonly accepted?: string
  readonly license?: string
  readonly funding?: string
  readonly translators: readonly Author[]
  readonly venue?: Venue
  readonly volume?: string
  readonly issue?: string
  readonly first_page?: string
  readonly last_page?: string
  readonly acknowledgements?: string
  readonly conflicts?: string
  readonly contributions?: string
  readonly ethics?: string
  readonly data_availability?: string
}
