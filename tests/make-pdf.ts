/** A run of text on a page: points from the left and from the foot of the page, size of the type. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Degrees, against the clock. */
  readonly turn?: number
}

/** Width of a text in the fonts of `makePdf`: Latin letters are half as wide as Chinese ones. */
export function widthOf(text: string, size = 10): number {
  return [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.5 : 1), 0) * size
}

function operators({ text, x, y, size = 10, turn = 0 }: Run): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)]
  return `BT /F1 ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm <${hex}> Tj ET`.replace(
    '--',
    '',
  )
}

/** A PDF of A4 pages in a Chinese font that it names but does not hold, as many journals' are. */
export function makePdf(pages: readonly (readonly Run[])[], trailer = ''): Uint8Array {
  const bodies = pages.map((runs) => runs.map(operators).join('\n'))
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...bodies.flatMap((body, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      `<< /Length ${body.length} >>\nstream\n${body}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${offset} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** A column of lines from `y` downwards, in the order given. */
export function column(lines: readonly string[], x: number, y: number, size = 10): readonly Run[] {
  return lines.map((text, index) => ({ text, x, y: y - index * size * 1.5, size }))
}
