import type { Typography } from './typography.ts'

/** How English is set in type. */
export const enTypography: Typography = {
  marks: {
    '，': ',',
    '。': '.',
    '；': ';',
    '：': ':',
    '？': '?',
    '！': '!',
    '、': ',',
    '（': '(',
    '）': ')',
    '［': '[',
    '］': ']',
    '％': '%',
    '＝': '=',
    '＜': '<',
    '＞': '>',
    '＋': '+',
  },
  keptBracket: /^$/u,
  rangeSigns: ['–', '-'],
  classNumber:
    /(?<=\b[Pp]hase\s)(?:(?<sign>[Ⅰ-Ⅻ])|(?<letters>I{1,3}|IV)|(?<digits>[1-4]))(?![\w.]|[/–-]\d)|(?<=\b(?:[Ss]tage|[Gg]rade|[Tt]ype|[Cc]lass)s?\s)(?:(?<sign2>[Ⅰ-Ⅻ])|(?<letters2>I{1,3}|IV|VI{0,3}|IX|X))(?=[a-cA-C]?(?!\w))/gu,
  otherQuotes: /(?<![\d″])"|[「」『』＂]/gu,
  quotes: '“…”',
  repeated: [/(?<![\p{L}\p{N}'’-])(?<word>\p{L}+)(?<again> \k<word>)(?![\p{L}\p{N}'’]|-\p{L})/giu],
  mayRepeat:
    /(?:\b(?:[Hh]ad had|[Tt]hat that|is is|does does|did did|her her|do do|so so|[Vv]ery very|much much|many many|[Nn]o no|ha ha|bye bye|far far|more more|[Ll]ong long|who who|one one|log log|beta beta|\p{L} \p{L})|\b[Ii]n in (?:vitro|vivo|situ|silico|utero)|\b\p{Lu}\p{L}+ \p{Lu}\p{L}+)$/u,
  neverRepeats:
    /^(?:the|of|and|a|an|for|with|from|by|to|were|was|are|at|as|or|be|been|has|have|this|these|than|which|not)$/iu,
}
