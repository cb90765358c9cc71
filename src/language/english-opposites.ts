import { englishGroups } from './english-groups.ts'

/** Where an upper and a lower part of the body bear the same name. */
const bodyParts =
  'limb*, extremit*, lobe*, abdom*, jaw, lip, eyelid*, lid, arm, arms, leg, legs, back, body, part, parts, half, third, segment*, pole, urinary, respiratory, gastrointestinal, digestive, airway*, esophag*, oesophag*, esophageal, gi, teeth, tooth, incisor*, molar*, uterine, end, edge, quadrant, thorax, chest, cervical, thoracic, lumbar, rectal, motor neuron*, zone, zones, lung'.split(
    ', ',
  )
const parts = (where: string) => bodyParts.map((part) => `${where} ${part}`).join(', ')

/**
 * English pairs of opposites that medical texts live by, each on an axis of its own; for the lines see
 * `englishPolarity`. `~` behind the pole: the word may stand for it, and proves it where the other text
 * has nothing but its opposite.
 */
export const englishOpposites = `
${englishGroups}agent-: inhibitor*, blocker*, antagonist*, suppressor*, depressant*, immunosuppressant*
agent-=: inhibitory, suppressive, inhibiting, blocking
agent+: activator*, agonist*, stimulator*, stimulant*, inducer*, enhancer*, promoter, promoters
agent+=: mimetic*, activating, stimulating
act-: immunosuppress*, suppressor*
act+=: improv*, induc*, strengthen*, increas*, help*, contribut*, support*, foster*, favor*, favour*, drive*, driv*
act-~: block, blocks, blocked, blocking, blockade, hamper*
act-=: block*, prevent*, reduc*, decreas*, suppress*, lower*, attenuat*, limit*, anti-*, restrain*, immunosuppress*, slow*, retard*, delay*, arrest*, impair*
amount+~: enhanc*, improv*, promot*, strengthen*
amount+=: expan*, accelerat*, stronger, prolong*, overexpress*, severe, well
amount-: lowly, underexpress*, under-express*, weaken*, weaker, weakest, fewest, reduction, reductions, shrink*, shrank, shrunk
amount-=: inhibit*, suppress*, shorten*, alleviat*, reliev*, ameliorat*, mitigat*, mild, milder, weak, smaller, cut
good+=: increas*, alleviat*, reliev*, relief, mitigat*, attenuat*, better, recover*, restor*, elevat*, rais*, promot*, effective*, higher, strengthen*, optimi*, reduc*, decreas*, greater, ameliorat*
good-=: worse, injur*, deleterious, declin*, poorer, poor, reduc*, decreas*, lower*, weaken*, increas*, severe
strong+: strong, stronger, strongest, strongly, strengthen*, enhance, enhances, enhanced, enhancing, enhancement, potent, potentiat*
strong+~: boost*, augment*, improv*, promot*, increas*
strong+=: reinforc*, rais*, high*
strong-: weak, weaker, weakest, weakly, weaken*, attenuat*, diminish*, feeble
strong-~: decreas*, reduc*
strong-=: impair*, lower*, blunt*, declin*, low, mild*
severe+: severe, severely, serious, seriously, critical, critically, severer
severe+=: worse*, grave*, heavy, heavily, major, intense, profound*, grade 3*, marked*
severe-: mild, mildly, milder, slight, slightly, gentle
severe-=: light*, minor, minimal*, low-grade, subtle
heavy+: aggravat*, exacerbat*, worsen*
heavy+=: increas*, deteriorat*, severe*, worse
heavy-: alleviat*, reliev*, mitigat*, ameliorat*, lessen*
heavy-=: reduc*, decreas*, attenuat*, improv*, eas*, relief, lower*, diminish*
vert+: upper, upward*, ${parts('upper')}
vert+=: superior, supra*, epigastr*, maxill*, top, above, ascend*, rise*, proximal*
vert-: ${parts('lower')}, low back, low back pain, downward*
vert-~: lower
vert-=: inferior, infra*, mandib*, bottom, below, beneath, sub*, descend*, leg, legs, distal*, under*
side+=: dextro*, bilateral*
side-=: sinist*, bilateral*
blind+: single-blind*, single blind*, single-masked
blind-: double-blind*, double blind*, double-masked, triple-blind*
lateral+: unilateral*, single side, one side
lateral+=: single, one
lateral-: bilateral*
lateral-=: both, two
centre+: single-cent*, single cent*, single-institution*, single institution*, one center, one centre, monocent*
centre-: multicent*, multi-cent*, multiple cent*, multi-institution*
centre-=: cent*, multi*
single+: single, singly, singleton*
single+=: one, sole*, alone, mono*, only, unilateral*, isolated
single-: double, doubled, dual, twin, twins, doublet
single-=: two, both, twice, bilateral*, bi*, combin*, pair*, duplicat*
many+: univariate, univariable, single-factor, unifactorial
many-: multivariate, multivariable, multifactorial, multi-factor, multiple factor*
many-=: multiple, multi*
ward+: inpatient*, in-patient*, hospitali*
ward+=: hospital, hospitals, admitted, admission*, ward*
ward-: outpatient*, out-patient*
ward-=: clinic, clinics, ambulat*
safe+: safe, safely, safer, safest, safety
safe+=: secur*
again+: no longer, not any longer, not any more
again-: no shorter
not-: no shorter
safe-: unsafe, dangerous, hazardous
safe-=: risk*, harm*
effect-=: invalid*, inert, futile
effect+~: response rate, response rates, responder, responders, ought to work, should work, may work
effect+=: useful*, valid*, respon*, effectiveness, efficacy, work, works
resp-: refractor*
resp-=: toleran*, nonrespon*, non-respon*, unrespon*
resp+=: respon*, vulnerab*, prone, sensib*
grade+: high-grade, high grade, poorly differentiated, poorly-differentiated
grade-: low-grade, low grade, well differentiated, well-differentiated, highly differentiated
cells-: neutropeni*, thrombocytopeni*, leukopeni*, leucopeni*, lymphopeni*, cytopeni*, pancytopeni*, granulocytopeni*, agranulocytos*, lymphocytopeni*, leukocytopeni*
cells-~: decreas*, reduc*, low*, fewer, declin*, myelosuppress*, deplet*, loss*
cells+: neutrophilia, thrombocytosis, leukocytosis, leucocytosis, lymphocytosis, erythrocytosis, eosinophilia, polycythemia, polycythaemia
cells+~: increas*, high*, elevat*, more, rise*, rose, proliferat*
hyper+: hypertens*, hyperglyc*, hyperkal*, hypernatr*, hypercalc*, hyperthyr*, hyperlip*, hypercholesterol*, hyperuric*, hypertriglycerid*, hyperphosphat*, hyperparathyr*, hyperinsulin*, hypercapn*, hyperoxi*, hypertherm*, hypertoni*, hyperventilat*, hypertroph*, hyperfunction*, hyperbilirubin*, hyperplas*, hypermagnes*, hypervolem*, high blood pressure, pre-eclampsia, preeclampsia, hypermethylat*
hyper+=: high, higher, elevat*, rais*, increas*, eleva*, antihypertens*, dyslipid*, excess*
hyper-: hypotens*, hypoglyc*, hypokal*, hyponatr*, hypocalc*, hypothyr*, hypoalbumin*, hypoprotein*, hypogamma*, hypophosphat*, hypoparathyr*, hypoinsulin*, hypocapn*, hypox*, hypotherm*, hypotoni*, hypoventilat*, hypotroph*, hypofunction*, hypoplas*, hypomagnes*, hypovolem*, low blood pressure, hypomethylat*
hyper-=: low, lower, decreas*, reduc*, declin*, deficien*, insufficien*, anox*
origin+: initial
origin+=: main, major, first, principal, essential, de novo, original
origin-=: minor, second, subsequent*, metasta*, recurren*
early-: late-onset
early-=: advanced, end-stage, terminal, final, metastatic, postpone*, longer, prolong*, subsequent*
early+=: initial*, onset, prompt*, timely, premature*, preterm, soon*, beginning, first
acute+=: sudden*, emergen*, urgent*
acute-=: long-term, longstanding, persist*, slow*
sign+=: seroconver*
sign+: true positive*, true-positive*, false positive*, false-positive*
sign-: true negative*, true-negative*, false negative*, false-negative*
sign+=: express*, carry*, active*, optimis*, favor*, favour*, direct correlat*, directly correlat*
sign-: inversely, inverse correlation*, inverse relationship*, inverse association*
sign-=: inverse, adverse*, undetect*, unfavo*, opposite, minus
time+=: following, since, upon, follow-up, post-*, post*, once, then, next, follow*
time-=: baseline, pre-*, previous*, prior, ago, initial*, admission, former*, in advance, preliminar*
length+=: added, adding, addition*, increas*, long*, delay*, extend*, improv*, more, greater, last*, sustain*, extensive
length-=: decreas*, reduc*, less, fewer, brief*, short-*, faster, lower*, earlier, cut
rank+=: good, well, improv*, higher, more, greater, advantag*, optimal*, favo*, excellent
rank-=: poor, poorly, lower, less, unfavo*, weaker, dismal, deteriorat*, noninferior*, non-inferior*
term-=: short, acute*, immediate*, recent*, early
term+=: long, prolong*, late, chronic*, lasting, durable, extended
risk+=: danger*, threat*, susceptib*
normal+: normal, normally, euthyroid, normotens*, normali*
normal+=: healthy, standard, regular*, physiologic*, usual*
rank+: or better
rank-: or worse
rank+=: or higher, or more, or above, above, at least, or greater, ≥
tumour-~: cancer*, carcinoma*, sarcoma*, melanoma*
tumour-=: tumo*, neoplas*, lymphoma*, leuk*, glioma*
normal-: abnormal*, anomal*, aberrant*
normal-=: dysfunct*, disorder*, impair*, patholog*, unusual*, malformation*, disturb*, irregular*, deformit*, defect*
aware+: symptomatic
aware-: asymptomatic, symptom-free, symptomless
common+: common, commonly, commonest, frequent, frequently
common+=: often, usual*, prevalen*, most, more, typical*, popular*, mainly, many, conventional*
common-: rare, rarely, rarer, rarest, uncommon*, infrequent*, seldom
common-=: few*, unusual*, less, low*, sporadic*, occasional*
usual+: usually, often, always, mostly, generally, frequently
usual-: never, rarely, seldom, hardly
usual-=: less, few, uncommon*
grow+: adult, adults, adulthood
grow-: child, children, childhood, pediatric*, paediatric*, infant*, adolescen*, neonat*, newborn*
grow-=: juvenile*, school*, baby, babies, kid, kids, young*, minor*
age+: older, elderly, old, oldest, old age, geriatric*, senile
age+=: aged, aging, ageing, age, late*
age-: younger, young, youngest
age-=: adolescen*, child*, youth*, juvenil*, low*
look+: retrospective*
look-: prospective*
vessel+: arterial, artery, arteries, arteri*
vessel+=: arterio*, coronary, aort*, carotid*, atheroscler*, mca, stroke*
vessel-: venous, vein, veins, intravenous*, veno*
vessel-=: phleb*, varic*, iv, infus*, portal, cava*, jugular, catheter*
depth+: deep, deeper, deeply
depth-: superficial*, shallow*
depth-=: surface*, light*
near+: proximal*
near-: distal*
near-=: remote, far, distant
inner+: internal, inner, medial, intracranial
inner+=: internal*, medial*, intra*, inside, endo*, within, interior, in-*
inner-: external, outer, lateral, extracranial
inner-=: external*, lateral*, extra*, outside, exo*, peripheral*, ectop*
front+: anterior*, ventral*
front+=: front*, ante*, pre*, forward*
front-: posterior*, dorsal*
front-=: back, backward*, hind*, rear, retro*, post*
breath+: inhal*, inspirat*
breath-: exhal*, expirat*
meal+: fasting, preprandial, fasted
meal-: postprandial, after meal*, after a meal, fed
cut+: open surgery, laparotom*, open operation, thoracotom*, open repair, open approach
cut+=: open, opened, traditional*
cut-: laparoscop*, thoracoscop*, endoscop*, arthroscop*, robot*
cut-=: minimally invasive, scope*
plan+: elective, selective surgery, scheduled
plan-: emergency, emergent, urgent
invade+: invasive*
invade-: noninvasive*, non-invasive*
zygote+: homozyg*
zygote-: heterozyg*
allele+: dominant*
allele-: recessive*
stream+: upstream
stream-: downstream
kin+: maternal*, mother*
kin+=: pregnan*, parturient*, women
kin-: paternal*, father*
source+: endogenous*
source-: exogenous*
route+: oral, orally, by mouth
route+=: tablet*, capsule*, pill*, per os, po, drink*, swallow*
route-: intravenous*, injection, injections, injected, subcutaneous*, intramuscular*
route-=: intra*, infus*, drip*, iv, bolus, inject*, vein, venous, parenteral*
ratio+: absolute, absolutely
ratio-: relative, relatively
lean+: dependent, dependently, dependence
lean+=: rel*, depend*
lean-: independent, independently, independence
central+: central, centrally
central-: peripheral, peripherally
count+: qualitative*
count-: quantitative*
test+: sensitivity
test+=: sensitiv*
test-: specificity
test-=: specific*
fresh+: fresh, freshly
fresh-: frozen, cryopreserv*, thawed, cryo*
stay+: stable, stability, stabili*
stay+=: steady, constant, unchanged
stay-: unstable, instability, labile
enough+: sufficient*, adequate*, enough
enough+=: ample, full*
enough-: insufficien*, inadequate*
enough-=: lack*, deficien*, short*, limited, poor*
fit+: eligible, fit for
fit-: ineligible, unfit, not eligible, not suitable, not appropriate, not fit
not-: not eligible, not suitable, not appropriate, not fit
fit+: appropriate*, suitable, suitably, reasonabl*, proper*
fit-: inappropriate*, unsuitable, unreasonabl*, improper*
fit-=: irrational*
even+: regular*
even-: irregular*
back+: reversible, reversibly
back-: irreversible, irreversibly
follow+: adherent, compliant
follow-: nonadheren*, non-adheren*, noncomplian*, non-complian*, non-adher*
known+: known
known-: unknown
may+: possible, possibly
may+=: may, might, could, can, probab*, potential*, likely
may-: impossible
live+: live birth*, living
heat+: fever, febrile, warm, hot, heating, heat
heat-: cold, cool, cooling, afebrile
acid+: acidosis, acidic, acid
acid-: alkalosis, alkaline, alkali
wet+: wet, moist
wet-: dry, dryness
big+: largest, biggest, maximum, maximal
big+=: greatest, highest, peak, most, upper
big-: smallest, minimum, minimal
big-=: least, lowest, minor, fewest
simple+: simple, simpler, simply, easy, easier, easily
simple-: complex, complicated, complexity
simple-=: difficult*, hard*
wide+: wide, wider, widely, broad, broader, widen*
wide+=: extensive*, general*, common*
wide-: narrow, narrower, narrowly, narrowing
wide-=: steno*, strict*, limited
thick+: thick, thicker, thicken*, thickness
thick-: thin, thinner, thinning
worse+: improved, improvement*, improve, improves, improving
worse-: worsen*, deteriorat*, exacerbat*
worse-=: aggravat*, increas*, severe*, declin*, worse, reduc*, decreas*
worse+=: increas*, better, alleviat*, reliev*, enhanc*, rais*, promot*, recover*, ameliorat*, mitigat*, reduc*, decreas*, elevat*, optimi*, upgrad*
weight+: overweight, obese, obesity
weight-: underweight, emaciat*
smoke+: smoker, smokers, smoking
smoke-: nonsmoker*, non-smoker*, nonsmoking
solid+: solid
solid-: cystic, hematolog*, haematolog*
rise+: rise, rises, rose, rising, risen, elevat*, increas*, up-regulat*, upregulat*, raised, raising, raise, raises
rise+~: enhanc*, improv*, promot*
rise+=: high, higher, grow*, more, gain*, augment*, expan*, climb*, greater, excess*, up, prolong*
rise-: fall, falls, fell, fallen, falling, decreas*, reduc*, declin*, drop*, down-regulat*, downregulat*, lowered, lowering, lowers, diminish*
rise-=: low, lower, less, lessen*, fewer, attenuat*, inhibit*, down, small*, shorten*, alleviat*, suppress*, cut*, mitigat*, loss*, slow*, weaken*, deplet*, reliev*, ameliorat*
differ-: no significant difference*, no statistically significant difference*, no statistical difference*, no significant differ*, not significantly different, not statistically different, not significantly differ*, no difference*, no obvious difference*, no marked difference*, no statistical significance, not statistically significant, no significant, no statistically significant, without significant difference*, without statistical significance, without statistically significant difference*, not significant, not significantly, nonsignificant*, non-significant*, insignificant*, not differ significantly, not differ
differ-~: similar*, comparab*, equivalen*
differ-=: equal*, same, identical*, homogen*, balanced, matched, neither, none, nor, no, not, without, never, cannot, lack*, nothing
not- similar: no significant difference*, no statistically significant difference*, no statistical difference*, no significant differ*, not significantly different, not statistically different, not significantly differ*, no difference*, no obvious difference*, no marked difference*, no statistical significance, not statistically significant, no significant, no statistically significant, without significant difference*, without statistical significance, without statistically significant difference*, not significant, not significantly, nonsignificant*, non-significant*, insignificant*, not differ significantly, not differ
not-: not similar, not comparable, not equivalent, not identical
differ+: significant difference*, statistically significant difference*, significantly different, statistically different, statistical difference*, differed significantly, significantly differed, differ significantly, statistically significant, statistical significance, not similar, not comparable, not equivalent, not identical
differ+=: significant*, differ*, higher, lower, better, worse, longer, shorter, greater, p<*, superior, inferior, statistical*
can+: can, could, able
can+=: may, might, possible, possibly, capab*, enabl*, allow*, will, would
can-: can hardly, could hardly, can scarcely, could scarcely, can barely, could barely, cannot, can not, could not, couldn't, can't, unable, not able, canot
can-=: impossible, incapa*, fail*, hard*, difficult*, inabil*, not, no, never, insufficien*, without, neither, none
not-: can not, could not, not able
not-= only: can not only, could not only, can not just, can not merely
reach+: reached, reach, reaches, achieved, achieve, attained, attain
reach+=: reach*, achiev*, attain*, met, meet, up to, obtain*, get*, got, became, become
reach-: missed, not reached, not achieved, not attained, not met, not reach, not achieve, not been reached, not yet been reached, not yet reached, unmet
reach-=: not, no, fail*, below, miss*, never, without, lack*
not-: not reached, not achieved, not attained, not met, not reach, not achieve, not been reached, not yet been reached, not yet reached
not-? nor: nor
not-? avoid: prophyla*, halt*
bear+: tolerable, tolerated, tolerate, tolerates
bear+=: toleran*
bear-: intolerable, not tolerable, not tolerated, intoleran*
not-: not tolerable, not tolerated
same+=: similar*, alike, comparab*
not-: not any longer, not any more
not-? unless: unless
not-? apnea: apne*, apnoe*, anuri*, areflex*, anosmi*, amenorrh*, anovulat*, aphasi*, azoosperm*, agenesis, aplas*, asystol*, acellular, avascular*, atyp*, asynchron*, dyssynchron*, desynchron*, anaerob*, anhydr*, aton*, achalasi*, amorph*
0: heart failure*, cardiac failure*, renal failure*, kidney failure*, liver failure*, hepatic failure*, respiratory failure*, organ failure*, multiorgan failure*, circulatory failure*, ventricular failure*, pump failure*, bone marrow failure*, intestinal failure*, pancreatic failure*, ovarian failure*, graft failure*, acute-on-chronic liver failure*, pulmonary failure*, multiple organ failure*, multi-organ failure*, free fatty acid*, free flap*, free thyroxine, free triiodothyronine, free radical*, free t3, free t4, free perforator, free skin, oxygen free, drop foot, missing data, missing value*, deficiency anemia, deficiency anaemia, vitamin d deficiency, loss to follow-up, lost to follow-up, full stop, full stops, acute exacerbation*, unlike, adverse reaction*, adverse event*, adverse effect*, adverse drug reaction*, unfortunately, unveil*, uncover*, unfold*, unravel*, unlock*
not-? until: not until
wait+=: until
not- keep: without changing, without change, without changes, without altering, not change, not changed, no change, no changes, not altered
not-= keep: keep, keeps, kept, keeping, maintain*, remain, remains, remained, remaining, unchanged, constant, constantly, preserv*, retain*, stable
not-= uneven: different, differ, differs, differed, differing, vary, varies, varied, various, varying, variable, diverse
not-? insufficient: not enough, not sufficient, not adequate
enough-: not enough, not sufficient, not adequate
`
