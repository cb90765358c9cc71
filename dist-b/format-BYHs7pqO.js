import { n as nameOf, t as renderHtml } from "./html-CeTvDjXI.js";
import { r as PrintError } from "./problem-D8-8RCaI.js";
import { a as startBrowser, o as packageFolder, t as cutFonts } from "./fonts-DObUdxsG.js";
import { join } from "node:path";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { tmpdir } from "node:os";

// src/render/pdf/finish.ts
const points = (millimetres) => millimetres * 72 / 25.4;
/**
* Sets MediaBox and BleedBox to the sheet with its bleed and TrimBox to the sheet. Chromium rounds
* the page to its own pixels; the upper left corner is the one that it keeps.
*/
function setBoxes(document, sheet) {
	const bleed = points(sheet.bleed);
	const width = points(sheet.width) + 2 * bleed;
	const height = points(sheet.height) + 2 * bleed;
	for (const page of document.getPages()) {
		const bottom = page.getMediaBox().height - height;
		page.setMediaBox(0, bottom, width, height);
		page.setCropBox(0, bottom, width, height);
		page.setBleedBox(0, bottom, width, height);
		page.setTrimBox(bleed, bottom + bleed, width - 2 * bleed, height - 2 * bleed);
	}
}
/** The time a build claims: SOURCE_DATE_EPOCH (reproducible-builds.org), else the publication's date. */
function buildDate(date) {
	const epoch = Number(process.env["SOURCE_DATE_EPOCH"] ?? "");
	if (process.env["SOURCE_DATE_EPOCH"] && Number.isFinite(epoch)) return /* @__PURE__ */ new Date(epoch * 1e3);
	const time = Date.parse(date ?? "");
	return Number.isNaN(time) ? void 0 : new Date(time);
}
const xml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** XMP (ISO 16684-1) that says what the Info dictionary says. */
function packet(meta, language, date) {
	const subjects = meta.keywords.map((word) => `<rdf:li>${xml(word)}</rdf:li>`).join("");
	const when = date?.toISOString().replace(/\.\d+Z$/u, "Z");
	return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.title)}</rdf:li><rdf:li xml:lang="${xml(language)}">${xml(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(meta.authors)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>${subjects}</rdf:Bag></dc:subject>
${meta.subject === void 0 ? "" : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.subject)}</rdf:li></rdf:Alt></dc:description>`}
<pdf:Keywords>${xml(meta.keywords.join("; "))}</pdf:Keywords>
${when === void 0 ? "" : `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>`}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
/** Chromium tags by HTML names that PDF 1.7 does not know; readers need to be told what they are. */
const roles = {
	Em: "Span",
	Strong: "Span",
	Sub: "Span"
};
function mapRoles(library, document) {
	const { PDFDict, PDFName } = library;
	document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict)?.set(PDFName.of("RoleMap"), document.context.obj(roles));
}
/**
* Writes Info, XMP and language. Without a date of its own a build carries none, so that two
* builds of one text are equal byte by byte.
*/
function describe$1(library, document, meta, language) {
	const { PDFDict, PDFName, PDFString } = library;
	const date = buildDate(meta.date);
	document.setTitle(meta.title, { showInWindowTitleBar: true });
	document.setAuthor(meta.authors);
	document.setKeywords([meta.keywords.join("; ")]);
	if (meta.subject !== void 0) document.setSubject(meta.subject);
	document.setCreator("biyi");
	const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
	info.delete(PDFName.of("CreationDate"));
	info.delete(PDFName.of("ModDate"));
	if (date !== void 0) {
		document.setCreationDate(date);
		document.setModificationDate(date);
	}
	mapRoles(library, document);
	document.catalog.set(PDFName.of("Lang"), PDFString.of(language));
	const stream = document.context.stream(new TextEncoder().encode(packet(meta, language, date)), {
		Type: "Metadata",
		Subtype: "XML"
	});
	document.catalog.set(PDFName.of("Metadata"), document.context.register(stream));
}

// src/render/pdf/loss.ts
/** Letters, digits and signs; what is left out draws nothing or may be drawn by another mark. */
const counted = /[\p{L}\p{N}\p{S}]/u;
function tally(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text.normalize("NFKC")) if (counted.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
	return counts;
}
/**
* The characters of `expected` that `printed` holds too few times, each with the number lacking.
* Compatibility forms count as one (NFKC): a font may draw µ and μ with one glyph.
*/
function lostCharacters(expected, printed, exempt) {
	const found = tally(printed);
	const lost = /* @__PURE__ */ new Map();
	for (const [character, count] of tally(expected)) {
		const lacking = count - (found.get(character) ?? 0);
		if (lacking > 0 && !exempt.has(character)) lost.set(character, lacking);
	}
	return lost;
}

// src/render/pdf/sheet.ts
const sizes = {
	A4: [210, 297],
	A5: [148, 210],
	B5: [176, 250],
	Letter: [215.9, 279.4]
};
/** Body size of the Chinese text, 10.5 pt (五号), in millimetres: the measure is a multiple of it. */
const em = 266.7 / 72;
/** The sheet of a page size (`A4`, `210mm 285mm`) and a bleed (`3mm`), margins in proportion to it. */
function sheetOf(page, bleed, layout) {
	const [first, second] = page.split(" ").map((length) => Number.parseFloat(length));
	const [width, height] = sizes[page] ?? [first ?? 210, second ?? 297];
	const least = width * (layout === "parallel" ? .085 : .115);
	const measure = Math.floor((width - 2 * least) / em) * em;
	return {
		width,
		height,
		bleed: Number.parseFloat(bleed) || 0,
		margin: {
			top: height * .078,
			bottom: height * .078,
			side: (width - measure) / 2
		}
	};
}
const millimetres = (value) => `${Number(value.toFixed(3))}mm`;
/** A CSS string literal; nothing in it can end the string or the style element. */
function cssString(text) {
	return `"${text.replace(/["\\<>\n\r\f]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}
/** `@page` size and margins, bleed included, and the space for the text as CSS variables. */
function sheetCss(sheet) {
	const { bleed, margin } = sheet;
	const size = `${millimetres(sheet.width + 2 * bleed)} ${millimetres(sheet.height + 2 * bleed)}`;
	const margins = [
		margin.top,
		margin.side,
		margin.bottom,
		margin.side
	];
	const room = sheet.height - margin.top - margin.bottom;
	const narrow = sheet.width - 2 * margin.side < 140 ? ".parallel p:lang(zh) { text-align: start; }" : "";
	return `@page { size: ${size}; margin: ${margins.map((one) => millimetres(one + bleed)).join(" ")}; }
:root { --page-room: ${millimetres(room)}; --measure: ${millimetres(sheet.width - 2 * margin.side)}; }
${narrow}`;
}

// src/render/pdf/native.ts
const styles$1 = new URL("../../../templates/print/native.css", import.meta.url);
/** The serif families in the order that a language needs them. */
function fontStack(language) {
	return /^zh\b/iu.test(language) ? "\"Noto Serif SC\", \"Source Serif 4\", serif" : "\"Source Serif 4\", \"Noto Serif SC\", serif";
}
/** Chromium's own pagination: right for side-by-side rows; the running head is the same on all pages. */
const native = {
	name: "native",
	css: async ({ runningHead, language }) => `${await readFile(styles$1, "utf8")}
@page { font-family: ${fontStack(language)}; font-size: 8.5pt;
  @top-center { content: ${cssString(runningHead)}; }
  @bottom-center { content: counter(page); } }
/* A cell without a partner stays in its own column. */
.parallel .unit:not(.table, .figure) > :only-child:not(:lang(${language.split("-")[0] ?? ""})) { grid-column: 2; }
@page :first { @top-center { content: none; } @bottom-center { content: none; } }`,
	prepare: async () => {},
	paginate: async () => {}
};

// src/render/pdf/origin.ts
/** `.invalid` never resolves (RFC 2606): what is not answered here is answered nowhere. */
const address = "https://print.invalid/";
/** Answers the page and its fonts from memory and refuses every other request: no port, no network. */
async function serve(context, html, fonts) {
	await context.route("**/*", async (route) => {
		const url = route.request().url();
		if (url === "https://print.invalid/") {
			await route.fulfill({
				contentType: "text/html; charset=utf-8",
				body: html
			});
			return;
		}
		const font = fonts.get(url.replace(`${address}fonts/`, ""));
		if (font !== void 0) await route.fulfill({
			contentType: "font/ttf",
			body: Buffer.from(font)
		});
		else if (url === `${"https://print.invalid/"}favicon.ico`) await route.fulfill({
			status: 204,
			body: ""
		});
		else await route.abort();
	});
	await context.routeWebSocket(/.*/u, (socket) => socket.close());
}

// src/render/pdf/paginator.ts
/** An engine could not break this text without changing it; another one may. */
var PagingError = class extends Error {
	name = "PagingError";
};

// src/render/pdf/paged.ts
const styles = new URL("../../../templates/print/paged.css", import.meta.url);
/**
* Paged.js names its nodes at random and waits for an animation frame a page. Fixed numbers make two
* builds equal; a message in place of the frame makes small documents a third faster.
*/
const steady = `(() => {
  let state = 0x2545f491
  const next = () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  Math.random = next
  let clock = 1700000000000
  Date.now = () => (clock += 1)
  performance.now = () => (clock += 1) - 1700000000000
  crypto.getRandomValues = (values) => values.map(() => next() * 4294967296)
  const waiting = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => waiting.shift()?.(performance.now())
  const soon = (task) => { waiting.push(task); channel.port2.postMessage(0); return waiting.length }
  window.requestAnimationFrame = soon
  window.requestIdleCallback = (task) =>
    soon(() => task({ didTimeout: false, timeRemaining: () => 50 }))
  window.PagedConfig = { auto: false }
})()`;
/** Marks tables and figures that fit on a page; a taller one must break, or it would leave a blank page. */
const keepWhole = `(() => {
  const ruler = document.createElement('div')
  ruler.style.cssText = 'position: absolute; height: var(--page-room); width: var(--measure)'
  document.body.append(ruler)
  const room = ruler.offsetHeight * 0.8
  document.body.style.width = ruler.offsetWidth + 'px'
  for (const figure of document.querySelectorAll('figure')) {
    figure.classList.toggle('keep-whole', figure.offsetHeight < room)
  }
  document.body.style.width = ''
  ruler.remove()
})()`;
const textOf = (root) => `(document.querySelector('${root}')?.textContent ?? '').replace(/[\\s\\u2011\\u00AD]+/gu, '')`;
async function read(page, script) {
	const value = await page.evaluate(script);
	return typeof value === "string" ? value : "";
}
/** Paged.js 0.4.3: running heads from the section; for layouts without side-by-side rows. */
const paged = {
	name: "paged",
	css: async ({ runningHead, language }) => `${await readFile(styles, "utf8")}
@page {
  @top-left { content: ${cssString(runningHead)}; font-family: ${fontStack(language)}; font-size: 8.5pt; }
  @top-right { content: string(section); font-family: ${fontStack(language)}; font-size: 8.5pt; }
  @bottom-center { content: counter(page); font-family: ${fontStack(language)}; font-size: 8.5pt; } }
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-center { content: none; } }`,
	prepare: async (page) => {
		await page.addInitScript({ content: steady });
	},
	paginate: async (page) => {
		const folder = packageFolder("pagedjs");
		if (folder === void 0) throw new PrintError("The package pagedjs is not installed.");
		const script = await readFile(join(folder, "dist", "paged.polyfill.js"), "utf8");
		const before = await read(page, textOf("body"));
		await page.evaluate(keepWhole);
		await page.addScriptTag({ content: script });
		await page.evaluate("PagedPolyfill.preview().then(() => undefined)").catch((cause) => {
			throw new PagingError("Paged.js cannot break the text into pages.", { cause });
		});
		const after = await read(page, `[...document.querySelectorAll('.pagedjs_page_content')].map((page) => page.textContent).join('').replace(/[\\s\\u2011\\u00AD]+/gu, '')`);
		if (before !== after.replaceAll("‑", "")) throw new PagingError("Breaking the text into pages changed it; the PDF was not written.", { cause: new Error(firstDifference(before, after)) });
	}
};
function firstDifference(before, after) {
	let at = 0;
	while (at < before.length && before[at] === after[at]) at += 1;
	return `after "${before.slice(Math.max(0, at - 30), at)}": "${before.slice(at, at + 30)}" became "${after.slice(at, at + 30)}"`;
}

// src/render/pdf/printable-text.ts
const raised = /[⁰¹²³⁴-⁹ⁿⁱ]*[⁺⁻⁼⁽⁾][⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿⁱ]*/gu;
const lowered = /[₀-₉]*[₊₋₌₍₎][₀-₎]*/gu;
/** Parts of a page that are no running text: markup, style sheets, formulas, drawings. */
const untouched = /(<(style|script|math|svg)\b[\s\S]*?<\/\2>|<[^>]*>)/giu;
function printable(text) {
	return text.replace(/[\u2E80-\u2FDF]/gu, (radical) => radical.normalize("NFKC")).replace(raised, (run) => `<sup>${run.normalize("NFKC")}</sup>`).replace(lowered, (run) => `<sub>${run.normalize("NFKC")}</sub>`).replace(/[%‰℃](?=（)/gu, "$&<wbr>");
}
/** The page with the few characters of its body rewritten that cannot be printed as they stand. */
function printableText(html) {
	const start = Math.max(0, html.search(/<body\b/iu));
	const body = html.slice(start);
	let done = "";
	let at = 0;
	for (const match of body.matchAll(untouched)) {
		done += printable(body.slice(at, match.index)) + match[0];
		at = match.index + match[0].length;
	}
	return html.slice(0, start) + done + printable(body.slice(at));
}

// src/render/pdf/structure-ids.ts
/** Chromium names an element of the structure tree by the number that the DOM node happens to have. */
const name = /^node\d{8}$/u;
function visitStrings(library, root, visit) {
	const { PDFArray, PDFDict, PDFString } = library;
	if (root instanceof PDFDict) for (const [key, value] of root.entries()) if (value instanceof PDFString) visit(value, (other) => root.set(key, other));
	else visitStrings(library, value, visit);
	else if (root instanceof PDFArray) for (const [index, value] of root.asArray().entries()) if (value instanceof PDFString) visit(value, (other) => root.set(index, other));
	else visitStrings(library, value, visit);
}
/**
* Numbers the ids of the structure tree (ISO 32000-1, 14.7.2) from 1 in their own order, so that two
* builds of one text are equal: the browser counts its nodes differently from run to run. The order
* stays, because the tree of ids is sorted by name.
*/
function numberStructureIds(library, document) {
	const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
	const old = /* @__PURE__ */ new Set();
	for (const object of objects) visitStrings(library, object, (text) => {
		const id = text.asString();
		if (name.test(id)) old.add(id);
	});
	const numbered = new Map([...old].sort().map((id, index) => [id, library.PDFString.of(`node${String(index + 1).padStart(8, "0")}`)]));
	for (const object of objects) visitStrings(library, object, (text, replace) => {
		const next = numbered.get(text.asString());
		if (next !== void 0) replace(next);
	});
}

// src/render/pdf/content-tokens.ts
const pattern = /<<|>>|<([\da-fA-F\s]*)>|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+|[[\]]/gu;
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f"
};
function literalBytes(body) {
	const text = body.replace(/\\(\d{1,3}|\r\n|[\s\S])/gu, (_, what) => {
		if (/^\d/u.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 255);
		return /^[\r\n]/u.test(what) ? "" : escapes[what] ?? what;
	});
	return Buffer.from(text, "latin1");
}
/** Cuts a content stream (ISO 32000-1, 7.8.2) into words and strings; inline images do not occur. */
function* contentTokens(stream) {
	for (const match of stream.matchAll(pattern)) {
		const [whole, hex, literal] = match;
		if (hex !== void 0) yield {
			kind: "string",
			bytes: Buffer.from(hex.replace(/\s/gu, ""), "hex")
		};
		else if (literal !== void 0) yield {
			kind: "string",
			bytes: literalBytes(literal)
		};
		else yield {
			kind: "word",
			text: whole
		};
	}
}
function utf16(hex) {
	return new TextDecoder("utf-16be").decode(Buffer.from(hex, "hex"));
}
/** Glyph code → text of a ToUnicode map (ISO 32000-1, 9.10.3). */
function readUnicodeMap(map) {
	const found = /* @__PURE__ */ new Map();
	for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) for (const [, code = "", text = ""] of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) found.set(Number.parseInt(code, 16), utf16(text));
	for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) for (const match of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) {
		const [, first = "", last = "", text = ""] = match;
		const start = Number.parseInt(first, 16);
		const base = utf16(text);
		const code = base.codePointAt(0) ?? 0;
		for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1) found.set(glyph, String.fromCodePoint(code + glyph - start) + base.slice(code > 65535 ? 2 : 1));
	}
	return found;
}

// src/render/pdf/text-layer.ts
/** Reads the text that a PDF of Chromium's holds, in the order in which it is drawn. */
var TextReader = class {
	#library;
	#document;
	#fonts = /* @__PURE__ */ new Map();
	constructor(library, document) {
		this.#library = library;
		this.#document = document;
	}
	readPage(page) {
		const { PDFArray } = this.#library;
		const contents = page.node.Contents();
		const body = (contents instanceof PDFArray ? contents.asArray() : [contents]).map((stream) => this.#decode(stream)).join("\n");
		return this.#read(body, page.node.Resources());
	}
	#decode(reference) {
		const { PDFName, PDFRawStream, decodePDFRawStream } = this.#library;
		const stream = this.#document.context.lookup(reference);
		if (!(stream instanceof PDFRawStream)) return "";
		const bytes = stream.dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode") ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
		return Buffer.from(bytes).toString("latin1");
	}
	#resource(resources, kind, name) {
		const { PDFDict, PDFName } = this.#library;
		return resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.get(PDFName.of(name));
	}
	#font(resources, name) {
		const { PDFDict, PDFName } = this.#library;
		const font = this.#document.context.lookup(this.#resource(resources, "Font", name));
		if (!(font instanceof PDFDict)) return void 0;
		const known = this.#fonts.get(font);
		if (known !== void 0) return known;
		const read = {
			wide: font.get(PDFName.of("Subtype")) === PDFName.of("Type0"),
			map: readUnicodeMap(this.#decode(font.get(PDFName.of("ToUnicode"))))
		};
		this.#fonts.set(font, read);
		return read;
	}
	#form(resources, name) {
		const { PDFDict, PDFName, PDFStream } = this.#library;
		const reference = this.#resource(resources, "XObject", name);
		const form = this.#document.context.lookup(reference);
		if (!(form instanceof PDFStream)) return "";
		if (form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return "";
		return this.#read(this.#decode(reference), form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? resources);
	}
	#read(body, resources) {
		const marked = new MarkedText();
		let font;
		let operands = [];
		for (const token of contentTokens(body)) {
			if (token.kind === "string" || !/^[A-Za-z'"*]/u.test(token.text)) {
				operands.push(token);
				continue;
			}
			const name = lastName(operands);
			if (token.text === "Tf") font = this.#font(resources, name);
			else if (/^(?:Tj|TJ|'|")$/u.test(token.text)) marked.add(shownText(operands, font));
			else if (token.text === "Do") marked.add(this.#form(resources, name));
			else if (/^B[DM]C$/u.test(token.text)) marked.begin(operands);
			else if (token.text === "EMC") marked.end();
			operands = [];
		}
		return marked.text;
	}
};
/** Text with the replacements that `ActualText` gives for stretches of it. */
var MarkedText = class {
	text = "";
	#open = [];
	add(text) {
		this.text += text;
	}
	begin(operands) {
		const at = operands.findIndex((one) => one.kind === "word" && one.text === "/ActualText");
		const value = at === -1 ? void 0 : operands[at + 1];
		const actual = value?.kind === "string" ? new TextDecoder("utf-16be").decode(value.bytes) : void 0;
		this.#open.push({
			start: this.text.length,
			actual
		});
	}
	end() {
		const group = this.#open.pop();
		if (group?.actual !== void 0) this.text = this.text.slice(0, group.start) + group.actual;
	}
};
function lastName(operands) {
	const name = operands.findLast((one) => one.kind === "word" && one.text.startsWith("/"));
	return name?.kind === "word" ? name.text.slice(1) : "";
}
function shownText(operands, font) {
	let text = "";
	for (const token of operands) {
		if (token.kind !== "string" || font === void 0) continue;
		const step = font.wide ? 2 : 1;
		for (let at = 0; at + step <= token.bytes.length; at += step) {
			const high = token.bytes[at] ?? 0;
			const code = font.wide ? high * 256 + (token.bytes[at + 1] ?? 0) : high;
			text += font.map.get(code) ?? "�";
		}
	}
	return text;
}
/** The text of every page of a PDF that Chromium wrote, as its fonts map glyphs to characters. */
function readTextLayer(library, document) {
	const reader = new TextReader(library, document);
	return document.getPages().map((page) => reader.readPage(page));
}

// src/render/pdf/index.ts
/**
* Side by side needs Chromium's own breaking: Paged.js tears the cells of a row apart. Where Paged.js
* changes a text (very long paragraphs that repeat themselves), Chromium breaks it instead.
*/
const engines = {
	parallel: [native],
	interleaved: [paged, native],
	source: [paged, native],
	translation: [paged, native]
};
function withStyles(html, css) {
	const style = `<style>\n${css}\n</style>`;
	return html.includes("</head>") ? html.replace("</head>", () => `${style}</head>`) : style + html;
}
async function text(page, script) {
	const value = await page.evaluate(script);
	return typeof value === "string" ? value : "";
}
async function load(page) {
	await page.goto(address, { waitUntil: "load" });
	const failed = await text(page, `Promise.all([...document.fonts].map((face) => face.load().catch(() => {})))
      .then(() => document.fonts.ready)
      .then(() => [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family + ' ' + face.weight).join(', '))`);
	if (failed !== "") throw new PrintError(`The browser refused the fonts ${failed}.`);
	const images = await text(page, `Promise.all([...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode().then(() => '', () => (image.getAttribute('src') ?? '').slice(0, 80))
    })).then((sources) => sources.filter((source) => source !== '').join(', '))`);
	if (images !== "") throw new PrintError(`The browser cannot show the images ${images}.`);
	return text(page, `document.body.innerText`);
}
async function print(running, html, fonts, engine, onProgress) {
	const context = await running.browser.newContext({
		locale: "en-US",
		serviceWorkers: "block"
	});
	await serve(context, html, fonts.files);
	const page = await context.newPage();
	page.setDefaultTimeout(patience(html));
	await engine.prepare(page);
	await page.emulateMedia({ media: "print" });
	onProgress("layout");
	const expected = await load(page);
	await engine.paginate(page);
	onProgress("pdf");
	return {
		raw: await page.pdf({
			preferCSSPageSize: true,
			printBackground: true,
			tagged: true,
			outline: true
		}),
		expected
	};
}
/** Milliseconds after which a print run counts as hung: generous, for long texts on slow machines. */
function patience(html) {
	return 12e4 + html.length / 20;
}
/** Runs a task with a limit, because a browser that hangs answers nothing at all. */
async function within(limit, task) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new PrintError(`The browser did not finish within ${Math.round(limit / 1e3)} s.`)), limit);
	});
	try {
		return await Promise.race([task, late]);
	} finally {
		clearTimeout(timer);
	}
}
async function finish(printed, sheet, options, missing) {
	const library = await import("pdf-lib");
	const document = await library.PDFDocument.load(printed.raw, {
		updateMetadata: false,
		parseSpeed: library.ParseSpeeds.Fastest
	});
	const pages = readTextLayer(library, document);
	const exempt = new Set(missing.map((one) => one.character.normalize("NFKC")));
	const lost = lostCharacters(printed.expected, pages.join("\n"), exempt);
	if (pages.length === 0 || pages.join("").trim() === "") throw new PrintError("The browser printed an empty PDF.", { cause: /* @__PURE__ */ new Error("no text layer") });
	if (lost.size > 0) {
		const some = [...lost].slice(0, 12).map(([character, count]) => `${character} × ${count}`);
		throw new PrintError(`Printing lost text; lacking in the PDF: ${some.join(", ")}.`, { cause: /* @__PURE__ */ new Error(`${lost.size} different characters`) });
	}
	setBoxes(document, sheet);
	numberStructureIds(library, document);
	describe$1(library, document, options.meta, options.language);
	return {
		bytes: await document.save({ objectsPerTick: Number.POSITIVE_INFINITY }),
		pages: pages.length
	};
}
/** Prints with one engine, in a browser of its own, and cleans up whatever happens. */
async function printWith(engine, html, options) {
	const onProgress = options.onProgress ?? (() => {});
	const sheet = sheetOf(options.page, options.bleed, options.layout);
	const folder = await mkdtemp(join(tmpdir(), "biyi-print-"));
	let running;
	try {
		onProgress("fonts");
		const css = `${sheetCss(sheet)}\n${await engine.css(options)}`;
		const plain = withStyles(printableText(html), css);
		const fonts = await cutFonts(plain, folder);
		onProgress("browser");
		running = await startBrowser(fonts.configuration);
		const task = print(running, withStyles(plain, fonts.css), fonts, engine, onProgress);
		const printed = await within(patience(html), task);
		onProgress("check");
		const { bytes, pages } = await finish(printed, sheet, options, fonts.missing);
		return {
			bytes,
			pages,
			engine: engine.name,
			browser: running.label,
			missing: fonts.missing
		};
	} catch (cause) {
		if (cause instanceof PrintError || cause instanceof PagingError) throw cause;
		throw new PrintError("Printing failed in the browser.", { cause });
	} finally {
		await running?.browser.close().catch(() => {});
		await rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	}
}
/**
* Prints an HTML page as a tagged PDF with outline, embedded fonts and exact boxes, by Chromium's
* pagination (`parallel`) or Paged.js (the others; `engine` tells which one it was in the end).
* Throws PrintError when no browser starts, a font or image fails, the browser hangs, or the PDF
* lacks a letter of the page.
*/
async function renderPdf(html, options) {
	const [engine, second] = engines[options.layout];
	try {
		return await printWith(engine, html, options);
	} catch (cause) {
		if (!(cause instanceof PagingError)) throw cause;
		if (second === void 0) throw new PrintError(cause.message, { cause });
		return printWith(second, html, options);
	}
}

// src/render/pdf/format.ts
function describe(review, side) {
	const { meta, tag, language } = review.articles[side];
	const title = meta.title ?? "";
	return {
		language: tag,
		runningHead: meta.short_title ?? title,
		meta: {
			title,
			authors: meta.authors.map((author) => nameOf(author, language)).join(language.labels.separator),
			keywords: meta.keywords,
			...meta.date === void 0 ? {} : { date: meta.date }
		}
	};
}
function missingGlyph({ character, codePoint }) {
	return {
		rule: "render/missing-glyph",
		severity: "warning",
		message: `No font has \`${character}\` (${codePoint}); it prints blank in the PDF`,
		unit: null,
		places: []
	};
}
/** The print-ready PDF, in the layout that biyi.yaml asks for. */
async function renderPrint(review, context) {
	const { pdf } = review.config;
	const layout = context.only ?? pdf.layout;
	const { html, problems } = await renderHtml(review, {
		mode: "print",
		layout,
		templates: {
			page: context.templates.page,
			css: context.templates.print
		},
		image: context.image,
		markers: context.markers
	});
	const printed = await renderPdf(html, {
		layout,
		page: pdf.page,
		bleed: pdf.bleed,
		...describe(review, layout === "translation" ? "translation" : "source"),
		...context.onProgress === void 0 ? {} : { onProgress: context.onProgress }
	});
	const note = `${printed.pages} pages, ${printed.engine === "native" ? "Chromium" : "Paged.js"}, ${printed.browser}`;
	return {
		content: printed.bytes,
		problems: [...problems, ...printed.missing.map(missingGlyph)],
		note
	};
}

export { renderPrint };