import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'

type Root = ReturnType<typeof fromXml>
type Element = Extract<Root['children'][number], { readonly type: 'element' }>

const schemas = fileURLToPath(new URL('../../shared/data/schemas/', import.meta.url))
const rules = join(schemas, 'jats4r-schematron/schematrons/1.0')
const dtd = join(
  schemas,
  'jats-1.3-publishing/schema/jats/publishing/1.3/JATS-journalpublishing1-3-mathml3.dtd',
)
/** Saxon, which runs the XSLT 2 that the rules are written for; Debian has it with epubcheck. */
const saxon = '/usr/share/java/Saxon-HE.jar'

export const hasDtd = existsSync(dtd)
export const hasSchematron = existsSync(join(rules, 'jats4r.sch')) && existsSync(saxon) && hasDtd

const elementsOf = (node: Element | Root): readonly Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child] : []))

const rootOf = (file: string): Element => {
  const [root] = elementsOf(fromXml(readFileSync(file, 'utf8')))
  if (root === undefined) throw new Error(`${file} holds no element`)
  return root
}

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const variable = ({ attributes }: Element): string =>
  `<xsl:variable name="${attributes['name']}" select="${quoted(attributes['value'] ?? '')}"/>`

/** The words of an assertion, with the values that it puts in. */
function message(test: Element): string {
  return test.children
    .map((child) => {
      if (child.type === 'text') return `<xsl:text>${quoted(child.value)}</xsl:text>`
      if (child.type !== 'element') return ''
      const select = child.name === 'name' ? 'name()' : (child.attributes['select'] ?? '')
      return `<xsl:value-of select="${quoted(select)}"/>`
    })
    .join('')
}

function template(rule: Element, mode: string, priority: number): string {
  const content = elementsOf(rule).map((child) => {
    if (child.name === 'let') return variable(child)
    const test = child.attributes['test'] ?? ''
    const found = child.name === 'assert' ? `not(${test})` : test
    const role = child.attributes['role'] ?? 'error'
    return `<xsl:if test="${quoted(found)}"><finding role="${role}">${message(child)}</finding></xsl:if>`
  })
  return `<xsl:template match="${quoted(rule.attributes['context'] ?? '')}" mode="${mode}" priority="${priority}">${content.join('')}<xsl:apply-templates select="@*|node()" mode="${mode}"/></xsl:template>`
}

/** A stylesheet that says what the rules of the phase `errors` find: as Schematron, the first rule of a pattern that fits counts. */
function stylesheet(): string {
  const schema = rootOf(join(rules, 'jats4r.sch'))
  const parts = elementsOf(schema)
  const phase = parts.find(({ attributes }) => attributes['id'] === 'errors')
  const active = elementsOf(phase ?? schema).flatMap(
    ({ attributes }) => attributes['pattern'] ?? [],
  )
  const patterns = parts
    .filter(({ name }) => name === 'include')
    .map(({ attributes }) => rootOf(join(rules, attributes['href'] ?? '')))
    .filter(({ attributes }) => active.includes(attributes['id'] ?? ''))
  if (patterns.length < active.length) throw new Error('rules of the phase are missing')
  const templates = patterns.map((pattern, index) => {
    const own = elementsOf(pattern)
    const all = own.filter(({ name }) => name === 'rule')
    const made = all.map((rule, at) => template(rule, `m${index}`, all.length - at))
    const silent = `<xsl:template match="text()|@*" mode="m${index}" priority="-1"/>`
    return [...own.filter(({ name }) => name === 'let').map(variable), ...made, silent].join('')
  })
  const functions = parts.filter(({ name }) => name === 'xsl:function').map((one) => toXml(one))
  const runs = patterns.map((_, index) => `<xsl:apply-templates select="." mode="m${index}"/>`)
  const spaces = ['ali=http://www.niso.org/schemas/ali/1.0', 'j4r=http://jats4r.org/ns']
  const more = [
    'mml=http://www.w3.org/1998/Math/MathML',
    'xsi=http://www.w3.org/2001/XMLSchema-instance',
    'xlink=http://www.w3.org/1999/xlink',
    'oasis=http://www.niso.org/standards/z39-96/ns/oasis-exchange/table',
    'xsd=http://www.w3.org/2001/XMLSchema',
    'xs=http://www.w3.org/2001/XMLSchema',
  ]
  const declared = [...spaces, ...more].map((one) => `xmlns:${one.replace('=', '="')}"`).join(' ')
  return `<xsl:stylesheet version="2.0" xml:base="file://${rules}/" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${declared}><xsl:output method="xml"/>${parts
    .filter(({ name }) => name === 'let')
    .map(variable)
    .join(
      '',
    )}${functions.join('')}${templates.join('')}<xsl:template match="/"><findings>${runs.join('')}</findings></xsl:template></xsl:stylesheet>`
}

/** The same file with a document type that is found without the network. */
const local = (xml: string): string =>
  xml.replace('"JATS-journalpublishing1-3-mathml3.dtd"', `"${dtd}"`)

/** What the document type does not allow, `line: message` each; an XML that is not well formed is one too. */
export function dtdFaults(xml: string): readonly string[] {
  xmlRegisterFsInputProviders()
  const option =
    ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_NONET
  try {
    XmlDocument.fromString(local(xml), { option }).dispose()
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map(({ line, message: text }) => `${line}: ${text.trim()}`)
  }
}

/** What the JATS4R rules find in some files, as `error: …` and `warning: …`, by file. */
export function schematronFindings(files: readonly string[]): readonly (readonly string[])[] {
  const own = mkdtempSync(join(tmpdir(), 'biyi-jats-'))
  const [sources, results, rulesFile] = ['in', 'out', 'rules.xsl'].map((name) => join(own, name))
  if (sources === undefined || results === undefined || rulesFile === undefined) return []
  mkdirSync(sources)
  mkdirSync(results)
  writeFileSync(rulesFile, stylesheet())
  for (const [index, xml] of files.entries()) {
    writeFileSync(join(sources, `${index}.xml`), local(xml))
  }
  // One run for all: most of the time Java starts and reads the rules.
  const options = [`-s:${sources}`, `-o:${results}`, `-xsl:${rulesFile}`]
  execFileSync('java', ['-jar', saxon, ...options], { stdio: 'pipe' })
  const found = files.map((_, index) => findingsIn(join(results, `${index}.xml`)))
  rmSync(own, { recursive: true })
  return found
}

function findingsIn(file: string): readonly string[] {
  return elementsOf(rootOf(file)).map(({ attributes, children }) => {
    const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    return `${attributes['role']}: ${text.replace(/\s+/gu, ' ').trim()}`
  })
}
