/**
 * Words of English journal titles and what they become in the title that NLM gives a journal (after
 * ISO 4). A word that stands alone before `;` is not shortened.
 */
const words = `journal J; american Am; british Br; european Eur; chinese Chin; japanese Jpn; korean
Korean; indian Indian; canadian Can; asian Asian; pacific Pac; scandinavian Scand; international Int;
national Natl; world World; new N; england Engl; annals Ann; annual Annu; archives Arch; acta Acta;
advances Adv; bulletin Bull; communications Commun; current Curr; clinics Clin; clinical Clin;
critical Crit; critical-care Crit Care; discovery Discov; disease Dis; diseases Dis; drug Drug;
drugs Drugs; emergency Emerg; epidemiology Epidemiol; experimental Exp; expert Expert; frontiers Front;
future Future; general Gen; genetic Genet; genetics Genet; genomics Genomics; geriatric Geriatr;
geriatrics Geriatr; gynecology Gynecol; obstetrics Obstet; haematologica Haematologica;
haematology Haematol; hematology Hematol; hematological Hematol; hepatology Hepatol; history Hist;
hospital Hosp; human Hum; hypertension Hypertens; imaging Imaging; immunity Immunity;
immunological Immunol; immunology Immunol; immunotherapy Immunother; infection Infect;
infectious Infect; inflammation Inflamm; intensive Intensive; internal Intern; investigation Invest;
investigational Investig; kidney Kidney; laboratory Lab; lancet Lancet; letters Lett; leukemia Leuk;
lymphoma Lymphoma; lymphomas Lymphoma; myeloma Myeloma; magazine Mag; mechanisms Mech; medical Med;
medicine Med; metabolism Metab; methods Methods; microbiology Microbiol; molecular Mol;
nature Nat; nephrology Nephrol; nervous Nerv; neurology Neurol; neurological Neurol;
neurosurgery Neurosurg; neuroscience Neurosci; neurosciences Neurosci; nuclear Nucl; nucleic Nucleic;
acids Acids; nursing Nurs; nutrition Nutr; nutritional Nutr; oncologist Oncologist; oncology Oncol;
open Open; opinion Opin; ophthalmology Ophthalmol; oral Oral; orthopaedic Orthop; orthopedic Orthop;
pain Pain; pathology Pathol; patient Patient; pediatric Pediatr; pediatrics Pediatr;
pharmaceutical Pharm; pharmacology Pharmacol; pharmacological Pharmacol; pharmacotherapy Pharmacother;
pharmacy Pharm; physical Phys; physics Phys; physiology Physiol; practice Pract; primary Prim;
prevention Prev; preventive Prev; proceedings Proc; academy Acad; sciences Sci; science Sci;
scientific Sci; states States; united United; prognosis Progn; progress Prog; psychiatry Psychiatry;
psychological Psychol; psychology Psychol; public Public; quarterly Q; radiation Radiat;
radiology Radiol; radiological Radiol; rehabilitation Rehabil; renal Ren; reports Rep; report Rep;
reproduction Reprod; reproductive Reprod; research Res; respiratory Respir; review Rev; reviews Rev;
rheumatic Rheum; rheumatology Rheumatol; royal R; safety Saf; society Soc; stem Stem; cell Cell;
cells Cells; structural Struct; surgery Surg; surgical Surg; studies Stud; systematic Syst; system Syst;
systems Syst; targeted Target; therapeutic Ther; therapeutics Ther; therapy Ther; thoracic Thorac;
thrombosis Thromb; haemostasis Haemost; hemostasis Hemost; tissue Tissue; topics Top; toxicology Toxicol;
translational Transl; transplant Transplant; transplantation Transplant; treatment Treat;
treatments Treat; trials Trials; tropical Trop; tumor Tumor; tumour Tumour; ultrasound Ultrasound;
urology Urol; vaccine Vaccine; vaccines Vaccines; vascular Vasc; virology Virol; aging Aging;
allergy Allergy; anesthesia Anesth; anaesthesia Anaesth; analgesia Analg; anesthesiology Anesthesiol;
antimicrobial Antimicrob; agents Agents; applied Appl; association Assoc; basic Basic;
behavior Behav; biochemical Biochem; biochemistry Biochem; bioinformatics Bioinformatics;
biological Biol; biology Biol; biomedical Biomed; biotechnology Biotechnol; blood Blood; marrow Marrow;
bone Bone; mineral Miner; brain Brain; breast Breast; cancer Cancer; cancers Cancers; cardiac Card;
cardiology Cardiol; cardiovascular Cardiovasc; care Care; case Case; chemical Chem; chemistry Chem;
chemotherapy Chemother; chest Chest; chronic Chronic; circulation Circ; college Coll; community Community;
comparative Comp; complementary Complement; computer Comput; control Control; dental Dent;
dermatology Dermatol; developmental Dev; development Dev; diabetes Diabetes; diabetology Diabetol;
diagnosis Diagn; diagnostic Diagn; digestive Dig; endocrine Endocr; endocrinology Endocrinol;
endoscopy Endosc; engineering Eng; environmental Environ; evidence Evid; gastroenterology Gastroenterol;
gastrointestinal Gastrointest; gene Gene; health Health; heart Heart; gut Gut; innovation Innov;
interventional Interv; journal-of J; liver Liver; lung Lung; pulmonary Pulm; sleep Sleep; skin Skin;
stroke Stroke; women Women; child Child; childhood Child; adolescent Adolesc; hygiene Hyg; spine Spine;
sports Sports; exercise Exerc; technology Technol; techniques Tech; theory Theory; outcomes Outcomes;
quality Qual; life Life; policy Policy; economics Econ; plos PLoS; one One; bmc BMC; bmj BMJ; jama JAMA;
jci JCI; ebiomedicine EBioMedicine; eclinicalmedicine EClinicalMedicine; insight Insight; signal Signal;
transduction Transduct; precision Precis; personalized Pers; exploration Explor; letters Lett`

const table = new Map(
  words.split(/;\s*/u).map((pair) => {
    const [word = '', ...short] = pair.trim().split(/\s+/u)
    return [word, short.join(' ')] as const
  }),
)

/** Left out of a shortened title. */
const dropped = new Set(['the', 'of', 'and', '&', 'in', 'for', 'on', 'a', 'an', 'to', 'at', 'by'])

/** A title that is shortened already, without its full stops: `J. Clin. Oncol.` → `J Clin Oncol`. */
export function withoutPeriods(title: string): string {
  return title.replace(/(?<=\p{L})\.(?=\s|$)/gu, '')
}

/**
 * The title of an English journal as NLM shortens it: `New England Journal of Medicine` →
 * `N Engl J Med`. Undefined when a word is not in the table (never a guess); one word stays whole.
 */
export function shortJournalTitle(title: string): string | undefined {
  const plain = withoutPeriods(title)
  if (plain !== title) return plain
  const parts = title.replace(/[:,.]/gu, ' ').split(/\s+/u).filter(Boolean)
  const kept = parts.filter((part) => !dropped.has(part.toLowerCase()))
  if (kept.length < 2) return kept[0]
  const short = kept.map((part) => table.get(part.toLowerCase()))
  return short.every((part) => part !== undefined) ? short.join(' ') : undefined
}

const shortened = new Set([...table.values()].flatMap((short) => short.toLowerCase().split(' ')))

/**
 * A shortened title with the full stops of ISO 4, `N. Engl. J. Med.`: behind every word that is no
 * word of the full title, or, without one, that is known as a shortened word only. Undefined for what
 * is no text.
 */
export function dottedJournalTitle(short: unknown, full: unknown): string | undefined {
  if (typeof short !== 'string') return undefined
  if (typeof full !== 'string' || !/\p{Script=Latin}/u.test(short)) return short
  const wholeWords: readonly string[] = full.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const isSame = withoutPeriods(full).toLowerCase() === withoutPeriods(short).toLowerCase()
  const isCut = (word: string): boolean => {
    const plain = word.toLowerCase()
    if (isSame) return shortened.has(plain) && !table.has(plain)
    return !wholeWords.includes(plain) && !(/^\p{Lu}{2,}$/u.test(word) && wholeWords.length < 2)
  }
  return withoutPeriods(short).replace(/\p{L}[\p{L}'’-]*/gu, (word) =>
    isCut(word) ? `${word}.` : word,
  )
}
