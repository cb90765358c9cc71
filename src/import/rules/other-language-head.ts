import { isReferenceHeading } from '../../printed/reference-heading.ts'
import { linesFrom, type TextLine } from '../../printed/text-lines.ts'
import { abstractEnd } from '../abstract-end.ts'
import { addFrontMatter, frontMatterKeys, isPrintable } from '../front-matter-text.ts'
import { headLines } from '../head.ts'
import { hasAbstractLabel, labelAt, labelsIn } from '../head-labels.ts'
import { bodyStart, type Findings, type Rule, type Setting } from '../rule.ts'

const nothing: Findings = { changes: [] }

/** Longer than any second title page. */
const longest = 12_000

/** Whether a line is of the other language; of one with labels the first decides. */
function isOther(line: TextLine, language: Setting['language']): boolean {
  const second = labelsIn(line.text)[1]
  const part = line.text.slice(0, Math.min(second?.start ?? longest, longest))
  if (part.startsWith('|') || part === abstractEnd) return false
  // An entry of the reference list.
  return !/^[［[]\s?\d/u.test(part) && !isReferenceHeading(part) && !language.isWrittenIn(part)
}

/** Some journals print it behind the references. */
const tailLength = 10_000

function tailLines(text: string): readonly TextLine[] {
  const from = Math.max(bodyStart(text), text.length - tailLength)
  return linesFrom(text, from === 0 ? 0 : text.indexOf('\n', from - 1) + 1)
}

/** The lines around the other abstract: from the first that follows the text's own, to the last label. */
function runOf(lines: readonly TextLine[], { kind, language }: Setting): readonly TextLine[] {
  const other = lines.map((line) => isOther(line, language))
  const label = lines.findIndex((line, at) => other[at] && hasAbstractLabel(line.text))
  if (label === -1) return []
  const from = other.lastIndexOf(false, label) + 1
  const behind = other.indexOf(false, label)
  const stop = behind === -1 ? lines.length : behind
  const last = lines.findLastIndex(
    ({ text }, at) => at < stop && at >= label && (at === label || labelAt(text) !== undefined),
  )
  // Where nothing but the abstract is labelled, a page tells not where it ends.
  if (kind === 'lines') return last === label ? [] : lines.slice(from, last + 1)
  const gap = lines.findIndex(({ isFirst }, at) => at > last && isFirst)
  return lines.slice(from, Math.min(stop, gap === -1 ? stop : gap))
}

function find(text: string, setting: Setting): Findings {
  const head = runOf(headLines(text), setting)
  const taken = head.length > 0 ? head : runOf(tailLines(text), setting)
  const [first] = taken
  const end = taken.at(-1)?.next
  if (first === undefined || end === undefined) return nothing
  // Where all is of the other language, it is the text itself.
  const isWhole = text.slice(bodyStart(text), first.start).trim() + text.slice(end).trim() === ''
  const whole = text.slice(first.start, end)
  const isLong = whole.length > longest || !isPrintable(whole)
  if (isWhole || isLong || frontMatterKeys(text) === undefined) return nothing
  const added = addFrontMatter(
    text,
    {},
    taken.map((line) => line.text),
  )
  if (added === undefined) return nothing
  return {
    changes: [added, { start: first.start, end, after: '' }],
    doubts: [{ kind: 'other-language', at: first.start }],
  }
}

/** Title, names and abstract in the other language are the other text's; comments keep them at hand. */
export const otherLanguageHead: Rule = {
  id: 'other-language-head',
  summary: 'Keeps title, names and abstract of the other language as comments of the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before:
        '---\ntitle: 甲状腺疾病\n---\n\n# Thyroid disease\n\nWANG Xiaoming\n\nAbstract: It is common.\n\nKey words: thyroid\n\n甲状腺疾病多见。\n',
      after:
        '---\ntitle: 甲状腺疾病\n# Thyroid disease\n# WANG Xiaoming\n# Abstract: It is common.\n# Key words: thyroid\n---\n\n甲状腺疾病多见。\n',
      kind: 'markdown',
    },
  ],
  counterExamples: [
    {
      before: '甲状腺疾病多见。\n\n## 参考文献\n\n[1] Li X. Abstract: a view[J]. 2020.\n',
      kind: 'markdown',
    },
    { before: 'Abstract: It is common.\n', kind: 'markdown' },
    { before: '甲状腺疾病多见。\n\nIt is common.\n\n甲状腺疾病多见。\n', kind: 'markdown' },
  ],
  find,
}
