// src/language/sentences.ts
/** Markers directly after a full stop belong to the sentence that they follow. */
const trailingMarkers = /^(?:\s?(?:［[\d，,、\-–—～~]+］|\[[\d,、\-–—～~\s]+\]))+/u;
/**
* Cuts a text after each match of `end` that `isEnd` confirms. Line breaks always cut. The stretches
* cover the text but for the white space between them; a text without an end is one sentence.
*/
function sentenceStretches(text, end, isEnd) {
	const cuts = /* @__PURE__ */ new Set();
	for (const match of text.matchAll(end)) {
		const stop = match.index + match[0].length;
		if (!isEnd(text, match.index, stop)) continue;
		const markers = trailingMarkers.exec(text.slice(stop, stop + 80));
		cuts.add(stop + (markers?.[0].length ?? 0));
	}
	for (const match of text.matchAll(/\n/gu)) cuts.add(match.index + 1);
	cuts.add(text.length);
	const stretches = [];
	let from = 0;
	for (const cut of [...cuts].sort((a, b) => a - b)) {
		const piece = text.slice(from, cut);
		const start = from + (piece.length - piece.trimStart().length);
		const stop = from + piece.trimEnd().length;
		if (stop > start) stretches.push({
			start,
			end: stop
		});
		from = cut;
	}
	return stretches;
}

// src/language/en.ts
/** A full stop after one of these ends no sentence. Lower case. */
const abbreviations = /* @__PURE__ */ new Set([
	"al",
	"p",
	"pp",
	"vs",
	"v",
	"fig",
	"figs",
	"tab",
	"eq",
	"eqs",
	"ref",
	"refs",
	"no",
	"nos",
	"vol",
	"ed",
	"eds",
	"dr",
	"prof",
	"mr",
	"mrs",
	"ms",
	"st",
	"jr",
	"sr",
	"e.g",
	"i.e",
	"cf",
	"ca",
	"approx",
	"resp",
	"viz",
	"inc",
	"ltd",
	"co",
	"dept",
	"univ",
	"sp",
	"spp",
	"subsp",
	"var",
	"i.v",
	"p.o",
	"s.c",
	"i.m",
	"q.d",
	"jan",
	"feb",
	"mar",
	"apr",
	"jun",
	"jul",
	"aug",
	"sep",
	"sept",
	"oct",
	"nov",
	"dec"
]);
const sentenceEnd$1 = /[.!?]+["”’)\]]*(?=\s|$|\s?\[\d)/gu;
function endsSentence(text, start, end) {
	if (text[start] !== ".") return true;
	const next = text.slice(end).trimStart();
	if (next === "") return true;
	const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "";
	if (/^\p{Lu}$/u.test(word)) return false;
	if (abbreviations.has(word.toLowerCase())) return word.toLowerCase() === "al" && /^\p{Lu}\p{Ll}+\s/u.test(next) && !/^[[(]/u.test(next);
	return !/^\p{Ll}/u.test(next) || /[)\]”"]$/u.test(text.slice(start, end));
}
function splitSentences$1(text) {
	return sentenceStretches(text, sentenceEnd$1, endsSentence);
}
/**
* Words that make the number after them a part of the sentence: "see [5]", "in reference [18]".
* Further numbers of the same list, "refs. [1] and [3]", follow the first.
*/
const narrative$1 = /(?:^|[\s(])(?:references?|refs?\.?|see|see also|cf\.|in|by|from|according to)(?:\s?\[[\d,\-–\s]+\](?:\s?,|\s?,?\s?(?:and|or|to)))*\s?$/iu;
/** Cardinals, ordinals and months, and the tens. */
const numberWords$1 = Object.fromEntries([...[
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
	"once twice",
	"january february march april may june july august september october november december"
].flatMap((list) => list.split(" ").map((word, index) => [word, index + 1])), ..."thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 3) * 10])]);
/** English. */
const en = {
	subtag: "en",
	name: "English",
	cslLocale: "en-US",
	aliases: [
		"en",
		"eng",
		"english",
		"american",
		"british",
		"usenglish",
		"ukenglish",
		"australian",
		"canadian",
		"英文",
		"英语"
	],
	etAl: "et al",
	labels: {
		abstract: "Abstract",
		keywords: "Keywords",
		references: "References",
		glossary: "Terms and abbreviations",
		contents: "Contents",
		figure: "Figure",
		table: "Table",
		corresponding: "Corresponding author",
		translators: "Translated by",
		received: "Received",
		accepted: "Accepted",
		funding: "Funding",
		acknowledgements: "Acknowledgements",
		conflicts: "Conflicts of interest",
		contributions: "Author contributions",
		ethics: "Ethics",
		data_availability: "Data availability",
		missing: "(not in this text)",
		backTo: "Back to citation",
		separator: "; ",
		colon: ": "
	},
	headings: {
		abstract: ["abstract"],
		keywords: ["keywords", "keyword"],
		references: [
			"references",
			"bibliography",
			"literaturecited"
		]
	},
	figureLabel: /\b(?:Fig\.|Figure)\s?(\d{1,3})(?!\d)/u,
	tableLabel: /\b(?:Tab\.|Table)\s?(\d{1,3})(?!\d)/u,
	narrative: narrative$1,
	unitAfterInterval: /^\s?(?:%|°C|(?:years?|months?|weeks?|days?|hours?|patients?|mg|g|kg|µg|μg|ng|ml|mL|L|mm|cm|h|d|min)(?![A-Za-z]))/u,
	numberWords: numberWords$1,
	splitSentences: splitSentences$1,
	joinLines: () => " ",
	isWrittenIn: (text) => {
		const letters = text.match(/\p{L}/gu)?.length ?? 0;
		return letters > 0 && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters > .8;
	},
	markerPlacement: {
		gb: {
			after: "",
			space: ""
		},
		vancouver: {
			after: "",
			space: " "
		},
		ama: {
			after: ".,",
			space: ""
		}
	}
};

// src/language/pinyin-initials.ts
let collator;
/** Made when first asked for: loading its order takes longer than reading this file. */
function pinyinOrder() {
	collator ??= new Intl.Collator("zh-u-co-pinyin");
	return collator;
}
/** For each initial the first common character of the pinyin order that has it. */
const firsts = [
	["a", "阿"],
	["b", "八"],
	["c", "嚓"],
	["d", "哒"],
	["e", "妸"],
	["f", "发"],
	["g", "旮"],
	["h", "哈"],
	["j", "讥"],
	["k", "咔"],
	["l", "垃"],
	["m", "妈"],
	["n", "拿"],
	["o", "噢"],
	["p", "妑"],
	["q", "七"],
	["r", "呥"],
	["s", "仨"],
	["t", "他"],
	["w", "穵"],
	["x", "夕"],
	["y", "丫"],
	["z", "匝"]
];
/**
* First letters of the pinyin of a text, lower case: 多发性骨髓瘤 → dfxgsl; Latin letters and digits
* stay. From the pinyin order of the Unicode collation data, so a character of several readings has
* its commonest.
*/
function pinyinInitials(text) {
	const order = pinyinOrder();
	return Array.from(text, (character) => {
		if (/[\p{Script=Latin}\d]/u.test(character)) return character.toLowerCase();
		if (!/\p{Script=Han}/u.test(character)) return "";
		return firsts.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? "";
	}).join("");
}

// src/language/zh.ts
const han = /\p{Script=Han}/gu;
/** Letters, marks and digits that are set solid: no space comes of a line break beside one. */
const solid = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
/** A sentence ends with one of `。！？`, a run of them, and the quotes or brackets that close after it. */
const sentenceEnd = /[。！？]+[”’」』）】》]*/gu;
function splitSentences(text) {
	return sentenceStretches(text, sentenceEnd, () => true);
}
/**
* Words that make the number after them a part of the sentence (GB/T 7714: 文献［18］). 见 and 据
* alone also end 可见, 常见, 意见, 数据, 证据: they count only at the start of a clause or after a
* noun that is looked up. Further numbers of the same list, 文献［1］和［3］, follow the first.
*/
const narrative = /(?:文\s?献|参见|详见|另见|参照|参考|请见|(?:^|[（(，,。；;：:、\s]|方法|过程|步骤|具体|内容|定义|标准|推导|证明|详情|流程|参数)见|根据|依据|(?:^|[（(，,。；;：:\s])据|引自|摘自|出自|译自)(?:\s?[［[][\d，,、\-–~～\s]+[］\]]\s?(?:、|，|和|与|及|以及|至))*\s?$/u;
const ones = [
	"一",
	"二",
	"三",
	"四",
	"五",
	"六",
	"七",
	"八",
	"九"
];
/** 1 to 99, and 两. */
const numberWords = Object.fromEntries([
	["两", 2],
	...ones.map((one, index) => [one, index + 1]),
	...["", ...ones.slice(1)].flatMap((ten, tens) => ["", ...ones].map((one, rest) => [`${ten}十${one}`, (tens + 1) * 10 + rest]))
]);
/** Simplified Chinese. */
const zh = {
	subtag: "zh",
	name: "中文",
	cslLocale: "zh-CN",
	aliases: [
		"zh",
		"zho",
		"chi",
		"cmn",
		"cn",
		"chinese",
		"mandarin",
		"simplified chinese",
		"pinyin",
		"中文",
		"汉语",
		"简体中文",
		"中国语"
	],
	etAl: "等",
	labels: {
		abstract: "摘要",
		keywords: "关键词",
		references: "参考文献",
		glossary: "术语与缩略语",
		contents: "目录",
		figure: "图",
		table: "表",
		corresponding: "通信作者",
		translators: "译者",
		received: "收稿日期",
		accepted: "接受日期",
		funding: "基金项目",
		acknowledgements: "致谢",
		conflicts: "利益冲突",
		contributions: "作者贡献",
		ethics: "伦理声明",
		data_availability: "数据可用性",
		missing: "（无对应原文）",
		backTo: "回到引用处",
		separator: "；",
		colon: "："
	},
	headings: {
		abstract: [
			"摘要",
			"【摘要】",
			"［摘要］",
			"[摘要]",
			"内容提要",
			"提要"
		],
		keywords: [
			"关键词",
			"关键字",
			"【关键词】",
			"［关键词］",
			"[关键词]"
		],
		references: [
			"参考文献",
			"【参考文献】",
			"［参考文献］",
			"[参考文献]",
			"文献"
		]
	},
	figureLabel: /图\s?(\d{1,3})(?!\d)/u,
	tableLabel: /表\s?(\d{1,3})(?!\d)/u,
	narrative,
	unitAfterInterval: /^\s?(?:个?(?:年|月|周|天|日|小时|岁|例|次|倍)|[%％℃‰]|(?:mg|g|kg|µg|μg|ng|ml|mL|L|mm|cm|h|d|min)(?![A-Za-z]))/u,
	numberWords,
	decade: /(\d{1,2})世纪(\d0)年代/gu,
	splitSentences,
	joinLines: (before, after) => solid.test(before) || solid.test(after) ? "" : " ",
	isWrittenIn: (text) => {
		const letters = text.match(/\p{L}/gu)?.length ?? 0;
		return letters > 0 && (text.match(han)?.length ?? 0) / letters > .2;
	},
	initials: pinyinInitials,
	markerPlacement: {
		gb: {
			after: "",
			space: ""
		},
		vancouver: {
			after: "",
			space: ""
		},
		ama: {
			after: "",
			space: ""
		}
	}
};

// src/language/languages.ts
/** Every language that is built in; one file each, one line here. */
const languages = [zh, en];
/** Languages whose characters and punctuation are full-width and set without spaces. */
const wideLanguages = languages.filter((language) => !language.isWrittenIn("Latin"));
/** The language of a BCP 47 tag, by its primary subtag: `zh-CN` → zh. */
function languageOf(tag) {
	const subtag = tag.toLowerCase().split("-")[0];
	return languages.find((language) => language.subtag === subtag);
}

export { languages as n, wideLanguages as r, languageOf as t };