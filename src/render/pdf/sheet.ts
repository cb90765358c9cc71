import type { Layout } from '../../model/config.ts'

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  Letter: [215.9, 279.4],
}

/** Body size of the Chinese text, 10.5 pt (五号), in millimetres: the measure is a multiple of it. */
const em = (10.5 * 25.4) / 72

/** A printed page in millimetres; the bleed lies outside width and height. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly bleed: number
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number }
  /** What the inner margin has more than the outer one. */
  readonly binding: number
}

/**
 * The sheet of a page size (`A4`, `210mm 285mm`), a bleed and what the binding takes (`3mm`), margins
 * in proportion to it.
 */
export function sheetOf(page: string, bleed: string, layout: Layout, binding = '0mm'): Sheet {
  const [first, second] = page.split(' ').map((length) => Number.parseFloat(length))
  const [width, height] = sizes[page] ?? [first ?? 210, second ?? 297]
  const least = width * (layout === 'parallel' ? 0.085 : 0.115)
  const bound = Math.min(Number.parseFloat(binding) || 0, width / 4)
  const measure = Math.floor((width - bound - 2 * least) / em) * em
  return {
    width,
    height,
    bleed: Number.parseFloat(bleed) || 0,
    margin: { top: height * 0.078, bottom: height * 0.078, side: (width - bound - measure) / 2 },
    binding: bound,
  }
}

const millimetres = (value: number) => `${Number(value.toFixed(3))}mm`

/** A CSS string literal; nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16) ?? ''} `)}"`
}

/** `@page` size and margins, bleed included, and the space for the text as CSS variables. */
export function sheetCss(sheet: Sheet): string {
  const { bleed, margin, binding } = sheet
  const size = `${millimetres(sheet.width + 2 * bleed)} ${millimetres(sheet.height + 2 * bleed)}`
  const margins = [margin.top, margin.side, margin.bottom, margin.side]
  const room = sheet.height - margin.top - margin.bottom
  // A side-by-side column under 60 mm has too few characters a line to be justified.
  const measure = sheet.width - binding - 2 * margin.side
  const inner = `${millimetres(margin.side + binding + bleed)}`
  const bound =
    binding === 0
      ? ''
      : `@page :left { margin-right: ${inner}; } @page :right { margin-left: ${inner}; }`
  const narrow = measure < 140 ? '.parallel p:lang(zh) { text-align: start; }' : ''
  return `@page { size: ${size}; margin: ${margins.map((one) => millimetres(one + bleed)).join(' ')}; }
:root { --page-room: ${millimetres(room)}; --measure: ${millimetres(measure)}; }
${bound}
${narrow}`
}
