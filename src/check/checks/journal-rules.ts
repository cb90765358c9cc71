import type { Review } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { keywordPlaces, measured, recency } from '../journal-limits.ts'

function* sizes(review: Review): Generator<Finding> {
  const rules = review.config.journalRules
  if (rules === undefined) return
  for (const { what, unit, found, counted, least, most, places } of measured(review, rules)) {
    const limit =
      most !== undefined && found > most
        ? `at most \`${most}\``
        : least !== undefined && found < least
          ? `at least \`${least}\``
          : undefined
    if (limit === undefined) continue
    const message = `Unexpected \`${found}\` ${counted} in the ${what}, expected ${limit} by the rules \`${rules.name}\``
    yield { message, unit, places }
  }
}

function* keywordParity(review: Review): Generator<Finding> {
  const rules = review.config.journalRules
  const { source, translation } = review.articles
  const [ours, theirs] = [source.meta.keywords.length, translation.meta.keywords.length]
  if (rules?.keywords?.parity !== true || ours === 0 || theirs === 0 || ours === theirs) return
  yield {
    message: `Unexpected \`${theirs}\` keywords in the translation, expected \`${ours}\` as in the source by the rules \`${rules.name}\``,
    unit: null,
    places: keywordPlaces(review),
  }
}

function* oldReferences(review: Review): Generator<Finding> {
  const rules = review.config.journalRules
  const asked = rules?.references?.recent
  const found = asked === undefined ? undefined : recency(review, asked.years)
  if (rules === undefined || asked === undefined || found === undefined) return
  const { recent, dated, since } = found
  if (recent * 100 >= asked.percent * dated) return
  const percent = Math.floor((recent * 100) / dated)
  yield {
    message: `Unexpected \`${recent}\` of ${dated} references from ${since} on (${percent}%), expected at least \`${asked.percent}%\` from the last ${asked.years} years by the rules \`${rules.name}\``,
    unit: null,
    places: [],
  }
}

/** The review keeps to what its journal asks for. */
export const journalRules = defineCheck({
  id: 'journal-rules',
  summary: {
    en: 'Finds a title, an abstract, lists of keywords, abbreviations and references that the journal named by `checks.profile` would send back.',
    zh: '找出不符合 `checks.profile` 所指期刊要求的题名、摘要、关键词、缩写和参考文献。',
  },
  reason: {
    en: 'Editorial offices count before anybody reads: a title that is too long costs a round of mail. Without `checks.profile` nothing is counted.',
    zh: '编辑部先数字数再审稿：题名超长就要往返一次。没有设置 `checks.profile` 时不作任何统计。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'title and keywords against the limits',
      source:
        '---\ntitle: 多发性骨髓瘤的免疫治疗新进展\nkeywords: [多发性骨髓瘤, 免疫治疗, 抗体]\n---\n\n正文。',
      translation:
        '---\ntitle: Advances in immunotherapy of multiple myeloma\nkeywords: [Multiple myeloma, Immunotherapy]\n---\n\nText.',
      profile:
        'title: { zh: { most: 10 }, en: { most: 40, count: characters } }\nkeywords: { least: 3, most: 5, parity: true }',
      messages: [
        'Unexpected `14` characters in the title of the source, expected at most `10` by the rules `mine`',
        'Unexpected `45` characters in the title of the translation, expected at most `40` by the rules `mine`',
        'Unexpected `2` keywords in the list of keywords of the translation, expected at least `3` by the rules `mine`',
        'Unexpected `2` keywords in the translation, expected `3` as in the source by the rules `mine`',
      ],
    },
    {
      name: 'abstract, abbreviations and references against the limits',
      source:
        '# 题名\n\n## 摘要\n\n总生存期延长了3.5个月。\n\n## 正文\n\n总生存期（overall survival，OS）和总缓解率（overall response rate，ORR）均改善，OS与ORR见表［1］。',
      translation:
        '# Title\n\n## Abstract\n\nOverall survival was longer by 3.5 months.\n\n## Text\n\nOverall survival (OS) and overall response rate (ORR) improved; see the table for OS and ORR [1].',
      entries: 1,
      profile:
        'abstract: { zh: { most: 9 }, en: { least: 10 } }\nabbreviations: { most: 1 }\nreferences: { least: 2 }',
      messages: [
        'Unexpected `10` characters in the abstract of the source, expected at most `9` by the rules `mine`',
        'Unexpected `7` words in the abstract of the translation, expected at least `10` by the rules `mine`',
        'Unexpected `2` abbreviations in the text of the source, expected at most `1` by the rules `mine`',
        'Unexpected `2` abbreviations in the text of the translation, expected at most `1` by the rules `mine`',
        'Unexpected `1` references in the bibliography, expected at least `2` by the rules `mine`',
      ],
    },
    {
      name: 'within the limits',
      source: '# CAR-T治疗多发性骨髓瘤\n\n正文。',
      translation: '# CAR-T for multiple myeloma\n\nText.',
      profile: 'title: { zh: { most: 10 } }\nkeywords: { least: 3 }',
      messages: [],
    },
    {
      name: 'no rules are named',
      source: '# 题名\n\n正文。',
      translation: '# Title\n\nText.',
      messages: [],
    },
  ],
  *find(review) {
    yield* sizes(review)
    yield* keywordParity(review)
    yield* oldReferences(review)
  },
})
