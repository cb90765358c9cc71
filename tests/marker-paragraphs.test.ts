import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { markersIn, processor } from './citation-markdown.ts'

/** `1,2 文6` for two markers, the second a word of its sentence; refusals behind a bar. */
function reading(source: string, language = zh): string {
  const { tree, refusals } = settleCitations(processor.parse(source), {
    language,
    entries: 30,
    source,
  })
  const found = markersIn(tree).map(({ items, narrative }) => {
    const list = items.map(
      ({ number, key, locator }) => `${key ?? number}${locator ? `p${locator}` : ''}`,
    )
    return `${narrative ? '文' : ''}${list.join(',')}`
  })
  const refused = refusals.map(({ text }) => text)
  return [found.join(' '), ...refused].join(' | ')
}

describe('paragraphs as editors get them', () => {
  it.each([
    ['强调中**疗效［1］显著**，*见［2］*。', '1 文2'],
    ['**疗效**［1］，~~删[2]~~，`[3]`', '1 2'],
    ['链接[文［3］](http://a.org)，[1](http://a.org)，[4]: 后。', '4 | ［3］'],
    ['甲[1](http://a.org)与[1](图2)', ' | [1](图2)'],
    ['公式$x^2$［5］，后 ［6］。', '5 6'],
    ['相邻［1］［2］，[1][2]，［1］,［2］，[1]-[3]', '1 2 1 2 1 2 1 3'],
    ['全角［１，２］［１－３］［１～３］［１、３］', '1,2 1,2,3 1,2,3 1,3'],
    ['间隔［1 ，3］［ 1 ］［1， 3 - 5］', '1,3 1 1,3,4,5'],
    ['反向［5-3］，[1-]，[-1]，[1,,2]，[4-4]', ' | ［5-3］ | [1-] | [-1] | [1,,2] | [4-4]'],
    [
      '[0]，[2020]，[95%CI 1-2]，［1.2］，[12345]',
      ' | [0] | [2020] | [95%CI 1-2] | ［1.2］ | [12345]',
    ],
    ['CD19[1]，Ca2+［3］，IL-6［4］，PD-1[6]抗体', '1 3 4 6'],
    ['［［1］］，[[2]]，（［3］），([4])', '1 2 3 4 | ［［1］］ | [[2]]'],
    ['转义\\[1\\]，\\［2］，&#91;3&#93;', ' | [1] | ［2］ | [3]'],
    ['[1]开头', '1'],
    ['结尾[2]', '2'],
    ['甲[1]。\n\n[1]: http://a.org', ' | [1]'],
    ['甲［1］。\n\n[1]: http://a.org', '1'],
    ['[1]: Facon T, et al. 2019.', '1'],
    ['注[^1]与[^2]。\n\n[^1]: 注［9］。', '9 | [^2]'],
    ['参考文献［6］，据文献［9-10］报道，Smith等［11］报道', '文6 文9,10 11'],
    ['文献［1］、［2］和［3］', '文1 文2 文3'],
    ['［2］260，[2]260-263，文献[10]15。', '2p260 2p260-263 文10p15'],
    ['［5］2017年，［6］95%，[7]2.5倍', '5 6 7'],
    ['| 甲［1］ | 62[34,81] |\n|--|--|\n| 乙[2] | 5 |', '1 2 | [34,81]'],
    ['- a［1］\n  1. b［2］\n\n> c［3］', '1 2 3'],
    ['换行［4\n，5］后', '4,5'],
    ['见［图1］、［表2］、[a]、[n=5]、[J]', ' | ［图1］ | ［表2］ | [a] | [n=5] | [J]'],
    ['62［34-81］岁，中位5.5[2-10]年', ' | ［34-81］ | [2-10]'],
    ['［18F］FDG与[18]F-FDG，[Ca2+]', ' | ［18F］ | [18] | [Ca2+]'],
    ['95%CI［3-4］，95%可信区间[5,9]，IQR[2-6]，95%CI［7］', '7 | ［3-4］ | [5,9] | [2-6]'],
    ['甲[1］乙［2]', ' | [1］ | ［2]'],
    ['[@a; 3]，[4, @b, p. 2]，[@c]', 'a,3 4,bpp. 2 c'],
    ['末句。［1］另一句[2]。 ［3］再', '1 2 3'],
  ])('%s', (source, expected) => {
    expect(reading(source)).toBe(expected)
  })

  it.each([
    ['as in ref. 12 and in [3]. The end.[4]', '文12 文3 4'],
    ['Lee et al. [5] and refs [6] and [7]', '5 文6 文7'],
    ['in 62 [34-81] years, 95% CI [1-2], the CI [3-4]', '3,4 | [34-81] | [1-2]'],
    ['The *KRAS*[1] gene and **PD-1** [2]; x[3].', '1 2 3'],
  ])('%s', (source, expected) => {
    expect(reading(source, en)).toBe(expected)
  })
})
