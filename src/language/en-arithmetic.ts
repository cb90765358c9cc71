import type { Arithmetic } from './arithmetic.ts'

const unit = 'one|two|three|four|five|six|seven|eight|nine'
const word = String.raw`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${unit}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|${unit}`
const digits = String.raw`(?<![\d.,–/-])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d%]|[.,]\d)`
const count = String.raw`(?:${digits}|(?<![\w-])(?:${word})(?![\w-]|\s(?:thirds?|quarters?|half|halves|fifths?)))`
const percent = String.raw`(?<percent>\d{1,3}(?:\.\d{1,4})?)\s?(?:%|per\s?cent)`
const people =
  '(?:patients|cases|subjects|participants|individuals|women|men|children|adults|infants|volunteers|persons|people|responders)'
/** Up to four words in front of the noun, `evaluable`, but none that begins another phrase. */
const otherWords =
  'of|in|on|for|to|and|or|with|after|at|by|from|than|per|were|was|is|are|had|who|months?|weeks?|days?|years?|hours?|min|mg|kg|ml|times?|cycles?|doses?|lines?|trials?|studies|cent(?:er|re)s?|hospitals?|percent|million|billion|thousand|hundred|thirds?|quarters?|halves|half|fifths?'
const described = String.raw`(?:(?!(?:${otherWords})\b)[A-Za-z][\w/-]*\s){0,4}`
const bracketed = String.raw`[(（]\s?${percent}\s?(?=[)）]|[,;]\s?(?!\d))`
const fraction = String.raw`(?<![\d./:^×-])(?<part>\d{1,6})\s?/\s?(?<whole>\d{1,6})(?![\d./:%])`
const of = String.raw`\s(?:out\s)?of\s(?:the\s|these\s|those\s|all\s|our\s|a\stotal\sof\s)?`
const verb = '(?:was|were|is|of|reached|being|at|=|:)'

/** `of 14`, `of the fourteen`: the beginning of a number tells it from most other words. */
const ofCount =
  /\b(?:of|among|in)\s(?:(?:the|these|those|all|our|a\stotal\sof)\s)?(?:\d|tw|th[ir]|fo|fi|si|se|ei|ni|te|el|on)/iu

/** How English says shares of a number of people. */
export const enArithmetic: Arithmetic = {
  shares: [
    // 8/14 (53.3%), 8/14 patients (53.3%)
    {
      pattern: new RegExp(
        String.raw`${fraction}\s?(?:${described}${people})?\s?${bracketed}`,
        'giu',
      ),
      sign: /\d\s?\/\s?\d/u,
    },
    // 53.3% (8/14), 53.3% (8 of 14), 53.3%, 8/14)
    {
      pattern: new RegExp(
        String.raw`${percent}\s?(?:[(（]|,\s?)(?<part>\d{1,6})(?:\s?/\s?|${of})(?<whole>\d{1,6})(?:\s(?:${described}${people}))?(?=\s?[)）])`,
        'giu',
      ),
      sign: /(?:%|cent)\s?(?:[(（]|,\s?)\d/iu,
    },
    // (8/14, 53.3%), (8 of 14; 53.3%)
    {
      pattern: new RegExp(
        String.raw`[(（]\s?(?:${fraction}|(?<part2>\d{1,6})${of}(?<whole2>\d{1,6}))(?:\s${described}${people})?\s?[,;]\s?${percent}(?=\s?[)）])`,
        'giu',
      ),
      sign: /[(（]\s?\d{1,6}(?:\s?\/|\s(?:out\s)?of\s)/iu,
    },
    // 8 of 14 patients (53.3%), 8 of the 14 (53.3%)
    {
      pattern: new RegExp(
        String.raw`(?<part>${count})(?:\s${described}${people})?${of}(?<whole>${count})(?:\s(?:${described}${people}))?(?:\swith\s(?:[\w/-]+\s?){1,4})?\s?${bracketed}`,
        'giu',
      ),
      sign: ofCount,
    },
    // 8 (53.3%) of the 14 patients
    {
      pattern: new RegExp(
        String.raw`(?<part>${count})\s(?:${people}\s)?[(（]\s?${percent}\s?[)）]${of}(?<whole>${count})(?=\s|[,.;)])`,
        'giu',
      ),
      sign: /[)）]\s(?:out\s)?of\s/iu,
    },
    // Of 14 patients, 8 (53.3%)
    {
      pattern: new RegExp(
        String.raw`\b(?:of|among|in)\s(?:the\s|these\s|all\s)?(?<whole>${count})\s${described}${people}(?:\swith\s(?:[\w/-]+\s?){1,4})?,\s(?:only\s)?(?<part>${count})(?:\s${people})?\s${bracketed}`,
        'giu',
      ),
      sign: ofCount,
    },
  ],
  shareSign: /[(（]\s?\d[\d.]*\s?(?:%|per\s?cent)|(?:%|per\s?cent)\s?(?:[)）(（]|,\s?\d)/iu,
  parts: [
    {
      pattern: new RegExp(
        String.raw`(?<part>${count})\s${described}${people}\s${bracketed}`,
        'giu',
      ),
      sign: /[a-z]\s[(（]/iu,
    },
    {
      pattern: new RegExp(
        String.raw`(?<=(?:[,;]|\b(?:and|or|which|whom|only|with|had|were|was))\s)(?<part>${count})\s(?:of\sthem\s|of\swhom\s)?${bracketed}`,
        'giu',
      ),
    },
  ],
  rates: [
    {
      pattern: new RegExp(
        String.raw`\b(?:of|among|in)\s(?:the\s|these\s|all\s)?${count}\s${described}${people},\s${percent}(?=\s[a-z])`,
        'giu',
      ),
      sign: ofCount,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:(?:response|remission|cure|mortality|incidence|toxicity|failure|success|efficacy)\srate|ORR|CR\srate)(?:\s\([A-Z]{2,4}\))?\s(?:of\s\w+\s)?${verb}\s?${percent}`,
        'giu',
      ),
      sign: /rate|orr/iu,
    },
    {
      pattern: new RegExp(
        String.raw`${percent}\sof\s(?:the\s|these\s|all\s|them\b)?(?:patients|participants|subjects|cases)?`,
        'giu',
      ),
    },
  ],
  partsOfWhole: [
    {
      pattern: new RegExp(
        String.raw`(?<part>${count})(?:\s${people})?${of}(?<whole>${count})\s${described}${people}`,
        'giu',
      ),
      sign: ofCount,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:of|among)\s(?:the\s|these\s|all\s)?(?<whole>${count})\s${described}${people},\s(?:only\s)?(?<part>${count})(?=\s(?:\(|${people}|had|were|was|achieved|responded|died|developed|received))`,
        'giu',
      ),
      sign: ofCount,
    },
  ],
  counts: new RegExp(
    String.raw`(?<whole>${count})\s${described}${people}|\bn\s?=\s?(?<n>\d{1,6})`,
    'giu',
  ),
  countSign: new RegExp(String.raw`${people}|\bn\s?=`, 'i'),
  hedgeBefore:
    /(?:about|around|approximately|nearly|almost|over|than|least|most|to|some|~|[>≥≤<–-]|up to)\s?$/iu,
  hedgeAfter: /^\s?(?:CI\b|confidence|credible|[–-]|to\s\d|or\s(?:more|less)|±)/iu,
  otherWhole:
    /respectively|of whom|of which|of them|evaluable|intention|intent|subgroup|\beach\b/iu,
  estimated:
    /surviv|progression-free|relapse-free|cumulative|year|month|estimate|\bOS\b|PFS|EFS|DFS/iu,
  disjoint: [
    [
      /^\s(?:were\s|was\s)?(?:males?|men|boys)\b/iu,
      /^\s(?:were\s|was\s)?(?:females?|women|girls)\b/iu,
    ],
    [
      /^\s(?:patients\s)?(?:were\s)?(?:randomly\s)?(?:(?:assigned|allocated|randomi[sz]ed)\s)?(?:in|to|into)\sthe\s(?:treatment|experimental|study|observation|intervention)\s(?:group|arm)/iu,
      /^\s(?:patients\s)?(?:were\s)?(?:randomly\s)?(?:(?:assigned|allocated|randomi[sz]ed)\s)?(?:in|to|into)\sthe\s(?:control|placebo)\s(?:group|arm)/iu,
    ],
    [
      /^\s(?:patients\s)?(?:had\s|achieved\s)?(?:a\s)?(?:CR\b|complete\s(?:response|remission))/iu,
      /^\s(?:patients\s)?(?:had\s|achieved\s)?(?:a\s)?(?:PR\b|partial\s(?:response|remission))/iu,
      /^\s(?:patients\s)?(?:had\s)?(?:SD\b|stable\sdisease)/iu,
      /^\s(?:patients\s)?(?:had\s)?(?:PD\b|progressive\sdisease)/iu,
    ],
  ],
  wholeBefore:
    /(?:^|[,.;:]\s|\b(?:of|among|in|were|was|are|total of|included?|including|enrolled|enrolling|recruited|analy[sz]ed|with|studied|the|these|all|our)\s)$/iu,
  confidence: String.raw`(?:confidence|credible)\sintervals?|confidence\slimits`,
  median: /\bmedian\b(?:[A-Za-z\s(),-]){0,48}$/iu,
  medianSign: /median/i,
  clockAfter: /^\s?(?:[ap]\.?m\.?\b|o'clock|°|h\b)/iu,
}
