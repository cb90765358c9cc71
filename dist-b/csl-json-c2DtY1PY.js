import { _ as string$1, a as looseObject, b as union, c as number, f as pipe, h as safeParse, i as entriesFromList, l as optional, o as nonEmpty, r as check, s as nullable, t as array } from "./dist-_gGsUB4V.js";
import { n as InputError } from "./problem-D8-8RCaI.js";
import { n as shownPlace } from "./text-place-DQVOew4n.js";

// src/read/json-text.ts
var Fault = class extends Error {
	offset;
	expected;
	constructor(offset, expected) {
		super(expected);
		this.offset = offset;
		this.expected = expected;
	}
};
const space = /[\t\n\r ]*/uy;
const string = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;
function skip(text, at) {
	space.lastIndex = at;
	space.test(text);
	return space.lastIndex;
}
function endOf(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : void 0;
}
function readMember(text, at) {
	const end = endOf(string, text, at);
	if (end === void 0) throw new Fault(at, "a key in double quotes");
	const colon = skip(text, end);
	if (text[colon] !== ":") throw new Fault(colon, "`:`");
	const key = JSON.parse(text.slice(at, end));
	return [String(key), readValue(text, skip(text, colon + 1))];
}
function readMembers(text, offset, close) {
	const children = /* @__PURE__ */ new Map();
	let at = skip(text, offset + 1);
	if (text[at] === close) return [{
		offset,
		children
	}, at + 1];
	for (;;) {
		const [key, [value, end]] = close === "}" ? readMember(text, at) : [String(children.size), readValue(text, at)];
		children.set(key, value);
		at = skip(text, end);
		if (text[at] === close) return [{
			offset,
			children
		}, at + 1];
		if (text[at] !== ",") throw new Fault(at, `\`,\` or \`${close}\``);
		at = skip(text, at + 1);
	}
}
function readValue(text, at) {
	if (text[at] === "{") return readMembers(text, at, "}");
	if (text[at] === "[") return readMembers(text, at, "]");
	const end = endOf(string, text, at) ?? endOf(scalar, text, at);
	if (end !== void 0) return [{
		offset: at,
		children: /* @__PURE__ */ new Map()
	}, end];
	throw new Fault(at, text[at] === "\"" ? "a string that is closed on its line" : "a value");
}
function readAll(text) {
	const [value, end] = readValue(text, skip(text, 0));
	const rest = skip(text, end);
	if (rest < text.length) throw new Fault(rest, "the end of the file");
	return value;
}
/** The first fault of a text that JSON.parse refuses; undefined if there is none. */
function jsonFault(text) {
	try {
		readAll(text);
		return;
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
}
/** Offset of the value that a path of keys and indices leads to, or of the nearest one above it. */
function jsonOffset(text, path) {
	let value = readAll(text);
	for (const key of path) {
		const next = value.children.get(String(key));
		if (next === void 0) break;
		value = next;
	}
	return value.offset;
}

// src/read/csl-json.ts
/** Types of CSL 1.0.2, and the legacy names that CSL-JSON in the wild still holds. */
const types = new Set(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/u));
const text = string$1("expected text");
const textOrNumber = union([string$1(), number()], "expected text or a number");
const name = pipe(looseObject({
	family: optional(text),
	given: optional(text),
	literal: optional(text),
	suffix: optional(text)
}, "expected an object with `family` and `given`, or `literal`"), check((value) => [
	value.family,
	value.given,
	value.literal
].some((part) => part !== void 0), "expected `family` and `given`, or `literal`"));
const names = array(name, "expected a list of names");
const date = looseObject({
	"date-parts": optional(array(array(nullable(textOrNumber), "expected [year, month, day]"), "expected [[year, month, day]]")),
	raw: optional(text),
	literal: optional(text)
}, "expected an object with `date-parts`");
const nameFields = [
	"author",
	"editor",
	"translator",
	"container-author",
	"collection-editor"
];
const dateFields = [
	"issued",
	"accessed",
	"event-date",
	"original-date",
	"submitted"
];
const textFields = [
	"title",
	"container-title",
	"publisher",
	"publisher-place",
	"language",
	"DOI",
	"URL",
	"note"
];
const numberFields = [
	"volume",
	"issue",
	"page",
	"number",
	"edition",
	"citation-number"
];
const itemSchema = looseObject({
	id: pipe(textOrNumber, check((id) => id !== "", "expected an id that is not empty")),
	type: pipe(text, nonEmpty("expected a type of CSL, such as article-journal")),
	...entriesFromList(nameFields, optional(names)),
	...entriesFromList(dateFields, optional(date)),
	...entriesFromList(textFields, optional(text)),
	...entriesFromList(numberFields, optional(textOrNumber))
}, "expected an object: one CSL-JSON item");
/** What a required key may hold; valibot reports its absence as a fault of the whole item. */
const required = {
	id: "expected text or a number",
	type: "expected a type of CSL, such as article-journal"
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Databases write null for a field that they do not have. */
function withoutNull(value) {
	return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== null));
}
function pathOf(issue) {
	return (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
}
function shown(value) {
	if (value === void 0) return "nothing";
	const json = JSON.stringify(value) ?? String(value);
	return `\`${json.length > 60 ? `${json.slice(0, 59)}…` : json}\``;
}
function shapeError(value, path, source, display, id) {
	const issue = safeParse(itemSchema, isObject(value) ? withoutNull(value) : value).issues?.[0];
	if (issue === void 0) return void 0;
	const inside = pathOf(issue);
	const place = shownPlace(display, source, jsonOffset(source, [...path, ...inside]));
	const owner = typeof id === "string" && id !== "" ? ` of \`${id}\`` : "";
	const field = inside.length > 0 ? `\`${inside.join(".")}\`${owner}` : "the item";
	const message = (issue.received === "undefined" ? required[inside.join(".")] : void 0) ?? issue.message;
	const expected = message.startsWith("expected") ? message : `expected ${issue.expected}`;
	return new InputError(`${place}: ${field} is ${shown(issue.input)}; ${expected}`);
}
function parseJson(source, display) {
	try {
		return JSON.parse(source);
	} catch (cause) {
		const fault = jsonFault(source);
		if (fault === void 0) throw cause;
		const found = fault.offset < source.length ? `\`${source[fault.offset]}\`` : "the end of the file";
		throw new InputError(`${shownPlace(display, source, fault.offset)}: not JSON: ${found} stands where ${fault.expected} may stand`, { cause });
	}
}
/** The same items, ids as text, and the graph that citation-js adds (the whole input) left out. */
function cleaned(value) {
	const { _graph, id, type, ...fields } = withoutNull(value);
	return {
		...fields,
		id: String(id),
		type: String(type)
	};
}
/**
* Reads CSL-JSON: an array of items, or an object with `items`. Throws InputError with file, line
* and column for what is no JSON, no list, or an item without id or of a wrong shape.
*/
function readCslJson(source, display) {
	const value = parseJson(source, display);
	const base = isObject(value) && "items" in value ? ["items"] : [];
	const list = isObject(value) && "items" in value ? value["items"] : value;
	if (!Array.isArray(list)) {
		const place = shownPlace(display, source, jsonOffset(source, base));
		throw new InputError(`${place}: ${shown(value)} is no bibliography; expected an array of CSL-JSON items`);
	}
	return list.map((entry, index) => {
		const path = [...base, index];
		const error = shapeError(entry, path, source, display, isObject(entry) ? entry["id"] : void 0);
		if (error !== void 0) throw error;
		if (!isObject(entry)) throw new Error("a checked item is an object");
		const item = cleaned(entry);
		return {
			item,
			offset: () => jsonOffset(source, path),
			...types.has(item.type) ? {} : { unknownType: {
				written: item.type,
				expected: "a type of CSL, such as article-journal, book, chapter"
			} }
		};
	});
}

export { readCslJson };