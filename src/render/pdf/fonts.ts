import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PrintError } from '../../model/problem.ts'
import { coveredCodePoints } from './character-map.ts'
import { type MissingCharacter, missingCharacters, neededCharacters } from './code-points.ts'
import { packageFolder } from './package-folder.ts'

export interface Face {
  readonly family: 'Noto Serif SC' | 'Source Serif 4'
  readonly package: string
  /** Path inside the package. */
  readonly file: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
}

const chinese = { family: 'Noto Serif SC', package: '@expo-google-fonts/noto-serif-sc' } as const
const latin = { family: 'Source Serif 4', package: '@expo-google-fonts/source-serif-4' } as const

/** TrueType outlines only: other Chinese fonts come out of Chromium as Type 3. */
export const faces: readonly Face[] = [
  { ...chinese, file: '400Regular/NotoSerifSC_400Regular.ttf', weight: 400, style: 'normal' },
  { ...chinese, file: '700Bold/NotoSerifSC_700Bold.ttf', weight: 700, style: 'normal' },
  { ...latin, file: '400Regular/SourceSerif4_400Regular.ttf', weight: 400, style: 'normal' },
  { ...latin, file: '700Bold/SourceSerif4_700Bold.ttf', weight: 700, style: 'normal' },
  {
    ...latin,
    file: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    weight: 400,
    style: 'italic',
  },
]

/**
 * Letters, digits and signs that the Chinese face draws too wide or upright come from the Latin
 * face; quotes, dashes and the ellipsis stay with whichever family the language names first.
 */
export const chineseRange =
  'U+20-2F, U+3A-40, U+5B-60, U+7B-AF, U+B2-B4, U+B6-BF, U+2010-206F, U+20A0-2189, U+2460-FFFF, U+1F000-3FFFF'

/** The fonts of one build, cut to its characters. */
export interface CutFonts {
  /** Path of a fontconfig file that knows these fonts and no others. */
  readonly configuration: string
  /** `@font-face` rules; the fonts stand under `fonts/` of the page's origin. */
  readonly css: string
  /** By file name, as the page asks for them. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly missing: readonly MissingCharacter[]
}

/** Where a face is installed, or undefined. */
export function faceFile(face: Face): string | undefined {
  const folder = packageFolder(face.package)
  return folder === undefined ? undefined : join(folder, face.file)
}

async function readFace(face: Face): Promise<Uint8Array> {
  const path = faceFile(face)
  if (path === undefined) {
    throw new PrintError(`The font package ${face.package} is not installed; npm ci brings it.`)
  }
  return readFile(path).catch((cause: unknown) => {
    throw new PrintError(`The font ${path} cannot be read.`, { cause })
  })
}

function faceRule(face: Face, name: string): string {
  const range = face.family === chinese.family ? `unicode-range: ${chineseRange};` : ''
  return `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; src: url("/fonts/${name}") format("truetype"); ${range} }`
}

function fontConfiguration(folder: string): string {
  const xml = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const aliases = ['serif', 'sans-serif', 'monospace'].map(
    (name) =>
      `<alias><family>${name}</family><prefer><family>Source Serif 4</family><family>Noto Serif SC</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${xml}</dir><cachedir>${xml}/cache</cachedir>${aliases.join('')}</fontconfig>
`
}

/** Writes a fontconfig file for the fonts of a folder and returns its path. */
export async function writeFontConfiguration(folder: string): Promise<string> {
  const path = join(folder, 'fonts.conf')
  await mkdir(join(folder, 'cache'), { recursive: true })
  await writeFile(path, fontConfiguration(folder))
  return path
}

/**
 * Cuts every face to the characters of the page and writes them to `folder`. A font that is not cut
 * would give radicals instead of characters in the text layer. Throws PrintError when a font cannot
 * be read or cut, or when no font has any character of the text.
 */
export async function cutFonts(html: string, folder: string): Promise<CutFonts> {
  const { default: subsetFont } = await import('subset-font')
  const originals = await Promise.all(faces.map(readFace))
  const characters = neededCharacters(html)
  const files = new Map<string, Uint8Array>()
  const rules: string[] = []
  for (const [index, face] of faces.entries()) {
    const name = `${face.family.replaceAll(' ', '')}-${face.weight}-${face.style}.ttf`
    const original = originals[index]
    if (original === undefined) continue
    const cut = await subsetFont(original, characters, { targetFormat: 'sfnt' }).catch(
      (cause: unknown) => {
        throw new PrintError(`The font ${face.file} cannot be cut to the text.`, { cause })
      },
    )
    files.set(name, cut)
    rules.push(faceRule(face, name))
    await writeFile(join(folder, name), cut)
  }
  const covered = [originals[0], originals[2]].flatMap((font) =>
    font === undefined ? [] : [coveredCodePoints(font)],
  )
  return {
    configuration: await writeFontConfiguration(folder),
    css: rules.join('\n'),
    files,
    missing: missingCharacters(html, covered),
  }
}
