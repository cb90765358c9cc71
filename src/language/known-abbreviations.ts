/**
 * Abbreviations, units, symbols and Latin phrases that medical journals let stand without a full form,
 * as `latinKey` writes them: small letters, no hyphen. A translator or an editor may add to it.
 */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  `
dna rna mrna cdna mirna rrna trna pcr rtpcr qpcr atp adp amp gtp nadh nadph ph
ct mri pet xray ecg ekg eeg emg icu hiv aids sars covid19 sarscov2 hbv hcv hbsag
wbc rbc hb hgb plt alt ast bmi bp ecmo elisa sds who fda usa us uk eu un
ci hr or rr sd se sem iqr roc auc anova spss sas iqr pvalue n p t f z r
mg g kg ng pg ug mcg ml l dl ul mm cm m nm um min h d s hz khz mhz kpa pa mpa mmhg iu u mol mmol umol nmol pmol gy cgy mv ma kv bpm rpm kda da od
am pm ie eg etal vs nb id ip iv im sc po qd bid tid qod prn
cd4 cd8 cd3 cd19 cd20 cd34 cd38 igg iga igm ige igd tcell bcell nkcell fc
phd md msc bsc doi url pmid issn isbn orcid http https www html pdf
abo rh tnm icd icd10 icd11 cpu gpu usb led ai
`
    .trim()
    .split(/\s+/u),
)
