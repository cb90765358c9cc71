import { defineCheck } from '../check.ts'
import { differenceMessage, placesOf } from '../differences.ts'
import { missingDefinitions } from '../missing-definitions.ts'
import { nameDifferences } from '../named.ts'

/** The same abbreviations stand in both texts of a unit, by what they mean. */
export const abbreviationParity = defineCheck({
  id: 'abbreviation-parity',
  summary: {
    en: 'Finds abbreviations and symbols of one text that the other neither holds nor writes out.',
    zh: '找出一种文本中有、另一种文本中既未出现也未展开的缩写和符号。',
  },
  reason: {
    en: 'One wrong letter turns a complete response into a partial one, or one end point into another.',
    zh: '缩写错一个字母，完全缓解就成了部分缓解，一个终点就成了另一个终点。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'one end point for another',
      source: '中位PFS为19.3个月，OS未达到。',
      translation: 'Median OS was 19.3 months; OS was not reached.',
      messages: ['Missing abbreviation `PFS` in the translation, expected it as in the source'],
    },
    {
      name: 'one response for another',
      source: '8例转为CR。',
      translation: 'Eight patients converted to PR.',
      messages: ['Unexpected abbreviation `PR` in the translation, expected `CR` as in the source'],
    },
    {
      name: 'a wrong short form behind its full form, in either text',
      source: '心力衰竭（heart failure，HF）常见。\n\n完全缓解（complete response，PR）少见。',
      translation: 'Heart failure (TNF) is common.\n\nComplete response (CR) is rare.',
      messages: [
        'Unexpected abbreviation `TNF` in the translation, expected none, as in the source',
        'Missing abbreviation `PR` in the translation, expected it as in the source',
      ],
    },
    {
      name: 'one for another in a sentence of a longer text, and one left out of a list',
      source:
        '目的评价CABG联合SVR的疗效。LVEF和BMI与预后相关。CABG组术后LVEF升高。SVR组BMI不变。两组SVR、BMI和LVEF均无差异。',
      translation:
        'To evaluate CABG combined with SVR. LVEF and BMI were related to prognosis. In the SVR group the LVEF rose after surgery. BMI did not change in the SVR group. SVR, BMI and LVEF did not differ between the two groups.',
      messages: [
        'Unexpected abbreviation `SVR` in the translation, expected `CABG` as in the source',
      ],
    },
    {
      name: 'left out of a list in one sentence',
      source: '比较MPR与VR的价值。MPR显示骨折，VR显示脱位。MPR和VR联合优于CT。CT、MPR和VR均清楚。',
      translation:
        'The value of MPR and VR was compared. MPR showed fractures, and VR dislocations. MPR was better than CT. CT, MPR and VR were all clear.',
      messages: ['Missing abbreviation `VR` in the translation, expected it as in the source'],
    },
    {
      name: 'one of a list of two left out of a text with few names, and a list said in full',
      source:
        'OSAHS与SH在垂体腺瘤患者中常见。治疗前分别测定血压。高龄是OSAHS的独立危险因素。\n\nOSAHS和SH均多见。',
      translation:
        'OSAHS and SH are common in patients with pituitary adenoma. Blood pressure was measured before treatment. Old age is an independent risk factor for OSAHS and SH.\n\nSH, like OSAHS, is common.',
      messages: [
        'Unexpected abbreviation `SH` in the translation, expected none, as in the source',
      ],
    },
    {
      name: 'repeated by one text, or left to be understood by a free translation',
      source:
        'GBM患者接受手术。术后复发者预后差。GBM细胞生长快，GBM中MGMT表达高。GBM的诊断依赖IDH1。',
      translation:
        'Patients with GBM underwent surgery. GBM that recurred had a poor prognosis. The cells grew fast, and MGMT was high. The diagnosis rests on IDH1.',
      messages: [],
    },
    {
      name: 'one that readers know and the source says in no words',
      source: '肝癌组的生存率较高。\n\n治疗组的生存率较高。',
      translation: 'Survival was higher in the TTP group.\n\nOS was higher in the treated group.',
      messages: [
        'Unexpected abbreviation `TTP` in the translation, expected none, as in the source',
      ],
    },
    {
      name: 'explained in one text alone, and a full form written all along',
      source:
        '腰围（WC）与预后相关。WC越大风险越高。\n\n食管鳞状细胞癌患者60例，其中ESCC早期10例。\n\n睡眠低氧（SH）少见，SH者3例。',
      translation:
        'Waist circumference was related to prognosis. The larger the WC, the higher the risk; WC is easily measured.\n\nOf 60 patients with esophageal squamous cell carcinoma (ESCC), 10 had early ESCC.\n\nSleep hypopnea was rare; 3 patients had sleep hypopnea.',
      messages: [
        'Missing definition of `WC` in the translation, expected it beside its full form as in the source',
      ],
    },
    {
      name: 'names that a scan damaged',
      source: 'EuroSCORE相同；HBVDNA和IL-1β升高，Snail、SIug表达，MRI复查。',
      translation:
        'The scores andEuroSCORE were equal; HBV $\\mathrm { D N A }$ and IL- $\\cdot 1 \\beta$ rose, Snail and Slug were expressed, with a second MRIscan.',
      messages: [],
    },
    {
      name: 'spellings of one name, a plural, and an abbreviation written out',
      source:
        '多发性骨髓瘤（multiple myeloma，MM）。\n\nMM患者用CART、BiTEs和PD1抗体，检测IFN-γ，随访12 d，P＜0.05。',
      translation:
        'Multiple myeloma (MM).\n\nPatients with multiple myeloma received CAR T cells, a BiTE and antibodies against PD-1; IFN-gamma was measured over 12 days (p < 0.05).',
      messages: [],
    },
    {
      name: 'an abbreviation that the translator alone uses',
      source: '总生存期延长。\n\n总生存期为中位值，采用MRI检查。',
      translation:
        'Overall survival (OS) was longer.\n\nOS is given as a median; magnetic resonance imaging was used.',
      messages: [],
    },
  ],
  *find(review) {
    for (const { unit, difference, kind } of nameDifferences(review)) {
      if (kind !== 'abbreviation') continue
      const message = differenceMessage('abbreviation', difference)
      yield { message, unit: unit.id, places: placesOf(review, unit, difference) }
    }
    for (const { side, definition } of missingDefinitions(review)) {
      const { unit, text, span } = definition
      const other = side === 'source' ? 'translation' : 'source'
      const difference = { [other]: { value: text, span } }
      yield {
        message: `Missing definition of \`${text}\` in the ${side}, expected it beside its full form as in the ${other}`,
        unit: unit.id,
        places: placesOf(review, unit, difference),
      }
    }
  },
})
