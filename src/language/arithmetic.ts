/** A global pattern and, where it is large, what stands in every text that it matches: to make it takes long. */
export interface Signed {
  readonly pattern: RegExp
  readonly sign?: RegExp
}

/**
 * How a language says that some of a number of people are a percentage of them. Groups named `whole`,
 * `part` and `percent` hold the numbers; all patterns are global.
 */
export interface Arithmetic {
  /** Part, whole and percentage bound by one phrase: `14例患者中8例（53.3%）`, `8 of 14 patients (53.3%)`. */
  readonly shares: readonly Signed[]
  /**
   * Stands in every text that one of `shares` or `parts` matches. They are large, and most sentences
   * with a percentage hold none of them.
   */
  readonly shareSign: RegExp
  /** A part and its percentage: `8例（53.3%）`, `8 patients (53.3%)`. */
  readonly parts: readonly Signed[]
  /** A percentage of people, without their number: `缓解率为78%`, `78% of the patients`. */
  readonly rates: readonly Signed[]
  /** A whole and a part of it, without a percentage: `14例患者中8例`, `8 of 14 patients`. */
  readonly partsOfWhole: readonly Signed[]
  /** A number of people, group `whole`: `24例`, `24 patients`. */
  readonly counts: RegExp
  /** Stands in every text that `counts` or one of `partsOfWhole` matches, which are large. */
  readonly countSign: RegExp
  /** In front of a number that need not be exact: 约, about. */
  readonly hedgeBefore: RegExp
  /** Behind a percentage that need not be exact, or that is the level of an interval: 左右, CI. */
  readonly hedgeAfter: RegExp
  /** Words that make the whole of a percentage uncertain: 其中, 分别, respectively. */
  readonly otherWhole: RegExp
  /** Rates that are estimated and are no quotient of two counts: 生存率, survival. */
  readonly estimated: RegExp
  /** Labels of groups that cannot overlap, each a set of alternatives; one `labels[n]` a group. */
  readonly disjoint: readonly (readonly RegExp[])[]
  /** In front of a number of people that is a whole: 纳入, a total of, or the beginning of a clause. */
  readonly wholeBefore: RegExp
  /** Words for the interval of confidence: 置信区间, confidence interval. Source of a pattern. */
  readonly confidence: string
  /** Words for a value that lies between the two behind it in brackets: 中位, median. */
  readonly median: RegExp
  /** Stands in every text that `median` matches. */
  readonly medianSign: RegExp
  /** Words that make two numbers those of a clock or a calendar, behind a range: 月, 时. */
  readonly clockAfter: RegExp
}
