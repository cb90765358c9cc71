/**
 * The unified ideographs of U+2E80 to U+2EF3, in their order, after the property
 * Equivalent_Unified_Ideograph of Unicode 14; `·` where there is none.
 */
const supplement =
  '·厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿' +
  '肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** In simplified Chinese type these stand for other ideographs than Unicode has them equal. */
const simplified: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', 黃: '黄' }

const supplementStart = 0x2e80
const table = [...supplement]

/**
 * The ideograph that a radical of U+2E80 to U+2FD5 looks like; the radical itself where Unicode
 * names none.
 */
export function ideographOf(radical: string, isSimplified: boolean): string {
  const code = radical.codePointAt(0) ?? 0
  const found = code < 0x2f00 ? table[code - supplementStart] : radical.normalize('NFKC')
  if (found === undefined || found === '·') return radical
  return (isSimplified ? simplified[found] : undefined) ?? found
}
