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
  }
  export const logger: { level: string }
}

declare module '@citation-js/plugin-bibtex' {}
