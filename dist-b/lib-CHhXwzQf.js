import { a as __toCommonJS, i as __require, n as __esmMin, r as __exportAll, t as __commonJSMin } from "./rolldown-runtime-JJ0R4FiC.js";
import { a as init_from, c as init_esm_min, d as Blob$1, f as init_fetch_blob, i as fileFromSync, l as File, n as blobFromSync, o as FormData, r as fileFrom, s as formDataToBlob, t as blobFrom, u as init_file } from "./from-CT2eSU1p.js";
import { format } from "node:url";
import http from "node:http";
import https from "node:https";
import zlib from "node:zlib";
import Stream, { PassThrough, pipeline } from "node:stream";
import { Buffer as Buffer$1 } from "node:buffer";
import { deprecate, promisify, types } from "node:util";
import { isIP } from "node:net";

// node_modules/@citation-js/core/lib/Cite/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.currentVersion = currentVersion;
	exports.retrieveLastVersion = retrieveLastVersion;
	exports.retrieveVersion = retrieveVersion;
	exports.save = save;
	exports.undo = undo;
	function currentVersion() {
		return this.log.length;
	}
	function retrieveVersion(versnum = 1) {
		if (versnum <= 0 || versnum > this.currentVersion()) return null;
		else {
			const [data, options] = this.log[versnum - 1];
			const image = new this.constructor(JSON.parse(data), JSON.parse(options));
			image.log = this.log.slice(0, versnum);
			return image;
		}
	}
	function undo(number = 1) {
		return this.retrieveVersion(this.currentVersion() - number);
	}
	function retrieveLastVersion() {
		return this.retrieveVersion(this.currentVersion());
	}
	function save() {
		this.log.push([JSON.stringify(this.data), JSON.stringify(this._options)]);
		return this;
	}
}));

// node_modules/@citation-js/core/lib/Cite/validate.js
var require_validate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateOptions = validateOptions;
	exports.validateOutputOptions = validateOutputOptions;
	const formats = ["real", "string"];
	const types = [
		"json",
		"html",
		"string",
		"rtf"
	];
	const styles = [
		"csl",
		"bibtex",
		"bibtxt",
		"citation-*",
		"ris",
		"ndjson"
	];
	const wrapperTypes = ["string", "function"];
	function validateOutputOptions(options) {
		if (typeof options !== "object") throw new TypeError("Options not an object!");
		const { format, type, style, lang, append, prepend } = options;
		if (format && !formats.includes(format)) throw new TypeError(`Option format ("${format}") should be one of: ${formats}`);
		else if (type && !types.includes(type)) throw new TypeError(`Option type ("${type}") should be one of: ${types}`);
		else if (style && !styles.includes(style) && !/^citation/.test(style)) throw new TypeError(`Option style ("${style}") should be one of: ${styles}`);
		else if (lang && typeof lang !== "string") throw new TypeError(`Option lang should be a string, but is a ${typeof lang}`);
		else if (prepend && !wrapperTypes.includes(typeof prepend)) throw new TypeError(`Option prepend should be a string or a function, but is a ${typeof prepend}`);
		else if (append && !wrapperTypes.includes(typeof append)) throw new TypeError(`Option append should be a string or a function, but is a ${typeof append}`);
		if (/^citation/.test(style) && type === "json") throw new Error(`Combination type/style of json/citation-* is not valid: ${type}/${style}`);
		return true;
	}
	function validateOptions(options) {
		if (typeof options !== "object") throw new TypeError("Options should be an object");
		if (options.output) validateOutputOptions(options.output);
		else if (options.maxChainLength && typeof options.maxChainLength !== "number") throw new TypeError("Option maxChainLength should be a number");
		else if (options.forceType && typeof options.forceType !== "string") throw new TypeError("Option forceType should be a string");
		else if (options.generateGraph != null && typeof options.generateGraph !== "boolean") throw new TypeError("Option generateGraph should be a boolean");
		else if (options.strict != null && typeof options.strict !== "boolean") throw new TypeError("Option strict should be a boolean");
		else if (options.target != null && typeof options.target !== "string") throw new TypeError("Option target should be a boolean");
		return true;
	}
}));

// node_modules/@citation-js/core/lib/Cite/options.js
var require_options = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultOptions = void 0;
	exports.options = options;
	var _validate = require_validate();
	exports.defaultOptions = {
		format: "real",
		type: "json",
		style: "csl",
		lang: "en-US"
	};
	function options(options, log) {
		(0, _validate.validateOutputOptions)(options);
		if (log) this.save();
		Object.assign(this._options, options);
		return this;
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/dataType.js
var require_dataType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dataTypeOf = dataTypeOf;
	exports.typeOf = typeOf;
	function typeOf(thing) {
		switch (thing) {
			case void 0: return "Undefined";
			case null: return "Null";
			default: return thing.constructor.name;
		}
	}
	function dataTypeOf(thing) {
		switch (typeof thing) {
			case "string": return "String";
			case "object": if (Array.isArray(thing)) return "Array";
			else if (typeOf(thing) === "Object") return "SimpleObject";
			else if (typeOf(thing) !== "Null") return "ComplexObject";
			default: return "Primitive";
		}
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/graph.js
var require_graph = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.applyGraph = applyGraph;
	exports.removeGraph = removeGraph;
	function applyGraph(entry, graph) {
		if (entry._graph) {
			const index = graph.findIndex(({ type }) => type === "@else/list+object");
			if (index !== -1) graph.splice(index + 1, 0, ...entry._graph.slice(0, -1));
		}
		entry._graph = graph;
		return entry;
	}
	function removeGraph(entry) {
		delete entry._graph;
		return entry;
	}
}));

// node_modules/@citation-js/core/lib/logger.js
var require_logger = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	const logger = {
		_output(level, scope, msg) {
			this._log.push(scope, msg);
			if (this._levels.indexOf(level) < this._levels.indexOf(this.level)) return;
			this._console.log(scope, ...msg);
		},
		_console: null,
		_log: [],
		_levels: [
			"http",
			"debug",
			"unmapped",
			"info",
			"warn",
			"error",
			"silent"
		],
		level: "silent"
	};
	for (const level of logger._levels) logger[level] = (scope, ...msg) => logger._output(level, scope, msg);
	if (typeof console.Console === "function") logger._console = new console.Console(process.stderr);
	else logger._console = console;
	exports.default = logger;
}));

// node_modules/@citation-js/core/lib/plugins/input/type.js
var require_type = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.addTypeParser = addTypeParser;
	exports.hasTypeParser = hasTypeParser;
	exports.listTypeParser = listTypeParser;
	exports.removeTypeParser = removeTypeParser;
	exports.treeTypeParser = treeTypeParser;
	exports.type = type;
	exports.typeMatcher = void 0;
	var _logger = _interopRequireDefault(require_logger());
	var _dataType = require_dataType();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	const types = {};
	const dataTypes = {};
	const unregExts = {};
	function parseNativeTypes(input, dataType) {
		switch (dataType) {
			case "Array": if (input.length === 0 || input.every((entry) => type(entry) === "@csl/object")) return "@csl/list+object";
			else return "@else/list+object";
			case "SimpleObject":
			case "ComplexObject": return "@csl/object";
			default: return "@invalid";
		}
	}
	function matchType(typeList = [], data) {
		for (const type of typeList) if (types[type].predicate(data)) return matchType(types[type].extensions, data) || type;
	}
	function type(input) {
		const dataType = (0, _dataType.dataTypeOf)(input);
		if (dataType === "Array" && input.length === 0) return parseNativeTypes(input, dataType);
		return matchType(dataTypes[dataType], input) || parseNativeTypes(input, dataType);
	}
	function addTypeParser(format, { dataType, predicate, extends: extend }) {
		let extensions = [];
		if (format in unregExts) {
			extensions = unregExts[format];
			delete unregExts[format];
			_logger.default.debug("[core]", `Subclasses "${extensions}" finally registered to parent type "${format}"`);
		}
		types[format] = {
			predicate,
			extensions
		};
		if (extend) {
			const parentTypeParser = types[extend];
			if (parentTypeParser) parentTypeParser.extensions.push(format);
			else {
				if (!unregExts[extend]) unregExts[extend] = [];
				unregExts[extend].push(format);
				_logger.default.debug("[core]", `Subclass "${format}" is waiting on parent type "${extend}"`);
			}
		} else (dataTypes[dataType] || (dataTypes[dataType] = [])).push(format);
	}
	function hasTypeParser(type) {
		return Object.prototype.hasOwnProperty.call(types, type);
	}
	function removeTypeParser(type) {
		delete types[type];
		[...Object.keys(dataTypes).map((key) => dataTypes[key]), ...Object.keys(types).map((type) => types[type].extensions).filter((list) => list.length > 0)].forEach((typeList) => {
			const index = typeList.indexOf(type);
			if (index > -1) typeList.splice(index, 1);
		});
	}
	function listTypeParser() {
		return Object.keys(types);
	}
	function treeTypeParser() {
		const attachNode = (name) => ({
			name,
			children: types[name].extensions.map(attachNode)
		});
		return {
			name: "Type tree",
			children: Object.keys(dataTypes).map((name) => ({
				name,
				children: dataTypes[name].map(attachNode)
			}))
		};
	}
	exports.typeMatcher = /^(?:@(.+?))(?:\/(?:(.+?)\+)?(?:(.+)))?$/;
}));

// node_modules/@citation-js/core/lib/plugins/input/parser.js
var require_parser$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TypeParser = exports.FormatParser = exports.DataParser = void 0;
	var _type = require_type();
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	var TypeParser = class {
		constructor(data) {
			_defineProperty(this, "validDataTypes", [
				"String",
				"Array",
				"SimpleObject",
				"ComplexObject",
				"Primitive"
			]);
			this.data = data;
		}
		validateDataType() {
			const dataType = this.data.dataType;
			if (dataType && !this.validDataTypes.includes(dataType)) throw new RangeError(`dataType was ${dataType}; expected one of ${this.validDataTypes}`);
		}
		validateParseType() {
			const predicate = this.data.predicate;
			if (predicate && !(predicate instanceof RegExp || typeof predicate === "function")) throw new TypeError(`predicate was ${typeof predicate}; expected RegExp or function`);
		}
		validateTokenList() {
			const tokenList = this.data.tokenList;
			if (tokenList && typeof tokenList !== "object") throw new TypeError(`tokenList was ${typeof tokenList}; expected object or RegExp`);
		}
		validatePropertyConstraint() {
			const propertyConstraint = this.data.propertyConstraint;
			if (propertyConstraint && typeof propertyConstraint !== "object") throw new TypeError(`propertyConstraint was ${typeof propertyConstraint}; expected array or object`);
		}
		validateElementConstraint() {
			const elementConstraint = this.data.elementConstraint;
			if (elementConstraint && typeof elementConstraint !== "string") throw new TypeError(`elementConstraint was ${typeof elementConstraint}; expected string`);
		}
		validateExtends() {
			const extend = this.data.extends;
			if (extend && typeof extend !== "string") throw new TypeError(`extends was ${typeof extend}; expected string`);
		}
		validate() {
			if (this.data === null || typeof this.data !== "object") throw new TypeError(`typeParser was ${typeof this.data}; expected object`);
			this.validateDataType();
			this.validateParseType();
			this.validateTokenList();
			this.validatePropertyConstraint();
			this.validateElementConstraint();
			this.validateExtends();
		}
		parseTokenList() {
			let tokenList = this.data.tokenList;
			if (!tokenList) return [];
			else if (tokenList instanceof RegExp) tokenList = { token: tokenList };
			const { token, split = /\s+/, trim = true, every = true } = tokenList;
			const trimInput = (input) => trim ? input.trim() : input;
			const testTokens = every ? "every" : "some";
			const predicate = (input) => trimInput(input).split(split)[testTokens]((part) => token.test(part));
			return [predicate];
		}
		parsePropertyConstraint() {
			return [].concat(this.data.propertyConstraint || []).map(({ props, match, value }) => {
				props = [].concat(props);
				switch (match) {
					case "any":
					case "some": return (input) => props.some((prop) => prop in input && (!value || value(input[prop])));
					case "none": return (input) => !props.some((prop) => prop in input && (!value || value(input[prop])));
					default: return (input) => props.every((prop) => prop in input && (!value || value(input[prop])));
				}
			});
		}
		parseElementConstraint() {
			const constraint = this.data.elementConstraint;
			return !constraint ? [] : [(input) => input.every((entry) => (0, _type.type)(entry) === constraint)];
		}
		parsePredicate() {
			if (this.data.predicate instanceof RegExp) return [this.data.predicate.test.bind(this.data.predicate)];
			else if (this.data.predicate) return [this.data.predicate];
			else return [];
		}
		getCombinedPredicate() {
			const predicates = [
				...this.parsePredicate(),
				...this.parseTokenList(),
				...this.parsePropertyConstraint(),
				...this.parseElementConstraint()
			];
			if (predicates.length === 0) return () => true;
			else if (predicates.length === 1) return predicates[0];
			else return (input) => predicates.every((predicate) => predicate(input));
		}
		getDataType() {
			if (this.data.dataType) return this.data.dataType;
			else if (this.data.predicate instanceof RegExp) return "String";
			else if (this.data.tokenList) return "String";
			else if (this.data.elementConstraint) return "Array";
			else return "Primitive";
		}
		get dataType() {
			return this.getDataType();
		}
		get predicate() {
			return this.getCombinedPredicate();
		}
		get extends() {
			return this.data.extends;
		}
	};
	exports.TypeParser = TypeParser;
	var DataParser = class {
		constructor(parser, { async } = {}) {
			this.parser = parser;
			this.async = async;
		}
		validate() {
			const parser = this.parser;
			if (typeof parser !== "function") throw new TypeError(`parser was ${typeof parser}; expected function`);
		}
	};
	exports.DataParser = DataParser;
	var FormatParser = class {
		constructor(format, parsers = {}) {
			this.format = format;
			if (parsers.parseType) this.typeParser = new TypeParser(parsers.parseType);
			if (parsers.parse) this.dataParser = new DataParser(parsers.parse, { async: false });
			if (parsers.parseAsync) this.asyncDataParser = new DataParser(parsers.parseAsync, { async: true });
		}
		validateFormat() {
			const format = this.format;
			if (!_type.typeMatcher.test(format)) throw new TypeError(`format name was "${format}"; didn't match expected pattern`);
		}
		validate() {
			this.validateFormat();
			if (this.typeParser) this.typeParser.validate();
			if (this.dataParser) this.dataParser.validate();
			if (this.asyncDataParser) this.asyncDataParser.validate();
		}
	};
	exports.FormatParser = FormatParser;
}));

// node_modules/@citation-js/name/lib/input.js
var require_input$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = exports.parse = exports.types = exports.scope = void 0;
	function _slicedToArray(arr, i) {
		return _arrayWithHoles(arr) || _iterableToArrayLimit(arr, i) || _nonIterableRest();
	}
	function _nonIterableRest() {
		throw new TypeError("Invalid attempt to destructure non-iterable instance");
	}
	function _iterableToArrayLimit(arr, i) {
		var _arr = [];
		var _n = true;
		var _d = false;
		var _e = void 0;
		try {
			for (var _i = arr[Symbol.iterator](), _s; !(_n = (_s = _i.next()).done); _n = true) {
				_arr.push(_s.value);
				if (i && _arr.length === i) break;
			}
		} catch (err) {
			_d = true;
			_e = err;
		} finally {
			try {
				if (!_n && _i["return"] != null) _i["return"]();
			} finally {
				if (_d) throw _e;
			}
		}
		return _arr;
	}
	function _arrayWithHoles(arr) {
		if (Array.isArray(arr)) return arr;
	}
	const punctutationMatcher = (string) => string.replace(/$|( )|(?!^)(?=[A-Z])/g, "\\.?$1");
	const getListMatcher = (list) => `(?:${list.join("|")})\\b`;
	const getSplittingRegex = (matcher, flags) => new RegExp(`(?:^| )(${matcher}$)`, flags);
	const titles = [
		"mr",
		"mrs",
		"ms",
		"miss",
		"dr",
		"herr",
		"monsieur",
		"hr",
		"frau",
		"a v m",
		"admiraal",
		"admiral",
		"air cdre",
		"air commodore",
		"air marshal",
		"air vice marshal",
		"alderman",
		"alhaji",
		"ambassador",
		"baron",
		"barones",
		"brig",
		"brig gen",
		"brig general",
		"brigadier",
		"brigadier general",
		"brother",
		"canon",
		"capt",
		"captain",
		"cardinal",
		"cdr",
		"chief",
		"cik",
		"cmdr",
		"coach",
		"col",
		"col dr",
		"colonel",
		"commandant",
		"commander",
		"commissioner",
		"commodore",
		"comte",
		"comtessa",
		"congressman",
		"conseiller",
		"consul",
		"conte",
		"contessa",
		"corporal",
		"councillor",
		"count",
		"countess",
		"crown prince",
		"crown princess",
		"dame",
		"datin",
		"dato",
		"datuk",
		"datuk seri",
		"deacon",
		"deaconess",
		"dean",
		"dhr",
		"dipl ing",
		"doctor",
		"dott",
		"dott sa",
		"dr",
		"dr ing",
		"dra",
		"drs",
		"embajador",
		"embajadora",
		"en",
		"encik",
		"eng",
		"eur ing",
		"exma sra",
		"exmo sr",
		"f o",
		"father",
		"first lieutient",
		"first officer",
		"flt lieut",
		"flying officer",
		"fr",
		"frau",
		"fraulein",
		"fru",
		"gen",
		"generaal",
		"general",
		"governor",
		"graaf",
		"gravin",
		"group captain",
		"grp capt",
		"h e dr",
		"h h",
		"h m",
		"h r h",
		"hajah",
		"haji",
		"hajim",
		"her highness",
		"her majesty",
		"herr",
		"high chief",
		"his highness",
		"his holiness",
		"his majesty",
		"hon",
		"hr",
		"hra",
		"ing",
		"ir",
		"jonkheer",
		"judge",
		"justice",
		"khun ying",
		"kolonel",
		"lady",
		"lcda",
		"lic",
		"lieut",
		"lieut cdr",
		"lieut col",
		"lieut gen",
		"lord",
		"m",
		"m l",
		"m r",
		"madame",
		"mademoiselle",
		"maj gen",
		"major",
		"master",
		"mevrouw",
		"miss",
		"mlle",
		"mme",
		"monsieur",
		"monsignor",
		"mr",
		"mrs",
		"ms",
		"mstr",
		"nti",
		"pastor",
		"president",
		"prince",
		"princess",
		"princesse",
		"prinses",
		"prof",
		"prof dr",
		"prof sir",
		"professor",
		"puan",
		"puan sri",
		"rabbi",
		"rear admiral",
		"rev",
		"rev canon",
		"rev dr",
		"rev mother",
		"reverend",
		"rva",
		"senator",
		"sergeant",
		"sheikh",
		"sheikha",
		"sig",
		"sig na",
		"sig ra",
		"sir",
		"sister",
		"sqn ldr",
		"sr",
		"sr d",
		"sra",
		"srta",
		"sultan",
		"tan sri",
		"tan sri dato",
		"tengku",
		"teuku",
		"than puying",
		"the hon dr",
		"the hon justice",
		"the hon miss",
		"the hon mr",
		"the hon mrs",
		"the hon ms",
		"the hon sir",
		"the very rev",
		"toh puan",
		"tun",
		"vice admiral",
		"viscount",
		"viscountess",
		"wg cdr"
	];
	const suffixes = [
		"I",
		"II",
		"III",
		"IV",
		"V",
		"Senior",
		"Junior",
		"Jr",
		"Sr",
		"PhD",
		"Ph\\.D",
		"APR",
		"RPh",
		"PE",
		"MD",
		"MA",
		"DMD",
		"CME",
		"BVM",
		"CFRE",
		"CLU",
		"CPA",
		"CSC",
		"CSJ",
		"DC",
		"DD",
		"DDS",
		"DO",
		"DVM",
		"EdD",
		"Esq",
		"JD",
		"LLD",
		"OD",
		"OSB",
		"PC",
		"Ret",
		"RGS",
		"RN",
		"RNC",
		"SHCJ",
		"SJ",
		"SNJM",
		"SSMO",
		"USA",
		"USAF",
		"USAFR",
		"USAR",
		"USCG",
		"USMC",
		"USMCR",
		"USN",
		"USNR"
	];
	const particles = [
		"Vere",
		"Von",
		"Van",
		"De",
		"Del",
		"Della",
		"Di",
		"Da",
		"Pietro",
		"Vanden",
		"Du",
		"St.",
		"St",
		"La",
		"Lo",
		"Ter",
		"O",
		"O'",
		"Mac",
		"Fitz"
	];
	const titleMatcher = getListMatcher(titles.map(punctutationMatcher));
	const suffixMatcher = getListMatcher(suffixes.map(punctutationMatcher));
	const particleMatcher = getListMatcher(particles);
	const titleSplitter = new RegExp(`^((?:${titleMatcher} )*)(.*)$`, "i");
	const suffixSplitter = getSplittingRegex(`(?:${suffixMatcher}, )*(?:${suffixMatcher})`, "i");
	const particleSplitter = getSplittingRegex(`${/(?:[A-Z\xC0-\xD6\xD8-\xDE\u0100\u0102\u0104\u0106\u0108\u010A\u010C\u010E\u0110\u0112\u0114\u0116\u0118\u011A\u011C\u011E\u0120\u0122\u0124\u0126\u0128\u012A\u012C\u012E\u0130\u0132\u0134\u0136\u0139\u013B\u013D\u013F\u0141\u0143\u0145\u0147\u014A\u014C\u014E\u0150\u0152\u0154\u0156\u0158\u015A\u015C\u015E\u0160\u0162\u0164\u0166\u0168\u016A\u016C\u016E\u0170\u0172\u0174\u0176\u0178\u0179\u017B\u017D\u0181\u0182\u0184\u0186\u0187\u0189-\u018B\u018E-\u0191\u0193\u0194\u0196-\u0198\u019C\u019D\u019F\u01A0\u01A2\u01A4\u01A6\u01A7\u01A9\u01AC\u01AE\u01AF\u01B1-\u01B3\u01B5\u01B7\u01B8\u01BC\u01C4\u01C7\u01CA\u01CD\u01CF\u01D1\u01D3\u01D5\u01D7\u01D9\u01DB\u01DE\u01E0\u01E2\u01E4\u01E6\u01E8\u01EA\u01EC\u01EE\u01F1\u01F4\u01F6-\u01F8\u01FA\u01FC\u01FE\u0200\u0202\u0204\u0206\u0208\u020A\u020C\u020E\u0210\u0212\u0214\u0216\u0218\u021A\u021C\u021E\u0220\u0222\u0224\u0226\u0228\u022A\u022C\u022E\u0230\u0232\u023A\u023B\u023D\u023E\u0241\u0243-\u0246\u0248\u024A\u024C\u024E\u0370\u0372\u0376\u037F\u0386\u0388-\u038A\u038C\u038E\u038F\u0391-\u03A1\u03A3-\u03AB\u03CF\u03D2-\u03D4\u03D8\u03DA\u03DC\u03DE\u03E0\u03E2\u03E4\u03E6\u03E8\u03EA\u03EC\u03EE\u03F4\u03F7\u03F9\u03FA\u03FD-\u042F\u0460\u0462\u0464\u0466\u0468\u046A\u046C\u046E\u0470\u0472\u0474\u0476\u0478\u047A\u047C\u047E\u0480\u048A\u048C\u048E\u0490\u0492\u0494\u0496\u0498\u049A\u049C\u049E\u04A0\u04A2\u04A4\u04A6\u04A8\u04AA\u04AC\u04AE\u04B0\u04B2\u04B4\u04B6\u04B8\u04BA\u04BC\u04BE\u04C0\u04C1\u04C3\u04C5\u04C7\u04C9\u04CB\u04CD\u04D0\u04D2\u04D4\u04D6\u04D8\u04DA\u04DC\u04DE\u04E0\u04E2\u04E4\u04E6\u04E8\u04EA\u04EC\u04EE\u04F0\u04F2\u04F4\u04F6\u04F8\u04FA\u04FC\u04FE\u0500\u0502\u0504\u0506\u0508\u050A\u050C\u050E\u0510\u0512\u0514\u0516\u0518\u051A\u051C\u051E\u0520\u0522\u0524\u0526\u0528\u052A\u052C\u052E\u0531-\u0556\u10A0-\u10C5\u10C7\u10CD\u13A0-\u13F5\u1C90-\u1CBA\u1CBD-\u1CBF\u1E00\u1E02\u1E04\u1E06\u1E08\u1E0A\u1E0C\u1E0E\u1E10\u1E12\u1E14\u1E16\u1E18\u1E1A\u1E1C\u1E1E\u1E20\u1E22\u1E24\u1E26\u1E28\u1E2A\u1E2C\u1E2E\u1E30\u1E32\u1E34\u1E36\u1E38\u1E3A\u1E3C\u1E3E\u1E40\u1E42\u1E44\u1E46\u1E48\u1E4A\u1E4C\u1E4E\u1E50\u1E52\u1E54\u1E56\u1E58\u1E5A\u1E5C\u1E5E\u1E60\u1E62\u1E64\u1E66\u1E68\u1E6A\u1E6C\u1E6E\u1E70\u1E72\u1E74\u1E76\u1E78\u1E7A\u1E7C\u1E7E\u1E80\u1E82\u1E84\u1E86\u1E88\u1E8A\u1E8C\u1E8E\u1E90\u1E92\u1E94\u1E9E\u1EA0\u1EA2\u1EA4\u1EA6\u1EA8\u1EAA\u1EAC\u1EAE\u1EB0\u1EB2\u1EB4\u1EB6\u1EB8\u1EBA\u1EBC\u1EBE\u1EC0\u1EC2\u1EC4\u1EC6\u1EC8\u1ECA\u1ECC\u1ECE\u1ED0\u1ED2\u1ED4\u1ED6\u1ED8\u1EDA\u1EDC\u1EDE\u1EE0\u1EE2\u1EE4\u1EE6\u1EE8\u1EEA\u1EEC\u1EEE\u1EF0\u1EF2\u1EF4\u1EF6\u1EF8\u1EFA\u1EFC\u1EFE\u1F08-\u1F0F\u1F18-\u1F1D\u1F28-\u1F2F\u1F38-\u1F3F\u1F48-\u1F4D\u1F59\u1F5B\u1F5D\u1F5F\u1F68-\u1F6F\u1FB8-\u1FBB\u1FC8-\u1FCB\u1FD8-\u1FDB\u1FE8-\u1FEC\u1FF8-\u1FFB\u2102\u2107\u210B-\u210D\u2110-\u2112\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u2130-\u2133\u213E\u213F\u2145\u2160-\u216F\u2183\u24B6-\u24CF\u2C00-\u2C2E\u2C60\u2C62-\u2C64\u2C67\u2C69\u2C6B\u2C6D-\u2C70\u2C72\u2C75\u2C7E-\u2C80\u2C82\u2C84\u2C86\u2C88\u2C8A\u2C8C\u2C8E\u2C90\u2C92\u2C94\u2C96\u2C98\u2C9A\u2C9C\u2C9E\u2CA0\u2CA2\u2CA4\u2CA6\u2CA8\u2CAA\u2CAC\u2CAE\u2CB0\u2CB2\u2CB4\u2CB6\u2CB8\u2CBA\u2CBC\u2CBE\u2CC0\u2CC2\u2CC4\u2CC6\u2CC8\u2CCA\u2CCC\u2CCE\u2CD0\u2CD2\u2CD4\u2CD6\u2CD8\u2CDA\u2CDC\u2CDE\u2CE0\u2CE2\u2CEB\u2CED\u2CF2\uA640\uA642\uA644\uA646\uA648\uA64A\uA64C\uA64E\uA650\uA652\uA654\uA656\uA658\uA65A\uA65C\uA65E\uA660\uA662\uA664\uA666\uA668\uA66A\uA66C\uA680\uA682\uA684\uA686\uA688\uA68A\uA68C\uA68E\uA690\uA692\uA694\uA696\uA698\uA69A\uA722\uA724\uA726\uA728\uA72A\uA72C\uA72E\uA732\uA734\uA736\uA738\uA73A\uA73C\uA73E\uA740\uA742\uA744\uA746\uA748\uA74A\uA74C\uA74E\uA750\uA752\uA754\uA756\uA758\uA75A\uA75C\uA75E\uA760\uA762\uA764\uA766\uA768\uA76A\uA76C\uA76E\uA779\uA77B\uA77D\uA77E\uA780\uA782\uA784\uA786\uA78B\uA78D\uA790\uA792\uA796\uA798\uA79A\uA79C\uA79E\uA7A0\uA7A2\uA7A4\uA7A6\uA7A8\uA7AA-\uA7AE\uA7B0-\uA7B4\uA7B6\uA7B8\uFF21-\uFF3A]|\uD801[\uDC00-\uDC27\uDCB0-\uDCD3]|\uD803[\uDC80-\uDCB2]|\uD806[\uDCA0-\uDCBF]|\uD81B[\uDE40-\uDE5F]|\uD835[\uDC00-\uDC19\uDC34-\uDC4D\uDC68-\uDC81\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB5\uDCD0-\uDCE9\uDD04\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD38\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD6C-\uDD85\uDDA0-\uDDB9\uDDD4-\uDDED\uDE08-\uDE21\uDE3C-\uDE55\uDE70-\uDE89\uDEA8-\uDEC0\uDEE2-\uDEFA\uDF1C-\uDF34\uDF56-\uDF6E\uDF90-\uDFA8\uDFCA]|\uD83A[\uDD00-\uDD21]|\uD83C[\uDD30-\uDD49\uDD50-\uDD69\uDD70-\uDD89])/.source}.*`);
	const endSplitter = getSplittingRegex(`(?:${/(?:[a-z\xAA\xB5\xBA\xDF-\xF6\xF8-\xFF\u0101\u0103\u0105\u0107\u0109\u010B\u010D\u010F\u0111\u0113\u0115\u0117\u0119\u011B\u011D\u011F\u0121\u0123\u0125\u0127\u0129\u012B\u012D\u012F\u0131\u0133\u0135\u0137\u0138\u013A\u013C\u013E\u0140\u0142\u0144\u0146\u0148\u0149\u014B\u014D\u014F\u0151\u0153\u0155\u0157\u0159\u015B\u015D\u015F\u0161\u0163\u0165\u0167\u0169\u016B\u016D\u016F\u0171\u0173\u0175\u0177\u017A\u017C\u017E-\u0180\u0183\u0185\u0188\u018C\u018D\u0192\u0195\u0199-\u019B\u019E\u01A1\u01A3\u01A5\u01A8\u01AA\u01AB\u01AD\u01B0\u01B4\u01B6\u01B9\u01BA\u01BD-\u01BF\u01C6\u01C9\u01CC\u01CE\u01D0\u01D2\u01D4\u01D6\u01D8\u01DA\u01DC\u01DD\u01DF\u01E1\u01E3\u01E5\u01E7\u01E9\u01EB\u01ED\u01EF\u01F0\u01F3\u01F5\u01F9\u01FB\u01FD\u01FF\u0201\u0203\u0205\u0207\u0209\u020B\u020D\u020F\u0211\u0213\u0215\u0217\u0219\u021B\u021D\u021F\u0221\u0223\u0225\u0227\u0229\u022B\u022D\u022F\u0231\u0233-\u0239\u023C\u023F\u0240\u0242\u0247\u0249\u024B\u024D\u024F-\u0293\u0295-\u02B8\u02C0\u02C1\u02E0-\u02E4\u0345\u0371\u0373\u0377\u037A-\u037D\u0390\u03AC-\u03CE\u03D0\u03D1\u03D5-\u03D7\u03D9\u03DB\u03DD\u03DF\u03E1\u03E3\u03E5\u03E7\u03E9\u03EB\u03ED\u03EF-\u03F3\u03F5\u03F8\u03FB\u03FC\u0430-\u045F\u0461\u0463\u0465\u0467\u0469\u046B\u046D\u046F\u0471\u0473\u0475\u0477\u0479\u047B\u047D\u047F\u0481\u048B\u048D\u048F\u0491\u0493\u0495\u0497\u0499\u049B\u049D\u049F\u04A1\u04A3\u04A5\u04A7\u04A9\u04AB\u04AD\u04AF\u04B1\u04B3\u04B5\u04B7\u04B9\u04BB\u04BD\u04BF\u04C2\u04C4\u04C6\u04C8\u04CA\u04CC\u04CE\u04CF\u04D1\u04D3\u04D5\u04D7\u04D9\u04DB\u04DD\u04DF\u04E1\u04E3\u04E5\u04E7\u04E9\u04EB\u04ED\u04EF\u04F1\u04F3\u04F5\u04F7\u04F9\u04FB\u04FD\u04FF\u0501\u0503\u0505\u0507\u0509\u050B\u050D\u050F\u0511\u0513\u0515\u0517\u0519\u051B\u051D\u051F\u0521\u0523\u0525\u0527\u0529\u052B\u052D\u052F\u0560-\u0588\u10D0-\u10FA\u10FD-\u10FF\u13F8-\u13FD\u1C80-\u1C88\u1D00-\u1DBF\u1E01\u1E03\u1E05\u1E07\u1E09\u1E0B\u1E0D\u1E0F\u1E11\u1E13\u1E15\u1E17\u1E19\u1E1B\u1E1D\u1E1F\u1E21\u1E23\u1E25\u1E27\u1E29\u1E2B\u1E2D\u1E2F\u1E31\u1E33\u1E35\u1E37\u1E39\u1E3B\u1E3D\u1E3F\u1E41\u1E43\u1E45\u1E47\u1E49\u1E4B\u1E4D\u1E4F\u1E51\u1E53\u1E55\u1E57\u1E59\u1E5B\u1E5D\u1E5F\u1E61\u1E63\u1E65\u1E67\u1E69\u1E6B\u1E6D\u1E6F\u1E71\u1E73\u1E75\u1E77\u1E79\u1E7B\u1E7D\u1E7F\u1E81\u1E83\u1E85\u1E87\u1E89\u1E8B\u1E8D\u1E8F\u1E91\u1E93\u1E95-\u1E9D\u1E9F\u1EA1\u1EA3\u1EA5\u1EA7\u1EA9\u1EAB\u1EAD\u1EAF\u1EB1\u1EB3\u1EB5\u1EB7\u1EB9\u1EBB\u1EBD\u1EBF\u1EC1\u1EC3\u1EC5\u1EC7\u1EC9\u1ECB\u1ECD\u1ECF\u1ED1\u1ED3\u1ED5\u1ED7\u1ED9\u1EDB\u1EDD\u1EDF\u1EE1\u1EE3\u1EE5\u1EE7\u1EE9\u1EEB\u1EED\u1EEF\u1EF1\u1EF3\u1EF5\u1EF7\u1EF9\u1EFB\u1EFD\u1EFF-\u1F07\u1F10-\u1F15\u1F20-\u1F27\u1F30-\u1F37\u1F40-\u1F45\u1F50-\u1F57\u1F60-\u1F67\u1F70-\u1F7D\u1F80-\u1F87\u1F90-\u1F97\u1FA0-\u1FA7\u1FB0-\u1FB4\u1FB6\u1FB7\u1FBE\u1FC2-\u1FC4\u1FC6\u1FC7\u1FD0-\u1FD3\u1FD6\u1FD7\u1FE0-\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u2071\u207F\u2090-\u209C\u210A\u210E\u210F\u2113\u212F\u2134\u2139\u213C\u213D\u2146-\u2149\u214E\u2170-\u217F\u2184\u24D0-\u24E9\u2C30-\u2C5E\u2C61\u2C65\u2C66\u2C68\u2C6A\u2C6C\u2C71\u2C73\u2C74\u2C76-\u2C7D\u2C81\u2C83\u2C85\u2C87\u2C89\u2C8B\u2C8D\u2C8F\u2C91\u2C93\u2C95\u2C97\u2C99\u2C9B\u2C9D\u2C9F\u2CA1\u2CA3\u2CA5\u2CA7\u2CA9\u2CAB\u2CAD\u2CAF\u2CB1\u2CB3\u2CB5\u2CB7\u2CB9\u2CBB\u2CBD\u2CBF\u2CC1\u2CC3\u2CC5\u2CC7\u2CC9\u2CCB\u2CCD\u2CCF\u2CD1\u2CD3\u2CD5\u2CD7\u2CD9\u2CDB\u2CDD\u2CDF\u2CE1\u2CE3\u2CE4\u2CEC\u2CEE\u2CF3\u2D00-\u2D25\u2D27\u2D2D\uA641\uA643\uA645\uA647\uA649\uA64B\uA64D\uA64F\uA651\uA653\uA655\uA657\uA659\uA65B\uA65D\uA65F\uA661\uA663\uA665\uA667\uA669\uA66B\uA66D\uA681\uA683\uA685\uA687\uA689\uA68B\uA68D\uA68F\uA691\uA693\uA695\uA697\uA699\uA69B-\uA69D\uA723\uA725\uA727\uA729\uA72B\uA72D\uA72F-\uA731\uA733\uA735\uA737\uA739\uA73B\uA73D\uA73F\uA741\uA743\uA745\uA747\uA749\uA74B\uA74D\uA74F\uA751\uA753\uA755\uA757\uA759\uA75B\uA75D\uA75F\uA761\uA763\uA765\uA767\uA769\uA76B\uA76D\uA76F-\uA778\uA77A\uA77C\uA77F\uA781\uA783\uA785\uA787\uA78C\uA78E\uA791\uA793-\uA795\uA797\uA799\uA79B\uA79D\uA79F\uA7A1\uA7A3\uA7A5\uA7A7\uA7A9\uA7AF\uA7B5\uA7B7\uA7B9\uA7F8-\uA7FA\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABBF\uFB00-\uFB06\uFB13-\uFB17\uFF41-\uFF5A]|\uD801[\uDC28-\uDC4F\uDCD8-\uDCFB]|\uD803[\uDCC0-\uDCF2]|\uD806[\uDCC0-\uDCDF]|\uD81B[\uDE60-\uDE7F]|\uD835[\uDC1A-\uDC33\uDC4E-\uDC54\uDC56-\uDC67\uDC82-\uDC9B\uDCB6-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDCCF\uDCEA-\uDD03\uDD1E-\uDD37\uDD52-\uDD6B\uDD86-\uDD9F\uDDBA-\uDDD3\uDDEE-\uDE07\uDE22-\uDE3B\uDE56-\uDE6F\uDE8A-\uDEA5\uDEC2-\uDEDA\uDEDC-\uDEE1\uDEFC-\uDF14\uDF16-\uDF1B\uDF36-\uDF4E\uDF50-\uDF55\uDF70-\uDF88\uDF8A-\uDF8F\uDFAA-\uDFC2\uDFC4-\uDFC9\uDFCB]|\uD83A[\uDD22-\uDD43])/.source}.*|${particleMatcher}.*|\\S*)`);
	const parseName = function parseName(name = "") {
		if (typeof name !== "string") name = name + "";
		let start = "";
		let mid = "";
		let end = "";
		if (/[^.], /.test(name)) {
			const parts = name.split(", ");
			end = parts.shift();
			const suffixMatch = RegExp(suffixMatcher).exec(parts.join(", "));
			start = parts.splice(suffixMatch && suffixMatch.index !== 0 ? 0 : -1, 1)[0];
			mid = parts.join(", ");
		} else {
			const parts = name.split(suffixSplitter, 2);
			const main = parts.shift().split(endSplitter, 2);
			start = main[0];
			end = main[1];
			mid = parts.pop();
		}
		const _start$match2 = _slicedToArray(start.match(titleSplitter), 3), droppingParticle = _start$match2[1], given = _start$match2[2];
		const suffix = mid;
		const _end$split$reverse2 = _slicedToArray(end.split(particleSplitter, 2).reverse(), 2), family = _end$split$reverse2[0], nonDroppingParticle = _end$split$reverse2[1];
		if (!given && family) return family.includes(" ") ? { literal: family } : { family };
		else if (family) {
			const nameObject = {
				"dropping-particle": droppingParticle,
				given,
				suffix,
				"non-dropping-particle": nonDroppingParticle,
				family
			};
			Object.keys(nameObject).forEach((key) => {
				if (!nameObject[key]) delete nameObject[key];
			});
			return nameObject;
		} else return { literal: name };
	};
	exports.default = exports.parse = parseName;
	const scope = "@name";
	exports.scope = scope;
	const types = "@name";
	exports.types = types;
}));

// node_modules/@citation-js/name/lib/output.js
var require_output$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	const startParts = ["dropping-particle", "given"];
	const suffixParts = ["suffix"];
	const endParts = ["non-dropping-particle", "family"];
	var _default = function getName(name, reversed = false) {
		const get = (parts) => parts.map((entry) => name[entry] || "").filter(Boolean).join(" ");
		if (name.literal) return name.literal;
		else if (reversed) {
			const suffixPart = get(suffixParts) ? `, ${get(suffixParts)}` : "";
			const startPart = get(startParts) ? `, ${get(startParts)}` : "";
			return get(endParts) + suffixPart + startPart;
		} else return `${get([
			...startParts,
			...suffixParts,
			...endParts
		])}`;
	};
	exports.default = _default;
}));

// node_modules/@citation-js/name/lib/index.js
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	Object.defineProperty(exports, "parse", {
		enumerable: true,
		get: function get() {
			return _input.default;
		}
	});
	Object.defineProperty(exports, "format", {
		enumerable: true,
		get: function get() {
			return _output.default;
		}
	});
	var _input = _interopRequireDefault(require_input$2());
	var _output = _interopRequireDefault(require_output$2());
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { default: obj };
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/csl.js
var require_csl$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.clean = parseCsl;
	var _name = require_lib$1();
	function ownKeys(e, r) {
		var t = Object.keys(e);
		if (Object.getOwnPropertySymbols) {
			var o = Object.getOwnPropertySymbols(e);
			r && (o = o.filter(function(r) {
				return Object.getOwnPropertyDescriptor(e, r).enumerable;
			})), t.push.apply(t, o);
		}
		return t;
	}
	function _objectSpread(e) {
		for (var r = 1; r < arguments.length; r++) {
			var t = null != arguments[r] ? arguments[r] : {};
			r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
				_defineProperty(e, r, t[r]);
			}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
				Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
			});
		}
		return e;
	}
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	const NAME = 1;
	const NAME_LIST = 2;
	const DATE = 3;
	const TYPE = 4;
	const entryTypes = {
		article: true,
		"article-journal": true,
		"article-magazine": true,
		"article-newspaper": true,
		bill: true,
		book: true,
		broadcast: true,
		chapter: true,
		classic: true,
		collection: true,
		dataset: true,
		document: true,
		entry: true,
		"entry-dictionary": true,
		"entry-encyclopedia": true,
		event: true,
		figure: true,
		graphic: true,
		hearing: true,
		interview: true,
		legal_case: true,
		legislation: true,
		manuscript: true,
		map: true,
		motion_picture: true,
		musical_score: true,
		pamphlet: true,
		"paper-conference": true,
		patent: true,
		performance: true,
		periodical: true,
		personal_communication: true,
		post: true,
		"post-weblog": true,
		regulation: true,
		report: true,
		review: true,
		"review-book": true,
		software: true,
		song: true,
		speech: true,
		standard: true,
		thesis: true,
		treaty: true,
		webpage: true,
		"journal-article": "article-journal",
		"book-chapter": "chapter",
		"posted-content": "manuscript",
		"proceedings-article": "paper-conference",
		dissertation: "thesis"
	};
	const fieldTypes = {
		author: NAME_LIST,
		chair: NAME_LIST,
		"collection-editor": NAME_LIST,
		compiler: NAME_LIST,
		composer: NAME_LIST,
		"container-author": NAME_LIST,
		contributor: NAME_LIST,
		curator: NAME_LIST,
		director: NAME_LIST,
		editor: NAME_LIST,
		"editorial-director": NAME_LIST,
		"executive-producer": NAME_LIST,
		guest: NAME_LIST,
		host: NAME_LIST,
		interviewer: NAME_LIST,
		illustrator: NAME_LIST,
		narrator: NAME_LIST,
		organizer: NAME_LIST,
		"original-author": NAME_LIST,
		performer: NAME_LIST,
		producer: NAME_LIST,
		"reviewed-author": NAME_LIST,
		recipient: NAME_LIST,
		"script-writer": NAME_LIST,
		"series-creator": NAME_LIST,
		translator: NAME_LIST,
		accessed: DATE,
		"available-date": DATE,
		container: DATE,
		"event-date": DATE,
		issued: DATE,
		"original-date": DATE,
		submitted: DATE,
		type: TYPE,
		categories: "object",
		custom: "object",
		id: ["string", "number"],
		language: "string",
		journalAbbreviation: "string",
		shortTitle: "string",
		abstract: "string",
		annote: "string",
		archive: "string",
		archive_collection: "string",
		archive_location: "string",
		"archive-place": "string",
		authority: "string",
		"call-number": "string",
		"chapter-number": "string",
		"citation-number": "string",
		"citation-key": "string",
		"citation-label": "string",
		"collection-number": "string",
		"collection-title": "string",
		"container-title": "string",
		"container-title-short": "string",
		dimensions: "string",
		division: "string",
		DOI: "string",
		edition: ["string", "number"],
		event: "string",
		"event-title": "string",
		"event-place": "string",
		"first-reference-note-number": "string",
		genre: "string",
		ISBN: "string",
		ISSN: "string",
		issue: ["string", "number"],
		jurisdiction: "string",
		keyword: "string",
		locator: "string",
		medium: "string",
		note: "string",
		number: ["string", "number"],
		"number-of-pages": "string",
		"number-of-volumes": ["string", "number"],
		"original-publisher": "string",
		"original-publisher-place": "string",
		"original-title": "string",
		page: "string",
		"page-first": "string",
		"part-number": ["string", "number"],
		"part-title": "string",
		PMCID: "string",
		PMID: "string",
		printing: "string",
		publisher: "string",
		"publisher-place": "string",
		references: "string",
		"reviewed-title": "string",
		"reviewed-genre": "string",
		scale: "string",
		section: "string",
		source: "string",
		status: "string",
		supplement: ["string", "number"],
		title: "string",
		"title-short": "string",
		URL: "string",
		version: "string",
		volume: ["string", "number"],
		"volume-title": "string",
		"volume-title-short": "string",
		"year-suffix": "string"
	};
	function correctName(name, bestGuessConversions) {
		if (typeof name === "object" && name !== null && (name.literal || name.given || name.family)) {
			if (name.ORCID || name.orcid || name._ORCID) {
				name = _objectSpread({ _orcid: name.ORCID || name.orcid || name._ORCID }, name);
				delete name.ORCID;
				delete name.orcid;
				delete name._ORCID;
			}
			return name;
		} else if (!bestGuessConversions) return;
		else if (typeof name === "string") return (0, _name.parse)(name);
	}
	function correctNameList(nameList, bestGuessConversions) {
		if (nameList instanceof Array) {
			const names = nameList.map((name) => correctName(name, bestGuessConversions)).filter(Boolean);
			return names.length ? names : void 0;
		}
	}
	function correctDateParts(dateParts, bestGuessConversions) {
		if (dateParts.every((part) => typeof part === "number")) return dateParts;
		else if (!bestGuessConversions || dateParts.some((part) => isNaN(parseInt(part)))) return;
		else return dateParts.map((part) => parseInt(part));
	}
	function correctDate(date, bestGuessConversions) {
		const dp = "date-parts";
		if (typeof date !== "object" || date === null) return;
		else if (date[dp] instanceof Array && date[dp].every((part) => part instanceof Array)) {
			const range = date[dp].map((dateParts) => correctDateParts(dateParts, bestGuessConversions)).filter(Boolean);
			return range.length ? _objectSpread(_objectSpread({}, date), {}, { "date-parts": range }) : void 0;
		} else if (date instanceof Array && date.every((part) => part[dp] instanceof Array)) {
			const range = date.map((dateParts) => correctDateParts(dateParts[dp], bestGuessConversions)).filter(Boolean);
			return range.length ? { "date-parts": range } : void 0;
		} else if (date[dp] instanceof Array) {
			const dateParts = correctDateParts(date[dp], bestGuessConversions);
			return dateParts && { "date-parts": [dateParts] };
		} else if ("literal" in date || "raw" in date) return date;
	}
	function correctType(type, bestGuessConversions) {
		type = correctField("language", type, bestGuessConversions);
		if (entryTypes[type] === true) return type;
		if (bestGuessConversions) {
			if (type in entryTypes) return entryTypes[type];
			else if (typeof type === "string" && type.toLowerCase() !== type) return correctType(type.toLowerCase(), bestGuessConversions);
		}
	}
	function correctField(fieldName, value, bestGuessConversions) {
		const fieldType = [].concat(fieldTypes[fieldName]);
		switch (fieldTypes[fieldName]) {
			case NAME: return correctName(value, bestGuessConversions);
			case NAME_LIST: return correctNameList(value, bestGuessConversions);
			case DATE: return correctDate(value, bestGuessConversions);
			case TYPE: return correctType(value, bestGuessConversions);
		}
		if (bestGuessConversions) {
			if (typeof value === "string" && fieldType.includes("number") && !fieldType.includes("string") && !isNaN(+value)) return parseFloat(value);
			else if (typeof value === "number" && fieldType.includes("string") && !fieldType.includes("number")) return value.toString();
			else if (Array.isArray(value) && value.length) return correctField(fieldName, value[0], bestGuessConversions);
		}
		if (fieldType.includes(typeof value)) return value;
	}
	function parseCsl(data, bestGuessConversions = true) {
		return data.map(function(entry) {
			const clean = {};
			for (const field in entry) {
				const correction = correctField(field, entry[field], bestGuessConversions);
				if (correction !== void 0) clean[field] = correction;
			}
			return clean;
		});
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/data.js
var require_data = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.addDataParser = addDataParser;
	exports.data = data;
	exports.dataAsync = dataAsync;
	exports.hasDataParser = hasDataParser;
	exports.listDataParser = listDataParser;
	exports.removeDataParser = removeDataParser;
	var _type = require_type();
	const parsers = {};
	const asyncParsers = {};
	const nativeParsers = {
		"@csl/object": (input) => [input],
		"@csl/list+object": (input) => input,
		"@else/list+object": (input) => input.map((item) => {
			return data(item, (0, _type.type)(item));
		}).flat(),
		"@invalid": () => {
			throw new Error("This format is not supported or recognized");
		}
	};
	const nativeAsyncParsers = { "@else/list+object": (input) => Promise.all(input.map((item) => {
		return dataAsync(item, (0, _type.type)(item));
	})).then((input) => input.flat()) };
	function data(input, type) {
		if (typeof parsers[type] === "function") return parsers[type](input);
		else if (typeof nativeParsers[type] === "function") return nativeParsers[type](input);
		else throw new TypeError(`No synchronous parser found for ${type}`);
	}
	async function dataAsync(input, type) {
		if (typeof asyncParsers[type] === "function") return asyncParsers[type](input);
		else if (typeof nativeAsyncParsers[type] === "function") return nativeAsyncParsers[type](input);
		else if (hasDataParser(type, false)) return data(input, type);
		else throw new TypeError(`No parser found for ${type}`);
	}
	function addDataParser(format, { parser, async }) {
		if (async) asyncParsers[format] = parser;
		else parsers[format] = parser;
	}
	function hasDataParser(type, async) {
		return async ? asyncParsers[type] || nativeAsyncParsers[type] : parsers[type] || nativeParsers[type];
	}
	function removeDataParser(type, async) {
		delete (async ? asyncParsers : parsers)[type];
	}
	function listDataParser(async) {
		return Object.keys(async ? asyncParsers : parsers);
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/register.js
var require_register$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.remove = remove;
	var _parser = require_parser$1();
	var _type = require_type();
	var _data = require_data();
	const formats = {};
	function add(format, parsers) {
		const formatParser = new _parser.FormatParser(format, parsers);
		formatParser.validate();
		const index = formats[format] || (formats[format] = {});
		if (formatParser.typeParser) {
			(0, _type.addTypeParser)(format, formatParser.typeParser);
			index.type = true;
		}
		if (formatParser.dataParser) {
			(0, _data.addDataParser)(format, formatParser.dataParser);
			index.data = true;
		}
		if (formatParser.asyncDataParser) {
			(0, _data.addDataParser)(format, formatParser.asyncDataParser);
			index.asyncData = true;
		}
		if (parsers.outputs) index.outputs = parsers.outputs;
	}
	function get(format) {
		return formats[format];
	}
	function remove(format) {
		const index = formats[format];
		if (!index) return;
		if (index.type) (0, _type.removeTypeParser)(format);
		if (index.data) (0, _data.removeDataParser)(format);
		if (index.asyncData) (0, _data.removeDataParser)(format, true);
		delete formats[format];
	}
	function has(format) {
		return format in formats;
	}
	function list() {
		return Object.keys(formats);
	}
}));

// node_modules/@citation-js/core/lib/util/csl.js
var require_csl = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.downgradeCsl = downgradeCsl;
	exports.upgradeCsl = upgradeCsl;
	function ownKeys(e, r) {
		var t = Object.keys(e);
		if (Object.getOwnPropertySymbols) {
			var o = Object.getOwnPropertySymbols(e);
			r && (o = o.filter(function(r) {
				return Object.getOwnPropertyDescriptor(e, r).enumerable;
			})), t.push.apply(t, o);
		}
		return t;
	}
	function _objectSpread(e) {
		for (var r = 1; r < arguments.length; r++) {
			var t = null != arguments[r] ? arguments[r] : {};
			r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
				_defineProperty(e, r, t[r]);
			}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
				Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
			});
		}
		return e;
	}
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	function upgradeCsl(item) {
		if (Array.isArray(item)) return item.map(upgradeCsl);
		item = _objectSpread({}, item);
		if ("event" in item) {
			item["event-title"] = item.event;
			delete item.event;
		}
		if (item.type === "book" && "version" in item) item.type = "software";
		return item;
	}
	function downgradeCsl(item) {
		if (Array.isArray(item)) return item.map(downgradeCsl);
		item = _objectSpread({}, item);
		if ("event-title" in item) {
			item.event = item["event-title"];
			delete item["event-title"];
		}
		if (item.type === "software") item.type = "book";
		return item;
	}
}));

// node_modules/@citation-js/core/lib/util/deepCopy.js
var require_deepCopy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.deepCopy = deepCopy;
	exports.default = void 0;
	function deepCopy(value, seen = /* @__PURE__ */ new Set()) {
		if (typeof value !== "object" || value === null || value.constructor !== Object && value.constructor !== Array) return value;
		if (seen.has(value)) throw new TypeError("Recursively copying circular structure");
		seen.add(value);
		let copy;
		if (value.constructor === Array) copy = value.map((value) => deepCopy(value, seen));
		else {
			const object = {};
			for (const key in value) object[key] = deepCopy(value[key], seen);
			copy = object;
		}
		seen.delete(value);
		return copy;
	}
	exports.default = deepCopy;
}));

// node_modules/sync-fetch/src/headers.js
var require_headers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const http = __require("node:http");
	const _state = Symbol("headers map");
	function prepareHeaderName(name) {
		name = name.toLowerCase();
		http.validateHeaderName(name);
		return name;
	}
	function prepareHeader(name, value) {
		name = prepareHeaderName(name);
		value = (value + "").trim();
		http.validateHeaderValue(name, value);
		return [name, value];
	}
	var SyncHeaders = class SyncHeaders {
		constructor(headers) {
			this[_state] = {};
			if (headers instanceof SyncHeaders) this[_state] = headers.raw();
			else if (headers != null && headers[Symbol.iterator] != null) {
				if (typeof headers[Symbol.iterator] !== "function") throw new TypeError("Header pairs must be iterable");
				for (const header of headers) {
					if (header == null || typeof header[Symbol.iterator] !== "function") throw new TypeError("Header pairs must be iterable");
					if (typeof header === "string") throw new TypeError("Each header pair must be an iterable object");
					const pair = Array.from(header);
					if (pair.length !== 2) throw new TypeError("Each header pair must be a name/value tuple");
					const [name, value] = pair;
					this.append(name, value);
				}
			} else if (typeof headers === "object") for (const name of Object.keys(headers)) this.set(name, headers[name]);
			else if (headers !== void 0) throw new TypeError("The provided value is not of type '(sequence<sequence<ByteString>> or record<ByteString, ByteString>)'");
		}
		append(name, value) {
			[name, value] = prepareHeader(name, value);
			if (this[_state][name]) this[_state][name].push(value);
			else this[_state][name] = [value];
		}
		delete(name) {
			name = prepareHeaderName(name);
			delete this[_state][name];
		}
		entries() {
			return this.keys().map((key) => [key, this.get(key)]);
		}
		forEach(callback, thisArg) {
			for (const [name, value] of this.entries()) callback.call(thisArg ?? null, value, name, this);
		}
		get(name) {
			name = prepareHeaderName(name);
			if (this.has(name)) return this[_state][name].join(", ");
			return null;
		}
		getSetCookie() {
			const name = "set-cookie";
			if (this.has(name)) return this[_state][name].slice();
			return [];
		}
		has(name) {
			name = prepareHeaderName(name);
			return Object.prototype.hasOwnProperty.call(this[_state], name);
		}
		keys() {
			return Object.keys(this[_state]).sort();
		}
		set(name, value) {
			[name, value] = prepareHeader(name, value);
			this[_state][name] = [value];
		}
		raw() {
			const headers = {};
			for (const name of this.keys()) headers[name] = this[_state][name].slice();
			return headers;
		}
		values() {
			return this.keys().map((key) => this.get(key));
		}
		*[Symbol.iterator]() {
			for (const entry of this.entries()) yield entry;
		}
		get [Symbol.toStringTag]() {
			return "Headers";
		}
	};
	Object.defineProperties(SyncHeaders.prototype, {
		append: { enumerable: true },
		delete: { enumerable: true },
		entries: { enumerable: true },
		forEach: { enumerable: true },
		get: { enumerable: true },
		getSetCookie: { enumerable: true },
		has: { enumerable: true },
		keys: { enumerable: true },
		set: { enumerable: true },
		values: { enumerable: true }
	});
	function initializeHeaders(rawHeaders) {
		const headers = new SyncHeaders();
		headers[_state] = rawHeaders;
		return headers;
	}
	module.exports = {
		SyncHeaders,
		initializeHeaders
	};
}));

// node_modules/sync-fetch/src/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var FetchError = class extends Error {
		constructor(message, type, systemError) {
			super(message);
			this.type = type;
			if (systemError) this.code = this.errno = systemError.code;
		}
		get name() {
			return "FetchError";
		}
		get [Symbol.toStringTag]() {
			return "FetchError";
		}
	};
	const errors = { TypeError };
	function deserializeError(name, init) {
		if (name in errors) return new errors[name](...init);
		else return new FetchError(...init);
	}
	module.exports = {
		FetchError,
		deserializeError
	};
}));

// node_modules/whatwg-mimetype/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.removeLeadingAndTrailingHTTPWhitespace = (string) => {
		return string.replace(/^[ \t\n\r]+/u, "").replace(/[ \t\n\r]+$/u, "");
	};
	exports.removeTrailingHTTPWhitespace = (string) => {
		return string.replace(/[ \t\n\r]+$/u, "");
	};
	exports.isHTTPWhitespaceChar = (char) => {
		return char === " " || char === "	" || char === "\n" || char === "\r";
	};
	exports.solelyContainsHTTPTokenCodePoints = (string) => {
		return /^[-!#$%&'*+.^_`|~A-Za-z0-9]*$/u.test(string);
	};
	exports.soleyContainsHTTPQuotedStringTokenCodePoints = (string) => {
		return /^[\t\u0020-\u007E\u0080-\u00FF]*$/u.test(string);
	};
	exports.asciiLowercase = (string) => {
		return string.replace(/[A-Z]/gu, (l) => l.toLowerCase());
	};
	exports.collectAnHTTPQuotedString = (input, position) => {
		let value = "";
		position++;
		while (true) {
			while (position < input.length && input[position] !== "\"" && input[position] !== "\\") {
				value += input[position];
				++position;
			}
			if (position >= input.length) break;
			const quoteOrBackslash = input[position];
			++position;
			if (quoteOrBackslash === "\\") {
				if (position >= input.length) {
					value += "\\";
					break;
				}
				value += input[position];
				++position;
			} else break;
		}
		return [value, position];
	};
}));

// node_modules/whatwg-mimetype/lib/mime-type-parameters.js
var require_mime_type_parameters = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { asciiLowercase, solelyContainsHTTPTokenCodePoints, soleyContainsHTTPQuotedStringTokenCodePoints } = require_utils();
	module.exports = class MIMETypeParameters {
		constructor(map) {
			this._map = map;
		}
		get size() {
			return this._map.size;
		}
		get(name) {
			name = asciiLowercase(String(name));
			return this._map.get(name);
		}
		has(name) {
			name = asciiLowercase(String(name));
			return this._map.has(name);
		}
		set(name, value) {
			name = asciiLowercase(String(name));
			value = String(value);
			if (!solelyContainsHTTPTokenCodePoints(name)) throw new Error(`Invalid MIME type parameter name "${name}": only HTTP token code points are valid.`);
			if (!soleyContainsHTTPQuotedStringTokenCodePoints(value)) throw new Error(`Invalid MIME type parameter value "${value}": only HTTP quoted-string token code points are valid.`);
			return this._map.set(name, value);
		}
		clear() {
			this._map.clear();
		}
		delete(name) {
			name = asciiLowercase(String(name));
			return this._map.delete(name);
		}
		forEach(callbackFn, thisArg) {
			this._map.forEach(callbackFn, thisArg);
		}
		keys() {
			return this._map.keys();
		}
		values() {
			return this._map.values();
		}
		entries() {
			return this._map.entries();
		}
		[Symbol.iterator]() {
			return this._map[Symbol.iterator]();
		}
	};
}));

// node_modules/whatwg-mimetype/lib/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { removeLeadingAndTrailingHTTPWhitespace, removeTrailingHTTPWhitespace, isHTTPWhitespaceChar, solelyContainsHTTPTokenCodePoints, soleyContainsHTTPQuotedStringTokenCodePoints, asciiLowercase, collectAnHTTPQuotedString } = require_utils();
	module.exports = (input) => {
		input = removeLeadingAndTrailingHTTPWhitespace(input);
		let position = 0;
		let type = "";
		while (position < input.length && input[position] !== "/") {
			type += input[position];
			++position;
		}
		if (type.length === 0 || !solelyContainsHTTPTokenCodePoints(type)) return null;
		if (position >= input.length) return null;
		++position;
		let subtype = "";
		while (position < input.length && input[position] !== ";") {
			subtype += input[position];
			++position;
		}
		subtype = removeTrailingHTTPWhitespace(subtype);
		if (subtype.length === 0 || !solelyContainsHTTPTokenCodePoints(subtype)) return null;
		const mimeType = {
			type: asciiLowercase(type),
			subtype: asciiLowercase(subtype),
			parameters: /* @__PURE__ */ new Map()
		};
		while (position < input.length) {
			++position;
			while (isHTTPWhitespaceChar(input[position])) ++position;
			let parameterName = "";
			while (position < input.length && input[position] !== ";" && input[position] !== "=") {
				parameterName += input[position];
				++position;
			}
			parameterName = asciiLowercase(parameterName);
			if (position < input.length) {
				if (input[position] === ";") continue;
				++position;
			}
			let parameterValue = null;
			if (input[position] === "\"") {
				[parameterValue, position] = collectAnHTTPQuotedString(input, position);
				while (position < input.length && input[position] !== ";") ++position;
			} else {
				parameterValue = "";
				while (position < input.length && input[position] !== ";") {
					parameterValue += input[position];
					++position;
				}
				parameterValue = removeTrailingHTTPWhitespace(parameterValue);
				if (parameterValue === "") continue;
			}
			if (parameterName.length > 0 && solelyContainsHTTPTokenCodePoints(parameterName) && soleyContainsHTTPQuotedStringTokenCodePoints(parameterValue) && !mimeType.parameters.has(parameterName)) mimeType.parameters.set(parameterName, parameterValue);
		}
		return mimeType;
	};
}));

// node_modules/whatwg-mimetype/lib/serializer.js
var require_serializer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { solelyContainsHTTPTokenCodePoints } = require_utils();
	module.exports = (mimeType) => {
		let serialization = `${mimeType.type}/${mimeType.subtype}`;
		if (mimeType.parameters.size === 0) return serialization;
		for (let [name, value] of mimeType.parameters) {
			serialization += ";";
			serialization += name;
			serialization += "=";
			if (!solelyContainsHTTPTokenCodePoints(value) || value.length === 0) {
				value = value.replace(/(["\\])/gu, "\\$1");
				value = `"${value}"`;
			}
			serialization += value;
		}
		return serialization;
	};
}));

// node_modules/whatwg-mimetype/lib/mime-type.js
var require_mime_type = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const MIMETypeParameters = require_mime_type_parameters();
	const parse = require_parser();
	const serialize = require_serializer();
	const { asciiLowercase, solelyContainsHTTPTokenCodePoints } = require_utils();
	module.exports = class MIMEType {
		constructor(string) {
			string = String(string);
			const result = parse(string);
			if (result === null) throw new Error(`Could not parse MIME type string "${string}"`);
			this._type = result.type;
			this._subtype = result.subtype;
			this._parameters = new MIMETypeParameters(result.parameters);
		}
		static parse(string) {
			try {
				return new this(string);
			} catch (e) {
				return null;
			}
		}
		get essence() {
			return `${this.type}/${this.subtype}`;
		}
		get type() {
			return this._type;
		}
		set type(value) {
			value = asciiLowercase(String(value));
			if (value.length === 0) throw new Error("Invalid type: must be a non-empty string");
			if (!solelyContainsHTTPTokenCodePoints(value)) throw new Error(`Invalid type ${value}: must contain only HTTP token code points`);
			this._type = value;
		}
		get subtype() {
			return this._subtype;
		}
		set subtype(value) {
			value = asciiLowercase(String(value));
			if (value.length === 0) throw new Error("Invalid subtype: must be a non-empty string");
			if (!solelyContainsHTTPTokenCodePoints(value)) throw new Error(`Invalid subtype ${value}: must contain only HTTP token code points`);
			this._subtype = value;
		}
		get parameters() {
			return this._parameters;
		}
		toString() {
			return serialize(this);
		}
		isJavaScript({ prohibitParameters = false } = {}) {
			switch (this._type) {
				case "text": switch (this._subtype) {
					case "ecmascript":
					case "javascript":
					case "javascript1.0":
					case "javascript1.1":
					case "javascript1.2":
					case "javascript1.3":
					case "javascript1.4":
					case "javascript1.5":
					case "jscript":
					case "livescript":
					case "x-ecmascript":
					case "x-javascript": return !prohibitParameters || this._parameters.size === 0;
					default: return false;
				}
				case "application": switch (this._subtype) {
					case "ecmascript":
					case "javascript":
					case "x-ecmascript":
					case "x-javascript": return !prohibitParameters || this._parameters.size === 0;
					default: return false;
				}
				default: return false;
			}
		}
		isXML() {
			return this._subtype === "xml" && (this._type === "text" || this._type === "application") || this._subtype.endsWith("+xml");
		}
		isHTML() {
			return this._subtype === "html" && this._type === "text";
		}
	};
}));

// node_modules/sync-fetch/src/body.js
var require_body = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Stream = __require("stream");
	const MIMEType = require_mime_type();
	const { FetchError } = require_error();
	const _state = Symbol("SyncFetch Internals");
	function getMimeType(body) {
		if (!body.headers.has("content-type")) return null;
		let essence = null;
		let charset = null;
		let mimeType = null;
		for (const type of body.headers.raw()["content-type"]) {
			mimeType = new MIMEType(type);
			if (mimeType.essence !== essence) {
				charset = mimeType.parameters.get("charset") ?? null;
				essence = mimeType.essence;
			} else if (!mimeType.parameters.has("charset") && charset !== null) mimeType.parameters.set("charset", charset);
		}
		return mimeType.toString();
	}
	var Body = class Body {
		static mixin(proto) {
			for (const name of Object.getOwnPropertyNames(Body.prototype)) {
				if (name === "constructor") continue;
				const desc = Object.getOwnPropertyDescriptor(Body.prototype, name);
				Object.defineProperty(proto, name, {
					...desc,
					enumerable: true
				});
			}
		}
		arrayBuffer() {
			checkBody(this);
			const buf = consumeBody(this);
			return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength);
		}
		text() {
			checkBody(this);
			return consumeBody(this).toString();
		}
		json() {
			checkBody(this);
			try {
				return JSON.parse(consumeBody(this).toString());
			} catch (err) {
				throw new FetchError(`invalid json response body at ${this.url} reason: ${err.message}`, "invalid-json");
			}
		}
		buffer() {
			checkBody(this);
			return Buffer.from(consumeBody(this));
		}
		textConverted() {
			throw new FetchError("textConverted not implemented");
		}
		blob() {
			checkBody(this);
			return new Blob([this.arrayBuffer()], { type: getMimeType(this) ?? "" });
		}
		get body() {
			return this[_state].bodyStream;
		}
		get bodyUsed() {
			if (this[_state].bodyStream && this[_state].bodyStream.state === "closed") this[_state].bodyUsed = true;
			return this[_state].bodyUsed;
		}
	};
	function checkBody(body) {
		if (body[_state].bodyError) throw body[_state].bodyError;
		if (body.bodyUsed) throw new TypeError(`body used already for: ${body.url}`);
	}
	function consumeBody(body) {
		body[_state].bodyUsed = true;
		return body[_state].body || Buffer.alloc(0);
	}
	function parseBodyType(body) {
		if (body == null) return "Null";
		else if (body.constructor.name === "URLSearchParams") return "URLSearchParams";
		else if (Buffer.isBuffer(body)) return "Buffer";
		else if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return "ArrayBuffer";
		else if (ArrayBuffer.isView(body)) return "ArrayBufferView";
		else if (body instanceof Stream) return "Stream";
		else return "String";
	}
	function parseBody(body, type = parseBodyType(body)) {
		switch (type) {
			case "Null": return null;
			case "URLSearchParams": return Buffer.from(body.toString());
			case "Buffer": return body;
			case "ArrayBuffer": return Buffer.from(body);
			case "ArrayBufferView": return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
			case "String": return Buffer.from(String(body));
			default: throw new TypeError(`sync-fetch does not support bodies of type: ${type}`);
		}
	}
	function createStream(buffer) {
		return new ReadableStream({ start(controller) {
			controller.enqueue(buffer);
			controller.close();
		} });
	}
	module.exports = {
		Body,
		checkBody,
		parseBody,
		createStream,
		_state
	};
}));

// node_modules/sync-fetch/src/request.js
var require_request = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { Body, checkBody, parseBody, createStream, _state } = require_body();
	const { SyncHeaders } = require_headers();
	var SyncRequest = class SyncRequest {
		constructor(resource, init = {}) {
			const nodeFetchOptions = Object.assign(resource instanceof SyncRequest ? { ...resource[_state] } : {}, init);
			const buffer = nodeFetchOptions.body ? parseBody(nodeFetchOptions.body) : null;
			if (resource instanceof SyncRequest) {
				const request = serializeRequest(resource);
				resource = request[0];
				init = Object.assign(request[1], init);
			}
			const request = new Request(resource, init);
			Object.defineProperty(this, _state, {
				value: {
					body: buffer,
					bodyStream: buffer ? createStream(buffer) : null,
					bodyUsed: false,
					cache: request.cache,
					credentials: request.credentials,
					destination: request.destination,
					headers: new SyncHeaders(request.headers),
					integrity: request.integrity,
					keepalive: request.keepalive,
					method: request.method,
					mode: request.mode,
					redirect: request.redirect,
					referrer: request.referrer,
					referrerPolicy: request.referrerPolicy,
					signal: request.signal,
					url: request.url,
					follow: nodeFetchOptions.follow,
					timeout: nodeFetchOptions.timeout,
					compress: nodeFetchOptions.compress,
					size: nodeFetchOptions.size,
					agent: nodeFetchOptions.agent
				},
				enumerable: false
			});
		}
		get [Symbol.toStringTag]() {
			return "Request";
		}
		get cache() {
			return this[_state].cache;
		}
		get counter() {
			return 0;
		}
		get credentials() {
			return this[_state].credentials;
		}
		get destination() {
			return this[_state].destination;
		}
		get headers() {
			return this[_state].headers;
		}
		get integrity() {
			return this[_state].integrity;
		}
		get method() {
			return this[_state].method;
		}
		get mode() {
			return this[_state].mode;
		}
		get priority() {
			return this[_state].priority;
		}
		get redirect() {
			return this[_state].redirect;
		}
		get referrer() {
			return this[_state].referrer;
		}
		get referrerPolicy() {
			return this[_state].referrerPolicy;
		}
		get signal() {
			return this[_state].signal;
		}
		get url() {
			return this[_state].url;
		}
		get follow() {
			return this[_state].follow;
		}
		get timeout() {
			return this[_state].timeout;
		}
		get compress() {
			return this[_state].compress;
		}
		get size() {
			return this[_state].size;
		}
		get agent() {
			return this[_state].agent;
		}
		clone() {
			checkBody(this);
			return new SyncRequest(this.url, this[_state]);
		}
		[util.inspect.custom](depth, options) {
			if (options.depth === null) options.depth = 2;
			options.colors ??= true;
			const properties = {
				...serializeRequest(this)[1],
				agent: this.agent,
				signal: this.signal,
				url: this.url
			};
			return `Response ${util.formatWithOptions(options, properties)}`;
		}
	};
	Body.mixin(SyncRequest.prototype);
	Object.defineProperties(SyncRequest.prototype, {
		cache: { enumerable: true },
		credentials: { enumerable: true },
		destination: { enumerable: true },
		headers: { enumerable: true },
		integrity: { enumerable: true },
		method: { enumerable: true },
		mode: { enumerable: true },
		priority: { enumerable: true },
		redirect: { enumerable: true },
		referrer: { enumerable: true },
		referrerPolicy: { enumerable: true },
		signal: { enumerable: true },
		url: { enumerable: true },
		clone: { enumerable: true }
	});
	function serializeRequest(request) {
		return [request.url, {
			body: request[_state].body ? request[_state].body.toString("base64") : void 0,
			cache: request.cache,
			credentials: request.credentials,
			destination: request.destination,
			headers: Array.from(request.headers),
			integrity: request.integrity,
			keepalive: request.keepalive,
			method: request.method,
			mode: request.mode,
			redirect: request.redirect,
			referrer: request.referrer,
			referrerPolicy: request.referrerPolicy,
			follow: request.follow,
			timeout: request.timeout,
			compress: request.compress,
			size: request.size
		}];
	}
	module.exports = {
		SyncRequest,
		serializeRequest
	};
}));

// node_modules/sync-fetch/src/response.js
var require_response = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { Body, checkBody, parseBody, createStream, _state } = require_body();
	const { deserializeError } = require_error();
	const { SyncHeaders, initializeHeaders } = require_headers();
	var SyncResponse = class {
		constructor(body, options = {}) {
			if (typeof options !== "object") throw new TypeError("expected options to be an object");
			const buffer = parseBody(body);
			Object.defineProperty(this, _state, {
				value: {
					status: options.status ?? 200,
					statusText: options.statusText ?? "",
					headers: new SyncHeaders(options.headers),
					url: "",
					body: buffer,
					bodyStream: body ? createStream(buffer) : null,
					bodyUsed: false
				},
				enumerable: false
			});
			if (body && !this.headers.has("content-type")) {
				const response = new Response(body);
				this.headers.append("content-type", response.headers.get("content-type"));
			}
			if (options.url) this[_state].url = options.url;
		}
		get [Symbol.toStringTag]() {
			return "Response";
		}
		get headers() {
			return this[_state].headers;
		}
		get ok() {
			const status = this[_state].status;
			return status >= 200 && status < 300;
		}
		get redirected() {
			return this[_state].redirected;
		}
		get status() {
			return this[_state].status;
		}
		get statusText() {
			return this[_state].statusText;
		}
		get type() {
			return this[_state].type;
		}
		get url() {
			return this[_state].url;
		}
		clone() {
			checkBody(this);
			return initializeResponse({
				status: this.status,
				statusText: this.statusText,
				headers: new SyncHeaders(Array.from(this.headers))
			}, {
				body: Buffer.from(this[_state].body),
				bodyError: this.bodyError,
				redirected: this.redirected,
				type: this.type,
				url: this.url
			});
		}
		[util.inspect.custom](depth, options) {
			if (options.depth === null) options.depth = 2;
			options.colors ??= true;
			const properties = {
				status: this.status,
				statusText: this.statusText,
				headers: this.headers,
				body: this.body,
				bodyUsed: this.bodyUsed,
				ok: this.ok,
				redirected: this.redirected,
				type: this.type,
				url: this.url
			};
			return `Response ${util.formatWithOptions(options, properties)}`;
		}
	};
	Body.mixin(SyncResponse.prototype);
	Object.defineProperties(SyncResponse.prototype, {
		headers: { enumerable: true },
		ok: { enumerable: true },
		redirected: { enumerable: true },
		status: { enumerable: true },
		statusText: { enumerable: true },
		type: { enumerable: true },
		url: { enumerable: true },
		clone: { enumerable: true }
	});
	/**
	* @param {object} [options]
	* @param {number} [options.status]
	* @param {string} [options.statusText]
	* @param {Headers|object|array} [options.headers]
	* @param {object} [state]
	* @param {Buffer} [state.body]
	* @param {Error} [state.bodyError]
	* @param {boolean} [state.redirected]
	* @param {string} [state.type]
	* @param {string} [state.url]
	*/
	function initializeResponse(init, state) {
		const response = new SyncResponse(state.body, init);
		response[_state].bodyError = state.bodyError;
		response[_state].redirected = state.redirected;
		response[_state].type = state.type;
		response[_state].url = state.url;
		return response;
	}
	/**
	* @param {string} body
	* @param {object} init
	* @param {array} [bodyError]
	*/
	function deserializeResponse(body, init, bodyError) {
		return initializeResponse({
			...init,
			headers: initializeHeaders(init.headers)
		}, {
			...init,
			body: Buffer.from(body, "base64"),
			bodyError: bodyError ? deserializeError(...bodyError) : void 0
		});
	}
	module.exports = {
		SyncResponse,
		deserializeResponse
	};
}));

// node_modules/sync-fetch/index.js
var require_sync_fetch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const exec = __require("child_process").execFileSync;
	const path = __require("path");
	const { SyncHeaders } = require_headers();
	const { FetchError, deserializeError } = require_error();
	const { SyncRequest, serializeRequest } = require_request();
	const { SyncResponse, deserializeResponse } = require_response();
	function syncFetch(resource, init) {
		const request = serializeRequest(new syncFetch.Request(resource, init));
		const [status, ...response] = JSON.parse(sendMessage(request));
		if (status === 0) return deserializeResponse(...response);
		else throw deserializeError(...response[0]);
	}
	function sendMessage(message) {
		return exec(process.execPath, [path.join(__dirname, "worker.js")], {
			windowsHide: true,
			maxBuffer: Infinity,
			input: JSON.stringify(message),
			shell: false
		}).toString();
	}
	syncFetch.Headers = SyncHeaders;
	syncFetch.FetchError = FetchError;
	syncFetch.Request = SyncRequest;
	syncFetch.Response = SyncResponse;
	module.exports = syncFetch;
}));

// node_modules/data-uri-to-buffer/dist/index.js
/**
* Returns a `Buffer` instance from the given data URI `uri`.
*
* @param {String} uri Data URI to turn into a Buffer instance
* @returns {Buffer} Buffer instance from Data URI
* @api public
*/
function dataUriToBuffer(uri) {
	if (!/^data:/i.test(uri)) throw new TypeError("`uri` does not appear to be a Data URI (must begin with \"data:\")");
	uri = uri.replace(/\r?\n/g, "");
	const firstComma = uri.indexOf(",");
	if (firstComma === -1 || firstComma <= 4) throw new TypeError("malformed data: URI");
	const meta = uri.substring(5, firstComma).split(";");
	let charset = "";
	let base64 = false;
	const type = meta[0] || "text/plain";
	let typeFull = type;
	for (let i = 1; i < meta.length; i++) if (meta[i] === "base64") base64 = true;
	else if (meta[i]) {
		typeFull += `;${meta[i]}`;
		if (meta[i].indexOf("charset=") === 0) charset = meta[i].substring(8);
	}
	if (!meta[0] && !charset.length) {
		typeFull += ";charset=US-ASCII";
		charset = "US-ASCII";
	}
	const encoding = base64 ? "base64" : "ascii";
	const data = unescape(uri.substring(firstComma + 1));
	const buffer = Buffer.from(data, encoding);
	buffer.type = type;
	buffer.typeFull = typeFull;
	buffer.charset = charset;
	return buffer;
}
var init_dist = __esmMin((() => {}));

// node_modules/node-fetch/src/errors/base.js
var FetchBaseError;
var init_base = __esmMin((() => {
	FetchBaseError = class extends Error {
		constructor(message, type) {
			super(message);
			Error.captureStackTrace(this, this.constructor);
			this.type = type;
		}
		get name() {
			return this.constructor.name;
		}
		get [Symbol.toStringTag]() {
			return this.constructor.name;
		}
	};
}));

// node_modules/node-fetch/src/errors/fetch-error.js
var FetchError;
var init_fetch_error = __esmMin((() => {
	init_base();
	FetchError = class extends FetchBaseError {
		/**
		* @param  {string} message -      Error message for human
		* @param  {string} [type] -        Error type for machine
		* @param  {SystemError} [systemError] - For Node.js system error
		*/
		constructor(message, type, systemError) {
			super(message, type);
			if (systemError) {
				this.code = this.errno = systemError.code;
				this.erroredSysCall = systemError.syscall;
			}
		}
	};
}));

// node_modules/node-fetch/src/utils/is.js
var NAME, isURLSearchParameters, isBlob, isAbortSignal, isDomainOrSubdomain, isSameProtocol;
var init_is = __esmMin((() => {
	NAME = Symbol.toStringTag;
	isURLSearchParameters = (object) => {
		return typeof object === "object" && typeof object.append === "function" && typeof object.delete === "function" && typeof object.get === "function" && typeof object.getAll === "function" && typeof object.has === "function" && typeof object.set === "function" && typeof object.sort === "function" && object[NAME] === "URLSearchParams";
	};
	isBlob = (object) => {
		return object && typeof object === "object" && typeof object.arrayBuffer === "function" && typeof object.type === "string" && typeof object.stream === "function" && typeof object.constructor === "function" && /^(Blob|File)$/.test(object[NAME]);
	};
	isAbortSignal = (object) => {
		return typeof object === "object" && (object[NAME] === "AbortSignal" || object[NAME] === "EventTarget");
	};
	isDomainOrSubdomain = (destination, original) => {
		const orig = new URL(original).hostname;
		const dest = new URL(destination).hostname;
		return orig === dest || orig.endsWith(`.${dest}`);
	};
	isSameProtocol = (destination, original) => {
		return new URL(original).protocol === new URL(destination).protocol;
	};
}));

// node_modules/node-fetch/src/body.js
/**
* Body.js
*
* Body interface provides common methods for Request and Response
*/
/**
* Consume and convert an entire Body to a Buffer.
*
* Ref: https://fetch.spec.whatwg.org/#concept-body-consume-body
*
* @return Promise
*/
async function consumeBody(data) {
	if (data[INTERNALS$2].disturbed) throw new TypeError(`body used already for: ${data.url}`);
	data[INTERNALS$2].disturbed = true;
	if (data[INTERNALS$2].error) throw data[INTERNALS$2].error;
	const { body } = data;
	if (body === null) return Buffer$1.alloc(0);
	/* c8 ignore next 3 */
	if (!(body instanceof Stream)) return Buffer$1.alloc(0);
	const accum = [];
	let accumBytes = 0;
	try {
		for await (const chunk of body) {
			if (data.size > 0 && accumBytes + chunk.length > data.size) {
				const error = new FetchError(`content size at ${data.url} over limit: ${data.size}`, "max-size");
				body.destroy(error);
				throw error;
			}
			accumBytes += chunk.length;
			accum.push(chunk);
		}
	} catch (error) {
		throw error instanceof FetchBaseError ? error : new FetchError(`Invalid response body while trying to fetch ${data.url}: ${error.message}`, "system", error);
	}
	if (body.readableEnded === true || body._readableState.ended === true) try {
		if (accum.every((c) => typeof c === "string")) return Buffer$1.from(accum.join(""));
		return Buffer$1.concat(accum, accumBytes);
	} catch (error) {
		throw new FetchError(`Could not create Buffer from response body for ${data.url}: ${error.message}`, "system", error);
	}
	else throw new FetchError(`Premature close of server response while trying to fetch ${data.url}`);
}
var pipeline$1, INTERNALS$2, Body, clone, getNonSpecFormDataBoundary, extractContentType, getTotalBytes, writeToStream;
var init_body = __esmMin((() => {
	init_fetch_blob();
	init_esm_min();
	init_fetch_error();
	init_base();
	init_is();
	pipeline$1 = promisify(Stream.pipeline);
	INTERNALS$2 = Symbol("Body internals");
	Body = class {
		constructor(body, { size = 0 } = {}) {
			let boundary = null;
			if (body === null) body = null;
			else if (isURLSearchParameters(body)) body = Buffer$1.from(body.toString());
			else if (isBlob(body)) {} else if (Buffer$1.isBuffer(body)) {} else if (types.isAnyArrayBuffer(body)) body = Buffer$1.from(body);
			else if (ArrayBuffer.isView(body)) body = Buffer$1.from(body.buffer, body.byteOffset, body.byteLength);
			else if (body instanceof Stream) {} else if (body instanceof FormData) {
				body = formDataToBlob(body);
				boundary = body.type.split("=")[1];
			} else body = Buffer$1.from(String(body));
			let stream = body;
			if (Buffer$1.isBuffer(body)) stream = Stream.Readable.from(body);
			else if (isBlob(body)) stream = Stream.Readable.from(body.stream());
			this[INTERNALS$2] = {
				body,
				stream,
				boundary,
				disturbed: false,
				error: null
			};
			this.size = size;
			if (body instanceof Stream) body.on("error", (error_) => {
				const error = error_ instanceof FetchBaseError ? error_ : new FetchError(`Invalid response body while trying to fetch ${this.url}: ${error_.message}`, "system", error_);
				this[INTERNALS$2].error = error;
			});
		}
		get body() {
			return this[INTERNALS$2].stream;
		}
		get bodyUsed() {
			return this[INTERNALS$2].disturbed;
		}
		/**
		* Decode response as ArrayBuffer
		*
		* @return  Promise
		*/
		async arrayBuffer() {
			const { buffer, byteOffset, byteLength } = await consumeBody(this);
			return buffer.slice(byteOffset, byteOffset + byteLength);
		}
		async formData() {
			const ct = this.headers.get("content-type");
			if (ct.startsWith("application/x-www-form-urlencoded")) {
				const formData = new FormData();
				const parameters = new URLSearchParams(await this.text());
				for (const [name, value] of parameters) formData.append(name, value);
				return formData;
			}
			const { toFormData } = await import("./multipart-parser-CShW0hPH.js");
			return toFormData(this.body, ct);
		}
		/**
		* Return raw response as Blob
		*
		* @return Promise
		*/
		async blob() {
			const ct = this.headers && this.headers.get("content-type") || this[INTERNALS$2].body && this[INTERNALS$2].body.type || "";
			const buf = await this.arrayBuffer();
			return new Blob$1([buf], { type: ct });
		}
		/**
		* Decode response as json
		*
		* @return  Promise
		*/
		async json() {
			const text = await this.text();
			return JSON.parse(text);
		}
		/**
		* Decode response as text
		*
		* @return  Promise
		*/
		async text() {
			const buffer = await consumeBody(this);
			return new TextDecoder().decode(buffer);
		}
		/**
		* Decode response as buffer (non-spec api)
		*
		* @return  Promise
		*/
		buffer() {
			return consumeBody(this);
		}
	};
	Body.prototype.buffer = deprecate(Body.prototype.buffer, "Please use 'response.arrayBuffer()' instead of 'response.buffer()'", "node-fetch#buffer");
	Object.defineProperties(Body.prototype, {
		body: { enumerable: true },
		bodyUsed: { enumerable: true },
		arrayBuffer: { enumerable: true },
		blob: { enumerable: true },
		json: { enumerable: true },
		text: { enumerable: true },
		data: { get: deprecate(() => {}, "data doesn't exist, use json(), text(), arrayBuffer(), or body instead", "https://github.com/node-fetch/node-fetch/issues/1000 (response)") }
	});
	clone = (instance, highWaterMark) => {
		let p1;
		let p2;
		let { body } = instance[INTERNALS$2];
		if (instance.bodyUsed) throw new Error("cannot clone body after it is used");
		if (body instanceof Stream && typeof body.getBoundary !== "function") {
			p1 = new PassThrough({ highWaterMark });
			p2 = new PassThrough({ highWaterMark });
			body.pipe(p1);
			body.pipe(p2);
			instance[INTERNALS$2].stream = p1;
			body = p2;
		}
		return body;
	};
	getNonSpecFormDataBoundary = deprecate((body) => body.getBoundary(), "form-data doesn't follow the spec and requires special treatment. Use alternative package", "https://github.com/node-fetch/node-fetch/issues/1167");
	extractContentType = (body, request) => {
		if (body === null) return null;
		if (typeof body === "string") return "text/plain;charset=UTF-8";
		if (isURLSearchParameters(body)) return "application/x-www-form-urlencoded;charset=UTF-8";
		if (isBlob(body)) return body.type || null;
		if (Buffer$1.isBuffer(body) || types.isAnyArrayBuffer(body) || ArrayBuffer.isView(body)) return null;
		if (body instanceof FormData) return `multipart/form-data; boundary=${request[INTERNALS$2].boundary}`;
		if (body && typeof body.getBoundary === "function") return `multipart/form-data;boundary=${getNonSpecFormDataBoundary(body)}`;
		if (body instanceof Stream) return null;
		return "text/plain;charset=UTF-8";
	};
	getTotalBytes = (request) => {
		const { body } = request[INTERNALS$2];
		if (body === null) return 0;
		if (isBlob(body)) return body.size;
		if (Buffer$1.isBuffer(body)) return body.length;
		if (body && typeof body.getLengthSync === "function") return body.hasKnownLength && body.hasKnownLength() ? body.getLengthSync() : null;
		return null;
	};
	writeToStream = async (dest, { body }) => {
		if (body === null) dest.end();
		else await pipeline$1(body, dest);
	};
}));

// node_modules/node-fetch/src/headers.js
/**
* Headers.js
*
* Headers class offers convenient helpers
*/
/**
* Create a Headers object from an http.IncomingMessage.rawHeaders, ignoring those that do
* not conform to HTTP grammar productions.
* @param {import('http').IncomingMessage['rawHeaders']} headers
*/
function fromRawHeaders(headers = []) {
	return new Headers$1(headers.reduce((result, value, index, array) => {
		if (index % 2 === 0) result.push(array.slice(index, index + 2));
		return result;
	}, []).filter(([name, value]) => {
		try {
			validateHeaderName(name);
			validateHeaderValue(name, String(value));
			return true;
		} catch {
			return false;
		}
	}));
}
var validateHeaderName, validateHeaderValue, Headers$1;
var init_headers = __esmMin((() => {
	validateHeaderName = typeof http.validateHeaderName === "function" ? http.validateHeaderName : (name) => {
		if (!/^[\^`\-\w!#$%&'*+.|~]+$/.test(name)) {
			const error = /* @__PURE__ */ new TypeError(`Header name must be a valid HTTP token [${name}]`);
			Object.defineProperty(error, "code", { value: "ERR_INVALID_HTTP_TOKEN" });
			throw error;
		}
	};
	validateHeaderValue = typeof http.validateHeaderValue === "function" ? http.validateHeaderValue : (name, value) => {
		if (/[^\t\u0020-\u007E\u0080-\u00FF]/.test(value)) {
			const error = /* @__PURE__ */ new TypeError(`Invalid character in header content ["${name}"]`);
			Object.defineProperty(error, "code", { value: "ERR_INVALID_CHAR" });
			throw error;
		}
	};
	Headers$1 = class Headers$1 extends URLSearchParams {
		/**
		* Headers class
		*
		* @constructor
		* @param {HeadersInit} [init] - Response headers
		*/
		constructor(init) {
			/** @type {string[][]} */
			let result = [];
			if (init instanceof Headers$1) {
				const raw = init.raw();
				for (const [name, values] of Object.entries(raw)) result.push(...values.map((value) => [name, value]));
			} else if (init == null) {} else if (typeof init === "object" && !types.isBoxedPrimitive(init)) {
				const method = init[Symbol.iterator];
				if (method == null) result.push(...Object.entries(init));
				else {
					if (typeof method !== "function") throw new TypeError("Header pairs must be iterable");
					result = [...init].map((pair) => {
						if (typeof pair !== "object" || types.isBoxedPrimitive(pair)) throw new TypeError("Each header pair must be an iterable object");
						return [...pair];
					}).map((pair) => {
						if (pair.length !== 2) throw new TypeError("Each header pair must be a name/value tuple");
						return [...pair];
					});
				}
			} else throw new TypeError("Failed to construct 'Headers': The provided value is not of type '(sequence<sequence<ByteString>> or record<ByteString, ByteString>)");
			result = result.length > 0 ? result.map(([name, value]) => {
				validateHeaderName(name);
				validateHeaderValue(name, String(value));
				return [String(name).toLowerCase(), String(value)];
			}) : void 0;
			super(result);
			return new Proxy(this, { get(target, p, receiver) {
				switch (p) {
					case "append":
					case "set": return (name, value) => {
						validateHeaderName(name);
						validateHeaderValue(name, String(value));
						return URLSearchParams.prototype[p].call(target, String(name).toLowerCase(), String(value));
					};
					case "delete":
					case "has":
					case "getAll": return (name) => {
						validateHeaderName(name);
						return URLSearchParams.prototype[p].call(target, String(name).toLowerCase());
					};
					case "keys": return () => {
						target.sort();
						return new Set(URLSearchParams.prototype.keys.call(target)).keys();
					};
					default: return Reflect.get(target, p, receiver);
				}
			} });
			/* c8 ignore next */
		}
		get [Symbol.toStringTag]() {
			return this.constructor.name;
		}
		toString() {
			return Object.prototype.toString.call(this);
		}
		get(name) {
			const values = this.getAll(name);
			if (values.length === 0) return null;
			let value = values.join(", ");
			if (/^content-encoding$/i.test(name)) value = value.toLowerCase();
			return value;
		}
		forEach(callback, thisArg = void 0) {
			for (const name of this.keys()) Reflect.apply(callback, thisArg, [
				this.get(name),
				name,
				this
			]);
		}
		*values() {
			for (const name of this.keys()) yield this.get(name);
		}
		/**
		* @type {() => IterableIterator<[string, string]>}
		*/
		*entries() {
			for (const name of this.keys()) yield [name, this.get(name)];
		}
		[Symbol.iterator]() {
			return this.entries();
		}
		/**
		* Node-fetch non-spec method
		* returning all headers and their values as array
		* @returns {Record<string, string[]>}
		*/
		raw() {
			return [...this.keys()].reduce((result, key) => {
				result[key] = this.getAll(key);
				return result;
			}, {});
		}
		/**
		* For better console.log(headers) and also to convert Headers into Node.js Request compatible format
		*/
		[Symbol.for("nodejs.util.inspect.custom")]() {
			return [...this.keys()].reduce((result, key) => {
				const values = this.getAll(key);
				if (key === "host") result[key] = values[0];
				else result[key] = values.length > 1 ? values : values[0];
				return result;
			}, {});
		}
	};
	/**
	* Re-shaping object for Web IDL tests
	* Only need to do it for overridden methods
	*/
	Object.defineProperties(Headers$1.prototype, [
		"get",
		"entries",
		"forEach",
		"values"
	].reduce((result, property) => {
		result[property] = { enumerable: true };
		return result;
	}, {}));
}));

// node_modules/node-fetch/src/utils/is-redirect.js
var redirectStatus, isRedirect;
var init_is_redirect = __esmMin((() => {
	redirectStatus = /* @__PURE__ */ new Set([
		301,
		302,
		303,
		307,
		308
	]);
	isRedirect = (code) => {
		return redirectStatus.has(code);
	};
}));

// node_modules/node-fetch/src/response.js
var INTERNALS$1, Response$1;
var init_response = __esmMin((() => {
	init_headers();
	init_body();
	init_is_redirect();
	INTERNALS$1 = Symbol("Response internals");
	Response$1 = class Response$1 extends Body {
		constructor(body = null, options = {}) {
			super(body, options);
			const status = options.status != null ? options.status : 200;
			const headers = new Headers$1(options.headers);
			if (body !== null && !headers.has("Content-Type")) {
				const contentType = extractContentType(body, this);
				if (contentType) headers.append("Content-Type", contentType);
			}
			this[INTERNALS$1] = {
				type: "default",
				url: options.url,
				status,
				statusText: options.statusText || "",
				headers,
				counter: options.counter,
				highWaterMark: options.highWaterMark
			};
		}
		get type() {
			return this[INTERNALS$1].type;
		}
		get url() {
			return this[INTERNALS$1].url || "";
		}
		get status() {
			return this[INTERNALS$1].status;
		}
		/**
		* Convenience property representing if the request ended normally
		*/
		get ok() {
			return this[INTERNALS$1].status >= 200 && this[INTERNALS$1].status < 300;
		}
		get redirected() {
			return this[INTERNALS$1].counter > 0;
		}
		get statusText() {
			return this[INTERNALS$1].statusText;
		}
		get headers() {
			return this[INTERNALS$1].headers;
		}
		get highWaterMark() {
			return this[INTERNALS$1].highWaterMark;
		}
		/**
		* Clone this response
		*
		* @return  Response
		*/
		clone() {
			return new Response$1(clone(this, this.highWaterMark), {
				type: this.type,
				url: this.url,
				status: this.status,
				statusText: this.statusText,
				headers: this.headers,
				ok: this.ok,
				redirected: this.redirected,
				size: this.size,
				highWaterMark: this.highWaterMark
			});
		}
		/**
		* @param {string} url    The URL that the new response is to originate from.
		* @param {number} status An optional status code for the response (e.g., 302.)
		* @returns {Response}    A Response object.
		*/
		static redirect(url, status = 302) {
			if (!isRedirect(status)) throw new RangeError("Failed to execute \"redirect\" on \"response\": Invalid status code");
			return new Response$1(null, {
				headers: { location: new URL(url).toString() },
				status
			});
		}
		static error() {
			const response = new Response$1(null, {
				status: 0,
				statusText: ""
			});
			response[INTERNALS$1].type = "error";
			return response;
		}
		static json(data = void 0, init = {}) {
			const body = JSON.stringify(data);
			if (body === void 0) throw new TypeError("data is not JSON serializable");
			const headers = new Headers$1(init && init.headers);
			if (!headers.has("content-type")) headers.set("content-type", "application/json");
			return new Response$1(body, {
				...init,
				headers
			});
		}
		get [Symbol.toStringTag]() {
			return "Response";
		}
	};
	Object.defineProperties(Response$1.prototype, {
		type: { enumerable: true },
		url: { enumerable: true },
		status: { enumerable: true },
		ok: { enumerable: true },
		redirected: { enumerable: true },
		statusText: { enumerable: true },
		headers: { enumerable: true },
		clone: { enumerable: true }
	});
}));

// node_modules/node-fetch/src/utils/get-search.js
var getSearch;
var init_get_search = __esmMin((() => {
	getSearch = (parsedURL) => {
		if (parsedURL.search) return parsedURL.search;
		const lastOffset = parsedURL.href.length - 1;
		const hash = parsedURL.hash || (parsedURL.href[lastOffset] === "#" ? "#" : "");
		return parsedURL.href[lastOffset - hash.length] === "?" ? "?" : "";
	};
}));

// node_modules/node-fetch/src/utils/referrer.js
/**
* @external URL
* @see {@link https://developer.mozilla.org/en-US/docs/Web/API/URL|URL}
*/
/**
* @module utils/referrer
* @private
*/
/**
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#strip-url|Referrer Policy §8.4. Strip url for use as a referrer}
* @param {string} URL
* @param {boolean} [originOnly=false]
*/
function stripURLForUseAsAReferrer(url, originOnly = false) {
	if (url == null) return "no-referrer";
	url = new URL(url);
	if (/^(about|blob|data):$/.test(url.protocol)) return "no-referrer";
	url.username = "";
	url.password = "";
	url.hash = "";
	if (originOnly) {
		url.pathname = "";
		url.search = "";
	}
	return url;
}
/**
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#referrer-policies|Referrer Policy §3. Referrer Policies}
* @param {string} referrerPolicy
* @returns {string} referrerPolicy
*/
function validateReferrerPolicy(referrerPolicy) {
	if (!ReferrerPolicy.has(referrerPolicy)) throw new TypeError(`Invalid referrerPolicy: ${referrerPolicy}`);
	return referrerPolicy;
}
/**
* @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy|Referrer Policy §3.2. Is origin potentially trustworthy?}
* @param {external:URL} url
* @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
*/
function isOriginPotentiallyTrustworthy(url) {
	if (/^(http|ws)s:$/.test(url.protocol)) return true;
	const hostIp = url.host.replace(/(^\[)|(]$)/g, "");
	const hostIPVersion = isIP(hostIp);
	if (hostIPVersion === 4 && /^127\./.test(hostIp)) return true;
	if (hostIPVersion === 6 && /^(((0+:){7})|(::(0+:){0,6}))0*1$/.test(hostIp)) return true;
	if (url.host === "localhost" || url.host.endsWith(".localhost")) return false;
	if (url.protocol === "file:") return true;
	return false;
}
/**
* @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy|Referrer Policy §3.3. Is url potentially trustworthy?}
* @param {external:URL} url
* @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
*/
function isUrlPotentiallyTrustworthy(url) {
	if (/^about:(blank|srcdoc)$/.test(url)) return true;
	if (url.protocol === "data:") return true;
	if (/^(blob|filesystem):$/.test(url.protocol)) return true;
	return isOriginPotentiallyTrustworthy(url);
}
/**
* Modifies the referrerURL to enforce any extra security policy considerations.
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
* @callback module:utils/referrer~referrerURLCallback
* @param {external:URL} referrerURL
* @returns {external:URL} modified referrerURL
*/
/**
* Modifies the referrerOrigin to enforce any extra security policy considerations.
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
* @callback module:utils/referrer~referrerOriginCallback
* @param {external:URL} referrerOrigin
* @returns {external:URL} modified referrerOrigin
*/
/**
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}
* @param {Request} request
* @param {object} o
* @param {module:utils/referrer~referrerURLCallback} o.referrerURLCallback
* @param {module:utils/referrer~referrerOriginCallback} o.referrerOriginCallback
* @returns {external:URL} Request's referrer
*/
function determineRequestsReferrer(request, { referrerURLCallback, referrerOriginCallback } = {}) {
	if (request.referrer === "no-referrer" || request.referrerPolicy === "") return null;
	const policy = request.referrerPolicy;
	if (request.referrer === "about:client") return "no-referrer";
	const referrerSource = request.referrer;
	let referrerURL = stripURLForUseAsAReferrer(referrerSource);
	let referrerOrigin = stripURLForUseAsAReferrer(referrerSource, true);
	if (referrerURL.toString().length > 4096) referrerURL = referrerOrigin;
	if (referrerURLCallback) referrerURL = referrerURLCallback(referrerURL);
	if (referrerOriginCallback) referrerOrigin = referrerOriginCallback(referrerOrigin);
	const currentURL = new URL(request.url);
	switch (policy) {
		case "no-referrer": return "no-referrer";
		case "origin": return referrerOrigin;
		case "unsafe-url": return referrerURL;
		case "strict-origin":
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) return "no-referrer";
			return referrerOrigin.toString();
		case "strict-origin-when-cross-origin":
			if (referrerURL.origin === currentURL.origin) return referrerURL;
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) return "no-referrer";
			return referrerOrigin;
		case "same-origin":
			if (referrerURL.origin === currentURL.origin) return referrerURL;
			return "no-referrer";
		case "origin-when-cross-origin":
			if (referrerURL.origin === currentURL.origin) return referrerURL;
			return referrerOrigin;
		case "no-referrer-when-downgrade":
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) return "no-referrer";
			return referrerURL;
		default: throw new TypeError(`Invalid referrerPolicy: ${policy}`);
	}
}
/**
* @see {@link https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header|Referrer Policy §8.1. Parse a referrer policy from a Referrer-Policy header}
* @param {Headers} headers Response headers
* @returns {string} policy
*/
function parseReferrerPolicyFromHeader(headers) {
	const policyTokens = (headers.get("referrer-policy") || "").split(/[,\s]+/);
	let policy = "";
	for (const token of policyTokens) if (token && ReferrerPolicy.has(token)) policy = token;
	return policy;
}
var ReferrerPolicy, DEFAULT_REFERRER_POLICY;
var init_referrer = __esmMin((() => {
	ReferrerPolicy = /* @__PURE__ */ new Set([
		"",
		"no-referrer",
		"no-referrer-when-downgrade",
		"same-origin",
		"origin",
		"strict-origin",
		"origin-when-cross-origin",
		"strict-origin-when-cross-origin",
		"unsafe-url"
	]);
	DEFAULT_REFERRER_POLICY = "strict-origin-when-cross-origin";
}));

// node_modules/node-fetch/src/request.js
/**
* Request.js
*
* Request class contains server only options
*
* All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
*/
var INTERNALS, isRequest, doBadDataWarn, Request$1, getNodeRequestOptions;
var init_request = __esmMin((() => {
	init_headers();
	init_body();
	init_is();
	init_get_search();
	init_referrer();
	INTERNALS = Symbol("Request internals");
	isRequest = (object) => {
		return typeof object === "object" && typeof object[INTERNALS] === "object";
	};
	doBadDataWarn = deprecate(() => {}, ".data is not a valid RequestInit property, use .body instead", "https://github.com/node-fetch/node-fetch/issues/1000 (request)");
	Request$1 = class Request$1 extends Body {
		constructor(input, init = {}) {
			let parsedURL;
			if (isRequest(input)) parsedURL = new URL(input.url);
			else {
				parsedURL = new URL(input);
				input = {};
			}
			if (parsedURL.username !== "" || parsedURL.password !== "") throw new TypeError(`${parsedURL} is an url with embedded credentials.`);
			let method = init.method || input.method || "GET";
			if (/^(delete|get|head|options|post|put)$/i.test(method)) method = method.toUpperCase();
			if (!isRequest(init) && "data" in init) doBadDataWarn();
			if ((init.body != null || isRequest(input) && input.body !== null) && (method === "GET" || method === "HEAD")) throw new TypeError("Request with GET/HEAD method cannot have body");
			const inputBody = init.body ? init.body : isRequest(input) && input.body !== null ? clone(input) : null;
			super(inputBody, { size: init.size || input.size || 0 });
			const headers = new Headers$1(init.headers || input.headers || {});
			if (inputBody !== null && !headers.has("Content-Type")) {
				const contentType = extractContentType(inputBody, this);
				if (contentType) headers.set("Content-Type", contentType);
			}
			let signal = isRequest(input) ? input.signal : null;
			if ("signal" in init) signal = init.signal;
			if (signal != null && !isAbortSignal(signal)) throw new TypeError("Expected signal to be an instanceof AbortSignal or EventTarget");
			let referrer = init.referrer == null ? input.referrer : init.referrer;
			if (referrer === "") referrer = "no-referrer";
			else if (referrer) {
				const parsedReferrer = new URL(referrer);
				referrer = /^about:(\/\/)?client$/.test(parsedReferrer) ? "client" : parsedReferrer;
			} else referrer = void 0;
			this[INTERNALS] = {
				method,
				redirect: init.redirect || input.redirect || "follow",
				headers,
				parsedURL,
				signal,
				referrer
			};
			this.follow = init.follow === void 0 ? input.follow === void 0 ? 20 : input.follow : init.follow;
			this.compress = init.compress === void 0 ? input.compress === void 0 ? true : input.compress : init.compress;
			this.counter = init.counter || input.counter || 0;
			this.agent = init.agent || input.agent;
			this.highWaterMark = init.highWaterMark || input.highWaterMark || 16384;
			this.insecureHTTPParser = init.insecureHTTPParser || input.insecureHTTPParser || false;
			this.referrerPolicy = init.referrerPolicy || input.referrerPolicy || "";
		}
		/** @returns {string} */
		get method() {
			return this[INTERNALS].method;
		}
		/** @returns {string} */
		get url() {
			return format(this[INTERNALS].parsedURL);
		}
		/** @returns {Headers} */
		get headers() {
			return this[INTERNALS].headers;
		}
		get redirect() {
			return this[INTERNALS].redirect;
		}
		/** @returns {AbortSignal} */
		get signal() {
			return this[INTERNALS].signal;
		}
		get referrer() {
			if (this[INTERNALS].referrer === "no-referrer") return "";
			if (this[INTERNALS].referrer === "client") return "about:client";
			if (this[INTERNALS].referrer) return this[INTERNALS].referrer.toString();
		}
		get referrerPolicy() {
			return this[INTERNALS].referrerPolicy;
		}
		set referrerPolicy(referrerPolicy) {
			this[INTERNALS].referrerPolicy = validateReferrerPolicy(referrerPolicy);
		}
		/**
		* Clone this request
		*
		* @return  Request
		*/
		clone() {
			return new Request$1(this);
		}
		get [Symbol.toStringTag]() {
			return "Request";
		}
	};
	Object.defineProperties(Request$1.prototype, {
		method: { enumerable: true },
		url: { enumerable: true },
		headers: { enumerable: true },
		redirect: { enumerable: true },
		clone: { enumerable: true },
		signal: { enumerable: true },
		referrer: { enumerable: true },
		referrerPolicy: { enumerable: true }
	});
	getNodeRequestOptions = (request) => {
		const { parsedURL } = request[INTERNALS];
		const headers = new Headers$1(request[INTERNALS].headers);
		if (!headers.has("Accept")) headers.set("Accept", "*/*");
		let contentLengthValue = null;
		if (request.body === null && /^(post|put)$/i.test(request.method)) contentLengthValue = "0";
		if (request.body !== null) {
			const totalBytes = getTotalBytes(request);
			if (typeof totalBytes === "number" && !Number.isNaN(totalBytes)) contentLengthValue = String(totalBytes);
		}
		if (contentLengthValue) headers.set("Content-Length", contentLengthValue);
		if (request.referrerPolicy === "") request.referrerPolicy = DEFAULT_REFERRER_POLICY;
		if (request.referrer && request.referrer !== "no-referrer") request[INTERNALS].referrer = determineRequestsReferrer(request);
		else request[INTERNALS].referrer = "no-referrer";
		if (request[INTERNALS].referrer instanceof URL) headers.set("Referer", request.referrer);
		if (!headers.has("User-Agent")) headers.set("User-Agent", "node-fetch");
		if (request.compress && !headers.has("Accept-Encoding")) headers.set("Accept-Encoding", "gzip, deflate, br");
		let { agent } = request;
		if (typeof agent === "function") agent = agent(parsedURL);
		const search = getSearch(parsedURL);
		return {
			/** @type {URL} */
			parsedURL,
			options: {
				path: parsedURL.pathname + search,
				method: request.method,
				headers: headers[Symbol.for("nodejs.util.inspect.custom")](),
				insecureHTTPParser: request.insecureHTTPParser,
				agent
			}
		};
	};
}));

// node_modules/node-fetch/src/errors/abort-error.js
var AbortError;
var init_abort_error = __esmMin((() => {
	init_base();
	AbortError = class extends FetchBaseError {
		constructor(message, type = "aborted") {
			super(message, type);
		}
	};
}));

// node_modules/node-fetch/src/index.js
/**
* Index.js
*
* a request API compatible with window.fetch
*
* All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
*/
var src_exports = /* @__PURE__ */ __exportAll({
	AbortError: () => AbortError,
	Blob: () => Blob$1,
	FetchError: () => FetchError,
	File: () => File,
	FormData: () => FormData,
	Headers: () => Headers$1,
	Request: () => Request$1,
	Response: () => Response$1,
	blobFrom: () => blobFrom,
	blobFromSync: () => blobFromSync,
	default: () => fetch$1,
	fileFrom: () => fileFrom,
	fileFromSync: () => fileFromSync,
	isRedirect: () => isRedirect
});
/**
* Fetch function
*
* @param   {string | URL | import('./request').default} url - Absolute url or Request instance
* @param   {*} [options_] - Fetch options
* @return  {Promise<import('./response').default>}
*/
async function fetch$1(url, options_) {
	return new Promise((resolve, reject) => {
		const request = new Request$1(url, options_);
		const { parsedURL, options } = getNodeRequestOptions(request);
		if (!supportedSchemas.has(parsedURL.protocol)) throw new TypeError(`node-fetch cannot load ${url}. URL scheme "${parsedURL.protocol.replace(/:$/, "")}" is not supported.`);
		if (parsedURL.protocol === "data:") {
			const data = dataUriToBuffer(request.url);
			resolve(new Response$1(data, { headers: { "Content-Type": data.typeFull } }));
			return;
		}
		const send = (parsedURL.protocol === "https:" ? https : http).request;
		const { signal } = request;
		let response = null;
		const abort = () => {
			const error = new AbortError("The operation was aborted.");
			reject(error);
			if (request.body && request.body instanceof Stream.Readable) request.body.destroy(error);
			if (!response || !response.body) return;
			response.body.emit("error", error);
		};
		if (signal && signal.aborted) {
			abort();
			return;
		}
		const abortAndFinalize = () => {
			abort();
			finalize();
		};
		const request_ = send(parsedURL.toString(), options);
		if (signal) signal.addEventListener("abort", abortAndFinalize);
		const finalize = () => {
			request_.abort();
			if (signal) signal.removeEventListener("abort", abortAndFinalize);
		};
		request_.on("error", (error) => {
			reject(new FetchError(`request to ${request.url} failed, reason: ${error.message}`, "system", error));
			finalize();
		});
		fixResponseChunkedTransferBadEnding(request_, (error) => {
			if (response && response.body) response.body.destroy(error);
		});
		/* c8 ignore next 18 */
		if (process.version < "v14") request_.on("socket", (s) => {
			let endedWithEventsCount;
			s.prependListener("end", () => {
				endedWithEventsCount = s._eventsCount;
			});
			s.prependListener("close", (hadError) => {
				if (response && endedWithEventsCount < s._eventsCount && !hadError) {
					const error = /* @__PURE__ */ new Error("Premature close");
					error.code = "ERR_STREAM_PREMATURE_CLOSE";
					response.body.emit("error", error);
				}
			});
		});
		request_.on("response", (response_) => {
			request_.setTimeout(0);
			const headers = fromRawHeaders(response_.rawHeaders);
			if (isRedirect(response_.statusCode)) {
				const location = headers.get("Location");
				let locationURL = null;
				try {
					locationURL = location === null ? null : new URL(location, request.url);
				} catch {
					if (request.redirect !== "manual") {
						reject(new FetchError(`uri requested responds with an invalid redirect URL: ${location}`, "invalid-redirect"));
						finalize();
						return;
					}
				}
				switch (request.redirect) {
					case "error":
						reject(new FetchError(`uri requested responds with a redirect, redirect mode is set to error: ${request.url}`, "no-redirect"));
						finalize();
						return;
					case "manual": break;
					case "follow": {
						if (locationURL === null) break;
						if (request.counter >= request.follow) {
							reject(new FetchError(`maximum redirect reached at: ${request.url}`, "max-redirect"));
							finalize();
							return;
						}
						const requestOptions = {
							headers: new Headers$1(request.headers),
							follow: request.follow,
							counter: request.counter + 1,
							agent: request.agent,
							compress: request.compress,
							method: request.method,
							body: clone(request),
							signal: request.signal,
							size: request.size,
							referrer: request.referrer,
							referrerPolicy: request.referrerPolicy
						};
						if (!isDomainOrSubdomain(request.url, locationURL) || !isSameProtocol(request.url, locationURL)) for (const name of [
							"authorization",
							"www-authenticate",
							"cookie",
							"cookie2"
						]) requestOptions.headers.delete(name);
						if (response_.statusCode !== 303 && request.body && options_.body instanceof Stream.Readable) {
							reject(new FetchError("Cannot follow redirect with body being a readable stream", "unsupported-redirect"));
							finalize();
							return;
						}
						if (response_.statusCode === 303 || (response_.statusCode === 301 || response_.statusCode === 302) && request.method === "POST") {
							requestOptions.method = "GET";
							requestOptions.body = void 0;
							requestOptions.headers.delete("content-length");
						}
						const responseReferrerPolicy = parseReferrerPolicyFromHeader(headers);
						if (responseReferrerPolicy) requestOptions.referrerPolicy = responseReferrerPolicy;
						resolve(fetch$1(new Request$1(locationURL, requestOptions)));
						finalize();
						return;
					}
					default: return reject(/* @__PURE__ */ new TypeError(`Redirect option '${request.redirect}' is not a valid value of RequestRedirect`));
				}
			}
			if (signal) response_.once("end", () => {
				signal.removeEventListener("abort", abortAndFinalize);
			});
			let body = pipeline(response_, new PassThrough(), (error) => {
				if (error) reject(error);
			});
			/* c8 ignore next 3 */
			if (process.version < "v12.10") response_.on("aborted", abortAndFinalize);
			const responseOptions = {
				url: request.url,
				status: response_.statusCode,
				statusText: response_.statusMessage,
				headers,
				size: request.size,
				counter: request.counter,
				highWaterMark: request.highWaterMark
			};
			const codings = headers.get("Content-Encoding");
			if (!request.compress || request.method === "HEAD" || codings === null || response_.statusCode === 204 || response_.statusCode === 304) {
				response = new Response$1(body, responseOptions);
				resolve(response);
				return;
			}
			const zlibOptions = {
				flush: zlib.Z_SYNC_FLUSH,
				finishFlush: zlib.Z_SYNC_FLUSH
			};
			if (codings === "gzip" || codings === "x-gzip") {
				body = pipeline(body, zlib.createGunzip(zlibOptions), (error) => {
					if (error) reject(error);
				});
				response = new Response$1(body, responseOptions);
				resolve(response);
				return;
			}
			if (codings === "deflate" || codings === "x-deflate") {
				const raw = pipeline(response_, new PassThrough(), (error) => {
					if (error) reject(error);
				});
				raw.once("data", (chunk) => {
					if ((chunk[0] & 15) === 8) body = pipeline(body, zlib.createInflate(), (error) => {
						if (error) reject(error);
					});
					else body = pipeline(body, zlib.createInflateRaw(), (error) => {
						if (error) reject(error);
					});
					response = new Response$1(body, responseOptions);
					resolve(response);
				});
				raw.once("end", () => {
					if (!response) {
						response = new Response$1(body, responseOptions);
						resolve(response);
					}
				});
				return;
			}
			if (codings === "br") {
				body = pipeline(body, zlib.createBrotliDecompress(), (error) => {
					if (error) reject(error);
				});
				response = new Response$1(body, responseOptions);
				resolve(response);
				return;
			}
			response = new Response$1(body, responseOptions);
			resolve(response);
		});
		writeToStream(request_, request).catch(reject);
	});
}
function fixResponseChunkedTransferBadEnding(request, errorCallback) {
	const LAST_CHUNK = Buffer$1.from("0\r\n\r\n");
	let isChunkedTransfer = false;
	let properLastChunkReceived = false;
	let previousChunk;
	request.on("response", (response) => {
		const { headers } = response;
		isChunkedTransfer = headers["transfer-encoding"] === "chunked" && !headers["content-length"];
	});
	request.on("socket", (socket) => {
		const onSocketClose = () => {
			if (isChunkedTransfer && !properLastChunkReceived) {
				const error = /* @__PURE__ */ new Error("Premature close");
				error.code = "ERR_STREAM_PREMATURE_CLOSE";
				errorCallback(error);
			}
		};
		const onData = (buf) => {
			properLastChunkReceived = Buffer$1.compare(buf.slice(-5), LAST_CHUNK) === 0;
			if (!properLastChunkReceived && previousChunk) properLastChunkReceived = Buffer$1.compare(previousChunk.slice(-3), LAST_CHUNK.slice(0, 3)) === 0 && Buffer$1.compare(buf.slice(-2), LAST_CHUNK.slice(3)) === 0;
			previousChunk = buf;
		};
		socket.prependListener("close", onSocketClose);
		socket.on("data", onData);
		request.on("close", () => {
			socket.removeListener("close", onSocketClose);
			socket.removeListener("data", onData);
		});
	});
}
var supportedSchemas;
var init_src = __esmMin((() => {
	init_dist();
	init_body();
	init_response();
	init_headers();
	init_request();
	init_fetch_error();
	init_abort_error();
	init_is_redirect();
	init_esm_min();
	init_is();
	init_referrer();
	init_from();
	supportedSchemas = /* @__PURE__ */ new Set([
		"data:",
		"http:",
		"https:"
	]);
}));

// node_modules/@citation-js/core/package.json
var require_package = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"name": "@citation-js/core",
		"version": "0.8.2",
		"description": "Convert different bibliographic metadata sources",
		"keywords": [
			"citation-js",
			"citation",
			"bibliography"
		],
		"author": "Lars Willighagen <lars.willighagen@gmail.com>",
		"license": "MIT",
		"main": "lib/index.js",
		"module": "lib-mjs/index.js",
		"directories": {
			"lib": "src",
			"test": "__tests__"
		},
		"homepage": "https://citation.js.org/",
		"repository": {
			"type": "git",
			"url": "https://github.com/citation-js/citation-js.git",
			"directory": "packages/core"
		},
		"bugs": { "url": "https://github.com/citation-js/citation-js/issues" },
		"engines": { "node": ">=20.19.0" },
		"files": ["lib", "lib-mjs"],
		"scripts": {
			"test": "mocha -c -R dot -r @babel/register test/*.spec.js",
			"test:live": "TEST_MOCK_HTTP=false npm test",
			"coverage": "NODE_ENV=coverage nyc npm test -- -c && nyc report --reporter=text-lcov > coverage.lcov"
		},
		"dependencies": {
			"@citation-js/date": "^0.5.0",
			"@citation-js/name": "^0.4.2",
			"node-fetch": "^3.3.2",
			"sync-fetch": "^0.6.0"
		},
		"gitHead": "28ce00a6a5dd967baeb7f128f3f6b4a7217e5d46"
	};
}));

// node_modules/@citation-js/core/lib/util/fetchFile.js
var require_fetchFile = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	exports.fetchFile = fetchFile;
	exports.fetchFileAsync = fetchFileAsync;
	exports.setUserAgent = setUserAgent;
	var _syncFetch = _interopRequireDefault(require_sync_fetch());
	var _nodeFetch = _interopRequireWildcard((init_src(), __toCommonJS(src_exports)));
	var _logger = _interopRequireDefault(require_logger());
	var _package = _interopRequireDefault(require_package());
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	const isBrowser = typeof location !== "undefined" && typeof navigator !== "undefined";
	const asyncFetch = isBrowser ? fetch : _nodeFetch.default;
	const asyncHeaders = isBrowser ? Headers : _nodeFetch.Headers;
	let userAgent = `Citation.js/${_package.default.version}`;
	if (typeof process !== "undefined" && process && process.release && process.release.name === "node" && process.version) userAgent += ` Node.js/${process.version}`;
	function normaliseHeaders(headers) {
		const result = {};
		const entries = headers instanceof asyncHeaders || headers instanceof _syncFetch.default.Headers ? Array.from(headers) : Object.entries(headers);
		for (const [name, header] of entries) result[name.toLowerCase()] = header.toString();
		return result;
	}
	function parseOpts(opts = {}) {
		const reqOpts = {
			headers: { accept: "*/*" },
			method: "GET",
			checkContentType: opts.checkContentType
		};
		if (userAgent && !isBrowser) reqOpts.headers["user-agent"] = userAgent;
		if (opts.body) {
			reqOpts.method = "POST";
			const isJson = typeof opts.body !== "string";
			reqOpts.body = isJson ? JSON.stringify(opts.body) : opts.body;
			reqOpts.headers["content-type"] = isJson ? "application/json" : "text/plain";
		}
		if (opts.headers) Object.assign(reqOpts.headers, normaliseHeaders(opts.headers));
		return reqOpts;
	}
	function sameType(request, response) {
		if (!request.accept || request.accept === "*/*" || !response["content-type"]) return true;
		const [a, b] = response["content-type"].split(";")[0].trim().split("/");
		return request.accept.split(",").map((type) => type.split(";")[0].trim().split("/")).some(([c, d]) => (c === a || c === "*") && (d === b || d === "*"));
	}
	function checkResponse(response, opts) {
		const { status, headers } = response;
		let error;
		if (status >= 400) error = /* @__PURE__ */ new Error(`Server responded with status code ${status}`);
		else if (opts.checkContentType === true && !sameType(opts.headers, normaliseHeaders(headers))) error = /* @__PURE__ */ new Error(`Server responded with content-type ${headers.get("content-type")}`);
		if (error) {
			error.status = status;
			error.headers = headers;
			error.body = response.body;
			throw error;
		}
		return response;
	}
	function fetchFile(url, opts) {
		const reqOpts = parseOpts(opts);
		_logger.default.http("[core]", reqOpts.method, url, reqOpts);
		return checkResponse((0, _syncFetch.default)(url, reqOpts), reqOpts).text();
	}
	async function fetchFileAsync(url, opts) {
		const reqOpts = parseOpts(opts);
		_logger.default.http("[core]", reqOpts.method, url, reqOpts);
		return asyncFetch(url, reqOpts).then((response) => checkResponse(response, reqOpts)).then((response) => response.text());
	}
	function setUserAgent(newUserAgent) {
		userAgent = newUserAgent;
	}
	exports.default = fetchFile;
}));

// node_modules/@citation-js/core/lib/util/fetchId.js
var require_fetchId = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	function fetchId(list, prefix) {
		let id;
		while (id === void 0 || list.includes(id)) id = `${prefix}${Math.random().toString().slice(2)}`;
		return id;
	}
	exports.default = fetchId;
}));

// node_modules/@citation-js/core/lib/util/stack.js
var require_stack = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var TokenStack = class TokenStack {
		constructor(array) {
			this.stack = array;
			this.index = 0;
			this.current = this.stack[this.index];
		}
		static getPatternText(pattern) {
			return `"${pattern instanceof RegExp ? pattern.source : pattern}"`;
		}
		static getMatchCallback(pattern) {
			if (Array.isArray(pattern)) {
				const matches = pattern.map(TokenStack.getMatchCallback);
				return (token) => matches.some((matchCallback) => matchCallback(token));
			} else if (pattern instanceof Function) return pattern;
			else if (pattern instanceof RegExp) return (token) => pattern.test(token);
			else return (token) => pattern === token;
		}
		tokensLeft() {
			return this.stack.length - this.index;
		}
		matches(pattern) {
			return TokenStack.getMatchCallback(pattern)(this.current, this.index, this.stack);
		}
		matchesSequence(sequence) {
			const part = this.stack.slice(this.index, this.index + sequence.length).join("");
			return typeof sequence === "string" ? part === sequence : sequence.every((pattern, index) => TokenStack.getMatchCallback(pattern)(part[index]));
		}
		consumeToken(pattern = /^[\s\S]$/, { inverse = false, spaced = true } = {}) {
			if (spaced) this.consumeWhitespace();
			const token = this.current;
			if (TokenStack.getMatchCallback(pattern)(token, this.index, this.stack)) this.current = this.stack[++this.index];
			else throw new SyntaxError(`Unexpected token at index ${this.index}: Expected ${TokenStack.getPatternText(pattern)}, got "${token}"`);
			if (spaced) this.consumeWhitespace();
			return token;
		}
		consumeWhitespace(pattern = /^\s$/, { optional = true } = {}) {
			return this.consume(pattern, { min: +!optional });
		}
		consumeN(length) {
			if (this.tokensLeft() < length) throw new SyntaxError("Not enough tokens left");
			const start = this.index;
			while (length--) this.current = this.stack[++this.index];
			return this.stack.slice(start, this.index).join("");
		}
		consumeSequence(sequence) {
			if (this.matchesSequence(sequence)) return this.consumeN(sequence.length);
			else throw new SyntaxError(`Expected "${sequence}", got "${this.consumeN(sequence.length)}"`);
		}
		consume(pattern = /^[\s\S]$/, { min = 0, max = Infinity, inverse = false, tokenMap, tokenFilter } = {}) {
			const start = this.index;
			const match = TokenStack.getMatchCallback(pattern);
			while (match(this.current, this.index, this.stack) !== inverse) this.current = this.stack[++this.index];
			let consumed = this.stack.slice(start, this.index);
			if (consumed.length < min) throw new SyntaxError(`Not enough ${TokenStack.getPatternText(pattern)}`);
			else if (consumed.length > max) throw new SyntaxError(`Too many ${TokenStack.getPatternText(pattern)}`);
			if (tokenMap) consumed = consumed.map(tokenMap);
			if (tokenFilter) consumed = consumed.filter(tokenFilter);
			return consumed.join("");
		}
	};
	exports.default = TokenStack;
}));

// node_modules/@citation-js/core/lib/util/register.js
var require_register = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var Register = class {
		constructor(data = {}) {
			this.data = data;
		}
		set(key, value) {
			this.data[key] = value;
			return this;
		}
		add(...args) {
			return this.set(...args);
		}
		delete(key) {
			delete this.data[key];
			return this;
		}
		remove(...args) {
			return this.delete(...args);
		}
		get(key) {
			return this.data[key];
		}
		has(key) {
			return Object.prototype.hasOwnProperty.call(this.data, key);
		}
		list() {
			return Object.keys(this.data);
		}
	};
	exports.default = Register;
}));

// node_modules/@citation-js/core/lib/util/grammar.js
var require_grammar = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Grammar = void 0;
	var _deepCopy = require_deepCopy();
	var Grammar = class {
		constructor(rules, state) {
			this.rules = rules;
			this.defaultState = state;
			this.mainRule = Object.keys(rules)[0];
			this.log = [];
		}
		parse(iterator, mainRule) {
			this.lexer = iterator;
			this.token = this.lexer.next();
			this.state = (0, _deepCopy.deepCopy)(this.defaultState);
			this.log = [];
			return this.consumeRule(mainRule || this.mainRule);
		}
		matchEndOfFile() {
			return !this.token;
		}
		matchToken(type) {
			return this.token && type === this.token.type;
		}
		consumeToken(type, optional) {
			const token = this.token;
			if (!type || token && token.type === type) {
				this.token = this.lexer.next();
				return token;
			} else if (optional) return;
			else {
				const got = token ? `"${token.type}"` : "EOF";
				const error = new SyntaxError(this.lexer.formatError(token, `expected "${type}", got ${got}`));
				error.message += ` (${this.log.join("->")})`;
				throw error;
			}
		}
		consumeRule(rule) {
			this.log.push(rule);
			const result = this.rules[rule].call(this);
			this.log.pop();
			return result;
		}
	};
	exports.Grammar = Grammar;
}));

// node_modules/@citation-js/core/lib/util/translator.js
var require_translator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Translator = void 0;
	function createConditionEval(condition) {
		return function conditionEval(input) {
			if (typeof condition === "boolean") return condition;
			return Object.keys(condition).every((prop) => {
				const value = condition[prop];
				if (value === true) return prop in input;
				else if (value === false) return !(prop in input);
				else if (typeof value === "function") return value(input[prop]);
				else if (Array.isArray(value)) return value.includes(input[prop]);
				else return input[prop] === value;
			});
		};
	}
	function parsePropStatement(prop, toSource) {
		let inputProp;
		let outputProp;
		let convert;
		let condition;
		if (typeof prop === "string") inputProp = outputProp = prop;
		else if (prop) {
			inputProp = toSource ? prop.target : prop.source;
			outputProp = toSource ? prop.source : prop.target;
			if (prop.convert) convert = toSource ? prop.convert.toSource : prop.convert.toTarget;
			if (prop.when) {
				condition = toSource ? prop.when.target : prop.when.source;
				if (condition != null) condition = createConditionEval(condition);
			}
		} else return null;
		inputProp = [].concat(inputProp).filter(Boolean);
		outputProp = [].concat(outputProp).filter(Boolean);
		return {
			inputProp,
			outputProp,
			convert,
			condition
		};
	}
	function createConverter(props, toSource) {
		toSource = toSource === Translator.CONVERT_TO_SOURCE;
		props = props.map((prop) => parsePropStatement(prop, toSource)).filter(Boolean);
		return function converter(input) {
			const output = {};
			for (const { inputProp, outputProp, convert, condition } of props) {
				if (outputProp.length === 0) continue;
				else if (condition && !condition(input)) continue;
				else if (inputProp.length !== 0 && inputProp.every((prop) => !(prop in input))) continue;
				let outputData = inputProp.map((prop) => input[prop]);
				if (convert) try {
					const converted = convert.apply(input, outputData);
					outputData = outputProp.length === 1 ? [converted] : converted;
				} catch (cause) {
					throw new Error(`Failed to convert ${inputProp} to ${outputProp}`, { cause });
				}
				outputProp.forEach((prop, index) => {
					const value = outputData[index];
					if (value !== void 0) output[prop] = value;
				});
			}
			return output;
		};
	}
	var Translator = class Translator {
		constructor(props) {
			this.convertToSource = createConverter(props, Translator.CONVERT_TO_SOURCE);
			this.convertToTarget = createConverter(props, Translator.CONVERT_TO_TARGET);
		}
	};
	exports.Translator = Translator;
	Translator.CONVERT_TO_SOURCE = Symbol("convert to source");
	Translator.CONVERT_TO_TARGET = Symbol("convert to target");
}));

// node_modules/@citation-js/core/lib/util/index.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	Object.defineProperty(exports, "Grammar", {
		enumerable: true,
		get: function() {
			return _grammar.Grammar;
		}
	});
	Object.defineProperty(exports, "Register", {
		enumerable: true,
		get: function() {
			return _register.default;
		}
	});
	Object.defineProperty(exports, "TokenStack", {
		enumerable: true,
		get: function() {
			return _stack.default;
		}
	});
	Object.defineProperty(exports, "Translator", {
		enumerable: true,
		get: function() {
			return _translator.Translator;
		}
	});
	Object.defineProperty(exports, "deepCopy", {
		enumerable: true,
		get: function() {
			return _deepCopy.default;
		}
	});
	Object.defineProperty(exports, "downgradeCsl", {
		enumerable: true,
		get: function() {
			return _csl.downgradeCsl;
		}
	});
	Object.defineProperty(exports, "fetchFile", {
		enumerable: true,
		get: function() {
			return _fetchFile.fetchFile;
		}
	});
	Object.defineProperty(exports, "fetchFileAsync", {
		enumerable: true,
		get: function() {
			return _fetchFile.fetchFileAsync;
		}
	});
	Object.defineProperty(exports, "fetchId", {
		enumerable: true,
		get: function() {
			return _fetchId.default;
		}
	});
	Object.defineProperty(exports, "setUserAgent", {
		enumerable: true,
		get: function() {
			return _fetchFile.setUserAgent;
		}
	});
	Object.defineProperty(exports, "upgradeCsl", {
		enumerable: true,
		get: function() {
			return _csl.upgradeCsl;
		}
	});
	var _csl = require_csl();
	var _deepCopy = _interopRequireDefault(require_deepCopy());
	var _fetchFile = require_fetchFile();
	var _fetchId = _interopRequireDefault(require_fetchId());
	var _stack = _interopRequireDefault(require_stack());
	var _register = _interopRequireDefault(require_register());
	var _grammar = require_grammar();
	var _translator = require_translator();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
}));

// node_modules/@citation-js/core/lib/plugins/input/chain.js
var require_chain = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.chainLinkAsync = exports.chainLink = exports.chainAsync = exports.chain = void 0;
	var _index = require_util();
	var _logger = _interopRequireDefault(require_logger());
	var _register = require_register$1();
	var _type = require_type();
	var _data = require_data();
	var _graph = require_graph();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function prepareParseGraph(graph) {
		return graph.reduce((array, next) => {
			const last = array[array.length - 1];
			if (last && last.type === next.type) last.count = last.count + 1 || 2;
			else array.push(next);
			return array;
		}, []).map((element) => (element.count > 1 ? element.count + "x " : "") + element.type).join(" -> ");
	}
	var ChainParser = class {
		constructor(input, options = {}) {
			this.options = Object.assign({
				generateGraph: true,
				forceType: (0, _type.type)(input),
				maxChainLength: 10,
				strict: true,
				target: "@csl/list+object"
			}, options);
			this.type = this.options.forceType;
			this.data = typeof input === "object" ? (0, _index.deepCopy)(input) : input;
			this.graph = [{
				type: this.type,
				data: input
			}];
			this.iteration = 0;
		}
		iterate() {
			if (this.iteration !== 0) {
				const typeInfo = (0, _register.get)(this.type);
				if (typeInfo && typeInfo.outputs) this.type = typeInfo.outputs;
				else this.type = (0, _type.type)(this.data);
				this.graph.push({ type: this.type });
			}
			if (this.error || this.type === this.options.target) return false;
			else if (this.iteration >= this.options.maxChainLength) {
				this.error = /* @__PURE__ */ new RangeError(`Max. number of parsing iterations reached (${prepareParseGraph(this.graph)})`);
				return false;
			} else {
				this.iteration++;
				return true;
			}
		}
		end() {
			if (this.error) {
				_logger.default.error("[core]", this.error.message);
				if (this.options.strict !== false) throw this.error;
				else return [];
			} else if (this.options.target === "@csl/list+object") return (0, _index.upgradeCsl)(this.data).map(this.options.generateGraph ? (entry) => (0, _graph.applyGraph)(entry, this.graph) : _graph.removeGraph);
			else return this.data;
		}
	};
	const chain = (...args) => {
		const chain = new ChainParser(...args);
		while (chain.iterate()) try {
			chain.data = (0, _data.data)(chain.data, chain.type);
		} catch (e) {
			chain.error = e;
		}
		return chain.end();
	};
	exports.chain = chain;
	const chainLink = (input) => {
		const type = (0, _type.type)(input);
		const output = type.match(/array|object/) ? (0, _index.deepCopy)(input) : input;
		return (0, _data.data)(output, type);
	};
	exports.chainLink = chainLink;
	const chainAsync = async (...args) => {
		const chain = new ChainParser(...args);
		while (chain.iterate()) chain.data = await (0, _data.dataAsync)(chain.data, chain.type).catch((e) => {
			chain.error = e;
		});
		return chain.end();
	};
	exports.chainAsync = chainAsync;
	const chainLinkAsync = async (input) => {
		const type = (0, _type.type)(input);
		const output = type.match(/array|object/) ? (0, _index.deepCopy)(input) : input;
		return (0, _data.dataAsync)(output, type);
	};
	exports.chainLinkAsync = chainLinkAsync;
}));

// node_modules/@citation-js/core/lib/plugins/input/index.js
var require_input$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var _exportNames = { util: true };
	exports.util = void 0;
	var dataType = _interopRequireWildcard(require_dataType());
	var graph = _interopRequireWildcard(require_graph());
	var parser = _interopRequireWildcard(require_parser$1());
	var csl = _interopRequireWildcard(require_csl$1());
	var _register = require_register$1();
	Object.keys(_register).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _register[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _register[key];
			}
		});
	});
	var _chain = require_chain();
	Object.keys(_chain).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _chain[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _chain[key];
			}
		});
	});
	var _type = require_type();
	Object.keys(_type).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _type[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _type[key];
			}
		});
	});
	var _data = require_data();
	Object.keys(_data).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _data[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _data[key];
			}
		});
	});
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	exports.util = Object.assign({}, dataType, graph, parser, csl);
}));

// node_modules/@citation-js/core/lib/Cite/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.addAsync = addAsync;
	exports.reset = reset;
	exports.set = set;
	exports.setAsync = setAsync;
	var _index = require_input$1();
	var _fetchId = _interopRequireDefault(require_fetchId());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function add(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data.push(...(0, _index.chain)(data, options));
		this.data.filter((entry) => !Object.prototype.hasOwnProperty.call(entry, "id")).forEach((entry) => {
			entry.id = (0, _fetchId.default)(this.getIds(), "temp_id_");
		});
		return this;
	}
	async function addAsync(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data.push(...await (0, _index.chainAsync)(data, options));
		this.data.filter((entry) => !Object.prototype.hasOwnProperty.call(entry, "id")).forEach((entry) => {
			entry.id = (0, _fetchId.default)(this.getIds(), "temp_id_");
		});
		return this;
	}
	function set(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data = [];
		return typeof options !== "boolean" ? this.add(data, options) : this.add(data);
	}
	async function setAsync(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data = [];
		return typeof options !== "boolean" ? this.addAsync(data, options) : this.addAsync(data);
	}
	function reset(log) {
		if (log) this.save();
		this.data = [];
		this._options = {};
		return this;
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/output/label.js
var require_label = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	exports.getLabel = getLabel;
	function getLabel(entry) {
		if ("citation-label" in entry) return entry["citation-label"];
		let res = "";
		if (entry.author) res += entry.author[0].family || entry.author[0].literal;
		if (entry.issued && entry.issued["date-parts"] && entry.issued["date-parts"][0]) res += entry.issued["date-parts"][0][0];
		if (entry["year-suffix"]) res += entry["year-suffix"];
		else if (entry.title) res += entry.title.replace(/<\/?.*?>/g, "").match(/^(?:(?:the|a|an)\s+)?(\S+)/i)[1];
		return res;
	}
	exports.default = { label(data) {
		return data.reduce((object, entry) => {
			object[entry.id] = getLabel(entry);
			return object;
		}, {});
	} };
}));

// node_modules/@citation-js/core/lib/Cite/sort.js
var require_sort = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.sort = sort;
	var _label = require_label();
	var _name = require_lib$1();
	function getComparisonValue(obj, prop, label = prop === "label") {
		let value = label ? (0, _label.getLabel)(obj) : obj[prop];
		switch (prop) {
			case "author":
			case "editor": return value.map((name) => name.literal || name.family || (0, _name.format)(name));
			case "accessed":
			case "issued": return value["date-parts"][0];
			case "page": return value.split("-").map((num) => parseInt(num));
			case "edition":
			case "issue":
			case "volume":
				value = parseInt(value);
				return !isNaN(value) ? value : -Infinity;
			default: return value || -Infinity;
		}
	}
	function compareProp(entryA, entryB, prop, flip = /^!/.test(prop)) {
		prop = prop.replace(/^!/, "");
		const a = getComparisonValue(entryA, prop);
		const b = getComparisonValue(entryB, prop);
		return (flip ? -1 : 1) * (a > b ? 1 : a < b ? -1 : 0);
	}
	function getSortCallback(...props) {
		return (a, b) => {
			const keys = props.slice();
			let output = 0;
			while (!output && keys.length) output = compareProp(a, b, keys.shift());
			return output;
		};
	}
	function sort(method = [], log) {
		if (log) this.save();
		this.data.sort(typeof method === "function" ? method : getSortCallback(...method, "label"));
		return this;
	}
}));

// node_modules/@citation-js/core/lib/plugins/output.js
var require_output$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.format = format;
	exports.has = has;
	exports.list = list;
	exports.register = void 0;
	exports.remove = remove;
	var _register = _interopRequireDefault(require_register());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function validate(name, formatter) {
		if (typeof name !== "string") throw new TypeError(`Invalid output format name, expected string, got ${typeof name}`);
		else if (typeof formatter !== "function") throw new TypeError(`Invalid formatter, expected function, got ${typeof formatter}`);
	}
	const register = exports.register = new _register.default();
	function add(name, formatter) {
		validate(name, formatter);
		register.set(name, formatter);
	}
	function remove(name) {
		register.remove(name);
	}
	function has(name) {
		return register.has(name);
	}
	function list() {
		return register.list();
	}
	function format(name, data, ...options) {
		if (!register.has(name)) throw new Error(`Output format "${name}" unavailable`);
		return register.get(name)(data, ...options);
	}
}));

// node_modules/@citation-js/core/lib/Cite/get.js
var require_get = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.format = format;
	exports.get = get;
	exports.getIds = getIds;
	var _validate = require_validate();
	var _output = require_output$1();
	var _csl = require_csl$1();
	function getIds() {
		return this.data.map((entry) => entry.id);
	}
	function format(format, ...options) {
		return (0, _output.format)(format, (0, _csl.clean)(this.data), ...options);
	}
	function get(options = {}) {
		(0, _validate.validateOutputOptions)(options);
		const parsedOptions = Object.assign({}, this.defaultOptions, this._options.output, options);
		const { type, style } = parsedOptions;
		const [styleType, styleFormat] = style.split("-");
		const newStyle = styleType === "citation" ? "bibliography" : styleType === "csl" ? "data" : styleType;
		const newType = type === "string" ? "text" : type === "json" ? "object" : type;
		let formatOptions;
		switch (newStyle) {
			case "bibliography": {
				const { lang, append, prepend } = parsedOptions;
				formatOptions = {
					template: styleFormat,
					lang,
					format: newType,
					append,
					prepend
				};
				break;
			}
			case "data":
			case "bibtex":
			case "bibtxt":
			case "ndjson":
			case "ris":
				formatOptions = { type: newType };
				break;
			default: throw new Error(`Invalid style "${newStyle}"`);
		}
		const result = this.format(newStyle, Object.assign(formatOptions, options._newOptions));
		const { format } = parsedOptions;
		if (format === "real" && newType === "html" && typeof document !== "undefined" && typeof document.createElement === "function") {
			const tmp = document.createElement("div");
			tmp.innerHTML = result;
			return tmp.firstChild;
		} else if (format === "string" && typeof result === "object") return JSON.stringify(result);
		else return result;
	}
}));

// node_modules/@citation-js/core/lib/Cite/async.js
var require_async = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	function async(data, options, callback) {
		if (typeof options === "function" && !callback) {
			callback = options;
			options = void 0;
		}
		const promise = new this().setAsync(data, options);
		if (typeof callback === "function") {
			promise.then(callback);
			return;
		} else return promise;
	}
	exports.default = async;
}));

// node_modules/@citation-js/core/lib/Cite/static.js
var require_static = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var _exportNames = { async: true };
	Object.defineProperty(exports, "async", {
		enumerable: true,
		get: function() {
			return _async.default;
		}
	});
	var _async = _interopRequireDefault(require_async());
	var _validate = require_validate();
	Object.keys(_validate).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _validate[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _validate[key];
			}
		});
	});
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
}));

// node_modules/@citation-js/core/lib/Cite/index.js
var require_Cite = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var log = _interopRequireWildcard(require_log());
	var options = _interopRequireWildcard(require_options());
	var set = _interopRequireWildcard(require_set());
	var sort = _interopRequireWildcard(require_sort());
	var get = _interopRequireWildcard(require_get());
	var staticMethods = _interopRequireWildcard(require_static());
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function Cite(data, options = {}) {
		if (!(this instanceof Cite)) return new Cite(data, options);
		this._options = options;
		this.log = [];
		this.data = [];
		this.set(data, options);
		this.options(options);
		return this;
	}
	Object.assign(Cite.prototype, log, options, set, sort, get);
	Cite.prototype[Symbol.iterator] = function* () {
		yield* this.data;
	};
	Object.assign(Cite, staticMethods);
	exports.default = Cite;
}));

// node_modules/@citation-js/core/lib/plugins/dict.js
var require_dict = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.register = void 0;
	exports.remove = remove;
	var _register = _interopRequireDefault(require_register());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function validate(name, dict) {
		if (typeof name !== "string") throw new TypeError(`Invalid dict name, expected string, got ${typeof name}`);
		else if (typeof dict !== "object") throw new TypeError(`Invalid dict, expected object, got ${typeof dict}`);
		for (const entryName in dict) {
			const entry = dict[entryName];
			if (!Array.isArray(entry) || entry.some((part) => typeof part !== "string")) throw new TypeError(`Invalid dict entry "${entryName}", expected array of strings`);
		}
	}
	const register = exports.register = new _register.default({
		html: {
			bibliographyContainer: ["<div class=\"csl-bib-body\">", "</div>"],
			entry: ["<div class=\"csl-entry\">", "</div>"],
			list: ["<ul style=\"list-style-type:none\">", "</ul>"],
			listItem: ["<li>", "</li>"]
		},
		text: {
			bibliographyContainer: ["", "\n"],
			entry: ["", "\n"],
			list: ["\n", ""],
			listItem: ["	", "\n"]
		}
	});
	function add(name, dict) {
		validate(name, dict);
		register.set(name, dict);
	}
	function remove(name) {
		register.remove(name);
	}
	function has(name) {
		return register.has(name);
	}
	function list() {
		return register.list();
	}
	function get(name) {
		if (!register.has(name)) throw new Error(`Dict "${name}" unavailable`);
		return register.get(name);
	}
}));

// node_modules/@citation-js/core/lib/plugins/config.js
var require_config = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.remove = remove;
	const configs = {};
	function add(ref, config) {
		configs[ref] = config;
	}
	function get(ref) {
		return configs[ref];
	}
	function has(ref) {
		return Object.prototype.hasOwnProperty.call(configs, ref);
	}
	function remove(ref) {
		delete configs[ref];
	}
	function list() {
		return Object.keys(configs);
	}
}));

// node_modules/@citation-js/core/lib/plugins/index.js
var require_plugins = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.dict = exports.config = void 0;
	exports.has = has;
	exports.input = void 0;
	exports.list = list;
	exports.output = void 0;
	exports.remove = remove;
	var input = _interopRequireWildcard(require_input$1());
	exports.input = input;
	var output = _interopRequireWildcard(require_output$1());
	exports.output = output;
	var dict = _interopRequireWildcard(require_dict());
	exports.dict = dict;
	var config = _interopRequireWildcard(require_config());
	exports.config = config;
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	const registers = {
		input,
		output,
		dict,
		config
	};
	const indices = {};
	function add(ref, plugins = {}) {
		const mainIndex = indices[ref] = {};
		for (const type in plugins) {
			if (type === "config") {
				mainIndex.config = { [ref]: plugins.config };
				registers.config.add(ref, plugins.config);
				continue;
			}
			const typeIndex = mainIndex[type] = {};
			const typePlugins = plugins[type];
			for (const name in typePlugins) {
				const typePlugin = typePlugins[name];
				typeIndex[name] = true;
				registers[type].add(name, typePlugin);
			}
		}
	}
	function remove(ref) {
		const mainIndex = indices[ref];
		for (const type in mainIndex) {
			const typeIndex = mainIndex[type];
			for (const name in typeIndex) registers[type].remove(name);
		}
		delete indices[ref];
	}
	function has(ref) {
		return ref in indices;
	}
	function list() {
		return Object.keys(indices);
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/input/empty.js
var require_empty = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse() {
		return [];
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/input/json.js
var require_json$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = exports.parse = parseJSON;
	var _logger = _interopRequireDefault(require_logger());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	const substituters = [[/((?:\[|:|,)\s*)'((?:\\'|[^'])*?[^\\])?'(?=\s*(?:\]|}|,))/g, "$1\"$2\""], [/((?:(?:"|]|}|\/[gmiuys]|\.|(?:\d|\.|-)*\d)\s*,|{)\s*)(?:"([^":\n]+?)"|'([^":\n]+?)'|([^":\n]+?))(\s*):/g, "$1\"$2$3$4\"$5:"]];
	function parseJSON(str) {
		if (typeof str !== "string") return JSON.parse(str);
		try {
			return JSON.parse(str);
		} catch (e) {
			_logger.default.debug("[plugin-common]", "Invalid JSON, switching to experimental parser");
			substituters.forEach(([regex, subst]) => {
				str = str.replace(regex, subst);
			});
			return JSON.parse(str);
		}
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/input/jquery.js
var require_jquery = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse(input) {
		return input.val() || input.text() || input.html();
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/input/html.js
var require_html = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse(input) {
		return input.value || input.textContent;
	}
}));

// node_modules/@citation-js/core/lib/plugin-common/input/index.js
var require_input = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ref = exports.parsers = exports.formats = void 0;
	var empty = _interopRequireWildcard(require_empty());
	var json = _interopRequireWildcard(require_json$1());
	var jquery = _interopRequireWildcard(require_jquery());
	var html = _interopRequireWildcard(require_html());
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	exports.ref = "@else";
	exports.parsers = {
		empty,
		json,
		jquery,
		html
	};
	exports.formats = {
		"@empty/text": {
			parse: empty.parse,
			parseType: {
				dataType: "String",
				predicate: (input) => input === ""
			}
		},
		"@empty/whitespace+text": {
			parse: empty.parse,
			parseType: {
				dataType: "String",
				predicate: /^\s+$/
			}
		},
		"@empty": {
			parse: empty.parse,
			parseType: {
				dataType: "Primitive",
				predicate: (input) => input == null
			}
		},
		"@else/json": {
			parse: json.parse,
			parseType: {
				dataType: "String",
				predicate: /^\s*(\{[\S\s]*\}|\[[\S\s]*\])\s*$/
			}
		},
		"@else/url": { parseType: {
			dataType: "String",
			predicate: /^https?:\/\/(([\w-]+\.)*[\w-]+)(:\d+)?(\/[^?/]*)*(\?[^#]*)?(#.*)?$/i
		} },
		"@else/jquery": {
			parse: jquery.parse,
			parseType: {
				dataType: "ComplexObject",
				predicate(input) {
					return typeof jQuery !== "undefined" && input instanceof jQuery;
				}
			}
		},
		"@else/html": {
			parse: html.parse,
			parseType: {
				dataType: "ComplexObject",
				predicate(input) {
					return typeof HTMLElement !== "undefined" && input instanceof HTMLElement;
				}
			}
		}
	};
}));

// node_modules/@citation-js/core/lib/plugin-common/output/json.js
var require_json = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var plugins = _interopRequireWildcard(require_plugins());
	var util = _interopRequireWildcard(require_util());
	var _logger = _interopRequireDefault(require_logger());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function appendCommas(string, index, array) {
		return string + (index < array.length - 1 ? "," : "");
	}
	function getJsonObject(src, dict) {
		const isArray = Array.isArray(src);
		let entries;
		if (isArray) entries = src.map((entry) => getJsonValue(entry, dict));
		else entries = Object.keys(src).filter((prop) => JSON.stringify(src[prop])).map((prop) => `"${prop}": ${getJsonValue(src[prop], dict)}`);
		entries = entries.map(appendCommas).map((entry) => dict.listItem.join(entry));
		entries = dict.list.join(entries.join(""));
		return isArray ? `[${entries}]` : `{${entries}}`;
	}
	function getJsonValue(src, dict) {
		if (typeof src === "object" && src !== null) {
			if (src.length === 0) return "[]";
			else if (Object.keys(src).length === 0) return "{}";
			else return getJsonObject(src, dict);
		} else return JSON.stringify(src);
	}
	function getJson(src, dict) {
		let entries = src.map((entry) => getJsonObject(entry, dict));
		entries = entries.map(appendCommas).map((entry) => dict.entry.join(entry));
		entries = entries.join("");
		return dict.bibliographyContainer.join(`[${entries}]`);
	}
	exports.default = {
		data(data, { type, format = type || "text", version = "1.0.2" } = {}) {
			if (version < "1.0.2") data = util.downgradeCsl(data);
			if (format === "object") return util.deepCopy(data);
			else if (format === "text") return JSON.stringify(data, null, 2);
			else {
				_logger.default.warn("[core]", "This feature (JSON output with special formatting) is unstable. See https://github.com/larsgw/citation.js/issues/144");
				return getJson(data, plugins.dict.get(format));
			}
		},
		ndjson(data, { version = "1.0.2" } = {}) {
			if (version < "1.0.2") data = util.downgradeCsl(data);
			return data.map((entry) => JSON.stringify(entry)).join("\n");
		}
	};
}));

// node_modules/@citation-js/core/lib/plugin-common/output/index.js
var require_output = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var _json = _interopRequireDefault(require_json());
	var _label = _interopRequireDefault(require_label());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	exports.default = Object.assign({}, _json.default, _label.default);
}));

// node_modules/@citation-js/core/lib/plugin-common/index.js
var require_plugin_common = /* @__PURE__ */ __commonJSMin((() => {
	var plugins = _interopRequireWildcard(require_plugins());
	var _input = require_input();
	var _output = _interopRequireDefault(require_output());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	plugins.add(_input.ref, {
		input: _input.formats,
		output: _output.default
	});
}));

// node_modules/@citation-js/core/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	Object.defineProperty(exports, "Cite", {
		enumerable: true,
		get: function() {
			return _index.default;
		}
	});
	Object.defineProperty(exports, "logger", {
		enumerable: true,
		get: function() {
			return _logger.default;
		}
	});
	exports.version = exports.util = exports.plugins = void 0;
	var _index = _interopRequireDefault(require_Cite());
	var plugins = _interopRequireWildcard(require_plugins());
	exports.plugins = plugins;
	var util = _interopRequireWildcard(require_util());
	exports.util = util;
	var _logger = _interopRequireDefault(require_logger());
	var _package = _interopRequireDefault(require_package());
	require_plugin_common();
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = /* @__PURE__ */ new WeakMap(), n = /* @__PURE__ */ new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	exports.version = _package.default.version;
}));

export { require_lib as t };