/** Common Chinese words of medical writing, each followed by English words for it. */
export const zhEnMedicalWords = `
目的 objective purpose aim;方法 method;结果 result;结论 conclusion;背景 background;讨论 discussion;摘要 abstract summary;关键词 keyword;综述 review;文献 literature;
患者 patient;病例 case;例 case patient;病人 patient;受试者 subject participant;健康 health healthy;志愿者 volunteer;人群 population;儿童 child pediatric;成人 adult;老年 elderly older;
女性 female woman;男性 male man;孕妇 pregnant;妊娠 pregnancy;新生儿 neonatal newborn;婴儿 infant;年龄 age;性别 sex gender;体重 weight;身高 height;家族 family;遗传 genetic;
治疗 treatment therapy treat;疗法 therapy;疗效 efficacy effect;临床 clinical;试验 trial test;随机 random;对照 control;安慰剂 placebo;双盲 double blind;多中心 multicenter;回顾性 retrospective;前瞻性 prospective;
队列 cohort;组 group;对照组 control group;治疗组 treatment group;观察组 observation group;实验组 experimental group;分为 divide;比较 compare;差异 difference;显著 significant;统计学 statistical;意义 significance;
相关 correlation relate associate;相关性 correlation;回归 regression;风险 risk;危险 risk;因素 factor;独立 independent;预测 predict;预后 prognosis;生存 survival;生存期 survival;总生存期 overall survival;无进展 progression free;
死亡率 mortality;病死率 mortality;发病率 incidence morbidity;发生率 incidence rate;患病率 prevalence;缓解 remission response relieve;缓解率 response rate;完全缓解 complete response remission;部分缓解 partial response;
总缓解率 overall response rate;复发 relapse recurrent;难治 refractory;难治性 refractory;进展 progress progression;稳定 stable;恶化 deterioration worsen;转移 metastasis transfer;浸润 infiltrate invasion;
不良 adverse;不良反应 adverse reaction event;不良事件 adverse event;副作用 side effect;毒性 toxicity toxic;耐受 tolerate tolerance;安全性 safety;有效 effective;有效性 efficacy effectiveness;有效率 effective rate;
剂量 dose dosage;给药 administration administer;口服 oral;静脉 vein intravenous venous;注射 injection inject;皮下 subcutaneous;输注 infusion;联合 combine combination;单药 monotherapy single;药物 drug;新药 new drug;
抑制 inhibit inhibition suppress;抑制剂 inhibitor;激动剂 agonist;拮抗剂 antagonist;激活 activate activation;增殖 proliferation;凋亡 apoptosis;分化 differentiation;迁移 migration;侵袭 invasion;表达 expression express;
上调 upregulate;下调 downregulate;升高 increase elevate;降低 decrease reduce lower;增加 increase;减少 decrease reduce;改善 improve;显示 show;表明 indicate show suggest;提示 suggest indicate;证实 confirm;
抗体 antibody;单克隆 monoclonal;单克隆抗体 monoclonal antibody;单抗 monoclonal antibody mab;双特异性 bispecific;抗原 antigen;免疫 immune immun;免疫治疗 immunotherapy;免疫球蛋白 immunoglobulin;补体 complement;受体 receptor;
配体 ligand;细胞 cell;干细胞 stem cell;浆细胞 plasma cell;淋巴细胞 lymphocyte;中性粒细胞 neutrophil;粒细胞 granulocyte;红细胞 erythrocyte red cell;白细胞 leukocyte white cell;血小板 platelet;巨噬细胞 macrophage;
单核细胞 monocyte;上皮 epithelial;内皮 endothelial;成纤维细胞 fibroblast;神经 nerve neural neuron;神经元 neuron;肌肉 muscle;骨髓 marrow;骨髓瘤 myeloma;多发性 multiple;多发性骨髓瘤 multiple myeloma;白血病 leukemia;
淋巴瘤 lymphoma;肿瘤 tumor tumour neoplasm;癌 cancer carcinoma;癌症 cancer;肺癌 lung cancer;乳腺癌 breast cancer;肝癌 liver cancer hepatocellular;胃癌 gastric cancer;结直肠癌 colorectal cancer;恶性 malignant;良性 benign;
肉瘤 sarcoma;腺瘤 adenoma;瘤 tumor;病变 lesion;病灶 lesion focus;炎症 inflammation inflammatory;炎 inflammation;感染 infection infect;病毒 virus viral;细菌 bacteria bacterial;真菌 fungal fungi;肺炎 pneumonia;
肝炎 hepatitis;肝 liver hepatic;肝脏 liver;肾 kidney renal;肾脏 kidney renal;肾病 nephropathy kidney;心 heart cardiac;心脏 heart cardiac;心肌 myocardial;心血管 cardiovascular;心力衰竭 heart failure;血管 vascular vessel;
动脉 artery arterial;冠状动脉 coronary artery;脑 brain cerebral;大脑 brain;肺 lung pulmonary;胃 gastric stomach;肠 intestine intestinal;脾 spleen;胰腺 pancreas pancreatic;甲状腺 thyroid;乳腺 breast;前列腺 prostate;
子宫 uterine uterus;卵巢 ovarian ovary;骨 bone;骨折 fracture;关节 joint;皮肤 skin;眼 eye ocular;视网膜 retina retinal;角膜 cornea;耳 ear;口腔 oral;牙 tooth dental;血液 blood;血清 serum;血浆 plasma;尿 urine urinary;
血压 blood pressure;高血压 hypertension;血糖 glucose blood;葡萄糖 glucose;糖尿病 diabetes diabetic;胰岛素 insulin;肥胖 obesity obese;血脂 lipid;胆固醇 cholesterol;脂肪 fat adipose;蛋白 protein;蛋白质 protein;
基因 gene genetic;突变 mutation mutant;染色体 chromosome;序列 sequence;测序 sequencing;通路 pathway;信号 signal;因子 factor;酶 enzyme;激素 hormone;氧化 oxidative oxidation;代谢 metabolism metabolic;机制 mechanism;
模型 model;小鼠 mouse mice;大鼠 rat;动物 animal;体外 vitro;体内 vivo;培养 culture;检测 detect detection test;检查 examination examine;诊断 diagnosis diagnose;鉴别 differential identify;筛查 screening;影像 imaging image;
超声 ultrasound;磁共振 magnetic resonance;显微镜 microscope;手术 surgery operation surgical;术后 postoperative;术前 preoperative;移植 transplantation transplant;化疗 chemotherapy;放疗 radiotherapy radiation;靶向 target;
护理 nursing care;康复 rehabilitation recovery;中医 chinese medicine;针灸 acupuncture;中药 chinese medicine herbal;证 syndrome;症 disease syndrome;综合征 syndrome;症状 symptom;体征 sign;并发症 complication;疾病 disease;
急性 acute;慢性 chronic;贫血 anemia;发热 fever;疼痛 pain;水肿 edema;出血 bleeding hemorrhage;血栓 thrombosis thrombus;缺血 ischemia ischemic;梗死 infarction;脑卒中 stroke;休克 shock;衰竭 failure;功能 function;障碍 disorder;
抑郁 depression depressive;焦虑 anxiety;认知 cognitive;痴呆 dementia;精神 mental;睡眠 sleep;癫痫 epilepsy;帕金森 parkinson;阿尔茨海默 alzheimer;指标 index indicator;评分 score;量表 scale;水平 level;浓度 concentration;
活性 activity;敏感性 sensitivity;特异性 specificity;曲线 curve;中位 median;平均 mean average;随访 follow;基线 baseline;终点 endpoint;纳入 include enroll;排除 exclude;批准 approve;指南 guideline;推荐 recommend;
数据 data;系统 system systematic;质量 quality;方案 regimen protocol;周期 cycle;月 month;周 week;天 day;小时 hour;年 year;百分 percent;应用 application use apply;目前 currently present;近年来 recent year;探讨 explore investigate;
评价 evaluate assess;评估 assess evaluate;分析 analysis analyze;总结 summarize summary;进一步 further;未来 future;需要 need;新型 novel new;首次 first;主要 main major primary;重要 important;潜在 potential;有望 promising expect;
`
