/**
 * Abbreviations that medical writing knows in one meaning or in few, `=`, what every Chinese wording of
 * any of these meanings holds. Where a Chinese text holds neither the abbreviation nor one of these
 * words, it says nothing that the abbreviation could stand for. A translator or an editor may add to it.
 */
const list = `
OS=生存,存活,骨肉瘤,氧化应激;PFS=无进展;DFS=无病,无瘤,无疾病;EFS=无事件;RFS=无复发,复发;TTP=进展,血小板减少;DOR=缓解,反应,应答,储备;TTR=缓解,反应,应答,转甲状腺素,治疗窗
ORR=缓解,有效率,反应,应答;DCR=控制率,疾病控制;CBR=获益;VGPR=部分缓解;RRMM=骨髓瘤;NDMM=骨髓瘤;MM=骨髓瘤,黑色素瘤;MRD=残留,残余;AML=白血病,肌脂肪瘤;ALL=白血病;CLL=白血病;CML=白血病;DLBCL=淋巴瘤;NHL=淋巴瘤;MDS=骨髓增生异常
NSCLC=肺癌;SCLC=肺癌;HCC=肝癌,肝细胞癌;CRC=结直肠癌,结肠直肠癌,大肠癌;TNBC=乳腺癌;ESCC=食管,食道;NPC=鼻咽癌;RCC=肾癌,肾细胞癌;GBM=胶质母细胞瘤,胶质瘤;PSA=前列腺特异,银屑病;AFP=甲胎蛋白;CEA=癌胚抗原,内膜剥脱
BMI=体重指数,体质指数,体质量指数,体重质量指数,身体质量;LVEF=射血分数,心功能;LVEDD=舒张;LVESD=收缩;EF=射血分数;CABG=搭桥,旁路;PCI=介入,支架;STEMI=心肌梗死,心梗;NSTEMI=心肌梗死,心梗;AMI=心肌梗死,心梗;MACE=心血管,心脏,不良事件;NYHA=心功能
COPD=慢阻肺,阻塞性肺;ARDS=呼吸窘迫;OSAHS=睡眠呼吸;OSA=睡眠呼吸;FEV1=呼气;FVC=肺活量;VAP=呼吸机;GERD=反流,返流;IBD=炎症性肠,炎性肠,肠病;IBS=肠易激,激惹;NAFLD=脂肪肝,脂肪性肝;PBC=胆管炎,胆汁性肝硬化;TIPS=门体
T2DM=糖尿病;T1DM=糖尿病;GDM=糖尿病;HbA1c=糖化血红蛋白;OGTT=糖耐量;CKD=肾;ESRD=肾;CRRT=肾脏替代,肾替代,血液净化;AKI=肾损伤,肾衰;eGFR=滤过;SLE=狼疮;PCOS=多囊卵巢;IVF=体外受精,试管;ICSI=单精子,胞浆内,卵胞质
VAS=模拟,疼痛,视觉,目测;ODI=功能障碍,腰椎;JOA=骨科,评分;NRS=数字,疼痛,营养风险;SAS=焦虑,统计;SDS=抑郁;HAMD=汉密,抑郁;HAMA=汉密,焦虑;MMSE=精神状态,认知;MoCA=认知;NIHSS=卒中;mRS=Rankin,残障;GCS=昏迷;APACHE=急性生理;SOFA=器官
MRI=磁共振,核磁,共振;fMRI=磁共振,核磁;PET=正电子,断层;CTA=血管,造影;MRA=血管,磁共振;DSA=造影;ERCP=胰胆管,造影;EEG=脑电;ICU=重症,监护;PACU=恢复室,苏醒室,复苏室;ELISA=酶联,免疫吸附;SNP=多态;FISH=原位杂交;IHC=免疫组
CRS=细胞因子,鼻窦炎;ICANS=神经毒,神经系统;GVHD=移植物抗宿主;ASCT=移植;HSCT=移植;ADCC=依赖,抗体;FDA=药品监督,药监,食品药品,食品和药物,食品与药品;EMA=药品管理,药监,上皮膜抗原;WHO=世界卫生,世卫;CDC=疾病预防,疾控,补体
`

/** By key, as `latinKey` writes it: what the Chinese wordings of an abbreviation hold. */
export const zhEnAbbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  list
    .trim()
    .split(/[;\n]/u)
    .map((entry) => {
      const [short = '', words = ''] = entry.split('=')
      return [short.toLowerCase(), words.split(',')] as const
    }),
)
