import { t as rehypeStringify } from "./rehype-stringify-CemWYZbH.js";
import { a as asciiAlphanumeric, g as sides, t as unified } from "./lib-uDrZJhzf.js";
import { n as visit, r as SKIP, t as ok } from "./default-dw0YYJvJ.js";
import { r as wideLanguages, t as languageOf } from "./languages-CzDtH6Qb.js";
import { i as esm_default, n as pointStart, r as position, t as pointEnd } from "./lib-CTkk0cvy.js";
import { createHash } from "node:crypto";

// node_modules/micromark-util-sanitize-uri/index.js
/**
* Normalize a URL.
*
* Encode unsafe characters with percent-encoding, skipping already encoded
* sequences.
*
* @param {string} value
*   URI to normalize.
* @returns {string}
*   Normalized URI.
*/
function normalizeUri(value) {
	/** @type {Array<string>} */
	const result = [];
	let index = -1;
	let start = 0;
	let skip = 0;
	while (++index < value.length) {
		const code = value.charCodeAt(index);
		/** @type {string} */
		let replace = "";
		if (code === 37 && asciiAlphanumeric(value.charCodeAt(index + 1)) && asciiAlphanumeric(value.charCodeAt(index + 2))) skip = 2;
		else if (code < 128) {
			if (!/[!#$&-;=?-Z_a-z~]/.test(String.fromCharCode(code))) replace = String.fromCharCode(code);
		} else if (code > 55295 && code < 57344) {
			const next = value.charCodeAt(index + 1);
			if (code < 56320 && next > 56319 && next < 57344) {
				replace = String.fromCharCode(code, next);
				skip = 1;
			} else replace = "�";
		} else replace = String.fromCharCode(code);
		if (replace) {
			result.push(value.slice(start, index), encodeURIComponent(replace));
			start = index + skip + 1;
			replace = "";
		}
		if (skip) {
			index += skip;
			skip = 0;
		}
	}
	return result.join("") + value.slice(start);
}

// src/render/html/anchors.ts
/** Gives the k-th use of an entry in a unit to the k-th marker there that holds its number. */
function anchorsOf(review, side) {
	const waiting = /* @__PURE__ */ new Map();
	for (const use of review.uses) {
		if (use.side !== side) continue;
		const key = `${use.unit} ${use.number}`;
		const known = waiting.get(key);
		if (known === void 0) waiting.set(key, [use.anchor]);
		else known.push(use.anchor);
	}
	const anchors = /* @__PURE__ */ new Map();
	for (const unit of review.units) {
		const node = unit.blocks[side]?.node;
		if (node === void 0) continue;
		visit(node, "citationGroup", (group) => {
			const ids = /* @__PURE__ */ new Map();
			for (const item of group.items) {
				const number = item.number ?? review.numbers.get(item.key ?? "");
				if (number === void 0) continue;
				const id = waiting.get(`${unit.id} ${number}`)?.shift();
				if (id !== void 0) ids.set(number, id);
			}
			anchors.set(group, ids);
		});
	}
	return anchors;
}

// src/render/html/context.ts
/** The sides that a layout shows, in order. */
function shownSides(layout) {
	if (layout === "source") return ["source"];
	return layout === "translation" ? ["translation"] : sides;
}
/** A finding that points to a node of one side's file. */
function problemAt(review, side, node, rule, severity, message) {
	const { file } = review.articles[side];
	const position = node.position;
	if (position === void 0) return {
		rule,
		severity,
		message,
		unit: null,
		places: []
	};
	const { start, end } = position;
	const at = start.offset ?? -1;
	const unit = review.units.find((one) => {
		const range = one.blocks[side]?.node.position;
		return range !== void 0 && (range.start.offset ?? 0) <= at && at < (range.end.offset ?? 0);
	});
	const place = {
		side,
		file: file.path ?? "",
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		text: String(file).slice(start.offset, end.offset)
	};
	return {
		rule,
		severity,
		message,
		unit: unit?.id ?? null,
		places: [place]
	};
}

// src/render/html/element.ts
/** Makes one hast element; strings become text nodes, `undefined` is left out. */
function element(tagName, properties, ...children) {
	return {
		type: "element",
		tagName,
		properties,
		children: children.flatMap((child) => child === void 0 || child === "" ? [] : [typeof child === "string" ? {
			type: "text",
			value: child
		} : child])
	};
}
/** Text of hast nodes, markers of citations and joiners left out. */
function plainText(nodes) {
	return nodes.map((node) => {
		if (node.type === "text") return node.value.replaceAll("⁠", "");
		return node.type === "element" && !isMarker(node) ? plainText(node.children) : "";
	}).join("");
}
function isMarker(node) {
	const { className, dataFootnoteRef } = node.properties;
	return dataFootnoteRef !== void 0 || Array.isArray(className) && className.includes("cite");
}

// src/render/html/safe-url.ts
const ignored = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/gu;
/**
* The address as it may stand in `href`, or undefined where it may not: http, https, mailto, doi
* (which becomes https://doi.org/…), a fragment, or a path without a scheme (RFC 3986, 4.2).
*/
function safeUrl(url) {
	const clean = url.replace(ignored, "").trim().replaceAll(" ", "%20");
	const scheme = /^([^/?#]*?):/.exec(clean)?.[1]?.toLowerCase();
	if (scheme === void 0) return /^[/\\]{2}/.test(clean) || clean === "" ? void 0 : clean;
	if (scheme === "doi") return doiUrl(clean.slice(4));
	return [
		"http",
		"https",
		"mailto"
	].includes(scheme) ? clean : void 0;
}
/** Address of a DOI, with or without what is often written before it. */
function doiUrl(doi) {
	const name = doi.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/iu, "");
	return /^10\.\d{4,9}\/\S+$/u.test(name) ? `https://doi.org/${encodeURI(name).replaceAll("#", "%23").replaceAll("?", "%3F")}` : void 0;
}

// src/render/html/front-matter.ts
/** Name of an author as the language writes names. */
function nameOf(author, language) {
	if (author.name !== void 0) return author.name;
	const { family = "", given = "" } = author;
	const isChinese = language.isWrittenIn(family + given) && language.joinLines("", "") === "";
	return /^\p{Script=Han}/u.test(family) || isChinese ? family + given : `${given} ${family}`.trim();
}
/** Authors, affiliations, dates and identifiers below the title, once per language. */
function titleBlock(review, shown) {
	return shown.flatMap((side) => {
		const article = review.articles[side];
		const lines = [...authors(article), ...facts(article)];
		const properties = {
			className: ["byline"],
			lang: article.tag,
			dataSide: side
		};
		return lines.length === 0 ? [] : [element("div", properties, ...lines)];
	});
}
function authors({ meta, language }) {
	const places = [.../* @__PURE__ */ new Set([...meta.affiliations, ...meta.authors.flatMap((a) => a.affiliations ?? [])])];
	const names = meta.authors.flatMap((author, index) => {
		const numbers = (author.affiliations ?? []).map((place) => places.indexOf(place) + 1);
		const signs = [...places.length > 1 ? numbers : [], ...author.corresponding ? ["*"] : []];
		const comma = language.labels.separator.includes("；") ? "，" : ", ";
		return [
			{
				type: "text",
				value: `${index === 0 ? "" : comma}${nameOf(author, language)}`
			},
			...signs.length === 0 ? [] : [element("sup", {}, signs.join(","))],
			...author.orcid === void 0 ? [] : orcid(author.orcid)
		];
	});
	const listed = places.map((place, index) => places.length > 1 ? `${index + 1} ${place}` : place);
	return [...names.length === 0 ? [] : [element("p", { className: ["authors"] }, ...names)], ...listed.length === 0 ? [] : [element("p", { className: ["affiliations"] }, listed.join(language.labels.separator))]];
}
function orcid(id) {
	const digits = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(id)?.[0];
	if (digits === void 0) return [{
		type: "text",
		value: ` ${id}`
	}];
	const href = `https://orcid.org/${digits}`;
	return [{
		type: "text",
		value: " "
	}, element("a", {
		className: ["orcid"],
		href
	}, "ORCID")];
}
function facts({ meta, language }) {
	const { labels } = language;
	const line = (label, value) => value === void 0 || value === "" ? [] : [`${label}${labels.colon}${value}`];
	const dates = [
		...meta.date === void 0 ? [] : [meta.date],
		...line(labels.received, meta.received),
		...line(labels.accepted, meta.accepted)
	];
	const corresponding = meta.authors.filter((author) => author.corresponding).map((author) => [nameOf(author, language), ...author.email ? [author.email] : []].join(" "));
	const translators = meta.translators.map((one) => nameOf(one, language));
	const doi = meta.doi === void 0 ? void 0 : doiUrl(meta.doi);
	const paragraph = (name, texts) => texts.length === 0 ? [] : [element("p", { className: [name] }, texts.join(labels.separator))];
	return [
		...paragraph("corresponding", line(labels.corresponding, corresponding.join(labels.separator))),
		...paragraph("translators", line(labels.translators, translators.join(labels.separator))),
		...paragraph("dates", dates),
		...paragraph("venue", venue(meta)),
		...meta.doi === void 0 ? [] : [element("p", { className: ["doi"] }, "DOI ", doi === void 0 ? meta.doi : element("a", { href: doi }, meta.doi))],
		...paragraph("license", meta.license === void 0 ? [] : [meta.license])
	];
}
function venue({ venue: journal, volume, issue, first_page, last_page }) {
	const where = [`${volume ?? ""}${issue === void 0 ? "" : `(${issue})`}`, [first_page, last_page].filter((page) => page !== void 0).join("–")].filter((part) => part !== "").join(": ");
	return [journal?.title ?? journal?.short_title ?? "", where].filter((part) => part !== "");
}
/** The key words in every language, as one row. */
function keywords(review, shown) {
	return metaRow(review, shown, "keywords", ({ meta, language }) => meta.keywords.join(language.labels.separator));
}
const declared = [
	"funding",
	"contributions",
	"conflicts",
	"ethics",
	"data_availability",
	"acknowledgements"
];
/** Funding, conflicts of interest and the like, one row each. */
function declarations(review, shown) {
	const rows = declared.flatMap((key) => metaRow(review, shown, key, ({ meta }) => meta[key] ?? "") ?? []);
	return rows.length === 0 ? void 0 : element("section", { className: ["declarations"] }, ...rows);
}
function metaRow(review, shown, key, value) {
	if (shown.every((side) => value(review.articles[side]) === "")) return void 0;
	const cells = shown.map((side) => {
		const article = review.articles[side];
		const { labels } = article.language;
		const text = value(article);
		return element("p", {
			className: [text === "" ? "gap" : key],
			lang: article.tag,
			dataSide: side
		}, element("b", {}, `${labels[key]}${labels.colon}`), text === "" ? labels.missing : text);
	});
	return element("div", { className: ["unit"] }, ...cells);
}

// src/render/html/head.ts
const mediaTypes = {
	pdf: "application/pdf",
	jats: "application/xml",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	epub: "application/epub+zip",
	tex: "application/x-tex"
};
/** Titles by language, the longest known form first. */
function titleOf(review, side) {
	return review.units.find(({ id }) => id === "title")?.blocks[side]?.text ?? review.articles[side].meta.title ?? "";
}
/** All of `<head>` but the character set; the web page forbids whatever is not in it. */
function headOf(review, shown, options, share) {
	const css = `${options.templates.css}\n:root{--source-share:${share}}\n`.replace(/\r\n?/gu, "\n").replace(/<\/(?=style)/giu, "<\\/");
	const titles = shown.map((side) => titleOf(review, side)).filter((title) => title !== "");
	const policy = `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'; base-uri 'none'; form-action 'none'`;
	const first = shown[0] ?? "source";
	const title = titles.join(" / ") || review.articles[first].file.stem || "biyi";
	return [
		...options.mode === "web" ? [element("meta", {
			httpEquiv: ["Content-Security-Policy"],
			content: policy
		}), element("meta", {
			name: "viewport",
			content: "width=device-width, initial-scale=1"
		})] : [],
		element("title", {}, title),
		...metadata(review, shown),
		...(options.alternates ?? []).map(({ format, href }) => element("link", {
			rel: ["alternate"],
			type: mediaTypes[format] ?? "text/html",
			href
		})),
		element("style", {}, css)
	];
}
function metadata(review, shown) {
	const meta = (name, content, lang) => content === void 0 || content === "" ? [] : [element("meta", {
		name,
		content,
		...lang === void 0 ? {} : { lang }
	})];
	const described = shown.flatMap((side) => {
		const { tag, meta: front, language } = review.articles[side];
		const abstract = review.units.find(({ id }) => id.startsWith("abstract."))?.blocks[side]?.text;
		return [
			...meta("description", (abstract ?? titleOf(review, side)).replace(/\s+/gu, " "), tag),
			...meta("keywords", front.keywords.join(", "), tag),
			...meta("citation_title", titleOf(review, side), tag),
			...front.authors.flatMap((author) => meta("citation_author", nameOf(author, language), tag))
		];
	});
	const { meta: source } = review.articles.source;
	return [
		...described,
		...meta("citation_doi", source.doi),
		...meta("citation_publication_date", source.date),
		...meta("generator", "biyi")
	];
}

// src/render/html/labels.ts
/** A heading of ours in every language that the page shows. */
function heading$2(review, shown, label) {
	return element("h2", {}, ...labels(review, shown, label));
}
/** The word of the interface in every language that the page shows, one span each. */
function labels(review, shown, label) {
	return shown.map((side) => {
		const { tag, language } = review.articles[side];
		return element("span", {
			lang: tag,
			dataSide: side
		}, language.labels[label]);
	});
}

// src/render/html/glossary.ts
/** The concepts that the shown texts use, in the order of the glossary. */
function glossary(review, shown, used, isWeb) {
	const concepts = review.glossary.concepts.filter(({ id }) => used.has(id));
	if (concepts.length === 0) return void 0;
	return element("section", {
		className: ["glossary"],
		id: "glossary",
		...isWeb ? { role: "doc-glossary" } : {}
	}, heading$2(review, shown, "glossary"), element("dl", {}, ...concepts.map((concept) => entry(concept, review, shown))));
}
function entry(concept, review, shown) {
	const names = shown.flatMap((side) => {
		const { tag, language } = review.articles[side];
		const terms = concept.terms[language.subtag];
		if (terms === void 0) return [];
		const others = terms.abbreviations.filter((one) => one !== terms.preferred);
		const [open, comma, close] = language.markerPlacement.vancouver.space === "" ? [
			"（",
			"，",
			"）"
		] : [
			" (",
			", ",
			")"
		];
		const short = others.length === 0 ? "" : `${open}${others.join(comma)}${close}`;
		return [element("span", { lang: tag }, `${terms.preferred}${short}`)];
	});
	const definitions = shown.flatMap((side) => {
		const { tag, language } = review.articles[side];
		const text = concept.definition[language.subtag];
		return text === void 0 ? [] : [element("dd", { lang: tag }, text)];
	});
	const spaced = names.flatMap((name, index) => index === 0 ? [name] : ["　", name]);
	const described = definitions.length === 0 ? [element("dd", {})] : definitions;
	return element("div", {}, element("dt", { id: `term-${concept.id}` }, ...spaced), ...described);
}

// src/render/html/references.ts
/** The one list of references, with links back to every use that the page shows. */
function references(review, shown, contents, isWeb) {
	if (review.references.length === 0) return void 0;
	const items = review.references.map((reference, index) => {
		const properties = {
			id: `ref-${reference.number}`,
			value: String(reference.number)
		};
		return element("li", isWeb ? {
			...properties,
			role: "doc-endnote"
		} : properties, element("span", {
			className: ["entry"],
			lang: tagOf(reference, review)
		}, ...contents[index] ?? []), ...isWeb ? backLinks(reference.number, review, shown) : []);
	});
	return element("section", {
		className: ["references"],
		id: "references",
		...isWeb ? { role: "doc-bibliography" } : {}
	}, heading$2(review, shown, "references"), element("ol", {}, ...items));
}
function backLinks(number, review, shown) {
	return shown.flatMap((side) => {
		const { language, tag } = review.articles[side];
		const links = review.uses.filter((use) => use.side === side && use.number === number).flatMap((use, index) => [{
			type: "text",
			value: " "
		}, element("a", {
			href: `#${use.anchor}`,
			role: "doc-backlink",
			ariaLabel: `${language.labels.backTo} ${index + 1}`
		}, String(index + 1))]);
		if (links.length === 0) return [];
		return [{
			type: "text",
			value: " "
		}, element("span", {
			className: ["back"],
			lang: tag
		}, `↩\uFE0E ${language.name}`, ...links)];
	});
}
/** Language of an entry: as the bibliography says, else that in whose script its title is written. */
function tagOf({ item }, review) {
	const named = item.language?.trim().toLowerCase();
	const title = item.title ?? "";
	const side = sides.find((one) => {
		const { language } = review.articles[one];
		return named !== void 0 && (language.aliases.includes(named) || languageOf(named) === language);
	}) ?? sides.find((one) => review.articles[one].language.isWrittenIn(title));
	return side === void 0 ? item.language ?? "und" : review.articles[side].tag;
}

// src/render/html/units.ts
/** The body: headings open nested sections, blocks are rows. */
function sections(units, rows) {
	const roots = [];
	const open = [];
	for (const unit of units) {
		if (unit.kind === "heading") while ((open.at(-1)?.depth ?? -1) >= unit.depth) open.pop();
		const parent = open.at(-1)?.node.children ?? roots;
		const row = unit.kind === "heading" ? heading$1(unit, rows) : block(unit, rows);
		if (row === void 0) continue;
		if (unit.kind !== "heading") {
			parent.push(row);
			continue;
		}
		const section = element("section", { id: unit.id }, row);
		parent.push(section);
		open.push({
			depth: unit.depth,
			node: section
		});
	}
	return roots;
}
/** `<h2 data-unit="s2">` with a child per language; undefined where nothing is shown of it. */
function heading$1(unit, rows) {
	const cells = rows.shown.map((side) => cellOf$1(unit, side, rows, true));
	if (!rows.shown.some((side) => hasCell(unit, side, rows))) return void 0;
	const isTitle = unit.depth === 0;
	const tag = `h${Math.min(6, unit.depth + 1)}`;
	return element(tag, isTitle ? {
		id: unit.id,
		dataUnit: unit.id
	} : { dataUnit: unit.id }, ...cells);
}
/** `<div class="unit" id="s2.p3">` with a child per language; a language without the block says so. */
function block(unit, rows) {
	if (!rows.shown.some((side) => hasCell(unit, side, rows))) return void 0;
	const className = [
		"table",
		"figure",
		"list"
	].includes(unit.kind) ? ["unit", unit.kind] : ["unit"];
	const cells = rows.shown.map((side) => cellOf$1(unit, side, rows, false));
	return element("div", {
		className,
		id: unit.id
	}, ...cells);
}
function hasCell(unit, side, rows) {
	return (rows.cells[side]?.get(unit.id)?.length ?? 0) > 0;
}
function cellOf$1(unit, side, rows, isHeading) {
	const { tag, language } = rows.review.articles[side];
	const own = {
		lang: tag,
		dataSide: side
	};
	const content = rows.cells[side]?.get(unit.id) ?? [];
	if (content.length === 0) {
		const gap = {
			...own,
			className: ["gap"]
		};
		return element(isHeading ? "span" : "p", gap, language.labels.missing);
	}
	const [only, ...others] = content.filter(isContent);
	const isOne = only?.type === "element" && others.length === 0;
	if (isHeading) {
		const isTag = isOne && /^(?:h\d|p)$/.test(only.tagName);
		return element("span", own, ...isTag ? only.children : content);
	}
	return isOne && only.tagName === "p" ? element("p", {
		...only.properties,
		...own
	}, ...only.children) : element("div", own, ...content);
}
function isContent(node) {
	return node.type !== "text" || node.value.trim() !== "";
}

// src/render/html/page.ts
/** The parts of `<body>`, in order. */
function bodyOf(parts) {
	const { review, options, shown, contents, entries } = parts;
	const isWeb = options.mode === "web";
	const rows = {
		review,
		shown,
		cells: {
			source: contents.source?.cells ?? /* @__PURE__ */ new Map(),
			translation: contents.translation?.cells ?? /* @__PURE__ */ new Map()
		}
	};
	const isFront = (id) => id === "title" || id.startsWith("abstract.");
	const body = sections(review.units.filter(({ id }) => !isFront(id)), rows);
	const notes = shown.flatMap((side) => contents[side]?.notes ?? []);
	const main = element("main", {}, ...body, ...notes, declarations(review, shown));
	const front = [element("header", { className: ["title-block"] }, title(parts, rows), ...titleBlock(review, shown), isWeb ? downloads(options) : void 0), abstract(parts, rows)].filter((node) => node !== void 0);
	const used = usedTerms([...front, main]);
	const back = [references(review, shown, entries, isWeb), glossary(review, shown, used, isWeb)].filter((node) => node !== void 0);
	const reader = isWeb ? [...languageChoice(review, shown), contentsList(parts, body, back)] : [];
	return [
		...reader.slice(0, -1),
		...front,
		...reader.slice(-1),
		main,
		...back
	];
}
function title({ review, shown }, rows) {
	const unit = review.units.find(({ id }) => id === "title");
	const made = unit === void 0 ? void 0 : heading$1({
		...unit,
		depth: 0
	}, rows);
	if (made !== void 0) return made;
	const spans = shown.filter((side) => titleOf(review, side) !== "").map((side) => element("span", {
		lang: review.articles[side].tag,
		dataSide: side
	}, titleOf(review, side)));
	return spans.length === 0 ? void 0 : element("h1", { id: "title" }, ...spans);
}
function abstract({ review, options, shown }, rows) {
	const blocks = review.units.filter(({ id }) => id.startsWith("abstract.")).flatMap((unit) => block(unit, rows) ?? []);
	const words = keywords(review, shown);
	if (blocks.length === 0 && words === void 0) return void 0;
	const isAbstract = blocks.length > 0;
	const role = options.mode === "web" && isAbstract ? { role: "doc-abstract" } : {};
	return element("section", {
		className: ["abstract"],
		id: "abstract",
		...role
	}, isAbstract ? heading$2(review, shown, "abstract") : void 0, ...blocks, words);
}
function usedTerms(nodes) {
	const used = /* @__PURE__ */ new Set();
	for (const root of nodes) visit(root, "element", (node) => {
		const { href } = node.properties;
		if (typeof href === "string" && href.startsWith("#term-")) used.add(href.slice(6));
	});
	return used;
}
function downloads(options) {
	const links = (options.alternates ?? []).map(({ format, href }) => element("a", { href }, format.toUpperCase()));
	return links.length === 0 ? void 0 : element("p", { className: ["formats"] }, ...links);
}
/** Which language is shown; works by style alone. */
function languageChoice(review, shown) {
	if (shown.length < 2) return [];
	const choice = (id, isOn, ...names) => element("label", {}, element("input", {
		type: "radio",
		name: "show",
		id,
		checked: isOn
	}), ...names);
	const name = (side) => {
		const { tag, language } = review.articles[side];
		return element("span", { lang: tag }, language.name);
	};
	const both = choice("show-both", true, ...shown.map(name));
	const single = shown.map((side) => choice(`show-${side}`, false, name(side)));
	return [element("form", { className: ["show"] }, both, ...single)];
}
function contentsList({ review, shown }, body, back) {
	const all = [...body, ...back].filter((node) => node.tagName === "section");
	return element("nav", {
		className: ["contents"],
		id: "contents",
		role: "doc-toc"
	}, heading$2(review, shown, "contents"), all.length === 0 ? void 0 : listOf(all));
}
function listOf(list) {
	const items = list.map((section) => {
		const inner = section.children.filter((node) => node.type === "element" && node.tagName === "section");
		return element("li", {}, element("a", { href: `#${section.properties["id"]}` }, ...namesOf(section)), inner.length === 0 ? void 0 : listOf(inner));
	});
	return element("ol", {}, ...items);
}
function namesOf(section) {
	return (section.children.find((node) => node.type === "element" && /^h\d$/.test(node.tagName))?.children ?? []).flatMap((node) => {
		if (node.type !== "element" || node.properties["className"] !== void 0) return [];
		const { lang, dataSide } = node.properties;
		return [element("span", {
			lang,
			dataSide
		}, plainText(node.children))];
	});
}

// src/render/html/glue.ts
/** Word joiner: no line ends beside it, and it has no width. */
const joiner = "⁠";
const fixedSpace = "\xA0";
const numberAndUnit = /(?<=\d) (?=(?:[%％‰℃]|°C|(?:[mkµμn]?(?:g|mol|L|l|m|Pa|U|Gy|Bq)|mm|cm|IU|h|min|s|d|kg)(?:\/[\p{L}\d·]+)*)(?![\p{L}\d]))/gu;
const latinName = /(?<![\p{L}\d-])[\p{L}\d]+(?:-[\p{L}\d]+)+(?![\p{L}\d-])/gu;
const isLatinName = /^(?=.*[\p{Script=Latin}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Greek}\p{Nd}-]+$/u;
/** A longer one must break, or a narrow column overflows. */
const longestName = 18;
/**
* Ties together what no line may part, for the page only: number and unit, the two ends of a
* range, a name with a hyphen (clreq, prohibition rules; GB/T 15834 5.1).
*/
function glued(text, language) {
	const tied = text.replace(numberAndUnit, fixedSpace);
	if (!wideLanguages.includes(language)) return [{
		type: "text",
		value: tied
	}];
	return withNames(tied.replace(/(?<=[\d%％‰℃])～(?=[\d<>≤≥+\-−])/gu, `${"⁠"}～${"⁠"}`).replace(/(?<=[^\s—…·\u2060])(?=[·—])/gu, "⁠").replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, `/${"⁠"}`));
}
function withNames(text) {
	const nodes = [];
	let end = 0;
	for (const { 0: run, index } of text.matchAll(latinName)) {
		const name = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+(?:-[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+)+/u.exec(run);
		if (name === null || name[0].length > longestName || !isLatinName.test(name[0])) continue;
		const start = index + name.index;
		if (start > end) nodes.push({
			type: "text",
			value: text.slice(end, start)
		});
		nodes.push(element("span", { className: ["nowrap"] }, name[0]));
		end = start + name[0].length;
	}
	if (end < text.length) nodes.push({
		type: "text",
		value: text.slice(end)
	});
	return nodes;
}
/** Line breaks inside a paragraph become what the language puts there. */
function joinedLines(text, language) {
	return text.replace(/[ \t]*\r?\n[ \t]*/gu, (found, index) => language.joinLines(text.charAt(index - 1), text.charAt(index + found.length)));
}

// src/render/html/citation.ts
/**
* A marker: every printed number is a link of its own; ids of the numbers that a range hides stand
* inside the link of the number before them.
*/
function citation(node, context) {
	const parts = context.options.markers.parts(node, context.side);
	const anchors = context.anchors.get(node) ?? /* @__PURE__ */ new Map();
	const printed = new Set(parts.flatMap(({ number }) => number ?? []));
	const hidden = [...anchors].filter(([number]) => !printed.has(number));
	const used = /* @__PURE__ */ new Set();
	const links = parts.map(({ text, number }, index) => {
		if (number === void 0 || !context.numbers.has(number)) return {
			type: "text",
			value: text
		};
		const isLast = !parts.slice(index + 1).some((part) => part.number !== void 0);
		const inside = hidden.filter(([other]) => !used.has(other) && (isLast || isBefore(parts, index, other)));
		for (const [other] of inside) used.add(other);
		const id = used.has(number) ? void 0 : anchors.get(number);
		used.add(number);
		return element("a", {
			...id === void 0 ? {} : { id },
			...context.isWeb ? { role: "doc-biblioref" } : {},
			href: `#ref-${number}`
		}, ...inside.map(([, hiddenId]) => element("span", { id: hiddenId })), text);
	});
	const tag = isRaised(node, parts.map(({ text }) => text).join(""), context) ? "sup" : "span";
	return [{
		type: "text",
		value: "⁠"
	}, element(tag, { className: ["cite"] }, ...links)];
}
/** True when `hidden` lies between the number at `index` and the next printed one. */
function isBefore(parts, index, hidden) {
	const from = parts[index]?.number ?? 0;
	const to = parts.slice(index + 1).find((part) => part.number !== void 0)?.number ?? 0;
	return from < hidden && hidden < to;
}
/** GB/T 7714 and AMA raise markers; Vancouver's brackets in a text with word spaces stay on the line. */
function isRaised(node, printed, context) {
	if (node.narrative) return false;
	const { language } = context.review.articles[context.side];
	const setsSolid = language.markerPlacement.vancouver.space === "";
	return node.raised || node.bracket === "full" || setsSolid || !/[[［]/u.test(printed);
}

// src/render/html/handlers.ts
/** Parents whose `html` children are blocks and not tags inside a line. */
const blockParents = /* @__PURE__ */ new Set([
	"root",
	"section",
	"blockquote",
	"listItem",
	"footnoteDefinition"
]);
/** How every node of one side becomes hast. A node without a handler is a fault of ours. */
function handlersOf(context) {
	const { language } = context.review.articles[context.side];
	const phrasing = (state, children) => state.all({
		type: "paragraph",
		children: [...context.options.markers.place(children, context.side)]
	});
	return {
		...blockHandlers(context, phrasing),
		...linkHandlers(context),
		text: (_, node) => [...glued(joinedLines(node.value, language), language)],
		citationGroup: (_, node) => citation(node, context),
		superscript: (state, node) => [{
			type: "text",
			value: "⁠"
		}, element("sup", {}, ...phrasing(state, node.children))],
		subscript: (state, node) => [{
			type: "text",
			value: "⁠"
		}, element("sub", {}, ...phrasing(state, node.children))],
		sentence: (state, node) => element("span", {
			className: ["sentence"],
			dataSentence: node.id
		}, ...phrasing(state, node.children)),
		term: (state, node) => term(state, node, context),
		crossReference: (state, node) => context.unitIds.has(node.id) ? element("a", {
			className: ["cross"],
			href: `#${node.id}`
		}, ...state.all(node)) : state.all(node)
	};
}
function blockHandlers(context, phrasing) {
	return {
		section: (state, node) => element("div", { dataCell: "" }, ...state.all(node)),
		paragraph: (state, node) => element("p", {}, ...phrasing(state, node.children)),
		heading: (state, node) => element(`h${Math.min(6, node.depth + 1)}`, {}, ...phrasing(state, node.children)),
		caption: (state, node) => element("figcaption", {}, ...phrasing(state, node.children)),
		figure: (state, node) => figure(state, node, context),
		table: (state, node) => table$1(state, node, context),
		tableCell: (state, node) => element("td", {}, ...phrasing(state, node.children)),
		html: (_, node, parent) => html$1(node, parent, context)
	};
}
function linkHandlers(context) {
	return {
		link: (state, node) => link$1(state.all(node), node.url, node, context),
		linkReference: (state, node) => {
			const url = state.definitionById.get(node.identifier.toUpperCase())?.url;
			return url === void 0 ? state.all(node) : link$1(state.all(node), url, node, context);
		},
		image: (_, node) => image$1(node.url, node.alt ?? "", node, context),
		imageReference: (state, node) => {
			return image$1(state.definitionById.get(node.identifier.toUpperCase())?.url ?? "", node.alt ?? "", node, context);
		}
	};
}
function term(state, node, context) {
	const { review, side } = context;
	const concept = review.glossary.concepts.find(({ id }) => id === node.id);
	const names = concept?.terms[review.articles[side].language.subtag];
	const children = state.all(node);
	const linked = concept === void 0 ? children : [element("a", { href: `#term-${node.id}` }, ...children)];
	if (node.first) return element("dfn", {}, ...linked);
	return element("abbr", names === void 0 ? {} : { title: names.preferred }, ...linked);
}
/** An image that both languages share is printed once, with both captions. */
function figure(state, node, context) {
	const parts = node.children.filter((child) => child.type !== "paragraph" || !child.children.some((inner) => inner.type === "image" && context.shownImages.has(inner.url))).flatMap((child) => {
		const made = state.one(child, node) ?? [];
		return (Array.isArray(made) ? made : [made]).flatMap((one) => child.type === "paragraph" && one.type === "element" ? one.children : [one]);
	});
	return element("figure", {}, ...parts);
}
function table$1(state, node, context) {
	const [head, ...body] = node.children.map((row, rowIndex) => element("tr", {}, ...row.children.map((cell, column) => {
		const align = node.align?.[column];
		const made = state.one(cell, row);
		const inner = made !== void 0 && !Array.isArray(made) && made.type === "element";
		return element(rowIndex === 0 ? "th" : "td", {
			...rowIndex === 0 ? { scope: "col" } : {},
			...align ? { className: [`align-${align}`] } : {}
		}, ...inner ? made.children : []);
	})));
	const made = element("table", {}, head === void 0 ? void 0 : element("thead", {}, head), body.length === 0 ? void 0 : element("tbody", {}, ...body));
	if (!context.isWeb) return made;
	const { labels } = context.review.articles[context.side].language;
	const scroll = {
		className: ["scroll"],
		tabIndex: 0,
		role: "group",
		ariaLabel: labels.table
	};
	return element("div", scroll, made);
}
function html$1(node, parent, context) {
	if (parent !== void 0 && blockParents.has(parent.type)) return [...context.safeHtml.get(node) ?? []];
	if (/^<br\s*\/?>$/iu.test(node.value)) return element("br", {});
	if (!node.value.startsWith("<!--")) {
		const message = `The HTML tag ${node.value} is left out of the page; only <sup>, <sub> and <br> may stand inside a line.`;
		context.report("render/html-removed", "info", message, node);
	}
}
function link$1(children, url, node, context) {
	const href = safeUrl(url);
	if (href !== void 0) return element("a", { href }, ...children);
	const message = `The link to "${url}" is printed as text; an address may start with http, https, mailto or doi, or be a path.`;
	context.report("render/unsafe-link", "warning", message, node);
	return children;
}
/** An image inside the page, or its description where the image cannot be had. */
function image$1(url, alt, node, context) {
	const src = context.options.image(url);
	if (src !== void 0 && /^data:image\//iu.test(src)) return element("img", {
		src,
		alt
	});
	const message = `The image "${url}" cannot be shown, its description stands for it; an image is a file inside the review's folder.`;
	context.report("render/image", "warning", message, node);
	return element("span", { className: ["no-image"] }, alt === "" ? url : alt);
}

// src/render/html/raw-html.ts
/** What may stand in HTML that an author wrote: no id, class, style or event, nothing that loads. */
const schema = {
	tagNames: [
		...[
			"a",
			"abbr",
			"b",
			"blockquote",
			"br",
			"caption",
			"cite",
			"code",
			"col",
			"colgroup",
			"dd"
		],
		...[
			"del",
			"details",
			"dfn",
			"div",
			"dl",
			"dt",
			"em",
			"figcaption",
			"figure",
			"hr",
			"i",
			"img"
		],
		...[
			"ins",
			"kbd",
			"li",
			"mark",
			"ol",
			"p",
			"pre",
			"q",
			"rp",
			"rt",
			"ruby",
			"s",
			"samp",
			"small"
		],
		...[
			"span",
			"strong",
			"sub",
			"summary",
			"sup",
			"table",
			"tbody",
			"td",
			"tfoot",
			"th",
			"thead"
		],
		...[
			"tr",
			"u",
			"ul",
			"var"
		]
	],
	attributes: {
		"*": [
			"lang",
			"dir",
			"title"
		],
		a: ["href"],
		img: ["src", "alt"],
		td: ["colSpan", "rowSpan"],
		th: [
			"colSpan",
			"rowSpan",
			"scope"
		],
		ol: ["start", "reversed"],
		li: ["value"]
	},
	strip: [
		"script",
		"style",
		"template",
		"noscript",
		"iframe",
		"object",
		"svg",
		"math",
		"title"
	]
};
/** Makes the block-level HTML below `roots` safe, node by node; loads the parser only if there is some. */
async function safeHtmlOf(roots, context) {
	const found = [];
	for (const root of roots) visit(root, "html", (node) => {
		found.push(node);
	});
	const safe = /* @__PURE__ */ new Map();
	if (found.length === 0) return safe;
	const [{ default: raw }, { default: sanitize }, { default: stringify }] = await Promise.all([
		import("./rehype-raw-CiIKAOnI.js"),
		import("./rehype-sanitize-qkerV9SJ.js"),
		import("./rehype-stringify-lvxaxPf0.js")
	]);
	const parser = unified().use(raw).freeze();
	const cleaner = unified().use(sanitize, schema).freeze();
	const printer = unified().use(stringify).freeze();
	for (const node of found) {
		const value = node.value.replace(/<!--[\s\S]*?-->/gu, "");
		const parsed = await parser.run({
			type: "root",
			children: [{
				type: "raw",
				value
			}]
		});
		const clean = await cleaner.run(structuredClone(parsed));
		const isWhole = printer.stringify(parsed) === printer.stringify(clean);
		const hasBadLink = setAddresses(clean, node, context);
		if (!isWhole || hasBadLink) context.report("render/html-removed", "info", "Part of this HTML is left out of the page; text, lists, tables and images of this folder may stand there.", node);
		safe.set(node, clean.children.flatMap((child) => child.type === "doctype" ? [] : [child]));
	}
	return safe;
}
/** True when an address had to go. */
function setAddresses(tree, node, context) {
	let hasBad = false;
	visit(tree, "element", (found, index, parent) => {
		const { href, src, alt } = found.properties;
		if (found.tagName === "a" && href !== void 0) {
			const safe = safeUrl(String(href));
			found.properties = safe === void 0 ? {} : {
				...found.properties,
				href: safe
			};
			hasBad ||= safe === void 0;
		}
		if (found.tagName === "img" && parent !== void 0 && index !== void 0) {
			parent.children[index] = image$1(String(src ?? ""), String(alt ?? ""), node, context);
			return SKIP;
		}
	});
	return hasBad;
}

// src/render/html/share.ts
const fewest = 38;
const most = 52;
/**
* Share of the width, 0.38 to 0.52, that makes the rows of source and translation together the
* least high; 0.45 where no row has both. Areas are in square points at the sizes of the print style.
*/
function sourceShare(review) {
	const rows = review.units.flatMap(({ blocks, kind }) => {
		const { source, translation } = blocks;
		return (kind === "paragraph" || kind === "list") && source !== void 0 && translation !== void 0 ? [{
			source: areaOf(source.text),
			translation: areaOf(translation.text)
		}] : [];
	});
	if (rows.length === 0) return .45;
	const height = (percent) => rows.reduce((sum, row) => sum + Math.max(row.source / percent, row.translation / (100 - percent)), 0);
	let best = fewest;
	for (let percent = fewest; percent <= most; percent += 1) if (height(percent) < height(best)) best = percent;
	return best / 100;
}
function areaOf(text) {
	const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu)?.length ?? 0;
	const isWide = wide * 2 > text.length;
	const filled = isWide ? .88 : 1;
	return (wide + (text.length - wide) * .46) * (isWide ? 187.425 : 145) / filled;
}

// node_modules/mdast-util-to-hast/lib/handlers/blockquote.js
/**
* @import {Element} from 'hast'
* @import {Blockquote} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `blockquote` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Blockquote} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function blockquote(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "blockquote",
		properties: {},
		children: state.wrap(state.all(node), true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/break.js
/**
* @import {Element, Text} from 'hast'
* @import {Break} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `break` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Break} node
*   mdast node.
* @returns {Array<Element | Text>}
*   hast element content.
*/
function hardBreak(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "br",
		properties: {},
		children: []
	};
	state.patch(node, result);
	return [state.applyData(node, result), {
		type: "text",
		value: "\n"
	}];
}

// node_modules/mdast-util-to-hast/lib/handlers/code.js
/**
* @import {Element, Properties} from 'hast'
* @import {Code} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `code` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Code} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function code(state, node) {
	const value = node.value ? node.value + "\n" : "";
	/** @type {Properties} */
	const properties = {};
	const language = node.lang ? node.lang.split(/\s+/) : [];
	if (language.length > 0) properties.className = ["language-" + language[0]];
	/** @type {Element} */
	let result = {
		type: "element",
		tagName: "code",
		properties,
		children: [{
			type: "text",
			value
		}]
	};
	if (node.meta) result.data = { meta: node.meta };
	state.patch(node, result);
	result = state.applyData(node, result);
	result = {
		type: "element",
		tagName: "pre",
		properties: {},
		children: [result]
	};
	state.patch(node, result);
	return result;
}

// node_modules/mdast-util-to-hast/lib/handlers/delete.js
/**
* @import {Element} from 'hast'
* @import {Delete} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `delete` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Delete} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function strikethrough(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "del",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/emphasis.js
/**
* @import {Element} from 'hast'
* @import {Emphasis} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `emphasis` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Emphasis} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function emphasis(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "em",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/footnote-reference.js
/**
* @import {Element} from 'hast'
* @import {FootnoteReference} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `footnoteReference` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {FootnoteReference} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function footnoteReference(state, node) {
	const clobberPrefix = typeof state.options.clobberPrefix === "string" ? state.options.clobberPrefix : "user-content-";
	const id = String(node.identifier).toUpperCase();
	const safeId = normalizeUri(id.toLowerCase());
	const index = state.footnoteOrder.indexOf(id);
	/** @type {number} */
	let counter;
	let reuseCounter = state.footnoteCounts.get(id);
	if (reuseCounter === void 0) {
		reuseCounter = 0;
		state.footnoteOrder.push(id);
		counter = state.footnoteOrder.length;
	} else counter = index + 1;
	reuseCounter += 1;
	state.footnoteCounts.set(id, reuseCounter);
	/** @type {Element} */
	const link = {
		type: "element",
		tagName: "a",
		properties: {
			href: "#" + clobberPrefix + "fn-" + safeId,
			id: clobberPrefix + "fnref-" + safeId + (reuseCounter > 1 ? "-" + reuseCounter : ""),
			dataFootnoteRef: true,
			ariaDescribedBy: ["footnote-label"]
		},
		children: [{
			type: "text",
			value: String(counter)
		}]
	};
	state.patch(node, link);
	/** @type {Element} */
	const sup = {
		type: "element",
		tagName: "sup",
		properties: {},
		children: [link]
	};
	state.patch(node, sup);
	return state.applyData(node, sup);
}

// node_modules/mdast-util-to-hast/lib/handlers/heading.js
/**
* @import {Element} from 'hast'
* @import {Heading} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `heading` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Heading} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function heading(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "h" + node.depth,
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/html.js
/**
* @import {Element} from 'hast'
* @import {Html} from 'mdast'
* @import {State} from '../state.js'
* @import {Raw} from '../../index.js'
*/
/**
* Turn an mdast `html` node into hast (`raw` node in dangerous mode, otherwise
* nothing).
*
* @param {State} state
*   Info passed around.
* @param {Html} node
*   mdast node.
* @returns {Element | Raw | undefined}
*   hast node.
*/
function html(state, node) {
	if (state.options.allowDangerousHtml) {
		/** @type {Raw} */
		const result = {
			type: "raw",
			value: node.value
		};
		state.patch(node, result);
		return state.applyData(node, result);
	}
}

// node_modules/mdast-util-to-hast/lib/revert.js
/**
* @import {ElementContent} from 'hast'
* @import {Reference, Nodes} from 'mdast'
* @import {State} from './state.js'
*/
/**
* Return the content of a reference without definition as plain text.
*
* @param {State} state
*   Info passed around.
* @param {Extract<Nodes, Reference>} node
*   Reference node (image, link).
* @returns {Array<ElementContent>}
*   hast content.
*/
function revert(state, node) {
	const subtype = node.referenceType;
	let suffix = "]";
	if (subtype === "collapsed") suffix += "[]";
	else if (subtype === "full") suffix += "[" + (node.label || node.identifier) + "]";
	if (node.type === "imageReference") return [{
		type: "text",
		value: "![" + node.alt + suffix
	}];
	const contents = state.all(node);
	const head = contents[0];
	if (head && head.type === "text") head.value = "[" + head.value;
	else contents.unshift({
		type: "text",
		value: "["
	});
	const tail = contents[contents.length - 1];
	if (tail && tail.type === "text") tail.value += suffix;
	else contents.push({
		type: "text",
		value: suffix
	});
	return contents;
}

// node_modules/mdast-util-to-hast/lib/handlers/image-reference.js
/**
* @import {ElementContent, Element, Properties} from 'hast'
* @import {ImageReference} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `imageReference` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {ImageReference} node
*   mdast node.
* @returns {Array<ElementContent> | ElementContent}
*   hast node.
*/
function imageReference(state, node) {
	const id = String(node.identifier).toUpperCase();
	const definition = state.definitionById.get(id);
	if (!definition) return revert(state, node);
	/** @type {Properties} */
	const properties = { src: normalizeUri(definition.url || "") };
	if (node.alt !== null && node.alt !== void 0) properties.alt = node.alt;
	if (definition.title !== null && definition.title !== void 0) properties.title = definition.title;
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "img",
		properties,
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/image.js
/**
* @import {Element, Properties} from 'hast'
* @import {Image} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `image` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Image} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function image(state, node) {
	/** @type {Properties} */
	const properties = { src: normalizeUri(node.url) };
	if (node.alt !== null && node.alt !== void 0) properties.alt = node.alt;
	if (node.title !== null && node.title !== void 0) properties.title = node.title;
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "img",
		properties,
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/inline-code.js
/**
* @import {Element, Text} from 'hast'
* @import {InlineCode} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `inlineCode` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {InlineCode} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function inlineCode(state, node) {
	/** @type {Text} */
	const text = {
		type: "text",
		value: node.value.replace(/\r?\n|\r/g, " ")
	};
	state.patch(node, text);
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "code",
		properties: {},
		children: [text]
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/link-reference.js
/**
* @import {ElementContent, Element, Properties} from 'hast'
* @import {LinkReference} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `linkReference` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {LinkReference} node
*   mdast node.
* @returns {Array<ElementContent> | ElementContent}
*   hast node.
*/
function linkReference(state, node) {
	const id = String(node.identifier).toUpperCase();
	const definition = state.definitionById.get(id);
	if (!definition) return revert(state, node);
	/** @type {Properties} */
	const properties = { href: normalizeUri(definition.url || "") };
	if (definition.title !== null && definition.title !== void 0) properties.title = definition.title;
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "a",
		properties,
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/link.js
/**
* @import {Element, Properties} from 'hast'
* @import {Link} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `link` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Link} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function link(state, node) {
	/** @type {Properties} */
	const properties = { href: normalizeUri(node.url) };
	if (node.title !== null && node.title !== void 0) properties.title = node.title;
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "a",
		properties,
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/list-item.js
/**
* @import {ElementContent, Element, Properties} from 'hast'
* @import {ListItem, Parents} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `listItem` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {ListItem} node
*   mdast node.
* @param {Parents | undefined} parent
*   Parent of `node`.
* @returns {Element}
*   hast node.
*/
function listItem(state, node, parent) {
	const results = state.all(node);
	const loose = parent ? listLoose(parent) : listItemLoose(node);
	/** @type {Properties} */
	const properties = {};
	/** @type {Array<ElementContent>} */
	const children = [];
	if (typeof node.checked === "boolean") {
		const head = results[0];
		/** @type {Element} */
		let paragraph;
		if (head && head.type === "element" && head.tagName === "p") paragraph = head;
		else {
			paragraph = {
				type: "element",
				tagName: "p",
				properties: {},
				children: []
			};
			results.unshift(paragraph);
		}
		if (paragraph.children.length > 0) paragraph.children.unshift({
			type: "text",
			value: " "
		});
		paragraph.children.unshift({
			type: "element",
			tagName: "input",
			properties: {
				type: "checkbox",
				checked: node.checked,
				disabled: true
			},
			children: []
		});
		properties.className = ["task-list-item"];
	}
	let index = -1;
	while (++index < results.length) {
		const child = results[index];
		if (loose || index !== 0 || child.type !== "element" || child.tagName !== "p") children.push({
			type: "text",
			value: "\n"
		});
		if (child.type === "element" && child.tagName === "p" && !loose) children.push(...child.children);
		else children.push(child);
	}
	const tail = results[results.length - 1];
	if (tail && (loose || tail.type !== "element" || tail.tagName !== "p")) children.push({
		type: "text",
		value: "\n"
	});
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "li",
		properties,
		children
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
/**
* Check if a list is loose.
*
* @param {Parents} node
*   Node.
* @returns {boolean}
*   Whether `node` is a loose list.
*/
function listLoose(node) {
	let loose = false;
	if (node.type === "list") {
		loose = node.spread || false;
		const { children } = node;
		let index = -1;
		while (!loose && ++index < children.length) loose = listItemLoose(children[index]);
	}
	return loose;
}
/**
* Check if a list item is loose.
*
* @param {ListItem} node
*   Node.
* @returns {boolean}
*   Whether `node` is loose.
*/
function listItemLoose(node) {
	const { spread } = node;
	return spread === null || spread === void 0 ? node.children.length > 1 : spread;
}

// node_modules/mdast-util-to-hast/lib/handlers/list.js
/**
* @import {Element, Properties} from 'hast'
* @import {List} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `list` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {List} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function list(state, node) {
	/** @type {Properties} */
	const properties = {};
	const results = state.all(node);
	let index = -1;
	if (typeof node.start === "number" && node.start !== 1) properties.start = node.start;
	while (++index < results.length) {
		const child = results[index];
		if (child.type === "element" && child.tagName === "li" && child.properties && Array.isArray(child.properties.className) && child.properties.className.includes("task-list-item")) {
			properties.className = ["contains-task-list"];
			break;
		}
	}
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: node.ordered ? "ol" : "ul",
		properties,
		children: state.wrap(results, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/paragraph.js
/**
* @import {Element} from 'hast'
* @import {Paragraph} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `paragraph` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Paragraph} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function paragraph(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "p",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/root.js
/**
* @import {Parents as HastParents, Root as HastRoot} from 'hast'
* @import {Root as MdastRoot} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `root` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {MdastRoot} node
*   mdast node.
* @returns {HastParents}
*   hast node.
*/
function root(state, node) {
	/** @type {HastRoot} */
	const result = {
		type: "root",
		children: state.wrap(state.all(node))
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/strong.js
/**
* @import {Element} from 'hast'
* @import {Strong} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `strong` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Strong} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function strong(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "strong",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/table.js
/**
* @import {Table} from 'mdast'
* @import {Element} from 'hast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `table` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {Table} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function table(state, node) {
	const rows = state.all(node);
	const firstRow = rows.shift();
	/** @type {Array<Element>} */
	const tableContent = [];
	if (firstRow) {
		/** @type {Element} */
		const head = {
			type: "element",
			tagName: "thead",
			properties: {},
			children: state.wrap([firstRow], true)
		};
		state.patch(node.children[0], head);
		tableContent.push(head);
	}
	if (rows.length > 0) {
		/** @type {Element} */
		const body = {
			type: "element",
			tagName: "tbody",
			properties: {},
			children: state.wrap(rows, true)
		};
		const start = pointStart(node.children[1]);
		const end = pointEnd(node.children[node.children.length - 1]);
		if (start && end) body.position = {
			start,
			end
		};
		tableContent.push(body);
	}
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "table",
		properties: {},
		children: state.wrap(tableContent, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/table-row.js
/**
* @import {Element, ElementContent, Properties} from 'hast'
* @import {Parents, TableRow} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `tableRow` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {TableRow} node
*   mdast node.
* @param {Parents | undefined} parent
*   Parent of `node`.
* @returns {Element}
*   hast node.
*/
function tableRow(state, node, parent) {
	const siblings = parent ? parent.children : void 0;
	const tagName = (siblings ? siblings.indexOf(node) : 1) === 0 ? "th" : "td";
	const align = parent && parent.type === "table" ? parent.align : void 0;
	const length = align ? align.length : node.children.length;
	let cellIndex = -1;
	/** @type {Array<ElementContent>} */
	const cells = [];
	while (++cellIndex < length) {
		const cell = node.children[cellIndex];
		/** @type {Properties} */
		const properties = {};
		const alignValue = align ? align[cellIndex] : void 0;
		if (alignValue) properties.align = alignValue;
		/** @type {Element} */
		let result = {
			type: "element",
			tagName,
			properties,
			children: []
		};
		if (cell) {
			result.children = state.all(cell);
			state.patch(cell, result);
			result = state.applyData(cell, result);
		}
		cells.push(result);
	}
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "tr",
		properties: {},
		children: state.wrap(cells, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/table-cell.js
/**
* @import {Element} from 'hast'
* @import {TableCell} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `tableCell` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {TableCell} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function tableCell(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "td",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/trim-lines/index.js
const tab = 9;
const space = 32;
/**
* Remove initial and final spaces and tabs at the line breaks in `value`.
* Does not trim initial and final spaces and tabs of the value itself.
*
* @param {string} value
*   Value to trim.
* @returns {string}
*   Trimmed value.
*/
function trimLines(value) {
	const source = String(value);
	const search = /\r?\n|\r/g;
	let match = search.exec(source);
	let last = 0;
	/** @type {Array<string>} */
	const lines = [];
	while (match) {
		lines.push(trimLine(source.slice(last, match.index), last > 0, true), match[0]);
		last = match.index + match[0].length;
		match = search.exec(source);
	}
	lines.push(trimLine(source.slice(last), last > 0, false));
	return lines.join("");
}
/**
* @param {string} value
*   Line to trim.
* @param {boolean} start
*   Whether to trim the start of the line.
* @param {boolean} end
*   Whether to trim the end of the line.
* @returns {string}
*   Trimmed line.
*/
function trimLine(value, start, end) {
	let startIndex = 0;
	let endIndex = value.length;
	if (start) {
		let code = value.codePointAt(startIndex);
		while (code === tab || code === space) {
			startIndex++;
			code = value.codePointAt(startIndex);
		}
	}
	if (end) {
		let code = value.codePointAt(endIndex - 1);
		while (code === tab || code === space) {
			endIndex--;
			code = value.codePointAt(endIndex - 1);
		}
	}
	return endIndex > startIndex ? value.slice(startIndex, endIndex) : "";
}

// node_modules/mdast-util-to-hast/lib/handlers/text.js
/**
* @import {Element as HastElement, Text as HastText} from 'hast'
* @import {Text as MdastText} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `text` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {MdastText} node
*   mdast node.
* @returns {HastElement | HastText}
*   hast node.
*/
function text(state, node) {
	/** @type {HastText} */
	const result = {
		type: "text",
		value: trimLines(String(node.value))
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/thematic-break.js
/**
* @import {Element} from 'hast'
* @import {ThematicBreak} from 'mdast'
* @import {State} from '../state.js'
*/
/**
* Turn an mdast `thematicBreak` node into hast.
*
* @param {State} state
*   Info passed around.
* @param {ThematicBreak} node
*   mdast node.
* @returns {Element}
*   hast node.
*/
function thematicBreak(state, node) {
	/** @type {Element} */
	const result = {
		type: "element",
		tagName: "hr",
		properties: {},
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}

// node_modules/mdast-util-to-hast/lib/handlers/index.js
/**
* @import {Handlers} from '../state.js'
*/
/**
* Default handlers for nodes.
*
* @satisfies {Handlers}
*/
const handlers = {
	blockquote,
	break: hardBreak,
	code,
	delete: strikethrough,
	emphasis,
	footnoteReference,
	heading,
	html,
	imageReference,
	image,
	inlineCode,
	linkReference,
	link,
	listItem,
	list,
	paragraph,
	root,
	strong,
	table,
	tableCell,
	tableRow,
	text,
	thematicBreak,
	toml: ignore,
	yaml: ignore,
	definition: ignore,
	footnoteDefinition: ignore
};
function ignore() {}

// node_modules/mdast-util-to-hast/lib/footer.js
/**
* @import {ElementContent, Element} from 'hast'
* @import {State} from './state.js'
*/
/**
* @callback FootnoteBackContentTemplate
*   Generate content for the backreference dynamically.
*
*   For the following markdown:
*
*   ```markdown
*   Alpha[^micromark], bravo[^micromark], and charlie[^remark].
*
*   [^remark]: things about remark
*   [^micromark]: things about micromark
*   ```
*
*   This function will be called with:
*
*   *  `0` and `0` for the backreference from `things about micromark` to
*      `alpha`, as it is the first used definition, and the first call to it
*   *  `0` and `1` for the backreference from `things about micromark` to
*      `bravo`, as it is the first used definition, and the second call to it
*   *  `1` and `0` for the backreference from `things about remark` to
*      `charlie`, as it is the second used definition
* @param {number} referenceIndex
*   Index of the definition in the order that they are first referenced,
*   0-indexed.
* @param {number} rereferenceIndex
*   Index of calls to the same definition, 0-indexed.
* @returns {Array<ElementContent> | ElementContent | string}
*   Content for the backreference when linking back from definitions to their
*   reference.
*
* @callback FootnoteBackLabelTemplate
*   Generate a back label dynamically.
*
*   For the following markdown:
*
*   ```markdown
*   Alpha[^micromark], bravo[^micromark], and charlie[^remark].
*
*   [^remark]: things about remark
*   [^micromark]: things about micromark
*   ```
*
*   This function will be called with:
*
*   *  `0` and `0` for the backreference from `things about micromark` to
*      `alpha`, as it is the first used definition, and the first call to it
*   *  `0` and `1` for the backreference from `things about micromark` to
*      `bravo`, as it is the first used definition, and the second call to it
*   *  `1` and `0` for the backreference from `things about remark` to
*      `charlie`, as it is the second used definition
* @param {number} referenceIndex
*   Index of the definition in the order that they are first referenced,
*   0-indexed.
* @param {number} rereferenceIndex
*   Index of calls to the same definition, 0-indexed.
* @returns {string}
*   Back label to use when linking back from definitions to their reference.
*/
/**
* Generate the default content that GitHub uses on backreferences.
*
* @param {number} _
*   Index of the definition in the order that they are first referenced,
*   0-indexed.
* @param {number} rereferenceIndex
*   Index of calls to the same definition, 0-indexed.
* @returns {Array<ElementContent>}
*   Content.
*/
function defaultFootnoteBackContent(_, rereferenceIndex) {
	/** @type {Array<ElementContent>} */
	const result = [{
		type: "text",
		value: "↩"
	}];
	if (rereferenceIndex > 1) result.push({
		type: "element",
		tagName: "sup",
		properties: {},
		children: [{
			type: "text",
			value: String(rereferenceIndex)
		}]
	});
	return result;
}
/**
* Generate the default label that GitHub uses on backreferences.
*
* @param {number} referenceIndex
*   Index of the definition in the order that they are first referenced,
*   0-indexed.
* @param {number} rereferenceIndex
*   Index of calls to the same definition, 0-indexed.
* @returns {string}
*   Label.
*/
function defaultFootnoteBackLabel(referenceIndex, rereferenceIndex) {
	return "Back to reference " + (referenceIndex + 1) + (rereferenceIndex > 1 ? "-" + rereferenceIndex : "");
}
/**
* Generate a hast footer for called footnote definitions.
*
* @param {State} state
*   Info passed around.
* @returns {Element | undefined}
*   `section` element or `undefined`.
*/
function footer(state) {
	const clobberPrefix = typeof state.options.clobberPrefix === "string" ? state.options.clobberPrefix : "user-content-";
	const footnoteBackContent = state.options.footnoteBackContent || defaultFootnoteBackContent;
	const footnoteBackLabel = state.options.footnoteBackLabel || defaultFootnoteBackLabel;
	const footnoteLabel = state.options.footnoteLabel || "Footnotes";
	const footnoteLabelTagName = state.options.footnoteLabelTagName || "h2";
	const footnoteLabelProperties = state.options.footnoteLabelProperties || { className: ["sr-only"] };
	/** @type {Array<Array<ElementContent>>} */
	const contents = [];
	/** @type {Array<ElementContent>} */
	const listItems = [];
	let referenceIndex = -1;
	while (++referenceIndex < state.footnoteOrder.length) {
		const definition = state.footnoteById.get(state.footnoteOrder[referenceIndex]);
		if (definition) contents[referenceIndex] = state.all(definition);
	}
	referenceIndex = -1;
	while (++referenceIndex < state.footnoteOrder.length) {
		const definition = state.footnoteById.get(state.footnoteOrder[referenceIndex]);
		if (!definition) continue;
		const content = contents[referenceIndex];
		const id = String(definition.identifier).toUpperCase();
		const safeId = normalizeUri(id.toLowerCase());
		let rereferenceIndex = 0;
		/** @type {Array<ElementContent>} */
		const backReferences = [];
		const counts = state.footnoteCounts.get(id);
		while (counts !== void 0 && ++rereferenceIndex <= counts) {
			if (backReferences.length > 0) backReferences.push({
				type: "text",
				value: " "
			});
			let children = typeof footnoteBackContent === "string" ? footnoteBackContent : footnoteBackContent(referenceIndex, rereferenceIndex);
			if (typeof children === "string") children = {
				type: "text",
				value: children
			};
			backReferences.push({
				type: "element",
				tagName: "a",
				properties: {
					href: "#" + clobberPrefix + "fnref-" + safeId + (rereferenceIndex > 1 ? "-" + rereferenceIndex : ""),
					dataFootnoteBackref: "",
					ariaLabel: typeof footnoteBackLabel === "string" ? footnoteBackLabel : footnoteBackLabel(referenceIndex, rereferenceIndex),
					className: ["data-footnote-backref"]
				},
				children: Array.isArray(children) ? children : [children]
			});
		}
		const tail = content[content.length - 1];
		if (tail && tail.type === "element" && tail.tagName === "p") {
			const tailTail = tail.children[tail.children.length - 1];
			if (tailTail && tailTail.type === "text") tailTail.value += " ";
			else tail.children.push({
				type: "text",
				value: " "
			});
			tail.children.push(...backReferences);
		} else content.push(...backReferences);
		/** @type {Element} */
		const listItem = {
			type: "element",
			tagName: "li",
			properties: { id: clobberPrefix + "fn-" + safeId },
			children: state.wrap(content, true)
		};
		state.patch(definition, listItem);
		listItems.push(listItem);
	}
	if (listItems.length === 0) return;
	return {
		type: "element",
		tagName: "section",
		properties: {
			dataFootnotes: true,
			className: ["footnotes"]
		},
		children: [
			{
				type: "element",
				tagName: footnoteLabelTagName,
				properties: {
					...esm_default(footnoteLabelProperties),
					id: "footnote-label"
				},
				children: [{
					type: "text",
					value: footnoteLabel
				}]
			},
			{
				type: "text",
				value: "\n"
			},
			{
				type: "element",
				tagName: "ol",
				properties: {},
				children: state.wrap(listItems, true)
			},
			{
				type: "text",
				value: "\n"
			}
		]
	};
}

// node_modules/mdast-util-to-hast/lib/state.js
/**
* @import {
*   ElementContent as HastElementContent,
*   Element as HastElement,
*   Nodes as HastNodes,
*   Properties as HastProperties,
*   RootContent as HastRootContent,
*   Text as HastText
* } from 'hast'
* @import {
*   Definition as MdastDefinition,
*   FootnoteDefinition as MdastFootnoteDefinition,
*   Nodes as MdastNodes,
*   Parents as MdastParents
* } from 'mdast'
* @import {VFile} from 'vfile'
* @import {
*   FootnoteBackContentTemplate,
*   FootnoteBackLabelTemplate
* } from './footer.js'
*/
/**
* @callback Handler
*   Handle a node.
* @param {State} state
*   Info passed around.
* @param {any} node
*   mdast node to handle.
* @param {MdastParents | undefined} parent
*   Parent of `node`.
* @returns {Array<HastElementContent> | HastElementContent | undefined}
*   hast node.
*
* @typedef {Partial<Record<MdastNodes['type'], Handler>>} Handlers
*   Handle nodes.
*
* @typedef Options
*   Configuration (optional).
* @property {boolean | null | undefined} [allowDangerousHtml=false]
*   Whether to persist raw HTML in markdown in the hast tree (default:
*   `false`).
* @property {string | null | undefined} [clobberPrefix='user-content-']
*   Prefix to use before the `id` property on footnotes to prevent them from
*   *clobbering* (default: `'user-content-'`).
*
*   Pass `''` for trusted markdown and when you are careful with
*   polyfilling.
*   You could pass a different prefix.
*
*   DOM clobbering is this:
*
*   ```html
*   <p id="x"></p>
*   <script>alert(x) // `x` now refers to the `p#x` DOM element<\/script>
*   ```
*
*   The above example shows that elements are made available by browsers, by
*   their ID, on the `window` object.
*   This is a security risk because you might be expecting some other variable
*   at that place.
*   It can also break polyfills.
*   Using a prefix solves these problems.
* @property {VFile | null | undefined} [file]
*   Corresponding virtual file representing the input document (optional).
* @property {FootnoteBackContentTemplate | string | null | undefined} [footnoteBackContent]
*   Content of the backreference back to references (default: `defaultFootnoteBackContent`).
*
*   The default value is:
*
*   ```js
*   function defaultFootnoteBackContent(_, rereferenceIndex) {
*     const result = [{type: 'text', value: '↩'}]
*
*     if (rereferenceIndex > 1) {
*       result.push({
*         type: 'element',
*         tagName: 'sup',
*         properties: {},
*         children: [{type: 'text', value: String(rereferenceIndex)}]
*       })
*     }
*
*     return result
*   }
*   ```
*
*   This content is used in the `a` element of each backreference (the `↩`
*   links).
* @property {FootnoteBackLabelTemplate | string | null | undefined} [footnoteBackLabel]
*   Label to describe the backreference back to references (default:
*   `defaultFootnoteBackLabel`).
*
*   The default value is:
*
*   ```js
*   function defaultFootnoteBackLabel(referenceIndex, rereferenceIndex) {
*    return (
*      'Back to reference ' +
*      (referenceIndex + 1) +
*      (rereferenceIndex > 1 ? '-' + rereferenceIndex : '')
*    )
*   }
*   ```
*
*   Change it when the markdown is not in English.
*
*   This label is used in the `ariaLabel` property on each backreference
*   (the `↩` links).
*   It affects users of assistive technology.
* @property {string | null | undefined} [footnoteLabel='Footnotes']
*   Textual label to use for the footnotes section (default: `'Footnotes'`).
*
*   Change it when the markdown is not in English.
*
*   This label is typically hidden visually (assuming a `sr-only` CSS class
*   is defined that does that) and so affects screen readers only.
*   If you do have such a class, but want to show this section to everyone,
*   pass different properties with the `footnoteLabelProperties` option.
* @property {HastProperties | null | undefined} [footnoteLabelProperties={className: ['sr-only']}]
*   Properties to use on the footnote label (default: `{className:
*   ['sr-only']}`).
*
*   Change it to show the label and add other properties.
*
*   This label is typically hidden visually (assuming an `sr-only` CSS class
*   is defined that does that) and so affects screen readers only.
*   If you do have such a class, but want to show this section to everyone,
*   pass an empty string.
*   You can also add different properties.
*
*   > **Note**: `id: 'footnote-label'` is always added, because footnote
*   > calls use it with `aria-describedby` to provide an accessible label.
* @property {string | null | undefined} [footnoteLabelTagName='h2']
*   HTML tag name to use for the footnote label element (default: `'h2'`).
*
*   Change it to match your document structure.
*
*   This label is typically hidden visually (assuming a `sr-only` CSS class
*   is defined that does that) and so affects screen readers only.
*   If you do have such a class, but want to show this section to everyone,
*   pass different properties with the `footnoteLabelProperties` option.
* @property {Handlers | null | undefined} [handlers]
*   Extra handlers for nodes (optional).
* @property {Array<MdastNodes['type']> | null | undefined} [passThrough]
*   List of custom mdast node types to pass through (keep) in hast (note that
*   the node itself is passed, but eventual children are transformed)
*   (optional).
* @property {Handler | null | undefined} [unknownHandler]
*   Handler for all unknown nodes (optional).
*
* @typedef State
*   Info passed around.
* @property {(node: MdastNodes) => Array<HastElementContent>} all
*   Transform the children of an mdast parent to hast.
* @property {<Type extends HastNodes>(from: MdastNodes, to: Type) => HastElement | Type} applyData
*   Honor the `data` of `from`, and generate an element instead of `node`.
* @property {Map<string, MdastDefinition>} definitionById
*   Definitions by their identifier.
* @property {Map<string, MdastFootnoteDefinition>} footnoteById
*   Footnote definitions by their identifier.
* @property {Map<string, number>} footnoteCounts
*   Counts for how often the same footnote was called.
* @property {Array<string>} footnoteOrder
*   Identifiers of order when footnote calls first appear in tree order.
* @property {Handlers} handlers
*   Applied handlers.
* @property {(node: MdastNodes, parent: MdastParents | undefined) => Array<HastElementContent> | HastElementContent | undefined} one
*   Transform an mdast node to hast.
* @property {Options} options
*   Configuration.
* @property {(from: MdastNodes, node: HastNodes) => undefined} patch
*   Copy a node’s positional info.
* @property {<Type extends HastRootContent>(nodes: Array<Type>, loose?: boolean | undefined) => Array<HastText | Type>} wrap
*   Wrap `nodes` with line endings between each node, adds initial/final line endings when `loose`.
*/
const own = {}.hasOwnProperty;
/** @type {Options} */
const emptyOptions = {};
/**
* Create `state` from an mdast tree.
*
* @param {MdastNodes} tree
*   mdast node to transform.
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {State}
*   `state` function.
*/
function createState(tree, options) {
	const settings = options || emptyOptions;
	/** @type {Map<string, MdastDefinition>} */
	const definitionById = /* @__PURE__ */ new Map();
	/** @type {Map<string, MdastFootnoteDefinition>} */
	const footnoteById = /* @__PURE__ */ new Map();
	/** @type {State} */
	const state = {
		all,
		applyData,
		definitionById,
		footnoteById,
		footnoteCounts: /* @__PURE__ */ new Map(),
		footnoteOrder: [],
		handlers: {
			...handlers,
			...settings.handlers
		},
		one,
		options: settings,
		patch,
		wrap
	};
	visit(tree, function(node) {
		if (node.type === "definition" || node.type === "footnoteDefinition") {
			const id = String(node.identifier).toUpperCase();
			if (node.type === "definition") {
				if (!definitionById.has(id)) definitionById.set(id, node);
			} else if (!footnoteById.has(id)) footnoteById.set(id, node);
		}
	});
	return state;
	/**
	* Transform an mdast node into a hast node.
	*
	* @param {MdastNodes} node
	*   mdast node.
	* @param {MdastParents | undefined} [parent]
	*   Parent of `node`.
	* @returns {Array<HastElementContent> | HastElementContent | undefined}
	*   Resulting hast node.
	*/
	function one(node, parent) {
		const { type } = node;
		const handle = state.handlers[type];
		if (own.call(state.handlers, type) && handle) return handle(state, node, parent);
		if (state.options.passThrough && state.options.passThrough.includes(type)) {
			if ("children" in node) {
				const { children, ...shallow } = node;
				return {
					...esm_default(shallow),
					children: state.all(node)
				};
			}
			return esm_default(node);
		}
		return (state.options.unknownHandler || defaultUnknownHandler)(state, node, parent);
	}
	/**
	* Transform the children of an mdast node into hast nodes.
	*
	* @param {MdastNodes} parent
	*   mdast node to compile
	* @returns {Array<HastElementContent>}
	*   Resulting hast nodes.
	*/
	function all(parent) {
		/** @type {Array<HastElementContent>} */
		const values = [];
		if ("children" in parent) {
			const nodes = parent.children;
			let index = -1;
			while (++index < nodes.length) {
				const result = state.one(nodes[index], parent);
				if (result) {
					if (index && nodes[index - 1].type === "break") {
						if (!Array.isArray(result) && result.type === "text") result.value = trimMarkdownSpaceStart(result.value);
						if (!Array.isArray(result) && result.type === "element") {
							const head = result.children[0];
							if (head && head.type === "text") head.value = trimMarkdownSpaceStart(head.value);
						}
					}
					if (Array.isArray(result)) values.push(...result);
					else values.push(result);
				}
			}
		}
		return values;
	}
}
/**
* Copy a node’s positional info.
*
* @param {MdastNodes} from
*   mdast node to copy from.
* @param {HastNodes} to
*   hast node to copy into.
* @returns {undefined}
*   Nothing.
*/
function patch(from, to) {
	if (from.position) to.position = position(from);
}
/**
* Honor the `data` of `from` and maybe generate an element instead of `to`.
*
* @template {HastNodes} Type
*   Node type.
* @param {MdastNodes} from
*   mdast node to use data from.
* @param {Type} to
*   hast node to change.
* @returns {HastElement | Type}
*   Nothing.
*/
function applyData(from, to) {
	/** @type {HastElement | Type} */
	let result = to;
	if (from && from.data) {
		const { hChildren, hName, hProperties } = from.data;
		if (typeof hName === "string") {
			if (result.type === "element") result.tagName = hName;
			else result = {
				type: "element",
				tagName: hName,
				properties: {},
				children: "children" in result ? result.children : [result]
			};
		}
		if (result.type === "element" && hProperties) Object.assign(result.properties, esm_default(hProperties));
		if ("children" in result && result.children && hChildren !== null && hChildren !== void 0) result.children = hChildren;
	}
	return result;
}
/**
* Transform an unknown node.
*
* @param {State} state
*   Info passed around.
* @param {MdastNodes} node
*   Unknown mdast node.
* @returns {HastElement | HastText}
*   Resulting hast node.
*/
function defaultUnknownHandler(state, node) {
	const data = node.data || {};
	/** @type {HastElement | HastText} */
	const result = "value" in node && !(own.call(data, "hProperties") || own.call(data, "hChildren")) ? {
		type: "text",
		value: node.value
	} : {
		type: "element",
		tagName: "div",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
/**
* Wrap `nodes` with line endings between each node.
*
* @template {HastRootContent} Type
*   Node type.
* @param {Array<Type>} nodes
*   List of nodes to wrap.
* @param {boolean | undefined} [loose=false]
*   Whether to add line endings at start and end (default: `false`).
* @returns {Array<HastText | Type>}
*   Wrapped nodes.
*/
function wrap(nodes, loose) {
	/** @type {Array<HastText | Type>} */
	const result = [];
	let index = -1;
	if (loose) result.push({
		type: "text",
		value: "\n"
	});
	while (++index < nodes.length) {
		if (index) result.push({
			type: "text",
			value: "\n"
		});
		result.push(nodes[index]);
	}
	if (loose && nodes.length > 0) result.push({
		type: "text",
		value: "\n"
	});
	return result;
}
/**
* Trim spaces and tabs at the start of `value`.
*
* @param {string} value
*   Value to trim.
* @returns {string}
*   Result.
*/
function trimMarkdownSpaceStart(value) {
	let index = 0;
	let code = value.charCodeAt(index);
	while (code === 9 || code === 32) {
		index++;
		code = value.charCodeAt(index);
	}
	return value.slice(index);
}

// node_modules/mdast-util-to-hast/lib/index.js
/**
* @import {Nodes as HastNodes} from 'hast'
* @import {Nodes as MdastNodes} from 'mdast'
* @import {Options} from './state.js'
*/
/**
* Transform mdast to hast.
*
* ##### Notes
*
* ###### HTML
*
* Raw HTML is available in mdast as `html` nodes and can be embedded in hast
* as semistandard `raw` nodes.
* Most utilities ignore `raw` nodes but two notable ones don’t:
*
* *   `hast-util-to-html` also has an option `allowDangerousHtml` which will
*     output the raw HTML.
*     This is typically discouraged as noted by the option name but is useful
*     if you completely trust authors
* *   `hast-util-raw` can handle the raw embedded HTML strings by parsing them
*     into standard hast nodes (`element`, `text`, etc).
*     This is a heavy task as it needs a full HTML parser, but it is the only
*     way to support untrusted content
*
* ###### Footnotes
*
* Many options supported here relate to footnotes.
* Footnotes are not specified by CommonMark, which we follow by default.
* They are supported by GitHub, so footnotes can be enabled in markdown with
* `mdast-util-gfm`.
*
* The options `footnoteBackLabel` and `footnoteLabel` define natural language
* that explains footnotes, which is hidden for sighted users but shown to
* assistive technology.
* When your page is not in English, you must define translated values.
*
* Back references use ARIA attributes, but the section label itself uses a
* heading that is hidden with an `sr-only` class.
* To show it to sighted users, define different attributes in
* `footnoteLabelProperties`.
*
* ###### Clobbering
*
* Footnotes introduces a problem, as it links footnote calls to footnote
* definitions on the page through `id` attributes generated from user content,
* which results in DOM clobbering.
*
* DOM clobbering is this:
*
* ```html
* <p id=x></p>
* <script>alert(x) // `x` now refers to the DOM `p#x` element<\/script>
* ```
*
* Elements by their ID are made available by browsers on the `window` object,
* which is a security risk.
* Using a prefix solves this problem.
*
* More information on how to handle clobbering and the prefix is explained in
* Example: headings (DOM clobbering) in `rehype-sanitize`.
*
* ###### Unknown nodes
*
* Unknown nodes are nodes with a type that isn’t in `handlers` or `passThrough`.
* The default behavior for unknown nodes is:
*
* *   when the node has a `value` (and doesn’t have `data.hName`,
*     `data.hProperties`, or `data.hChildren`, see later), create a hast `text`
*     node
* *   otherwise, create a `<div>` element (which could be changed with
*     `data.hName`), with its children mapped from mdast to hast as well
*
* This behavior can be changed by passing an `unknownHandler`.
*
* @param {MdastNodes} tree
*   mdast tree.
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {HastNodes}
*   hast tree.
*/
function toHast$1(tree, options) {
	const state = createState(tree, options);
	const node = state.one(tree, void 0);
	const foot = footer(state);
	/** @type {HastNodes} */
	const result = Array.isArray(node) ? {
		type: "root",
		children: node
	} : node || {
		type: "root",
		children: []
	};
	if (foot) {
		/* @__PURE__ */ ok("children" in result);
		result.children.push({
			type: "text",
			value: "\n"
		}, foot);
	}
	return result;
}

// node_modules/remark-rehype/lib/index.js
/**
* @import {Root as HastRoot} from 'hast'
* @import {Root as MdastRoot} from 'mdast'
* @import {Options as ToHastOptions} from 'mdast-util-to-hast'
* @import {Processor} from 'unified'
* @import {VFile} from 'vfile'
*/
/**
* @typedef {Omit<ToHastOptions, 'file'>} Options
*
* @callback TransformBridge
*   Bridge-mode.
*
*   Runs the destination with the new hast tree.
*   Discards result.
* @param {MdastRoot} tree
*   Tree.
* @param {VFile} file
*   File.
* @returns {Promise<undefined>}
*   Nothing.
*
* @callback TransformMutate
*  Mutate-mode.
*
*  Further transformers run on the hast tree.
* @param {MdastRoot} tree
*   Tree.
* @param {VFile} file
*   File.
* @returns {HastRoot}
*   Tree (hast).
*/
/**
* Turn markdown into HTML.
*
* ##### Notes
*
* ###### Signature
*
* * if a processor is given,
*   runs the (rehype) plugins used on it with a hast tree,
*   then discards the result (*bridge mode*)
* * otherwise,
*   returns a hast tree,
*   the plugins used after `remarkRehype` are rehype plugins (*mutate mode*)
*
* > 👉 **Note**:
* > It’s highly unlikely that you want to pass a `processor`.
*
* ###### HTML
*
* Raw HTML is available in mdast as `html` nodes and can be embedded in hast
* as semistandard `raw` nodes.
* Most plugins ignore `raw` nodes but two notable ones don’t:
*
* * `rehype-stringify` also has an option `allowDangerousHtml` which will
*   output the raw HTML.
*   This is typically discouraged as noted by the option name but is useful if
*   you completely trust authors
* * `rehype-raw` can handle the raw embedded HTML strings by parsing them
*   into standard hast nodes (`element`, `text`, etc);
*   this is a heavy task as it needs a full HTML parser,
*   but it is the only way to support untrusted content
*
* ###### Footnotes
*
* Many options supported here relate to footnotes.
* Footnotes are not specified by CommonMark,
* which we follow by default.
* They are supported by GitHub,
* so footnotes can be enabled in markdown with `remark-gfm`.
*
* The options `footnoteBackLabel` and `footnoteLabel` define natural language
* that explains footnotes,
* which is hidden for sighted users but shown to assistive technology.
* When your page is not in English,
* you must define translated values.
*
* Back references use ARIA attributes,
* but the section label itself uses a heading that is hidden with an
* `sr-only` class.
* To show it to sighted users,
* define different attributes in `footnoteLabelProperties`.
*
* ###### Clobbering
*
* Footnotes introduces a problem,
* as it links footnote calls to footnote definitions on the page through `id`
* attributes generated from user content,
* which results in DOM clobbering.
*
* DOM clobbering is this:
*
* ```html
* <p id=x></p>
* <script>alert(x) // `x` now refers to the DOM `p#x` element<\/script>
* ```
*
* Elements by their ID are made available by browsers on the `window` object,
* which is a security risk.
* Using a prefix solves this problem.
*
* More information on how to handle clobbering and the prefix is explained in
* *Example: headings (DOM clobbering)* in `rehype-sanitize`.
*
* ###### Unknown nodes
*
* Unknown nodes are nodes with a type that isn’t in `handlers` or `passThrough`.
* The default behavior for unknown nodes is:
*
* * when the node has a `value`
*   (and doesn’t have `data.hName`, `data.hProperties`, or `data.hChildren`,
*   see later),
*   create a hast `text` node
* * otherwise,
*   create a `<div>` element (which could be changed with `data.hName`),
*   with its children mapped from mdast to hast as well
*
* This behavior can be changed by passing an `unknownHandler`.
*
* @overload
* @param {Processor} processor
* @param {Readonly<Options> | null | undefined} [options]
* @returns {TransformBridge}
*
* @overload
* @param {Readonly<Options> | null | undefined} [options]
* @returns {TransformMutate}
*
* @overload
* @param {Readonly<Options> | Processor | null | undefined} [destination]
* @param {Readonly<Options> | null | undefined} [options]
* @returns {TransformBridge | TransformMutate}
*
* @param {Readonly<Options> | Processor | null | undefined} [destination]
*   Processor or configuration (optional).
* @param {Readonly<Options> | null | undefined} [options]
*   When a processor was given,
*   configuration (optional).
* @returns {TransformBridge | TransformMutate}
*   Transform.
*/
function remarkRehype(destination, options) {
	if (destination && "run" in destination)
 /**
	* @type {TransformBridge}
	*/
	return async function(tree, file) {
		const hastTree = toHast$1(tree, {
			file,
			...options
		});
		await destination.run(hastTree, file);
	};
	/**
	* @type {TransformMutate}
	*/
	return function(tree, file) {
		return toHast$1(tree, {
			file,
			...destination || options
		});
	};
}

// src/render/html/side-content.ts
/** Renders all units of one side at once, so that notes are numbered through. */
async function sideContent(units, context) {
	const { side, review } = context;
	const present = units.flatMap((unit) => {
		const node = unit.blocks[side]?.node;
		return node === void 0 ? [] : [{
			id: unit.id,
			node
		}];
	});
	const made = await toHast({
		type: "root",
		children: [...present.map(({ node }) => cellOf([node])), ...definitionsOf(context)]
	}, context);
	const divs = made.filter(isCell);
	const cells = /* @__PURE__ */ new Map();
	for (const [index, { id }] of present.entries()) cells.set(id, divs[index]?.children ?? []);
	return {
		cells,
		notes: made.filter((node) => node.type === "element").filter((node) => !isCell(node)).map((node) => notesOf(node, side, context.isWeb, review))
	};
}
/** Renders lists of phrasing content, one result each. */
async function phrasingContent(lists, context) {
	return (await toHast({
		type: "root",
		children: lists.map((list) => cellOf([{
			type: "paragraph",
			children: [...list]
		}]))
	}, context)).filter(isCell).map((cell) => {
		const first = cell.children.find((node) => node.type === "element");
		return first?.type === "element" ? first.children : [];
	});
}
function cellOf(children) {
	return {
		type: "section",
		depth: 1,
		children
	};
}
function isCell(node) {
	return node.type === "element" && node.properties["dataCell"] !== void 0;
}
async function toHast(root, context) {
	const { labels } = context.review.articles[context.side].language;
	return (await unified().use(remarkRehype, {
		handlers: handlersOf(context),
		clobberPrefix: `${context.side}-`,
		footnoteBackLabel: labels.backTo,
		footnoteBackContent: "↩︎",
		unknownHandler: (_, node) => {
			throw new Error(`The HTML renderer has no handler for the node "${node.type}".`);
		}
	}).run(root)).children.flatMap((node) => node.type === "doctype" ? [] : [node]);
}
/** Notes and link addresses are written anywhere in the file; units need them all. */
function definitionsOf(context) {
	const { tree, abstract } = context.review.articles[context.side];
	const found = /* @__PURE__ */ new Set();
	for (const root of [tree, ...abstract]) visit(root, (node) => {
		if (node.type === "definition" || node.type === "footnoteDefinition") found.add(node);
	});
	return [...found];
}
/** The heading of the notes is for listeners only and has no words in this language: it goes. */
function notesOf(section, side, isWeb, review) {
	if (section.type !== "element") return section;
	const children = section.children.filter((node) => node.type === "element" && node.tagName !== "h2");
	if (!isWeb) dropBackLinks(children);
	return {
		type: "element",
		tagName: "section",
		properties: {
			className: ["footnotes"],
			lang: review.articles[side].tag,
			...isWeb ? { role: "doc-endnotes" } : {}
		},
		children
	};
}
function dropBackLinks(nodes) {
	for (const root of nodes) visit(root, "element", (node) => {
		node.children = node.children.filter((child) => child.type !== "element" || child.properties["dataFootnoteBackref"] === void 0);
	});
}

// src/render/html/index.ts
const printer = unified().use(rehypeStringify).freeze();
/**
* Renders a review as one HTML page (DESIGN, "HTML"): nothing is loaded from elsewhere, nothing runs.
* What cannot be shown is a problem with its place. Throws for a node that it does not know.
*/
async function renderHtml(review, options) {
	const problems = [];
	const shown = shownSides(options.layout);
	const contents = {};
	for (const side of shown) {
		const context = await contextOf(review, options, side, shown, problems);
		contents[side] = await sideContent(review.units, context);
	}
	const first = await contextOf(review, options, shown[0] ?? "source", shown, problems);
	const lists = review.references.map(({ content, item }) => content.length > 0 ? content : [{
		type: "text",
		value: item.title ?? item.id
	}]);
	const entries = await phrasingContent(lists, first);
	const body = bodyOf({
		review,
		options,
		shown,
		contents,
		entries
	});
	for (const node of body) unnestLinks(node);
	const fields = {
		language: escapeAttribute(review.articles[shown[0] ?? "source"].tag),
		class: `${options.mode} ${options.layout}`,
		head: print(headOf(review, shown, options, sourceShare(review))),
		body: print(body)
	};
	return {
		html: options.templates.page.replace(/\{\{(language|class|head|body)\}\}/gu, (found, name) => fields[name] ?? found),
		problems
	};
}
async function contextOf(review, options, side, shown, problems) {
	const report = (rule, severity, message, node) => {
		problems.push(problemAt(review, side, node, rule, severity, message));
	};
	const own = review.units.flatMap((unit) => unit.blocks[side]?.node ?? []);
	const unitIds = review.units.filter(({ blocks }) => shown.some((one) => blocks[one] !== void 0)).map(({ id }) => id);
	return {
		review,
		options,
		side,
		isWeb: options.mode === "web",
		anchors: anchorsOf(review, side),
		unitIds: new Set(unitIds),
		numbers: new Set(review.references.map(({ number }) => number)),
		safeHtml: await safeHtmlOf(own, {
			options,
			report
		}),
		shownImages: side === shown[0] ? /* @__PURE__ */ new Set() : imagesOf(review, sides[0]),
		report
	};
}
/** Addresses of the images in the figures of one side. */
function imagesOf(review, side) {
	const urls = /* @__PURE__ */ new Set();
	for (const { blocks, kind } of review.units) {
		const node = kind === "figure" ? blocks[side]?.node : void 0;
		if (node === void 0) continue;
		visit(node, "image", ({ url }) => {
			urls.add(url);
		});
	}
	return urls;
}
/** HTML has no link inside a link: the outer one, which the author wrote, stays. */
function unnestLinks(root) {
	visit(root, "element", (node) => {
		if (node.tagName === "a") node.children = withoutLinks(node.children);
	});
}
function withoutLinks(nodes) {
	return nodes.flatMap((node) => {
		if (node.type !== "element") return [node];
		const children = withoutLinks(node.children);
		return node.tagName === "a" ? children : [{
			...node,
			children
		}];
	});
}
function print(nodes) {
	const root = {
		type: "root",
		children: [...nodes]
	};
	return printer.stringify(root);
}
function escapeAttribute(text) {
	return text.replaceAll("&", "&amp;").replaceAll("\"", "&quot;").replaceAll("<", "&lt;");
}

export { nameOf as n, renderHtml as t };