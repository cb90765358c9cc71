/** A made-up review of many rows, in the form in which the HTML stage hands a page to the printer. */
export interface Fixture {
  readonly html: string
  /** Plain text of every paragraph that the page shows. */
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
}

const zhSentences = [
  '多发性骨髓瘤（multiple myeloma，MM）是以骨髓中克隆性浆细胞异常增殖为特征的血液系统恶性肿瘤，好发于中老年人群',
  '一项Ⅱ期临床试验共入组97例受试者，总缓解率（ORR）为97.9%（95%CI 92.7%～99.7%），中位无进展生存期为18.8个月',
  '“双特异性抗体”可同时结合T细胞表面的CD3与肿瘤细胞表面的BCMA——由此激活T细胞并释放IFN-γ、穿孔素与颗粒酶……',
  '常见不良反应为细胞因子释放综合征（CRS）、血细胞减少与感染，其中3级及以上者分别占5%、72.7%和44.8%',
  '与对照组相比，试验组的疾病进展或死亡风险降低（HR=0.26，P&lt;0.001），差异具有统计学意义',
  '剂量自0.2 µg/kg起逐步递增至800 µg/kg，体温≥38 ℃者给予托珠单抗8 mg/kg静脉输注',
]
const enSentences = [
  'Multiple myeloma (MM) is a malignant disease of the blood in which clonal plasma cells proliferate in the bone marrow, and it mostly affects people of middle and old age',
  'A phase II trial enrolled 97 participants; the overall response rate (ORR) was 97.9% (95% CI, 92.7% to 99.7%), and the median progression-free survival was 18.8 months',
  'A “bispecific antibody” binds CD3 on T cells and BCMA on tumor cells at once — it activates the T cells, which then release IFN-γ, perforin and granzymes',
  'Frequent adverse events were cytokine release syndrome (CRS), cytopenia and infection; those of grade 3 or higher occurred in 5%, 72.7% and 44.8% of patients',
  'Compared with the control group, the risk of progression or death was lower in the study group (HR = 0.26, P &lt; 0.001), a statistically significant difference',
  'The dose was raised step by step from 0.2 to 800 µg/kg; patients with a temperature of 38 °C or more were given 8 mg/kg of intravenous tocilizumab for renal insufficiency',
]

type Shown = 'both' | 'zh' | 'en'

const cell = (tag: string, lang: string, inner: string) =>
  `<${tag} lang="${lang}">${inner}</${tag}>`

function pair(shown: Shown, tag: string, zh: string, en: string): string {
  return (
    (shown === 'en' ? '' : cell(tag, 'zh-CN', zh)) + (shown === 'zh' ? '' : cell(tag, 'en', en))
  )
}

const marker = (open: string, n: number, close: string) =>
  `\u2060<sup class="cite"><a href="#ref-${n}">${open}${n}${close}</a></sup>`

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<figure><figcaption>${caption}</figcaption><table><thead><tr>${head
    .map((text) => `<th>${text}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></figure>`

const drawing = (label: string) =>
  `<figure><img alt="${label}" src="data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" width="320" height="90"><rect x="4" y="20" width="120" height="50" fill="none" stroke="#000"/><text x="20" y="50" font-size="14">骨髓瘤细胞</text><path d="M124 45h70" stroke="#000"/><rect x="194" y="20" width="120" height="50" fill="none" stroke="#000"/><text x="220" y="50" font-size="14">T cell</text></svg>`,
  )}"><figcaption>${label}</figcaption></figure>`

const drugs = Array.from({ length: 14 }, (_, index) => `${index + 1}`)

function tables(shown: Shown): string {
  return `<div class="unit table" id="s2.p9">${pair(
    shown,
    'div',
    table(
      '表1　已进入临床的双特异性抗体',
      ['药物', '靶点', '阶段', '总缓解率'],
      drugs.map((n) => [`药物${n}`, 'BCMA×CD3', 'Ⅱ期', `${60 + Number(n)}.5%`]),
    ),
    table(
      'Table 1 Bispecific antibodies in clinical trials',
      ['Drug', 'Target', 'Phase', 'ORR'],
      drugs.map((n) => [`Drug ${n}`, 'BCMA × CD3', 'II', `${60 + Number(n)}.5%`]),
    ),
  )}</div>`
}

interface Row {
  readonly html: string
  readonly texts: readonly string[]
}

/** Every cell starts with words that occur once, so that it can be found in the PDF. */
function row(shown: Shown, s: number, p: number): Row {
  const count = 1 + ((s * 7 + p * 5) % 6)
  const pick = (list: readonly string[]) =>
    Array.from({ length: count }, (_, index) => list[(index + p + s) % list.length] ?? '')
  const n = ((s * 5 + p) % 30) + 1
  const zh = `第${s}组${p}段：${pick(zhSentences).join('。')}${marker('［', n, '］')}。`
  const en = `Row ${s}/${p}: ${pick(enSentences).join('. ')}.${marker('[', n, ']')}`
  const texts = [...(shown === 'en' ? [] : [zh]), ...(shown === 'zh' ? [] : [en])]
  return { html: `<div class="unit" id="s${s}.p${p}">${pair(shown, 'p', zh, en)}</div>`, texts }
}

function extra(shown: Shown, s: number): string {
  if (s === 2) return tables(shown)
  const zh = drawing('图1　作用机制')
  const en = drawing('Figure 1 Mechanism of action')
  return s === 3 ? `<div class="unit figure" id="s3.p9">${pair(shown, 'div', zh, en)}</div>` : ''
}

function backMatter(): string {
  const references = Array.from(
    { length: 30 },
    (_, index) =>
      `<li id="ref-${index + 1}" value="${index + 1}"><span class="entry">Smith J, Müller K, 王伟, et al. Bispecific antibodies in relapsed or refractory multiple myeloma, part ${index + 1}[J]. Blood, 2021, 138(${index + 1}): 100-11${index % 10}. DOI: 10.1000/example.${index + 1}.</span></li>`,
  )
  const terms = ['vgpr', 'mm', 'crs', 'orr'].map(
    (id) =>
      `<div><dt id="term-${id}"><span lang="zh-CN">非常好的部分缓解</span>　<span lang="en">very good partial response (${id.toUpperCase()})</span></dt><dd lang="zh-CN">血清M蛋白降低≥90%。</dd></div>`,
  )
  return `<section class="references"><h2>参考文献</h2><ol>${references.join('')}</ol></section><section class="glossary"><h2>术语与缩略语</h2><dl>${terms.join('')}</dl></section>`
}

function frontMatter(shown: Shown): string {
  const title = pair(
    shown,
    'span',
    '多发性骨髓瘤靶向治疗研究进展',
    'Advances in Targeted Treatment of Multiple Myeloma',
  )
  const abstract = pair(
    shown,
    'p',
    `目的　综述多发性骨髓瘤的靶向治疗。${zhSentences[0]}。`,
    `Objective: To review targeted treatment. ${enSentences[0]}.`,
  )
  return `<header class="title-block"><h1 id="title">${title}</h1><div class="authors">王伟，李娜</div></header><section class="abstract"><div class="unit" id="abstract.p1">${abstract}</div></section>`
}

/** Builds the fixture; `rows` paragraphs a section, of one to six sentences. */
export function printFixture(css: string, layout: string, sections = 4, rows = 5): Fixture {
  const shown: Shown = layout === 'source' ? 'zh' : layout === 'translation' ? 'en' : 'both'
  const paragraphs: string[] = []
  const headings: string[] = []
  const body: string[] = []
  for (let s = 1; s <= sections; s += 1) {
    const zh = `${s}　第${s}类靶向药物与骨髓微环境`
    const en = `${s} Targeted drugs of class ${s} and the bone marrow`
    headings.push((shown === 'en' ? '' : zh) + (shown === 'zh' ? '' : en))
    const units = Array.from({ length: rows }, (_, index) => row(shown, s, index + 1))
    paragraphs.push(...units.flatMap((unit) => unit.texts))
    const heading = `<h2 data-unit="s${s}">${pair(shown, 'span', zh, en)}</h2>`
    const blocks = units.map((unit) => unit.html).join('')
    body.push(`<section id="s${s}">${heading}${blocks}${extra(shown, s)}</section>`)
  }
  const html = `<!doctype html><html lang="${shown === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><title>多发性骨髓瘤靶向治疗研究进展</title><style>${css}</style></head><body class="print ${layout}">${frontMatter(shown)}<main>${body.join('')}</main>${backMatter()}</body></html>`
  return {
    html,
    paragraphs: paragraphs.map((text) => text.replace(/<[^>]*>/gu, '').replaceAll('&lt;', '<')),
    headings: [...headings, '参考文献', '术语与缩略语'],
  }
}
