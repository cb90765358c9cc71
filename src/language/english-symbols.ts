/**
 * Short forms whose letters do not stand in what they are short for, `=`, the English words for it,
 * those of several with `,`. An editor may add to it.
 */
const list = `
T3=triiodothyronine,tri-iodothyronine;T4=thyroxine,tetraiodothyronine;E1=estrone,oestrone;E2=estradiol,oestradiol,17 beta-estradiol,17 beta-oestradiol,17beta-estradiol,17beta-oestradiol,17β-estradiol;E3=estriol,oestriol;P4=progesterone;5-HT=serotonin;DA=dopamine;NA=noradrenaline,norepinephrine;NE=noradrenaline;F=cortisol;B=corticosterone
ASA=aspirin;APAP=paracetamol,acetaminophen;INH=isoniazid;RFP=rifampicin,rifampin;RIF=rifampicin,rifampin;EMB=ethambutol;DPH=phenytoin;PHT=phenytoin;PB=phenobarbital,phenobarbitone;VPA=valproate,valproic acid;CsA=cyclosporine,cyclosporin,ciclosporin;CyA=cyclosporine,cyclosporin;FK506=tacrolimus;CDDP=cisplatin;DDP=cisplatin;ADM=doxorubicin,adriamycin;DOX=doxorubicin;DXR=doxorubicin;DNR=daunorubicin;VCR=vincristine;VLB=vinblastine;VP-16=etoposide;CTX=cyclophosphamide;CY=cyclophosphamide;AZT=zidovudine;PTX=paclitaxel;5-FU=fluorouracil,5-fluorouracil;Ara-C=cytarabine;6-MP=mercaptopurine
VO2=oxygen uptake,oxygen consumption;VCO2=carbon dioxide production;O2=oxygen;CO2=carbon dioxide;NO=nitric oxide;H2O2=hydrogen peroxide;K=potassium;Na=sodium;Hg=mercury;Pb=lead;Fe=iron;Cu=copper;Au=gold;Ag=silver
OVX=ovariectomized,ovariectomised,ovariectomy;ADX=adrenalectomized,adrenalectomy;HPX=hypophysectomized;GDX=gonadectomized,gonadectomy;Tx=treatment,transplantation;Dx=diagnosis;Hx=history;Rx=prescription;Fx=fracture;Bx=biopsy;HTN=hypertension;WNL=within normal limits;CXR=chest radiograph;BM=bone marrow
`

/** Words in small letters, by the short form that stands for them. */
export const englishSymbols: ReadonlyMap<string, readonly string[]> = new Map(
  list
    .trim()
    .split(/[;\n]/u)
    .map((entry) => {
      const [short = '', words = ''] = entry.split('=')
      return [short, words.split(',')] as const
    }),
)
