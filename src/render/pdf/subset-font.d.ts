declare module 'subset-font' {
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS and exports one function
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { readonly targetFormat?: 'sfnt' | 'woff2' },
  ): Promise<Uint8Array>
}
