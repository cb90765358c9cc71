/**
 * English words that say one of two opposites, in lines `AXIS POLE: word, word`: `+` and `-` are the
 * two poles. `?` behind the pole: the word may stand for it but proves nothing by itself; `=`: and it answers
 * only words of its own name. A name behind that: the word goes first with those of the same name in
 * the other text. `0`: looks like one, says
 * nothing. `*` stands for any ending. The axis `not` has one pole: negation.
 */
export const englishPolarity = `
not-: not, didnot, doesnot, donot, isnot, wasnot, werenot, hasnot, havenot, arenot, canot, maynot, butnot, noobvious*, notbe, wasno, wereno, hadno, therewasno, therewereno, never, neither, nothing, nobody, nowhere, cannot, can't, didn't, don't, doesn't, isn't, wasn't, weren't, aren't, couldn't, won't, wouldn't, hasn't, haven't, hadn't, shouldn't, without, no longer, have yet to, has yet to, not yet, not any, no any, in no way, by no means, rather than, instead of, as opposed to, in the absence of
not- zero: none, no
not-= zero: 0, zero
not- similar: no significant, no statistical*, no statistically significant, no statistically, no marked difference*, no apparent difference*, no clear difference*, no meaningful difference*, no relevant difference*, no difference*, no obvious difference*, no evident difference*, not significant*, not statistically, not statistically significant, not significantly, not differ*, not significantly differ*, not statistically differ*, not markedly differ*, nosignificant*, nostatistical*, nodifference*, notsignificant*, insignificant*, nonsignificant*, non-significant*
not-? fail: missed, misses, fail*, unsuccessful*
not-= lack: loss, losses, lost, losing, lose, loses
not-? free: -free, free of, free from, freedom from, asymptomatic, noninvasive, non-invasive, painless, sterile, aseptic, harmless, disease free, progression free, event free, relapse free, recurrence free, metastasis free, minimally invasive, progressionfree, seizure free
not-? lack: lack*, absence, absent, absences, deficien*, paucity, scarce*, devoid, missing, shortage, deprived
not-? non: non-*, non, nonsmall, nonsteroidal, nonalcoholic, nonhodgkin, nonspecific, nonlinear, noninferior*, nonrandomi*, nonsmoker*, nonresponder*, nonsurviv*, nonsurgical, nontoxic, noncoding, nonneoplastic, nontumor*, nonmetastatic, nonfatal, nonunion, nonlethal, noncompliance, nonadherence, nondiabetic, nonoperative, nontreated
not-? insufficient: insufficien*, inadequa*, incomplete*, less than, fewer than, below
not-? unclear: leaves open, left open, remains open, unclear*, unknown, obscure, uncertain*, ambiguous, indistinct, undetermined, unidentified, undefined, unspecified, cryptogenic, unexplained
not-? unstable: unstable, instability, labile
not-? uneven: uneven*, inconsisten*, unequal*, unbalanced, imbalance*, mismatch*, discrepan*, asymmetr*, disproportion*, nonuniform
not-? irregular: irregular*, improper*, unreasonable, irrational*, inappropriate*, unsuitable, unfit, undesirable, unsatisfactor*, unideal, illegal*, unqualified, unhealthy, misuse
not-? unable: unable, inability, incapa*, impossible, ineligible, inoperable, unresectable, incurable, irreversible, irreplaceable, unavailable, inaccessible, unachievable, unfeasible, infeasible, intolera*, contraindicat*, disallow*
not-? hard: can hardly, could hardly, can scarcely, could scarcely, can barely, could barely, hardly, hard to, scarcely, barely, seldom, difficult to, rarely, hard to, difficult, difficulty, challenging
not-= discomfort: discomfort, uncomfortable, malaise, intoleran*, unwell
not-= infertile: infertil*, sterility, nulliparous, barren
not-= insomnia: insomnia, sleepless*
not-= only: more than one, more than a, not only, not merely, not just, not simply, not solely, not alone, not by a single
not-= pair: whether, regardless of, irrespective of, with or without, with and without, with/without, or not, or without, and without
not-? rather: other than
not-? avoid: exclud*, exclusion, avoid*, reject*, refus*, deny, denied, denies, except*, forbid*, forbidden, prohibit*, prevent*, stop, stopped, stops, stopping, cease*, cessation, omit*, neglect*, ignor*, overlook*, ruled out, rule out, discontinued, withdrawn, withdrew
not-? un: un, un*, seamless*, free, sans-serif, no-one, regardless, useless, needless*, untreated, unvaccinated, uninfected, unmarried, unaffected, unaltered, unchanged, uncommon, unrelated, uninvolved, unpaired, unselected, unreported, undetect*, untransformed, unmodified, unexpected*, unlikely, unusual, unnecessary, unmet, unresolved, unsolved, unprecedented, unaware, unwilling*, uncontrolled, unconditional*, unlimited, unrestricted, unsaturated, unstimulated, unvented, unmethylated, undifferentiated, unplanned, unconscious*, unemploy*, unwanted, uninsured, unsupervised, unpublished, unadjusted, unblinded, untransfected, untrained, unsafe, unexposed, unbiased, unpredictable, unmeasured, unreliable, undeniabl*, unavoidabl*, inaccura*, invisible, indispensable, inevitabl*, inseparabl*, ineffective*, inefficien*, invalid*, impermeable, inexperienced, invariab*, disappear*, discontinu*, dissatisf*, distrust, away from, negligib*, unmet, far from
not-= similar: similar*, comparab*, equivalen*, same, identical
not- atleast: no more than, no less than, not more than, not less than, no fewer than, no greater than, not exceed*, no later than, no earlier than, not surpass, not go beyond, not fewer than, never exceed, does not exceed, do not exceed, did not exceed, not to exceed, not lower than, not higher than, not below, not above, not greater than, not smaller than, not larger than
not-= atleast: up to, at most, at least, within, ≤, ⩽, ≥, ⩾, or less, or fewer, or more, or greater, or higher, or lower, or above, or below, or longer, or shorter, or older, or younger, maximum, minimum, as many as, as long as, limited to, limit, limits, upper limit, lower limit, and above, and below, or over, or under, capped at, a maximum of, a minimum of, from, under, below
0: under, underl*, undergo*, underwent, undertak*, undertook, understand*, understood, unit, units, united, uniform*, uniq*, unilateral*, union, until, unanimous*, universal*, universit*, unify*, unified, uni*, whether or not, if not, no doubt, more or less, notwithstanding, lower limb*, lower extremit*, lower respiratory, lower back, lower lip, lower lobe, lower abdom*, lower jaw, upper limb*, high school, higher education, high blood pressure, high-throughput, high performance, high-performance, high resolution, high-resolution, in order to, more and more, further*, lower esophag*, low back pain, lower body, lower part, lower segment, upper respiratory, superior vena cava, superior mesenteric, inferior vena cava, inferior mesenteric, inferior wall, right away, look forward, inhibitor*, inhibitory, suppressor*, suppressive, right to, rights, human rights, positively-charged, supporting, life support, support group, support vector, pre-experiment, after all, day after day, one after the other, one after another, again and again, high speed, high-speed, highlight*, higher-order, large number, a large number of, on the other hand, at last, low-dose ct, high-dose-rate, down syndrome, down's syndrome, looked after, look after, cut off, long qt, short chain, long chain, long-chain, short-chain, long noncoding, long non-coding, lncrna*, along, longest, lower urinary, lower uterine, leftover, high-fat, high fat, positive control, negative control, positive psycholog*, positive emotion*, negative emotion*, positive affect, negative affect, negative pressure, positive pressure, high altitude, high-altitude, more than one, cannot but, nothing but, no sooner, no matter, not to mention, if not, not until, at least, following the, following this, as follows, the following, not least, not uncommon*, no less, growth hormone*, growth factor*, contrast-enhanced, contrast enhanced, hu-man, precedence, full stop, in order of precedence, there are some space left, space left, spaces left, is left, are left, was left, were left, left for, unless
pair-: with or with, with and with, with/with
sign+: positive, positives, positively, positivity, seropositive, seropositivity, positive-
sign-: negative, negatives, negatively, negativity, seronegative, seronegativity
sign-?: inverse*, unfavo*, adverse*, opposite*, minus
sign+?: favo*, active*, optimistic*, plus
amount+: upper limit, or higher, or more, increase, increases, increased, increasing, increasingly, increment*, rise, rises, rose, risen, rising, elevat*, higher, highest, high, highly, raised, raising, upregulat*, up-regulat*, more than, greater than, larger than, augment*, heighten*, upward*, gain*, more, greater, greatest, larger, largest, escalat*, climb*, surges, surged, grew, growing, growth, ascend*, above, exceed*, higher-
amount+?: most, hyper*, over, above, raise, raises, stronger, strong*, much, many, big*, large, great*, add*, expan*, accumulat*, enrich*, boost*, enhanc*, improv*, promot*, rapid*, quick*, fast*, accelerat*, excess*, overexpress*, up, advanced, severe*, better, maxim*, numerous, plenty, abundan*, rich*, multiple, multi*, majority, strengthen*, intens*, potent*, well, wider, broad*, elder*, old*, deep*, good, upper, top, super*, double*, triple*, doubled, fold, lot, heavy, heavier, frequent*, common*, beyond, extra, further, aggravat*, worse*, thick*, upstream, hypertens*, obes*, overweight, prolong*, long*, extend*, develop*, peak, thicken*, amplif*, activat*, induc*, stimulat*, rather, additional, superior*, outweigh*, outperform*, facilitat*, progress*, recover*, restor*, easier, full*, lead*, at least
amount-: lower limit, or lower, or less, fall, falls, decrease, decreases, decreased, decreasing, decrement*, reduc*, lower, lowest, low, lowered, lowering, lowers, declin*, downregulat*, down-regulat*, drop, dropped, drops, dropping, diminish*, lessen*, fewer, fewest, less, lesser, less than, smaller, smallest, smaller than, fewer than, fell, fallen, falling, attenuat*, downward*, dwindl*, descend*, below, depressed, least
amount-?: hypo*, low*, reduc*, decreas*, fall, falls, small*, few, little, minimi*, minimal, minor*, minimum, slow*, weak*, poor*, down, drop-out, alleviat*, reliev*, relief, mitigat*, ameliorat*, inhibit*, suppress*, block*, slight*, mild*, rare*, seldom, deplet*, loss, lost, lose*, losing, deficien*, deficit*, insufficien*, lack*, shrink*, shrunk, shrank, shorten*, short*, thin*, narrow*, save*, saving*, cut*, limit*, restrict*, scarc*, light*, eas*, impair*, damp*, blunt*, hamper*, fewer, mini*, under*, within, up to, subside*, remission, regress*, recede*, delay*, worse*, inferior*, deteriorat*, control*, knockdown, silenc*, shallow*, elimina*, clear*, remov*, eradicat*, early, younger, young*, curb*, prevent*, avoid*, downstream, soften*, degrad*, weaken*, half, halve*, halved, abrogat*, abolish*, counteract*, disappear*, wane*, erosion, atroph*, at most, minus, hard*, sub*, slim*, simpl*, near*, close*
time-: before, prior to, previous to, preoperativ*, pre-operativ*, pretreatment, pre-treatment, preceding, pretest, pre-test, antenatal*, prenatal*, premenopaus*, pre-intervention, earlier, earliest, preadmission, preprandial, precedes, preceded
time-?: pre*, previous*, prior, former*, early, baseline, ago, until, initial*, first, anterior, antecedent, in advance, at admission, past, front, fore*, by, ahead, ante*, original*, early-*, past
time+: after, postoperativ*, post-operativ*, posttreatment, post-treatment, posttest, post-test, subsequent*, postmenopaus*, postnatal*, postprandial*, thereafter, afterwards, afterward, later, latest, post-intervention, after treatment
time+?: post*, late, then, follow*, since, upon, when, once, next, ensuing, finally, last*, latter, when, consecutive*, delayed, posterior, back, prognos*, final*, ultimate*, outcome*, end, result*, on, of, by, with, at, having, background, sequel*, late-*, behind, in, following
speed+: faster, quicker, rapid, rapidly, accelerate, accelerated, accelerates, fast
speed-: slower, slow, slowly, slowed, slows
speed+?: prompt*, early
speed-?: delay*
size+: large, larger, big, large-sample
size-: small, smaller, small-sample
size-?: few, minor
size+?: many, major, great*
length+: prolong*, longer, longest, lengthen*, extended, extending, extends, elongat*
length+?: long*, extend*, extens*, increas*, delay*, improv*, more, greater, persist*, last*, sustain*, durable, linger*, higher, elevated, slow*
length-: shorten*, shorter, shortest, curtail*
length-?: short*, reduc*, decreas*, less, fewer, lower, brief*, fast*, quick*, rapid*, earl*, accelerat*, declin*, improv*
resp+: sensitive, sensitivity, sensitiz*, sensitis*, susceptib*, chemosensitiv*, radiosensitiv*
resp+?: respon*, vulnerab*, prone, delicate, effective*, sensib*
resp-: resistant, resistance, chemoresist*, radioresist*, drug-resistant, insensitiv*, unresponsive*, desensiti*, multidrug-resistant
resp-?: refractor*, toleran*, resist*, nonrespon*, non-respon*, escape*, rebel*, against, antagoni*
rank+: superior, superiority, better, best, outperform*, better than, surpass*, outweigh*
rank+?: good, well, improv*, high*, more, prefer*, optim*, greater, advantag*, prior*, strong*, excel*, favo*, larger, benef*, effective*, beyond, satisfactor*
rank-: inferior, inferiority, worse, worst, poorer, poorest, worse than
rank-?: bad*, poor*, low*, less, weak*, unfavo*, fail*, disadvantag*, inferior*, deteriorat*, decline*, impair*, adverse*, non-inferior*, noninferior*, severe*, aggravat*, dismal, dif*
good+: enhance, enhances, enhanced, promote*, improve, improved, improves, improving, improvement*, ameliorat*, benefit, benefits, benefited, beneficial, advantage*, favorable, favourable, favorably, favourably
good+?: alleviat*, reliev*, relief, mitigat*, attenuat*, better*, enhanc*, recover*, restor*, effective*, good, well, increas*, promot*, reduc*, optim*, help*, protect*, upgrad*, remission, repair*, strengthen*, superior*, positive*, favo*, valuable, reverse*, inhibit*, prevent*, profit*, perfect*, significan*, correct*, meliorat*, progress*
good-: worsen*, deteriorat*, aggravat*, exacerbat*, impair*, harm, harms, harmful, detriment*, disadvantage*, unfavorable, unfavourable, unfavorably, unfavourably, adverse outcome*, damage, damages, damaged, damaging
good-?: worse*, bad*, poor*, decreas*, injur*, deleterious, progress*, advers*, declin*, risk*, lesion*, destr*, impediment, disturb*, disorder*, dysfunction*, compromis*, toxic*, severe*, weak*, side effect*, disabil*, loss, defect*, fail*, deficit*, hurt*, insult*, drawback*, shortcoming*, limitation*, dis*, mal*, disrupt*
act+: activate, activates, activated, activating, activation, stimulat*, promote, promotes, promoted, promoting, promotion, facilitat*, enhance, enhances, enhanced, enhancing, enhancement, agonist*, agonism, potentiat*, accelerat*, boost*
act+?: activ*, induc*, increas*, improv*, trigger*, up-regulat*, upregulat*, elicit*, strengthen*, mobili*, provok*, drive*, drove, encourag*, foster*, help*, advanc*, develop*, enabl*, contribut*, support*, rise*, elevat*, augment*, stronger, strong*, rapid*, fast*, conduc*, motivat*, arous*, speed*, raise*, excit*, intensif*, progress*, catal*, reinforc*, further*, expand*, caus*, better, favo*, lead*, more, increasing, push*, acti*
act-: inhibit, inhibits, inhibited, inhibiting, inhibition, suppress, suppresses, suppressed, suppressing, suppression, antagonist*, antagonism, antagoni*, repress*, inactivat*, hinder*, imped*, hamper*
act-?: block*, prevent*, attenuat*, decreas*, reduc*, down-regulat*, downregulat*, imped*, hamper*, restrain*, restrict*, anti*, abrogat*, abolish*, interfer*, disrupt*, delay*, counteract*, slow*, limit*, neutraliz*, quench*, control*, depress*, lower*, weak*, impair*, curb*, arrest*, immunosuppress*, silenc*, retard*, diminish*, interrupt*, against, stop*, interven*, alleviat*, knock*, kill*, resist*, deplet*, antimicrob*, prohibit*, ameliorat*, loss
effect+: effective, efficacious, effectively
effect+?: effect*, efficac*, efficien*, useful*, valid*, respon*, work*, potent*, success*, fail*, treatment
effect-: ineffective*, inefficac*, inefficien*, inactive
effect-?: invalid*, fail*, useless*, nonrespon*, non-respon*, not, no, un*, poor*, null, void, refractor*, lack*, without, progress*, stable
tumour+: benign tumo*, benign neoplas*, benign lesion*, benign
tumour+?: benig*
tumour-: malignant tumo*, malignant neoplas*, malignant lesion*, malignant, malignanc*
tumour-?: malig*, cancer*, tumo*, carcino*
support+: support, supports, supported, in favor of, in favour of, in support of, endors*, agree, agreed, agrees, agreement
support+?: favo*, consistent*, support*, back*, confirm*,recommend*, approv*, suggest*, demonstrat*
support-: oppose, opposes, opposed, opposing, object, refute*, contradict*, disagree*, reject, rejects, rejected
support-?: against, contrary, oppos*, opposite*, disprov*, reject*, object*, disput*
path+: left to right, right to left
path-: left to left, right to right
way+: left to right, left-to-right
way-: right to left, right-to-left
side+: right, right-sided, right-side, dextr*
side+?: bilateral, both, lateral*, rights, right*
side-: left, left-sided, left-side, sinistr*
side-?: bilateral, both, lateral*, remain*, left*, departed
sex+: male, males, man, men, boy, boys
sex+?: gender*, sex*, husband*, father*, prostat*, spous*, he, his, paternal, guys
sex-: female, females, woman, women, girl, girls
sex-?: gender*, sex*, wife, wives, mother*, matern*, pregnan*, she, her, women*, gyn*, parturient*, puerpera*, obstet*, breast, lying-in, menopaus*
early+: early, earlier, earliest, early-stage, early stage, early-onset
early+?: pre*, initial*, first*, onset, prior, before, preterm, premature*, soon*, start*, beginning, prompt*, timely, limited-stage, advanced, morning, incipient, primary, newly, first, quick*
early-: late, later, latest, late-stage, late stage, advanced-stage, advanced stage, late-onset, delayed
early-?: advanced, delay*, last*, end-stage, terminal, end, subsequen*, second*, follow*, after, final*, night*, evening, postpon*, metastat*, progress*, belated*, prolong*, slow*, post*, long*, lag*, then
acute+: acute, acutely
acute+?: emergen*, urgen*, sudden*, rapid*, subacute
acute-: chronic, chronically, chronicity
acute-?: slow*, long*, subacute, persist*
origin+: primary
origin+?: prim*, idiopath*, original*, main, major, essential, orig*, first*
origin-: secondary
origin-?: second*, metast*, subsequent*, minor
alive+: survive, survived, survives, surviving, survivor*, survival, alive
alive+?: surviv*, live*, living, viab*, life, birth*
alive-: die, died, dies, dying, death*, dead, deceased, mortality, fatal*, lethal*
alive-?: expire*, die*, fatal*, lethal*, kill*, necro*, apopto*, surviv*, perish*, pass*
enroll+: include, included, includes, enrol*, inclusion, recruit*
enroll+?: includ*, involv*, contain*, select*, compris*, consist*, admit*, incorporat*, collect*
enroll-: exclude, excluded, excludes, excluding, exclusion
enroll-?: exclu*, except*, ineligib*, eliminat*, remov*, withdr*, omit*, discard*, without, reject*, drop*
same+: identical, equal
same+?: same, similar*, equivalen*, alike, consistent*, comparab*, uniform*, common*, simultaneous*, both, homolog*, shared, equal*, each, also
same-: different, differently, unequal, differing, differ, differed, differs, dissimilar*
same-?: differ*, variou*, vari*, divers*, distinct*, other*, another, unlike, separate*, heterogen*, several, discrepan*, distinguish*, uneven*, unequal*, multiple, inconsist*, respective*, specific, alter*, chang*
success+: succeed*, success, successful, successfully, successes
success+?: achiev*, accomplish*, satisf*, attain*, complet*, success*
success-: fail, failed, failure, failures, fails, failing, unsuccessful*
success-?: fail*, unsuccess*, mis*, un*, insufficien*, refractor*, not, break*
term+: long-term, longterm, long term
term+?: long*, late, distant, lasting, forward, chronic*, prolong*, extended, year*, durab*
term-: short-term, shortterm, short term
term-?: short*, recent*, immediate*, early, near*, brief*, tempor*, quick*, rapid*
direct+: direct, directly
direct+?: direct*, immediate*, straight*
direct-: indirect, indirectly
direct-?: mediat*, indirect*
complete+: complete, completely, total, totally, full, fully, entire, entirely, whole
complete+?: complet*, all, thorough*, perfect*, absolute*, overall, comprehens*, every, radical, CR
complete-: partial, partially, partly, incomplete, incompletely
complete-?: part*, some, incomplet*, sub*, half, portion*, several
place+: in vitro, ex vivo
place+?: vitro, cell*, ex, extracorpor*, outside
place-: in vivo
place-?: vivo, body, mice, animal*, rat*, intra*, inside, within
pressure+: systolic
pressure+?: contract*, vasoconstrict*, systol*, constrict*
pressure-: diastolic
pressure-?: relax*, dilat*, diastol*, vasodilat*
risk+: risk, risks, hazard*
risk+?: risk*, danger*, peril*, threat*, predispos*, unsafe, critical
risk-: protective, safe, safely, safety
risk-?: protect*, safe*, secur*
most+: maximum, maximal, maximally, most, majority, largest, highest
most+?: max*, peak, upper, top, more, great*, large*, high*, main*, often, usually, mostly, common*, many, at most, best, utmost
most-: minimum, minimal, minimally, least, minority, smallest, lowest
most-?: min*, less, few*, low*, lower, bottom, trough, rare*, small*, at least, little, some, worst, micro*
combine+: combined, combination, combinations, combining, combine, coadminist*, co-administ*
combine+?: with, and, join*, together, integrat*, concurr*, concomitant*, add*, multi*, co-*, both, link*, coupled, unit*, joint*, accompan*, adjuv*, associat*, using, by, complicat*, dual, merg*
combine-: monotherapy, monotherapies, single-agent, single agent, alone
combine-?: mono*, single*, only, sole*, separate*, individual*, simple, pure*, one, independent*, simply, respective*, lone
dilat+: dilat*, vasodilat*, expansion, expand, expanded
dilat+?: expan*, wid*, relax*, enlarg*, distens*, ecta*, increas*, amplif*, extend*, prolif*
dilat-: constrict*, vasoconstrict*, stenosis, stenotic, narrow*
dilat-?: contract*, shrink*, spasm, obstruct*, occlus*, strict*, stenos*, coarct*
`
