/** Chinese surnames of two characters that are in use; a name that begins with one has the rest as its given name. */
export const doubleSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 长孙 宇文 端木 百里 南宫 独孤 呼延 闻人 申屠 太史 澹台 濮阳 公冶 宗政 淳于 单于 钟离 万俟 赫连 第五 拓跋 西门'.split(
    ' ',
  ),
)

/** Surnames that are not read as the character mostly is; small letters. */
export const surnameReadings: Readonly<Record<string, string>> = {
  单: 'shan',
  曾: 'zeng',
  仇: 'qiu',
  解: 'xie',
  查: 'zha',
  任: 'ren',
  区: 'ou',
  朴: 'piao',
  盖: 'ge',
  缪: 'miao',
  尉: 'yu',
  翟: 'zhai',
  乐: 'yue',
  覃: 'qin',
  冼: 'xian',
  华: 'hua',
  葛: 'ge',
  召: 'shao',
  折: 'she',
  洗: 'xian',
  秘: 'bi',
  种: 'chong',
  繁: 'po',
  员: 'yun',
}
