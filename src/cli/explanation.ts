import type { Example, Told } from '../check/check.ts'
import type { Rule } from '../check/rule.ts'
import type { Severity } from '../model/problem.ts'

/** An example in a page of `explain`. */
export interface ExplainedExample {
  readonly isWrong: boolean
  /** What stands there, by its name: the two texts, or one stretch of a file. */
  readonly texts: readonly { readonly label: string; readonly text: string }[]
  readonly messages: readonly string[]
}

/** A rule told in one language. */
export interface Explained {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly reason: string
  readonly examples: readonly ExplainedExample[]
  readonly waive: string
  readonly configure: string
}

/** Words of the pages; a language of the interface is one column. */
export const words = {
  severity: { en: 'Severity', zh: '级别' },
  why: { en: 'Why', zh: '理由' },
  wrong: { en: 'Wrong', zh: '反例' },
  right: { en: 'Right', zh: '正例' },
  waive: { en: 'To let a finding stand', zh: '豁免' },
  configure: { en: 'To configure', zh: '配置' },
  source: { en: 'source', zh: '原文' },
  translation: { en: 'translation', zh: '译文' },
  glossary: { en: 'glossary', zh: '术语表' },
  accepted: { en: 'accepted with', zh: '认可时' },
} as const satisfies Readonly<Record<string, Told>>

function ofTexts(example: Example, language: keyof Told): ExplainedExample {
  const { source, translation, glossary, accepted, messages } = example
  const texts = [
    { label: words.source[language], text: source },
    { label: words.translation[language], text: translation },
    ...(glossary === undefined ? [] : [{ label: words.glossary[language], text: glossary }]),
    ...(accepted === undefined
      ? []
      : [{ label: words.accepted[language], text: `${accepted.source}\n${accepted.translation}` }]),
  ]
  return { isWrong: messages.length > 0, texts, messages }
}

function ofFile(text: string, isWrong: boolean): ExplainedExample {
  return { isWrong, texts: [{ label: '', text }], messages: [] }
}

function waiving({ id, isWaivable }: Rule): Told {
  if (!isWaivable) {
    return {
      en: 'It cannot be waived.',
      zh: '不可豁免。',
    }
  }
  // What is wrong with the bibliography or the whole review stands beside no block.
  const hasBlock = !/^(?:read|resolve|align|exchange)\//u.test(id)
  const place = (or: string) => (hasBlock ? `\n      place: s2.p3        # ${or} s2.p3.t4` : '')
  const optional = hasBlock
    ? { en: '; optional beside a place', zh: '；有 place 时可省' }
    : undefined
  const file = (or: string, what: string, why: string) =>
    `source/waivers.yaml:\n  waivers:\n    - rule: ${id}${place(or)}\n      text: "…"           # ${what}\n      reason: ${why}`
  const en = file(
    'unit, or sentence',
    `what the finding quotes or names${optional?.en ?? ''}`,
    'why it may stand',
  )
  const zh = file('单元，或句子', `所引的文字或数值${optional?.zh ?? ''}`, '理由')
  if (!hasBlock) return { en: `In ${en}`, zh: `写入 ${zh}` }
  return {
    en: `In the text, inside the block or on a line of its own before it (the quoted text is optional):
  <!-- biyi-waive ${id} "…": reason -->
or in ${en}`,
    zh: `写在正文中该段之内，或在其前单独一行（引文可省）：
  <!-- biyi-waive ${id} "…": 理由 -->
或写入 ${zh}`,
  }
}

function configuring({ id, isConfigurable, severity }: Rule): Told {
  if (!isConfigurable) {
    return {
      en: `Its severity is fixed (${severity}).`,
      zh: `级别固定（${severity}）。`,
    }
  }
  const line = `checks: { ${id}: ${severity === 'warning' ? 'error' : 'warning'} }   # error | warning | info | off`
  return {
    en: `In biyi.yaml:\n  ${line}`,
    zh: `在 biyi.yaml 中：\n  ${line}`,
  }
}

/** Tells a rule in one language of the interface. */
export function explanationIn(rule: Rule, language: keyof Told): Explained {
  const { id, severity, wrong, right } = rule
  return {
    id,
    severity,
    summary: rule.summary[language],
    reason: rule.reason[language],
    examples: [
      ...rule.examples.map((example) => ofTexts(example, language)),
      ...(wrong === undefined ? [] : [ofFile(wrong, true)]),
      ...(right === undefined ? [] : [ofFile(right, false)]),
    ],
    waive: waiving(rule)[language],
    configure: configuring(rule)[language],
  }
}
