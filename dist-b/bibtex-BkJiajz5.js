import { o as __toESM } from "./rolldown-runtime-JJ0R4FiC.js";
import { n as languages, r as wideLanguages } from "./languages-CzDtH6Qb.js";
import { n as InputError } from "./problem-D8-8RCaI.js";
import { n as shownPlace, t as placeAt } from "./text-place-DQVOew4n.js";

// src/read/bibtex-case.ts
/** Stretches of a BibTeX value outside braces, formulas and commands; the rest is kept. */
const token = /\\[a-zA-Z]+\s*|\\.|\$[^$]*\$|\{|\}|[^\\{}$]+/gsu;
const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
const titleCaseWord = /^\p{Lu}[\p{Ll}'’]+$/u;
function pieces(value) {
	const found = [];
	let depth = 0;
	for (const [text] of value.matchAll(token)) {
		if (text === "{") depth += 1;
		found.push({
			text,
			open: depth === 0 && !/^[\\$}]/u.test(text)
		});
		if (text === "}") depth -= 1;
	}
	return found;
}
function isTitleCase(parts) {
	const words = parts.filter((piece) => piece.open).flatMap((piece) => piece.text.match(word) ?? []).slice(1).filter((one) => one.length > 3 && /^\p{L}[\p{Ll}'’]+$/u.test(one));
	const capital = words.filter((one) => titleCaseWord.test(one)).length;
	return words.length > 0 && capital / words.length > .65;
}
/**
* An English title in Title Case in sentence case: BibTeX writes titles so and protects in braces
* what keeps its capitals. A title that is in sentence case already is left alone, and so are words
* with capitals inside (`mRNA`, `CAR`).
*/
function sentenceCased(value) {
	const parts = pieces(value);
	if (!isTitleCase(parts)) return value;
	let seen = "";
	return parts.map(({ text, open }) => {
		const before = seen;
		seen += text;
		if (!open) return text;
		return text.replace(word, (one, at) => {
			const lead = before + text.slice(0, at);
			const first = !/[\p{L}\p{N}]/u.test(lead) || /[.?!]\s+$/u.test(lead);
			const single = one.length === 1 && one !== "A";
			return first || single || !/^\p{Lu}[\p{Ll}'’]*$/u.test(one) ? one : one.toLowerCase();
		});
	}).join("");
}

// src/read/bibtex-fields.ts
/** Types that citation-js maps itself, and ours that it does not know. */
const knownTypes = new Set(`article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection
  suppcollection dataset manual misc online patent periodical suppperiodical proceedings
  mvproceedings inproceedings reference mvreference inreference report software thesis unpublished
  artwork audio image jurisdiction legislation legal letter movie music performance review standard
  video conference electronic mastersthesis phdthesis techreport www map archive preprint newspaper
  database commentary`.split(/\s+/u));
const typeFor = {
	suppbook: "chapter",
	suppcollection: "chapter",
	suppperiodical: "article-journal",
	map: "map",
	archive: "manuscript",
	preprint: "article",
	newspaper: "article-newspaper",
	database: "dataset",
	letter: "personal_communication",
	image: "graphic"
};
const genreFor = {
	proceedings: "proceedings",
	mvproceedings: "proceedings",
	archive: "archive",
	database: "database"
};
const preprintServers = /^(?:arxiv|biorxiv|medrxiv|chinaxiv|pssxiv|chemrxiv|ssrn|research square)$/iu;
function field(entry, name) {
	const value = entry.properties[name];
	if (value === void 0) return void 0;
	const plain = String(value).replace(/[{}]/gu, "").trim();
	return plain === "" ? void 0 : plain;
}
function typeOf(entry, csl) {
	const subtype = field(entry, "entrysubtype")?.toLowerCase();
	if (entry.type === "article" && (subtype === "newspaper" || subtype === "magazine")) return `article-${subtype}`;
	const server = field(entry, "archiveprefix") ?? field(entry, "eprinttype") ?? "";
	const journal = field(entry, "journal") ?? field(entry, "journaltitle") ?? server;
	if ([
		"article",
		"misc",
		"online",
		"unpublished"
	].includes(entry.type) && preprintServers.test(server) && /xiv|preprint/iu.test(journal)) return "article";
	return entry.type === "misc" && csl.URL !== void 0 && csl["publisher"] === void 0 ? "webpage" : typeFor[entry.type] ?? csl.type;
}
/** citation-js writes BibLaTeX's keys for kinds of works; these are their words. */
const kinds = {
	phdthesis: "PhD thesis",
	mathesis: "Master's thesis",
	bathesis: "Bachelor's thesis",
	candthesis: "Candidate thesis",
	techreport: "Technical report",
	resreport: "Research report"
};
const isOthers = (name) => Object.values(name).length === 1 && (name.family ?? name.literal) === "others";
const nameFields = [
	"author",
	"editor",
	"translator",
	"container-author"
];
/** `and others` is no person: the list is flagged as CSL-JSON flags it, in `note`. */
function withoutOthers(item) {
	const fields = { ...item };
	for (const name of nameFields) {
		const people = fields[name];
		if (!Array.isArray(people) || !people.some(isOthers)) continue;
		fields[name] = people.filter((person) => !isOthers(person));
		if (name === "author") fields["note"] = [item.note, "AUTHORS-INCOMPLETE"].filter(Boolean).join("; ");
	}
	return {
		...fields,
		id: item.id,
		type: item.type
	};
}
/** A year in words (`1947（民国三十六年）`) or without an end (`1883-`) is kept as it is written. */
function issued(entry, csl) {
	const year = field(entry, "year");
	return year === void 0 || /^-?\d{1,4}(?:\s*[-–/]+\s*\d{4})?$/u.test(year) ? csl.issued : { literal: year };
}
function holders(entry, csl) {
	const holder = field(entry, "holder");
	if (csl.type !== "patent" || holder === void 0) return {};
	const authors = csl.author ?? [];
	if (authors.map((name) => name.family ?? name.literal).join(" and ") === holder) return {};
	return {
		author: holder.split(/\s+and\s+/u).map((literal) => ({ literal })),
		contributor: authors
	};
}
/** Surnames of two characters, so that 欧阳, 明 is one person. */
const doubleSurnames = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|长孙|宇文)$/u;
function isHanName(part, language) {
	return part.length >= 2 && part.length <= 4 && [...part].every((one) => language.isWrittenIn(one));
}
/**
* Author lists of Chinese databases part people with `；`, `、` or commas instead of `and`; a comma
* inside a name stays (`王, 建祥`).
*/
function partedNames(names) {
	const marked = names.replace(/\s*[;；、]\s*/gu, " and ");
	if (/\sand\s/iu.test(names)) return marked;
	const parts = marked.split(/\s*[,，]\s*/u);
	const [first = ""] = parts;
	const isOneName = parts.length === 2 && (first.length === 1 || doubleSurnames.test(first));
	return wideLanguages.some((language) => parts.every((part) => isHanName(part, language))) && !isOneName ? parts.join(" and ") : marked;
}
/** The entry with its people parted by `and`, as BibTeX parts them. */
function withPartedNames(entry) {
	const people = [
		"author",
		"editor",
		"translator"
	].flatMap((name) => {
		const value = entry.properties[name];
		return typeof value === "string" && /[;；、,，]/u.test(value) && !/[{}]/u.test(value) ? [[name, partedNames(value)]] : [];
	});
	return {
		...entry,
		properties: {
			...entry.properties,
			...Object.fromEntries(people)
		}
	};
}
/**
* CSL-JSON of one entry, from what citation-js makes of it: newspapers, preprints, maps, archives,
* proceedings, incomplete author lists, years in words, CSTR numbers and patent holders, which it
* does not tell apart.
*/
function cslFromBibtex(entry, csl) {
	const date = issued(entry, csl);
	const kind = typeof csl["genre"] === "string" ? kinds[csl["genre"]] : void 0;
	const genre = genreFor[entry.type] ?? kind;
	const archive = field(entry, "archiveprefix") ?? field(entry, "eprinttype");
	const institution = field(entry, "institution") ?? field(entry, "organization");
	const extra = {
		...date === void 0 ? {} : { issued: date },
		...genre === void 0 ? {} : { genre },
		...archive === void 0 ? {} : { archive },
		...institution === void 0 || csl["publisher"] !== void 0 ? {} : { publisher: institution },
		...holders(entry, csl)
	};
	for (const [name, from] of Object.entries({
		CSTR: "cstr",
		scale: "scale",
		dimensions: "dimensions"
	})) {
		const value = field(entry, from);
		if (value !== void 0) extra[name] = value;
	}
	const number = field(entry, "number");
	if (number !== void 0 && entry.type === "standard") extra["number"] = number;
	return withoutOthers({
		...csl,
		...extra,
		id: entry.label,
		type: typeOf(entry, csl)
	});
}

// src/read/bibtex-scan.ts
const opening = /@[ \t]*([\p{L}][\p{L}\p{N}_:+-]*)\s*([{(])/uy;
const keyPattern = /\s*([^\s,{}()"=#%\\~]+)\s*(,|(?=[)}]))/uy;
/** Offset behind the bracket that closes the one at `open`, or undefined: the text ends before. */
function closingOffset(text, open) {
	const round = text[open] === "(";
	const mark = /\\[\s\S]|[{}()"]/gu;
	mark.lastIndex = open + 1;
	let depth = 0;
	let quoted = false;
	for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
		const [found] = match;
		const outside = depth === 0;
		if (outside && !quoted && found === (round ? ")" : "}")) return mark.lastIndex;
		if (outside && found === "\"") quoted = !quoted;
		if (found === "{") depth += 1;
		if (found === "}") depth -= 1;
	}
}
function keyOf(text, offset, open, type, display) {
	keyPattern.lastIndex = open + 1;
	const key = keyPattern.exec(text)?.[1];
	if (key !== void 0) return key;
	const found = text.slice(open + 1).trimStart().split(/[\r\n]/u)[0]?.slice(0, 40) ?? "";
	throw new InputError(`${shownPlace(display, text, offset)}: the entry @${type} has no key: \`${found}\` stands where a key and a comma may stand`);
}
/** Skips `%` comments to the end of their line, so that an `@` inside one opens nothing. */
function nextOpening(text, from) {
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === "@") return at;
		const lineStart = at === 0 || text[at - 1] === "\n";
		if (text[at] === "%" && lineStart) {
			const end = text.indexOf("\n", at);
			if (end === -1) return -1;
			at = end;
		}
	}
	return -1;
}
/**
* Finds the entries of a BibTeX text by their braces alone. `@comment`, `@preamble` and what stands
* between entries is no entry. Throws InputError with file, line and column of an entry that is not
* closed or has no key.
*/
function scanBibtex(text, display) {
	const entries = [];
	let strings = "";
	let at = nextOpening(text, 0);
	while (at !== -1) {
		opening.lastIndex = at;
		const match = opening.exec(text);
		if (match === null) {
			at = nextOpening(text, at + 1);
			continue;
		}
		const type = (match[1] ?? "").toLowerCase();
		const open = opening.lastIndex - 1;
		const end = closingOffset(text, open);
		if (end === void 0) {
			const close = text[open] === "(" ? ")" : "}";
			throw new InputError(`${shownPlace(display, text, at)}: the entry \`${match[0]}${text.slice(open + 1).split(/[\s,]/u)[0]}\` is never closed; expected \`${close}\``);
		}
		const whole = text.slice(at, end);
		if (type === "string") strings += `${whole}\n`;
		else if (type !== "comment" && type !== "preamble") entries.push({
			key: keyOf(text, at, open, type, display),
			type,
			offset: at,
			text: whole
		});
		at = nextOpening(text, end);
	}
	return {
		entries,
		strings
	};
}

// src/read/bibtex.ts
const isText = (value) => typeof value === "string" || typeof value === "number";
function parsedEntry(value) {
	const properties = Object.entries(value["properties"] ?? {}).flatMap(([field, content]) => isText(content) ? [[field, content]] : []);
	return {
		type: String(value["type"]),
		label: String(value["label"]),
		properties: Object.fromEntries(properties)
	};
}
/** citation-js takes a tenth of a second to load, so only a .bib file makes us load it. */
async function loadParser() {
	const [{ plugins, logger }] = await Promise.all([import("./lib-C6bgSLDs.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./lib-ji48BgWn.js")]);
	const quietly = (run) => {
		const { level } = logger;
		logger.level = "silent";
		try {
			return run();
		} finally {
			logger.level = level;
		}
	};
	const list = "@biblatex/entries+list";
	return {
		parse: (text) => quietly(() => plugins.input.chain(text, {
			forceType: "@biblatex/text",
			target: list,
			generateGraph: false
		}).map(parsedEntry)),
		toCsl: (entry) => {
			const [csl] = quietly(() => plugins.input.chain([entry], {
				forceType: list,
				generateGraph: false
			}));
			return {
				...csl,
				id: entry.label,
				type: String(csl?.["type"] ?? "document")
			};
		}
	};
}
const english = languages.find((language) => language.aliases.includes("english"));
function isEnglish(entry) {
	const named = entry.properties["langid"] ?? entry.properties["language"];
	if (named !== void 0 && named !== "") return english?.aliases.includes(String(named).toLowerCase()) === true;
	return english?.isWrittenIn(String(entry.properties["title"] ?? "")) === true;
}
const titleFields = [
	"title",
	"subtitle",
	"booktitle",
	"booksubtitle",
	"maintitle"
];
function withSentenceCase(entry) {
	if (!isEnglish(entry)) return entry;
	const titles = titleFields.flatMap((field) => {
		const value = entry.properties[field];
		return typeof value === "string" ? [[field, sentenceCased(value)]] : [];
	});
	return {
		...entry,
		properties: {
			...entry.properties,
			...Object.fromEntries(titles)
		}
	};
}
/** citation-js counts lines from the text it was given: the definitions and one entry. */
function syntaxError(cause, entry, strings, source, display) {
	const message = cause instanceof Error ? cause.message : String(cause);
	const at = / at line (\d+) col (\d+)/u.exec(message);
	const got = /expected "([^"]+)", got "?([^"\s(]+)"?/u.exec(message);
	const expected = {
		rbrace: "`}`",
		lbrace: "`{`",
		equals: "`=`",
		comma: "`,`",
		quote: "`\"`"
	}[got?.[1] ?? ""] ?? got?.[1] ?? "a field `name = {value}`";
	const line = Number(at?.[1] ?? 0) - (strings.match(/\n/gu)?.length ?? 0);
	const before = entry.text.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
	const inside = line > 0 ? before + Number(at?.[2] ?? 1) - 1 : 0;
	const found = entry.text.slice(inside).split(/[\r\n]/u)[0]?.slice(0, 40) ?? "";
	const near = inside > 0 && found !== "" ? `\`${found}\` (line ${placeAt(source, entry.offset + inside).line}) stands where ${expected} may stand` : `expected ${expected}`;
	const place = shownPlace(display, source, entry.offset + inside);
	return new InputError(`${place}: the entry \`${entry.key}\` is not BibTeX: ${near}`, { cause });
}
/** Fields that no style prints: stray TeX signs in an abstract are no reason to refuse an entry. */
const unprinted = /* @__PURE__ */ new Set([
	"abstract",
	"annote",
	"annotation",
	"file",
	"keywords",
	"keyword"
]);
function printedPart(entry) {
	const fields = Object.entries(entry.properties).filter(([field]) => !unprinted.has(field));
	return {
		...entry,
		properties: Object.fromEntries(fields)
	};
}
/** The first field whose value citation-js cannot read as TeX, asked for one at a time. */
function faultyField(entry, parser) {
	return Object.entries(entry.properties).find(([field, value]) => {
		try {
			parser.toCsl({
				...entry,
				properties: { [field]: value }
			});
			return false;
		} catch {
			return true;
		}
	})?.[0];
}
function valueError(cause, parsed, parser, entry, file) {
	const field = faultyField(parsed, parser);
	if (field === void 0) return syntaxError(cause, entry, "", file.source, file.display);
	const inside = new RegExp(`(?<=[\\s,{(])${field}\\s*=`, "iu").exec(entry.text)?.index ?? 0;
	const place = shownPlace(file.display, file.source, entry.offset + inside);
	const value = String(parsed.properties[field]).slice(0, 60);
	return new InputError(`${place}: \`${field}\` of \`${entry.key}\` is \`${value}\`, which cannot be read as TeX; expected \`$\` and \`{ }\` in pairs (\`\\$\` for the sign itself) and a date as 2020-01-31`, { cause });
}
/**
* Reads BibTeX or BibLaTeX, one entry at a time, as CSL-JSON. Throws InputError with file, line and
* column for an entry that is not closed, has no key, or breaks the grammar.
*/
async function readBibtex(source, display) {
	const { entries, strings } = scanBibtex(source, display);
	if (entries.length === 0) return [];
	const parser = await loadParser();
	return entries.map((entry) => {
		const offset = () => entry.offset;
		let parsed;
		try {
			parsed = parser.parse(strings + entry.text)[0];
		} catch (cause) {
			throw syntaxError(cause, entry, strings, source, display);
		}
		if (parsed === void 0) throw syntaxError("", entry, strings, source, display);
		const cased = withSentenceCase(withPartedNames({
			...printedPart(parsed),
			label: entry.key
		}));
		let item;
		try {
			item = cslFromBibtex(cased, parser.toCsl(cased));
		} catch (cause) {
			throw valueError(cause, cased, parser, entry, {
				source,
				display
			});
		}
		if (knownTypes.has(entry.type)) return {
			item,
			offset
		};
		return {
			item,
			offset,
			unknownType: {
				written: `@${entry.type}`,
				expected: "a type of BibTeX or BibLaTeX, such as @article, @book, @inproceedings"
			}
		};
	});
}

export { readBibtex };