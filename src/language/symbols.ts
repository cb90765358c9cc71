const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Statistics as `latinKey` writes them: a text may say them in words, or leave them out with their number. */
export const statistics = words(`
ci hr or rr ahr aor arr md smd wmd sd se sem iqr roc auc ns df n p t f z r q u or95ci anova ancova
irr rd nnt vs 95ci 95cl lsd snk us
`)

/** Units, times of day and forms of doses, as `latinKey` writes them: numbers have their own check. */
export const units = words(`
mg g kg ng pg ug mcg fg ml dl ul l μl mm cm m nm um μm min h hr hrs d wk mo yr s ms hz khz mhz ghz kpa pa mpa mmhg
cmh2o iu u mu ku mol mmol umol nmol pmol fmol moll mmoll umoll gl mgl ngml ugml mgkg mgd ugd gy cgy mgy mv v ma kv w kw mw
bpm rpm xg kda da od nmoll pgml mgdl gdl ngl iul uml ull kcal cal kj j db ppm ppb rpmi celsius
am pm iv im sc po qd bid tid qid prn qn bw
`)
