import { VFile } from 'vfile'
import type { Example } from '../src/check/check.ts'
import { hashedUnits } from '../src/model/accepted-units.ts'
import type { Review, Sources } from '../src/model/review.ts'
import { analyse } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { glossaryOf } from '../src/read/glossary.ts'
import { journalRulesOf } from '../src/read/journal-rules.ts'

/** What `biyi align --accept` would keep of two texts. */
async function acceptedAlignment(texts: { source: string; translation: string }) {
  const { units } = await makeReview(texts)
  return {
    file: 'source/alignment.yaml',
    text: '',
    pins: [],
    accepted: new Map(hashedUnits(units).map(({ id, ...hashes }) => [id, hashes])),
  }
}

/** A review of two short texts and a bibliography of numbered stand-ins. */
export async function makeReview({
  source,
  translation,
  entries = 9,
  isLibrary = false,
  accepted,
  glossary,
  profile,
}: Pick<
  Example,
  'source' | 'translation' | 'entries' | 'isLibrary' | 'accepted' | 'glossary' | 'profile'
>): Promise<Review> {
  const items = Array.from({ length: entries }, (_, index) => ({
    id: `item${index + 1}`,
    type: 'article-journal',
  }))
  const sources: Sources = {
    config: {
      ...(await readConfig(new URL('fixtures/', import.meta.url).pathname)),
      ...(profile === undefined
        ? {}
        : { journalRules: journalRulesOf(profile, 'mine', 'mine.yaml') }),
    },
    files: {
      source: new VFile({ path: 'source/zh.md', value: source }),
      translation: new VFile({ path: 'source/en.md', value: translation }),
    },
    bibliography: {
      entries: items.map((item) => ({ id: item.id, read: () => ({ item, problems: [] }) })),
      items,
      isLibrary,
      files: new Map(items.map(({ id }) => [id, 'references.json'])),
      placeOf: () => undefined,
    },
    glossary: glossary === undefined ? { concepts: [] } : glossaryOf(glossary, 'glossary.yaml'),
    problems: [],
    ...(accepted ? { alignment: await acceptedAlignment(accepted) } : {}),
  }
  return analyse(sources)
}
