import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PDFDocument, PDFPage } from 'pdf-lib'
import { PrintError } from '../../model/problem.ts'
import type { Sheet } from './sheet.ts'

const run = promisify(execFile)

/** Milliseconds for one file: long texts on slow machines. */
const patience = 300_000

/** Names of the program: Debian and macOS, then Windows. */
const programs = ['gs', 'gswin64c', 'gswin32c']

async function ghostscript(): Promise<string> {
  const named = process.env['BIYI_GHOSTSCRIPT']
  for (const program of named ? [named] : programs) {
    const found = await run(program, ['--version']).catch(() => undefined)
    if (found !== undefined) return program
  }
  throw new PrintError(
    `The profile press needs Ghostscript, which ${named ? `BIYI_GHOSTSCRIPT names as "${named}" and` : ''} is not there; install it (on Debian: apt install ghostscript) or set pdf.profile to screen or archive.`.replaceAll(
      '  ',
      ' ',
    ),
  )
}

/**
 * The PDF in the colours of a press: CMYK, with text and lines in black alone. Tags and links do not
 * survive, nor need they. Throws PrintError when Ghostscript is missing or fails.
 */
export async function pressColours(bytes: Uint8Array, folder: string): Promise<Uint8Array> {
  const program = await ghostscript()
  const input = join(folder, 'screen.pdf')
  const output = join(folder, 'press.pdf')
  await writeFile(input, bytes)
  const options = [
    ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-dCompatibilityLevel=1.6'],
    ...['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK'],
    ...['-dBlackText=true', '-dBlackVector=true', '-dAutoRotatePages=/None'],
    ...['-dEmbedAllFonts=true', '-dSubsetFonts=true', '-dPreserveAnnots=false'],
    // Pictures are neither made smaller nor coded with loss.
    ...['-dDownsampleColorImages=false', '-dDownsampleGrayImages=false'],
    ...['-dDownsampleMonoImages=false', '-dAutoFilterColorImages=false'],
    ...['-dAutoFilterGrayImages=false', '-dColorImageFilter=/FlateEncode'],
    '-dGrayImageFilter=/FlateEncode',
  ]
  await run(program, [...options, `-sOutputFile=${output}`, input], { timeout: patience }).catch(
    (cause: unknown) => {
      throw new PrintError('Ghostscript cannot make the PDF for the press.', { cause })
    },
  )
  return readFile(output)
}

const points = (millimetres: number) => (millimetres * 72) / 25.4

/** Room for crop marks outside the bleed, in millimetres, and their length. */
const room = 8
const markLength = 5

/** The four corners of the trimmed page: where it stands and which way is out. */
function corners(page: PDFPage) {
  const { x, y, width, height } = page.getTrimBox()
  return [
    { x, y, right: -1, up: -1 },
    { x: x + width, y, right: 1, up: -1 },
    { x, y: y + height, right: -1, up: 1 },
    { x: x + width, y: y + height, right: 1, up: 1 },
  ]
}

/** Crop marks in black on a larger sheet; none of them reaches into the bleed. */
export function addCropMarks(
  library: typeof import('pdf-lib'),
  document: PDFDocument,
  sheet: Sheet,
): void {
  const gap = points(Math.max(sheet.bleed, 3) + 1)
  const outside = points(Math.max(sheet.bleed, 3) + 1 + markLength) + points(room - markLength - 1)
  const style = { thickness: 0.25, color: library.cmyk(0, 0, 0, 1) }
  for (const page of document.getPages()) {
    const trim = page.getTrimBox()
    const box = [
      trim.x - outside,
      trim.y - outside,
      trim.width + 2 * outside,
      trim.height + 2 * outside,
    ] as const
    page.setMediaBox(...box)
    page.setCropBox(...box)
    const length = points(markLength)
    for (const { x, y, right, up } of corners(page)) {
      const [fromX, fromY] = [x + right * gap, y + up * gap]
      page.drawLine({ ...style, start: { x: fromX, y }, end: { x: fromX + right * length, y } })
      page.drawLine({ ...style, start: { x, y: fromY }, end: { x, y: fromY + up * length } })
    }
  }
}
