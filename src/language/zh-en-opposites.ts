/**
 * Pairs of names and kinds of which a text tells one: a line is a pair, `NAME: words for the one |
 * words for the other`, Chinese before the semicolon, English behind it. `=` behind a word: it answers,
 * and proves nothing by itself; `*`: any ending.
 */
const pairs = `
clear: 明确=, 清楚, 已阐明; clear, well understood, well known=, elucidated= | 不清楚, 尚不清楚, 不明确, 尚不明确, 尚不清, 尚不明, 未阐明, 尚未阐明, 尚未明确, 不清=, 不明=; unclear, not clear, poorly understood, unknown=, obscure=
consist: 一致, 相符, 吻合; consistent, concordant, in agreement, agree=, same=, similar= | 不一致, 不相符, 不符合; inconsistent, discordant, conflicting, contradictory, discrepan*=, differ*=
resect: 可切除; resectable, operable | 不可切除, 无法切除, 不能切除; unresectable, inoperable, nonresectable, non-resectable
unrelated: 有关=, 相关=; associated=, related=, correlated=, correlat*=, associat*= | 无关, 不相关; unrelated, uncorrelated, independent=
acquire: 获得性, 后天性; acquired | 先天性, 先天, 遗传性; congenital*, inherited, hereditary, inborn, genetic*=
outlook: 预后良好, 预后较好, 预后好, 预后佳; good prognos*, favorable prognos*, favourable prognos*, better prognos*, excellent prognos* | 预后不良, 预后较差, 预后差, 预后不佳, 预后不好; poor prognos*, worse prognos*, unfavorable prognos*, unfavourable prognos*, dismal prognos*, poorer prognos*
quality: 良好, 优良; good, excellent, favorable=, favourable=, well=, satisfactory=, better= | 不良, 不佳, 欠佳, 较差, 很差, 差=; poor, poorly, bad, worse=, unsatisfactory=
spread: 原发灶, 原发性, 原发; primary=, primaries= | 转移灶, 转移性; metastatic, metastas*=
pulse: 心动过速; tachycardia*, tachyarrhythm* | 心动过缓, 心率过慢; bradycardia*, bradyarrhythm*
town: 城市, 城镇, 市区; urban, city=, cities=, town=, towns=, municipal*= | 农村, 乡村, 乡镇; rural, village*, countryside, township*=
wed: 已婚; married | 未婚, 离异; unmarried, single=, divorced
wake: 清醒, 意识清楚; conscious, awake, wakeful* | 昏迷, 意识丧失, 神志不清, 无意识; unconscious*, comatose, coma, loss of consciousness
shut: 开放性, 开放式, 敞开; open, opened, opening= | 闭合性, 闭合, 封闭, 关闭; closed, close=, closing=, closure=
donor: 同种异体, 异基因, 异体; allogen*, allograft*, allotransplant* | 自体, 自体移植, 自身=; autologous*, autogenous, autograft*, auto-*=
active: 主动; active, actively, voluntar*= | 被动; passive, passively
daytime: 白天, 日间, 昼间, 白昼; daytime, by day, during the day, diurnal=, day= | 夜间, 夜晚, 晚间; night*, nocturnal*, nighttime, overnight, evening*=
naive: 新诊断, 初诊, 初发, 首发, 初治; newly diagnosed, newly-diagnosed, new-onset, treatment-naive, treatment naive, treatment-naïve, previously untreated, untreated=, first-episode, de novo=, initial*=, first= | 复发, 复发性, 经治, 难治性=; relaps*, recurr*, recrudesc*, previously treated, pretreated=
wealth: 发达国家, 高收入国家, 高收入; developed countr*, developed nation*, high-income | 发展中国家, 欠发达, 低收入国家, 低收入; developing countr*, developing nation*, low-income, underdeveloped, less developed
metabol: 合成代谢; anabol* | 分解代谢; catabol*
wetting: 亲水性, 亲水; hydrophil* | 疏水性, 疏水, 亲脂性, 亲脂; hydrophob*, lipophil*
birth: 阴道分娩, 自然分娩, 顺产, 经阴道; vaginal deliver*, vaginal birth*, vaginally, natural birth, spontaneous deliver*, transvaginal*= | 剖宫产, 剖腹产, 剖宫; cesarean, caesarean, cesarian, c-section*
gestation: 足月儿, 足月产, 足月; full-term, full term, term infant*, term newborn*, term neonate*, term birth*, at term, term= | 早产儿, 早产; preterm, pre-term, premature*, prematurity
will: 自愿; voluntary, voluntarily, willing*= | 非自愿, 被迫; involuntar*, unwilling*, forced
numb: 局部麻醉, 局麻; local anesth*, local anaesth*, regional anesth*=, regional anaesth*= | 全身麻醉, 全麻; general anesth*, general anaesth*
body: 局部=, 局部用药, 外用; topical*, local, locally=, localized=, localised= | 全身性, 全身; systemic*, generalized, generalised, whole-body, whole body, general=
dura: 硬膜外, 硬脊膜外; epidural*, extradural* | 硬膜下; subdural*
bleed: 缺血性, 缺血; ischemi*, ischaemi* | 出血性, 出血; hemorrhag*, haemorrhag*, bleed*, blood loss=
lungcell: 非小细胞; non-small, non-small-cell, nonsmall, nonsmall-cell | 小细胞; small cell, small-cell
years: 年龄较大, 年龄大, 年龄偏大, 高龄; older, elderly, advanced age, aged=, old= | 年龄较小, 年龄小, 年龄偏小, 年轻; younger, young
turn: 顺时针; clockwise | 逆时针; anticlockwise, counterclockwise, counter-clockwise, anti-clockwise
advance: 疾病稳定, 病情稳定; stable disease, disease stabili*, stable, stabili*= | 疾病进展, 病情进展, 进展性; progressive, disease progress*, progressed, progressive disease, progression=
situ: 浸润性, 侵袭性=; invasive=, infiltrating, infiltrative | 原位; in situ, noninvasive=
use: 过量使用, 过度使用, 滥用; overuse*, over-use*, overus*, abuse*, misuse= | 使用不足; underuse*, underutili*, insufficient use
guess: 高估; overestimat*, over-estimat*, overstat* | 低估; underestimat*, under-estimat*, understat*
feed: 营养过剩; overnutrition, overnourish*, over-nutrition | 营养不良, 营养不足; undernutrition, malnutrition, malnourish*, undernourish*
diagnose: 过度诊断; overdiagnos*, over-diagnos* | 漏诊; underdiagnos*, under-diagnos*, missed diagnos*
hope: 乐观; optimis* | 悲观; pessimis*
share: 多数, 大多数, 大部分, 绝大多数, 绝大部分; most, majority, mostly=, mainly=, major=, many=, often= | 少数, 极少数, 小部分; few, minority, a minority, small number of, a few=, small=, some=
cease: 停药, 停用, 停止, 终止, 中止, 暂停, 撤药, 中断=; stop, stopped, stopping, stops, discontinu*, withdr*, withheld, terminat*, cessation, suspend*, ceas*, halt*, quit*, interrupt*=, end*= | 继续, 开始, 启动, 起始, 恢复用药, 重启; continue, continued, continues, continuing, continuation, start, started, starting, starts, initiat*, begin, begins, beginning=, began, begun, resum*, restart*, further=, onset=, go on=, went on=, then=, still=, from=, commenc*=, launch*=
allow: 适应证, 适应症; indicated=, is indicated, are indicated, indication=, indications= | 禁用, 禁忌, 禁忌证, 禁忌症, 忌用; contraindicat*, prohibit*, forbidden, banned
marrow: 增生活跃, 增生明显活跃; hypercellular* | 增生低下, 增生减低; hypocellular*
redcell: 红细胞增多症; polycyth*, erythrocytosis | 贫血; anemi*, anaemi*
mature: 成熟; mature*, maturat*= | 未成熟, 不成熟, 幼稚; immatur*, unripe
lymph: 急性淋巴细胞白血病, 淋巴细胞白血病, 急性淋巴细胞性白血病, 淋巴系, 急性淋巴; lymphoid, lymphoblastic, lymphocytic, lymphatic= | 急性髓系白血病, 急性髓细胞白血病, 髓系, 粒细胞白血病, 慢性粒细胞, 髓细胞; myeloid, myeloblastic, myelogenous, myelocytic, granulocytic
chamber: 心房, 房性, 房颤, 心房颤动; atrial, atrium, atria, atrio*= | 心室, 室性, 室颤, 心室颤动; ventricular, ventricle*
valve: 二尖瓣; mitral, bicuspid= | 三尖瓣; tricuspid
stseg: st段抬高型心肌梗死, st段抬高; st-segment elevation, st segment elevation, st-elevated, st-segment-elevat*, st elevated, st-elevation, st elevation | 非st段抬高, st段压低, st段下移, 非st段抬高型; non-st, non-st-segment, non-st-elevation, st-segment depression, st segment depression, st depression
lipid: 高密度脂蛋白, 高密度脂蛋白胆固醇; high-density lipoprotein*, high density lipoprotein*, hdl*= | 低密度脂蛋白, 低密度脂蛋白胆固醇, 极低密度脂蛋白=; low-density lipoprotein*, low density lipoprotein*, ldl*=
adjuvant: 新辅助, 新辅助化疗, 新辅助治疗; neoadjuvant, neo-adjuvant | 辅助化疗, 辅助放疗, 辅助内分泌治疗, 术后辅助; adjuvant
intent: 根治性, 根治; radical*, curative*, definitive= | 姑息性, 姑息; palliati*
extent: 局限期; limited-stage, limited stage, limited disease | 广泛期; extensive-stage, extensive stage, extensive disease
gland: 鳞状细胞癌, 鳞癌, 鳞状; squamous | 腺癌; adenocarcinoma*
incid: 发病率; incidence=, morbidity=, prevalence= | 死亡率, 病死率; mortality, fatality, death rate*
exposed: 暴露组, 暴露者; exposed group, exposed= | 未暴露, 非暴露, 非暴露组, 未暴露组; unexposed, non-exposed, nonexposed
linear: 线性; linear, linearly | 非线性; nonlinear*, non-linear*
homogen: 同质性, 同质, 均质; homogen* | 异质性, 异质; heterogen*
satisfy: 满意; satisfied, satisfactory=, satisfaction= | 不满意, 不满; dissatisf*, unsatisf*
mood: 焦虑; anxi* | 抑郁, 抑郁症; depress*
lying: 仰卧, 仰卧位; supine | 俯卧, 俯卧位; prone
intra: 术中; intraoperative*, intra-operative*, during surgery, during operation, during the operation, during= | 术后, 手术后=; postoperativ*, post-operativ*, after surgery, after operation, after=, post*=
flow: 流入; inflow*, influx | 流出; outflow*, efflux
nerve: 传入; afferent* | 传出; efferent*
bend: 屈曲, 前屈; flexion, flexed, flexor* | 伸展, 后伸, 背伸; extension, extensor*, dorsiflex*=
abduct: 内收; adduct* | 外展; abduct*
fixation: 内固定; internal fixation, internally fixed | 外固定; external fixation, external fixator*
palm: 掌侧; palmar, volar | 背侧; dorsal*
ulna: 尺骨, 尺侧; ulna, ulnar | 桡骨, 桡侧; radius, radial=
tibia: 胫骨; tibia* | 腓骨; fibula*
limb: 股骨; femur, femora, femoral | 肱骨; humer*
head: 头侧; cranial*, cephal*, rostral* | 尾侧; caudal*
spine: 颈椎, 颈段; cervical | 腰椎, 腰段; lumbar
plane: 矢状面, 矢状位, 矢状; sagittal* | 冠状面, 冠状位; coronal*
mutant: 突变型, 突变体; mutant*, mutated= | 野生型; wild-type, wild type, wildtype
methyl: 去甲基化; demethylat* | 甲基化; methylat*=, hypermethylat*=
homolog: 同源; homolog* | 异源; heterolog*, xeno*=
germ: 胚系, 生殖系; germline, germ-line | 体细胞; somatic
acting: 长效; long-acting, long acting | 短效, 速效; short-acting, short acting, rapid-acting, fast-acting
release: 速释, 普通片; immediate-release, immediate release | 缓释, 控释; sustained-release, sustained release, extended-release, extended release, controlled-release, slow-release, prolonged-release
oxygen: 需氧, 有氧; aerobic* | 厌氧, 无氧; anaerobic*
germs: 细菌, 细菌性; bacter* | 病毒, 病毒性; virus*, viral*
excite: 兴奋性; excitatory, excitab* | 抑制性=; inhibitory=
sympath: 交感神经, 交感; sympathetic*, sympatho* | 副交感神经, 副交感, 迷走神经; parasympath*, vagal*, vagus
sense: 感觉, 感觉神经; sensory, sensation= | 运动神经, 运动功能=; motor, movement=
samepart: 同侧; ipsilateral* | 对侧; contralateral*, opposite side=
matter: 灰质; gray matter, grey matter | 白质; white matter
airway: 阻塞性; obstructive | 限制性; restrictive
para: 初产妇, 初产; primipar*, nullipar*= | 经产妇, 经产; multipar*
cycle: 卵泡期; follicular phase | 黄体期; luteal phase
meanvalue: 平均, 平均值, 均数, 均值; mean, average, averaged, averages, means= | 中位, 中位数, 中位值; median*
tailed: 单尾, 单侧检验; one-tailed, one-sided | 双尾, 双侧检验; two-tailed, two-sided
truth: 真阳性, 真阴性, 真阳性率, 真阴性率; true positive*, true-positive*, true negative*, true-negative* | 假阳性, 假阴性, 假阳性率, 假阴性率; false positive*, false-positive*, false negative*, false-negative*
abroad: 国内, 我国; domestic*, in china, china=, chinese= | 国外, 海外; abroad, foreign*, overseas, other countries=
need: 必要, 必需; necessary, essential=, needed=, need= | 不必要; unnecessar*, needless*
public: 公立; public= | 私立, 民营; private
lasting: 暂时性, 暂时, 一过性, 短暂性; temporar*, transient*, transitory | 永久性, 永久; permanent*
pause: 间歇性, 间断, 间歇; intermittent*, discontinuous=, interrupted= | 连续性, 连续; continuous*, consecutive=, successive=, serial=
diffuse: 弥漫性, 弥漫; diffus* | 局灶性, 局限性, 局灶; focal*, localized, localised, circumscribed, limited=
number: 单发, 孤立性, 孤立; solitary, isolated=, single= | 多发性, 多发; multiple=, multifocal, multi*=
family: 散发性, 散发; sporadic* | 家族性, 家族; familial, family=, families=
typical: 典型; typical, typically, classic*= | 不典型, 非典型; atypic*
specific: 特异性, 特异=; specific*= | 非特异性, 非特异; nonspecific*, non-specific*
select: 选择性=; selective=, selectiv*= | 非选择性; nonselectiv*, non-selectiv*
random: 随机; randomi*, random, randomly | 非随机; nonrandom*, non-random*
label: 开放标签, 开放性试验; open-label, open label | 双盲, 盲法; blind*, double-blind*, masked, blinded
diabetes: 糖尿病组; diabetes group, diabetic group | 非糖尿病组, 非糖尿病; nondiabet*, non-diabet*
infected: 感染组; infection group, infected group | 非感染组, 未感染组, 未感染; uninfected*, noninfect*, non-infect*
hand: 中药, 中医药, 中医; traditional chinese, tcm=, chinese medicine, chinese herb*, herb*= | 西药, 西医; western
soluble: 水溶性; water-soluble, water soluble, aqueous= | 脂溶性; fat-soluble, fat soluble, lipid-soluble, liposoluble
loud: 高频; high-frequency, high frequency | 低频; low-frequency, low frequency
dose: 高剂量, 大剂量; high-dose, high dose*, higher dose*, large dose*, larger dose*= | 低剂量, 小剂量; low-dose, low dose*, lower dose*, small dose*, smaller dose*=
riskgroup: 高危组, 高风险组; high-risk, high risk=, higher-risk= | 低危组, 低风险组; low-risk, low risk=, lower-risk=
graywave: 高信号; hyperintens*, high signal*, high-signal, increased signal= | 低信号; hypointens*, low signal*, low-signal, decreased signal=
echo: 高回声, 强回声; hyperecho*, high echo*, strong echo*= | 低回声, 弱回声; hypoecho*, low echo*, weak echo*=
density: 高密度影, 高密度, 密度高, 密度很高, 密度较高, 密度增高; hyperdens*, high-density, high density, hyperattenuat* | 低密度影, 低密度, 密度低, 密度很低, 密度较低, 密度减低; hypodens*, low-density, low density, hypoattenuat*
rich: 富血供; hypervascular* | 乏血供; hypovascular*
gain: 体重增加, 体质量增加, 增重; weight gain*, gain weight, gained weight, gaining weight | 体重减轻, 体重下降, 体质量下降, 减重, 体重降低; weight loss*, weight reduction*, lose weight, lost weight, losing weight
literacy: 识字; literate | 文盲; illiterate*
insure: 参保; insured | 未参保; uninsured
employ: 在职, 就业; employed | 失业, 无业; unemploy*, jobless
breast: 母乳喂养, 纯母乳; breastfe*, breast-fe*, breast fe*, breast milk= | 人工喂养, 配方奶; formula-fe*, formula fe*, artificial feed*, bottle-fe*
`

type Language = 'chinese' | 'english'

const cut = (text: string, sign: string): readonly [string, string] => {
  const at = text.indexOf(sign)
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** The words of one side as lines of a list: what proves the pole, and what only answers it. */
function linesOf(axis: string, pole: '+' | '-', words: string): readonly string[] {
  const all = words.split(', ').filter((word) => word !== '')
  const proofs = all.filter((word) => !word.endsWith('='))
  const answers = all.filter((word) => word.endsWith('=')).map((word) => word.slice(0, -1))
  return [
    ...(proofs.length > 0 ? [`${axis}${pole}: ${proofs.join(', ')}`] : []),
    ...(answers.length > 0 ? [`${axis}${pole}=: ${answers.join(', ')}`] : []),
  ]
}

/** The pairs as lines of the list of one language; for the lines see `englishPolarity`. */
export function namedOpposites(language: Language): string {
  const lines = pairs
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [axis, rest] = cut(line, ':')
      return cut(rest, '|').flatMap((side, at) => {
        const words = cut(side, ';')[language === 'chinese' ? 0 : 1]
        return linesOf(axis, at === 0 ? '+' : '-', words)
      })
    })
  return `${lines.join('\n')}\n`
}
