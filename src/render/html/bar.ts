import type { Element } from 'hast'
import type { ReaderLabels } from '../../language/reader-words.ts'
import type { Review, Side } from '../../model/review.ts'
import { element } from './element.ts'

/** Keys of the words that are plain texts. */
type Word = Exclude<keyof ReaderLabels, 'severities'>

/** A word of the reader's page in every language that the page shows. */
export function words(review: Review, shown: readonly Side[], key: Word): readonly Element[] {
  return shown.map((side) => {
    const { tag, language } = review.articles[side]
    return element('span', { lang: tag, dataSide: side }, language.readerLabels[key])
  })
}

/** The same as one text, for attributes. */
export function wordText(review: Review, shown: readonly Side[], key: Word): string {
  return shown.map((side) => review.articles[side].language.readerLabels[key]).join(' / ')
}

interface Choice {
  readonly value: string
  readonly names: readonly Element[]
}

/** Radio buttons, which style alone obeys; the first is chosen. */
function radioGroup(name: string, legend: readonly Element[], choices: readonly Choice[]): Element {
  const made = choices.map(({ value, names }, index) =>
    element(
      'label',
      {},
      element('input', {
        type: 'radio',
        name,
        value,
        id: `${name}-${value}`,
        checked: index === 0,
      }),
      element('span', {}, ...names),
    ),
  )
  return element('fieldset', { className: [name] }, element('legend', {}, ...legend), ...made)
}

function views(review: Review, shown: readonly Side[]): Element | undefined {
  if (shown.length < 2) return undefined
  const alone = shown.map((side) => {
    const { tag, language } = review.articles[side]
    return { value: side, names: [element('span', { lang: tag }, language.name)] }
  })
  return radioGroup('view', words(review, shown, 'view'), [
    { value: 'parallel', names: words(review, shown, 'parallel') },
    { value: 'interleaved', names: words(review, shown, 'interleaved') },
    ...alone,
  ])
}

function themes(review: Review, shown: readonly Side[]): Element {
  const of = (value: string, key: Word) => ({ value, names: words(review, shown, key) })
  return radioGroup('theme', words(review, shown, 'theme'), [
    of('auto', 'themeAuto'),
    of('light', 'themeLight'),
    of('dark', 'themeDark'),
  ])
}

/** Hidden until the program that answers it runs. */
function find(review: Review, shown: readonly Side[]): Element {
  const label = wordText(review, shown, 'find')
  return element(
    'search',
    { id: 'find', hidden: true },
    element('input', {
      type: 'search',
      id: 'find-text',
      ariaLabel: label,
      placeholder: label,
      autoComplete: ['off'],
      autoCapitalize: 'none',
      spellCheck: 'false',
      ariaControls: ['find-results'],
    }),
    element('p', { id: 'find-status', role: 'status' }),
    element('ol', { id: 'find-results', hidden: true }),
  )
}

/** What stands above the article: a link past it, views, light and dark, search, how far one has read. */
export function barOf(review: Review, shown: readonly Side[]): readonly Element[] {
  return [
    element('a', { className: ['skip'], href: '#main' }, ...words(review, shown, 'skip')),
    element(
      'header',
      { className: ['bar'] },
      // No form: there is nothing to send.
      element('div', { className: ['choices'] }, views(review, shown), themes(review, shown)),
      find(review, shown),
      element('div', { className: ['progress'], ariaHidden: 'true' }),
    ),
  ]
}
