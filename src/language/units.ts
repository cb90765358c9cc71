import type { Language } from './language.ts'

/** Symbols that every language prints alike, each as it is compared: the micro sign is µ. */
const symbols: Readonly<Record<string, string>> = {
  ...same('kg g mg ng pg fg L mL dL fL nL m cm mm nm km mol mmol nmol pmol Gy cGy mGy Sv mSv'),
  ...same('Hz kHz MHz mmHg cmHg kPa MPa Pa cmH2O h min s ms Bq MBq GBq mCi Ci kcal kJ kDa mm3'),
  ...{ Kpa: 'kPa', KPa: 'kPa', mmhg: 'mmHg', 'mm Hg': 'mmHg', 'cm H2O': 'cmH2O' },
  ...same('ppm U IU mU kU mIU MU bp kb Mb dB mV kV kVp mA µg µL µm µmol µIU µU µM µs'),
  ...{ kG: 'kg', Kg: 'kg', KG: 'kg', mcg: 'µg', ug: 'µg', um: 'µm', ul: 'µL', uL: 'µL', µl: 'µL' },
  ...{
    umol: 'µmol',
    uIU: 'µIU',
    uU: 'µU',
    l: 'L',
    ml: 'mL',
    ML: 'mL',
    dl: 'dL',
    cc: 'mL',
    gy: 'Gy',
  },
  ...{
    d: 'day',
    w: 'week',
    wk: 'week',
    wks: 'week',
    mo: 'month',
    mos: 'month',
    yr: 'year',
    yrs: 'year',
  },
  ...{ hr: 'h', hrs: 'h', sec: 's', mins: 'min', '°C': '°C', '℃': '°C', '°F': '°F', '℉': '°F' },
  ...{
    '‰': '‰',
    '°': '°',
    mM: 'mmol/L',
    nM: 'nmol/L',
    pM: 'pmol/L',
    Da: 'Da',
    rpm: 'r/min',
    r: 'r',
  },
}

function same(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(' ').map((symbol) => [symbol, symbol]))
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const longestFirst = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

/** One unit, or one part of a unit, and its power. */
interface Atom {
  readonly unit: string
  readonly length: number
  readonly isBelow: boolean
}

/** What is measured: parts above and below the stroke, each sorted: `mg` and `day kg`. */
export interface Unit {
  readonly above: string
  readonly below: readonly string[]
  /** Of the text that was read. */
  readonly length: number
}

const atoms = new WeakMap<Language, RegExp>()

function atomOf(language: Language): RegExp {
  const known = atoms.get(language)
  if (known !== undefined) return known
  const { unitWords } = language.quantities
  const words = Object.keys(unitWords)
  const latin = words.filter((word) => /^[a-z]/u.test(word))
  const others = words.filter((word) => !/^[a-z]/u.test(word))
  const names = [longestFirst([...Object.keys(symbols), ...latin]), '(?![\\p{Script=Latin}\\d])']
  const wide = others.length === 0 ? '' : `|${longestFirst(others)}`
  const made = new RegExp(
    `^(?:(?:${names[0]})${names[1]}${wide})(?:[⁻-]?[¹²³](?![⁰-⁹])|(?<=\\p{Script=Latin})\\^?-[123](?![\\d.])|(?<=m)\\^?[23](?![\\d.]))?`,
    'u',
  )
  atoms.set(language, made)
  return made
}

function atomAt(text: string, language: Language): Atom | undefined {
  const found = atomOf(language).exec(text)?.[0]
  if (found === undefined) return undefined
  const name = found.replace(/[\^⁻-]*[¹²³123]?$/u, '')
  const whole = found in symbols || found in language.quantities.unitWords ? found : name
  const unit = symbols[whole] ?? language.quantities.unitWords[whole]
  if (unit === undefined) return undefined
  const power = found.slice(whole.length)
  const digit = /[²2]/u.test(power) ? '²' : /[³3]/u.test(power) ? '³' : ''
  return { unit: `${unit}${digit}`, length: found.length, isBelow: /[⁻-]/u.test(power) }
}

/**
 * The unit at the beginning of a text: `mg/kg`, `mg·kg⁻¹`, `毫克/千克`, `mg per kg`. Names and symbols
 * of one unit are one: 个月, months and mo.
 */
export function unitAt(text: string, language: Language): Unit | undefined {
  // Micro is µ or μ; a formula parts m and g by a space.
  const plain = text.replaceAll('μ', 'µ')
  const first = atomAt(plain, language)
  if (first === undefined) return undefined
  const above = [first.unit]
  const below: string[] = []
  let length = first.length
  for (let parts = 0; parts < 4; parts += 1) {
    const joint = language.quantities.unitJoint.exec(plain.slice(length))?.[0]
    if (joint === undefined) break
    const next = atomAt(plain.slice(length + joint.length), language)
    if (next === undefined) break
    const isBelow = next.isBelow || !/^[\s·•.*×⋅]+$/u.test(joint) || below.length > 0
    if (/^\s+$/u.test(joint) && !next.isBelow) break
    if (isBelow) below.push(next.unit)
    else above.push(next.unit)
    length += joint.length + next.length
  }
  const [plainAbove = '', divisor] = above.join('·').split('/')
  return {
    above: plainAbove,
    below: [...below, ...(divisor === undefined ? [] : [divisor])].sort(),
    length,
  }
}
