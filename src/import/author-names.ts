/** Family names of two characters: 欧阳修 is one name of three, 欧阳 no name of two. */
const doubleNames =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|夏侯|轩辕|端木|百里|呼延|独孤|南宫|西门|澹台|闻人|申屠|太史|拓跋|完颜'

const family = new RegExp(`^(?:${doubleNames})`, 'u')
const lone = new RegExp(`^(?:${doubleNames})$`, 'u')

const han = '[\\u3400-\\u9fff\\u{20000}-\\u{323af}]'
/** Signs of affiliation and correspondence behind a name, as pages and converters write them. */
const marks = /(?:\d[.．](?=\d)|[\d¹²³⁰⁴-⁹'’‘"“”」†‡§¶#*＊△▲☆★^{}]|\\\*|\\)+$/u
const name = new RegExp(`^${han}{2,4}$|^${han}{1,10}(?:·${han}{1,10})+$`, 'u')
const single = new RegExp(`^${han}$`, 'u')
const latinName = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u

/** The commonest family names; they stand before nine names of ten. */
const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊齐庄殷施洪温颜倪牛耿葛安柳祁岳'

/** Whether words can only be names: each begins with a common family name. */
export function areSurelyNames(names: readonly string[]): boolean {
  return names.every((one) => families.includes([...one][0] ?? '') || family.test(one))
}

/** Names of an author line; `hadMarks` where signs of affiliation were taken off. */
export interface AuthorLine {
  readonly names: readonly string[]
  readonly hadMarks: boolean
}

const startsHan = new RegExp(`^${han}`, 'u')
/** A sign between two names parts them, whatever a converter made of the space. */
const markBetween = new RegExp(`(?<=${han}[\\d¹²³⁴-⁹'’」*†]{1,3})(?=${han})`, 'gu')

function withoutMarks(text: string): string {
  // Behind a Chinese name a small letter is a sign too.
  const token = startsHan.test(text) ? text.replace(/[a-z\d.．*\\]+$/u, '') : text
  return token
    .replace(marks, '')
    .replace(/[,，]$/u, '')
    .replace(marks, '')
    .trim()
}

/** Single characters side by side are one name each two; three in a row cannot be told (CLEAN-11). */
function mergedSingles(tokens: readonly string[]): readonly string[] | undefined {
  const names: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [one = '', two = '', three = ''] = tokens.slice(at, at + 3)
    if (!single.test(one)) {
      // 欧阳 修 or 欧阳: the next word may belong to it.
      if (lone.test(one)) return undefined
      // Two names of two without a space between look like one of four.
      if ([...one].length === 4 && !one.includes('·') && !family.test(one)) return undefined
      names.push(one)
      continue
    }
    if (!single.test(two) || single.test(three)) return undefined
    if (`${one}${two}`.match(lone)) return undefined
    names.push(one + two)
    at += 1
  }
  return names
}

function namesBySpaces(line: string): readonly string[] | undefined {
  const tokens = line.split(/[\s\u3000]+/u).map(withoutMarks)
  const kept = tokens.filter((token) => token !== '')
  if (kept.some((token) => !name.test(token) && !single.test(token))) return undefined
  return mergedSingles(kept)
}

function namesByCommas(parts: readonly string[]): readonly string[] | undefined {
  const names = parts.map((part) => {
    const token = withoutMarks(part)
    const solid = token.replace(/[\s\u3000]+/gu, '')
    // A letter for a digit, `夏1a`, is no part of a name.
    if (latinName.test(token)) return token
    const words = token.split(/[\s\u3000]+/u)
    // Between commas 司马 懿 can only be one.
    const isDouble = words.length === 2 && lone.test(words[0] ?? '') && [...solid].length <= 4
    const isOne = words.length === 1 || isDouble || words.every((word) => single.test(word))
    return isOne && name.test(solid) && words.length <= 3 ? solid : undefined
  })
  return names.every((one) => one !== undefined) ? names : undefined
}

/**
 * Reads an author line (CLEAN-11): names of 2 to 4 Han characters or with a middle dot, between commas
 * or spaces; Latin ones between commas. Undefined where a word is no name or two readings are possible.
 */
export function readAuthors(line: string): AuthorLine | undefined {
  if (line.length > 600 || /[。；;：:！？!?]/u.test(line)) return undefined
  const bare = line
    .replace(/\$[^$]{0,40}\$/gu, '')
    .replace(/<sup>[^<]{0,20}<\/sup>/gu, '')
    .replace(/[,，](?=\s*[\d¹²³⁴-⁹†*])/gu, '')
    .replace(markBetween, ' ')
  const parts = bare.split(/[,，、]/u)
  const isNumber = (part: string) => /^[\s\d¹²³⁰⁴-⁹†‡§¶#*＊a-z\\^{}]*$/u.test(part)
  const spoken = parts.map((part) => part.trim()).filter((part) => !isNumber(part))
  const isListed = spoken.length > 1
  const names = isListed ? namesByCommas(spoken) : namesBySpaces(spoken[0] ?? '')
  if (names === undefined || names.length === 0 || new Set(names).size < names.length)
    return undefined
  const letters = names.join('').replace(/·/gu, '')
  const stripped = line.replace(/[\s\u3000,，、·]/gu, '')
  return { names, hadMarks: stripped !== letters.replace(/\s/gu, '') }
}
