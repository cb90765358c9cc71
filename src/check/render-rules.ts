import type { StageRule } from './rule.ts'

/** What the writers of the formats find. */
export const renderRules: readonly StageRule[] = [
  {
    id: 'render/character',
    severity: 'warning',
    summary: {
      en: 'Finds control characters and broken characters that no file format may hold.',
      zh: '找出任何文件格式都不能容纳的控制字符和残缺字符。',
    },
    reason: {
      en: 'XML with such a character cannot be opened, so that it is left out.',
      zh: '含有这类字符的 XML 无法打开，因此予以略去。',
    },
    wrong: 'PFS\u0008 was 12 months.',
    right: 'PFS was 12 months.',
  },
  {
    id: 'render/jats',
    severity: 'info',
    summary: {
      en: 'Finds what JATS asks of an article and the front matter does not say.',
      zh: '找出 JATS 要求而卷首信息未给出的内容。',
    },
    reason: {
      en: 'An archive refuses a file without a title, or without the journal and its ISSN.',
      zh: '存储库会拒收没有题名、刊名或 ISSN 的文件。',
    },
    wrong: 'venue: { title: Some Journal }',
    right: 'venue: { title: Some Journal, short_title: Some J, issn: 1000-0000 }',
  },
  {
    id: 'render/anonymous',
    severity: 'info',
    summary: {
      en: 'Tells what a blinded text leaves out or keeps.',
      zh: '说明盲审稿隐去和保留的内容。',
    },
    reason: {
      en: 'Names may also be those of others, and initials those of a term: a person has to look.',
      zh: '姓名可能是他人的，缩写可能是术语：需要人工确认。',
    },
    wrong: 'biyi build --anonymous   where an author is also the author of reference 4',
    right: 'biyi build',
  },
  {
    id: 'render/formula',
    severity: 'warning',
    summary: { en: 'Finds a formula that cannot be set.', zh: '找出无法排版的公式。' },
    reason: { en: 'It is printed as it is written.', zh: '公式会照原样印出。' },
    wrong: '$\\frac{1}{2$',
    right: '$\\frac{1}{2}$',
  },
  {
    id: 'render/dead-link',
    severity: 'warning',
    summary: {
      en: 'Finds a link that leads nowhere in the e-book.',
      zh: '找出电子书中没有目标的链接。',
    },
    reason: {
      en: 'A book holds no other files; the text of the link stays, the link goes.',
      zh: '电子书不含其他文件；文字保留，链接去掉。',
    },
    wrong: '[table](tables/s1.csv)',
    right: '[table](https://example.org/s1.csv)',
  },
  {
    id: 'render/image',
    severity: 'error',
    summary: { en: 'Finds an image that cannot be shown.', zh: '找出无法显示的图片。' },
    reason: { en: 'Its place stays empty in print.', zh: '付印时图片位置为空。' },
    wrong: '![Figure](figures/fig1.tif)   where no such file stands',
    right: '![Figure](figures/fig1.png)',
  },
  {
    id: 'render/image-resolution',
    severity: 'warning',
    summary: {
      en: 'Finds a picture with fewer than 300 pixels an inch at its printed size.',
      zh: '找出按付印尺寸不足 300 ppi 的图片。',
    },
    reason: {
      en: 'It prints blurred. A drawing is best kept as SVG, which stays sharp at every size.',
      zh: '印出来会模糊。线条图最好用 SVG，任何尺寸都清晰。',
    },
    wrong: '![Figure](figures/fig1.png)   600 pixels wide, printed 160 mm wide',
    right: '![Figure](figures/fig1.svg)',
  },
  {
    id: 'render/missing-glyph',
    severity: 'warning',
    summary: { en: 'Finds a character that no font has.', zh: '找出没有字体支持的字符。' },
    reason: { en: 'It prints blank in the PDF.', zh: '该字符在 PDF 中为空白。' },
    wrong: '\uE001',
    right: 'α',
  },
  {
    id: 'render/unsafe-link',
    severity: 'warning',
    summary: { en: 'Finds a link that a reader must not follow.', zh: '找出不安全的链接。' },
    reason: {
      en: 'It could run a program in the browser; its text stays, the link goes.',
      zh: '链接可能在浏览器中运行程序；文字保留，链接去掉。',
    },
    wrong: '[site](javascript:alert(1))',
    right: '[site](https://example.org/)',
  },
]
