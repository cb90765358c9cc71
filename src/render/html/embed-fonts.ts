import { readFile } from 'node:fs/promises'
import { PrintError } from '../../model/problem.ts'
import { neededCharacters } from '../pdf/code-points.ts'
import { chineseRange, type Face, faceFile, faces } from '../pdf/fonts.ts'

/** Elements that are set in bold, and in italics, with all they hold. */
const bold = /<(h[1-6]|th|dt|b|strong|caption|figcaption|legend|summary|mark)\b[\s\S]*?<\/\1>/giu
const italic = /<(em|i|mi)\b[\s\S]*?<\/\1>/giu

/** The characters of the page that a face sets. */
function charactersOf(face: Face, page: string): string {
  if (face.style === 'italic') return neededCharacters((page.match(italic) ?? []).join(''))
  if (face.weight === 700) return neededCharacters((page.match(bold) ?? []).join(''))
  return neededCharacters(page)
}

async function faceRule(face: Face, page: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font')
  const path = faceFile(face)
  if (path === undefined) {
    throw new PrintError(`The font package ${face.package} is not installed; npm ci brings it.`)
  }
  const cut = await readFile(path)
    .then((font) => subsetFont(font, charactersOf(face, page), { targetFormat: 'woff2' }))
    .catch((cause: unknown) => {
      throw new PrintError(`The font ${path} cannot be cut to the text.`, { cause })
    })
  const data = Buffer.from(cut).toString('base64')
  const range = face.family === 'Noto Serif SC' ? ` unicode-range: ${chineseRange};` : ''
  return `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; font-display: swap; src: url("data:font/woff2;base64,${data}") format("woff2");${range} }\n`
}

/**
 * `@font-face` rules with the fonts of the PDF in them, each cut to the characters that it sets.
 * Throws PrintError where a font is missing or cannot be cut.
 */
export async function embeddedFaces(page: string): Promise<string> {
  const rules: string[] = []
  // One after the other: a Chinese face takes 15 MB while it is cut.
  for (const face of faces) rules.push(await faceRule(face, page))
  // The Chinese face has no Latin letters in its range, so that it may come first.
  return `${rules.join('')}:root:root { --chinese: "Noto Serif SC", "Source Serif 4", serif; }\n`
}
