let collator: Intl.Collator | undefined

/** Made when first asked for: loading its order takes longer than reading this file. */
function pinyinOrder(): Intl.Collator {
  collator ??= new Intl.Collator('zh-u-co-pinyin')
  return collator
}

/** For each initial the first common character of the pinyin order that has it. */
const firsts: readonly (readonly [letter: string, character: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拿'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '匝'],
]

/**
 * First letters of the pinyin of a text, lower case: 多发性骨髓瘤 → dfxgsl; Latin letters and digits
 * stay. From the pinyin order of the Unicode collation data, so a character of several readings has
 * its commonest.
 */
export function pinyinInitials(text: string): string {
  const order = pinyinOrder()
  return Array.from(text, (character) => {
    if (/[\p{Script=Latin}\d]/u.test(character)) return character.toLowerCase()
    if (!/\p{Script=Han}/u.test(character)) return ''
    return firsts.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? ''
  }).join('')
}
