/** What we use of the untyped packages of citation-js 0.8. */
declare module '@citation-js/core' {
  interface ChainOptions {
    readonly forceType: string
    /** The type at which to stop; CSL-JSON by default. */
    readonly target?: string
    readonly generateGraph: false
  }
  export const plugins: {
    readonly input: {
      chain(input: unknown, options: ChainOptions): readonly Readonly<Record<string, unknown>>[]
    }
    readonly output: {
      /** Of `bibtex` and `{ format: 'object' }`: the fields of each entry as text. */
      format(
        name: 'bibtex',
        items: readonly unknown[],
        options: { readonly format: 'object' },
      ): readonly {
        readonly type: string
        readonly label: string
        readonly properties: Readonly<Record<string, unknown>>
      }[]
    }
    readonly config: {
      get(name: '@bibtex'): {
        readonly format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean }
      }
    }
  }
  export const logger: { level: string }
}

declare module '@citation-js/plugin-bibtex' {}
