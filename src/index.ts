export {
  alignLines,
  type LineLink,
  linkLines,
  type RatedLineLink,
} from './align/lines/align-lines.ts'
export { auditCitations, type CitationAudit } from './audit/audit.ts'
export type { Config, FormatName, Layout } from './model/config.ts'
export type { Concept, Glossary } from './model/glossary.ts'
export type { Memory } from './model/memory.ts'
export type {
  Caption,
  CitationGroup,
  CitationItem,
  CrossReference,
  Figure,
  HtmlElement,
  HtmlSpan,
  Section,
  SentenceNode,
  Subscript,
  Superscript,
  TermNode,
} from './model/nodes.ts'
export { ConfigError, InputError, type Place, PrintError, type Problem } from './model/problem.ts'
export type { CslItem, Reference } from './model/reference.ts'
export type { Review, SentencePair, Side, Sources, Unit } from './model/review.ts'
export type { Findings, Waived } from './model/waiver.ts'
export {
  alignSources as align,
  analyse,
  check,
  findingsOf,
  formatReview,
  prepareRendering,
  readAligned,
  readReview,
  render,
  renderGlossaryPage,
} from './pipeline.ts'
export { remarkCitation } from './plugin/remark-citation.ts'
export { type RemarkTermsOptions, remarkTerms } from './plugin/remark-terms.ts'
export { readConfig } from './read/config.ts'
export { lookUp, lookUpNear } from './terms/lookup.ts'
