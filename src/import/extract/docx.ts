import type { Element, ElementContent } from 'hast'
import { InputError } from '../../model/problem.ts'
import type { Question } from '../repair.ts'
import type { Formula } from './docx-formula.ts'
import {
  type Definitions,
  type Findings,
  formulasIn,
  type Parts,
  preparedParts,
  withFormulas,
} from './docx-prepare.ts'
import type { Extracted } from './extracted.ts'
import { withinDepth } from './markup-text.ts'
import { type Archive, checkedZip } from './zip.ts'
import { storedZip } from './zip-write.ts'

/** Styles by their names in English and Chinese Word, WPS and LibreOffice. */
function styleMap(): readonly string[] {
  const titles = ['Title', 'title', '标题', '文章标题', '题目', '论文题目'].map(
    (name) => `p[style-name='${name}'] => h1.title:fresh`,
  )
  const levels = [1, 2, 3, 4, 5, 6].flatMap((level) =>
    [`标题 ${level}`, `标题${level}`, `Heading${level}`, `heading${level}`].map(
      (name) => `p[style-name='${name}'] => h${level}:fresh`,
    ),
  )
  const subtitles = ['Subtitle', '副标题'].map((name) => `p[style-name='${name}'] => p:fresh`)
  return [...titles, ...levels, ...subtitles]
}

/** Of an encrypted document or one of the Word before 2007. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0] as const

function refuseCompound(bytes: Uint8Array, name: string): void {
  if (!compoundFile.every((byte, index) => bytes[index] === byte)) return
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  throw new InputError(
    isLocked
      ? `cannot read ${name}: the document is encrypted; expected one without a password`
      : `cannot read ${name}: it is a document of Word before 2007; expected one saved as .docx`,
  )
}

/** A document that was found to be harmless. */
interface Document {
  readonly bytes: Uint8Array
  readonly findings: Findings
  /** What the text will lack. */
  readonly notes: readonly string[]
}

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Text, and notes at the foot and at the end. */
const textParts = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/u

/** Looks at the archive before it is unpacked, and puts its parts into the form that is read. */
function openArchive(bytes: Uint8Array, name: string): Document {
  refuseCompound(bytes, name)
  const archive = checkedZip(bytes, name, 'Word document (.docx)')
  const parts = archive.names.filter((part) => /^word\/.*\.xml$/u.test(part))
  if (!parts.some((part) => part.startsWith('word/document'))) {
    throw new InputError(`cannot read ${name}: it is no Word document, there is no text in it`)
  }
  for (const part of archive.names.filter((one) => /\.(?:xml|rels)$/iu.test(one))) {
    const content = archive.read(part) ?? new Uint8Array()
    if (Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('<!ENTITY')) {
      throw new InputError(`cannot read ${name}: ${part} defines XML entities, which are refused`)
    }
  }
  const texts = parts.filter((part) => textParts.test(part))
  const definition = (part: string): string | undefined =>
    parts.includes(part) ? decoded(archive.read(part)) : undefined
  const prepared = prepare(
    new Map(texts.map((part) => [part, decoded(archive.read(part))])),
    { styles: definition('word/styles.xml'), numbering: definition('word/numbering.xml') },
    name,
  )
  const margins = parts.filter((part) => /\/(?:header|footer)\d*\.xml$/u.test(part)).length
  const notes = [
    ...lackOf(prepared.findings),
    ...(margins > 0 ? [`headers and footers of pages left out: ${margins}`] : []),
    ...(/<(?:\w+:)?comment[\s>]/u.test(definition('word/comments.xml') ?? '')
      ? ['comments of reviewers left out']
      : []),
  ]
  return { bytes: rewritten(bytes, archive, prepared.parts), findings: prepared.findings, notes }
}

function prepare(
  parts: Parts,
  definitions: Definitions,
  name: string,
): ReturnType<typeof preparedParts> {
  try {
    return withinDepth(name, () => preparedParts(parts, definitions))
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw new InputError(`cannot read ${name}: the Word document is damaged`, { cause })
  }
}

function lackOf({ deleted, hidden, nested }: Findings): readonly string[] {
  return [
    ...(deleted > 0 ? [`tracked deletions left out: ${deleted} characters`] : []),
    ...(hidden > 0 ? [`hidden text left out: ${hidden} characters`] : []),
    ...(nested > 0 ? [`tables within tables made lines of their cells: ${nested}`] : []),
  ]
}

/** The archive with other parts; itself where none is another. */
function rewritten(bytes: Uint8Array, archive: Archive, parts: Parts): Uint8Array {
  if (parts.size === 0) return bytes
  return storedZip(
    archive.names.map((part) => {
      const xml = parts.get(part)
      const content = xml === undefined ? archive.read(part) : new TextEncoder().encode(xml)
      return [part, content ?? new Uint8Array()] as const
    }),
  )
}

function hasTitle(children: readonly ElementContent[]): boolean {
  return children.some(
    (child) => child.type === 'element' && String(child.properties['className']).includes('title'),
  )
}

/** Under a title the headings of the first level are those of its sections. */
function lowered(child: ElementContent): ElementContent {
  const level = child.type === 'element' ? /^h([1-5])$/u.exec(child.tagName)?.[1] : undefined
  if (child.type !== 'element' || level === undefined) return child
  if (String(child.properties['className']).includes('title')) return child
  return { ...child, tagName: `h${Number(level) + 1}` }
}

const footnoteId = /^#?((?:foot|end)note)-(\d+)$/u

/** Number of the note that a raised link leads to. */
function noteCall(element: Element): string | undefined {
  const [link] = element.children
  if (element.tagName !== 'sup' || link?.type !== 'element') return undefined
  const found = footnoteId.exec(String(link.properties['href'] ?? ''))
  return found === null ? undefined : `${found[1] === 'endnote' ? 'e' : ''}${found[2]}`
}

/** Elements of its own that stand for notes: they become those of Markdown. */
function withNotes(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child): ElementContent => {
    if (child.type !== 'element') return child
    const call = noteCall(child)
    if (call !== undefined) return note('note-call', call, [])
    const id = footnoteId.exec(String(child.properties['id'] ?? ''))
    const inner = withNotes(child.children)
    if (child.tagName !== 'li' || id === null) return { ...child, children: inner }
    return note('note-text', `${id[1] === 'endnote' ? 'e' : ''}${id[2]}`, inner.map(withoutReturn))
  })
}

function note(tagName: string, label: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { label }, children }
}

/** The arrow at the end of a note leads back to its call. */
function withoutReturn(child: ElementContent): ElementContent {
  if (child.type !== 'element') return child
  const kept = child.children.filter(
    (one) =>
      one.type !== 'element' || !/^#(?:foot|end)note-ref-/u.test(String(one.properties['href'])),
  )
  return { ...child, children: kept.map(withoutReturn) }
}

/** The list of notes that ends a document is no list of the text. */
function unlisted(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] =>
    child.type === 'element' &&
    child.tagName === 'ol' &&
    child.children.some((item) => item.type === 'element' && item.tagName === 'note-text')
      ? child.children
      : [child],
  )
}

interface Converted {
  readonly html: string
  readonly notes: readonly string[]
}

async function converted(bytes: Uint8Array, name: string): Promise<Converted> {
  const { default: mammoth } = await import('mammoth')
  let images = 0
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: [...styleMap()],
        convertImage: mammoth.images.imgElement(async () => {
          images += 1
          return { src: `image-${images}` }
        }),
      },
    )
    // That a style has no mapping changes nothing of the text.
    const said = messages
      .map(({ message }) => message)
      .filter((message) => !/^Unrecognised (?:paragraph|run|table) style/u.test(message))
    const pictures = images > 0 ? [`images left out: ${images}`] : []
    return { html: value, notes: [...pictures, ...new Set(said)] }
  } catch (cause) {
    throw new InputError(`cannot read ${name}: the Word document is damaged`, { cause })
  }
}

/**
 * The text of a Word document (.docx) as Markdown. Throws InputError for one that is damaged,
 * encrypted, no Word document, or made to fill the memory.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  const document = openArchive(bytes, name)
  const [{ html, notes }, { fragmentOf }, { toMarkdown }] = await Promise.all([
    converted(document.bytes, name),
    import('./html-fragment.ts'),
    import('./to-markdown.ts'),
  ])
  const children = fragmentOf(html)
  const content = unlisted(withNotes(hasTitle(children) ? children.map(lowered) : children))
  const { formulas } = document.findings
  const marked = toMarkdown(withoutImages(content).map(withSpacedCells), name)
  if (marked.trim() === '') throw new InputError(`cannot read ${name}: the document holds no text`)
  const text = withFormulas(marked, formulas)
  const questions = unsureFormulas(marked, text, formulas)
  return { text, kind: 'markdown', notes: [...document.notes, ...notes], questions }
}

/** Lines with a formula that has parts which are known by their signs only. */
function unsureFormulas(
  marked: string,
  text: string,
  formulas: readonly Formula[],
): readonly Question[] {
  const lines = text.split('\n')
  return marked.split('\n').flatMap((line, index) => {
    const isUnsure = formulasIn(line).some((number) => formulas[number]?.isSure === false)
    return isUnsure ? [{ kind: 'formula', line: index + 1, text: lines[index] ?? '' }] : []
  })
}

/** Paragraphs of a cell become one line: a space stays between them. */
function withSpacedCells(child: ElementContent): ElementContent {
  if (child.type !== 'element') return child
  const inner = child.children.map(withSpacedCells)
  if (child.tagName !== 'td' && child.tagName !== 'th') return { ...child, children: inner }
  const spaced = inner.flatMap((one, index): ElementContent[] => {
    if (one.type !== 'element' || one.tagName !== 'p') return [one]
    return index === 0 ? one.children : [{ type: 'text', value: ' ' }, ...one.children]
  })
  return { ...child, children: spaced }
}

function withoutImages(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'img' ? [] : [{ ...child, children: withoutImages(child.children) }]
  })
}
