import type { Review, Unit } from '../../model/review.ts'
import { sides } from '../../model/review.ts'

/** Headings of parts that say who wrote, paid for or helped with a review. */
const heading =
  /^[\s\d.、（）()【】[\]一二三四五六七八九十]*(?:致\s*谢|鸣\s*谢|基金(?:项目|资助|支持)?|资助(?:项目|信息)?|项目资助|作者(?:贡献|简介|介绍|信息|单位)(?:声明)?|通[信讯]作者|acknowledge?ments?|funding(?: (?:sources?|statement|information))?|financial support|(?:author|authors['’]?|authorship|credit)(?: author(?:ship)?)? (?:contributions?|information|details|biograph(?:y|ies))(?: statement)?|about the authors?|correspond(?:ing author|ence))[\s:：】\])）]*$/iu

/** Beginnings of paragraphs that are such parts by themselves. */
const lead =
  /^[\s【[［(（]*(?:(?:致\s*谢|鸣\s*谢|基金项目|资助项目|作者贡献(?:声明)?|作者简介|作者单位|通[信讯]作者)(?:[\s:：】\]］)）]|$)|(?:acknowledge?ments?|funding|financial support|author contributions?|authors['’] contributions?|correspond(?:ing authors?|ence(?: to)?)|about the authors?|supported by)\s*[:：】\]])/iu

const isNamed = (pattern: RegExp, unit: Unit): boolean =>
  sides.some((side) => {
    const text = unit.blocks[side]?.text
    return text !== undefined && pattern.test(text.trim())
  })

/** The units of a review without acknowledgements, funding, contributions and the like. */
export function withoutAuthorParts({ units }: Review): {
  readonly units: readonly Unit[]
  readonly left: readonly Unit[]
} {
  const kept: Unit[] = []
  const left: Unit[] = []
  let closing: number | undefined
  for (const unit of units) {
    const isHeading = unit.kind === 'heading'
    if (isHeading && closing !== undefined && unit.depth <= closing) closing = undefined
    if (/^(?:title$|fn-)/u.test(unit.id)) closing = undefined
    if (closing === undefined && isHeading && unit.id !== 'title' && isNamed(heading, unit)) {
      closing = unit.depth
    }
    const goes = closing !== undefined || (!isHeading && isNamed(lead, unit))
    if (goes) left.push(unit)
    else kept.push(unit)
  }
  return { units: kept, left }
}
