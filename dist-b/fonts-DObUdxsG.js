import { r as PrintError } from "./problem-D8-8RCaI.js";
import { createRequire } from "node:module";
import { constants, existsSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { access, chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { brotliDecompress } from "node:zlib";
import { promisify } from "node:util";
import { homedir, tmpdir } from "node:os";

// src/render/pdf/package-folder.ts
const require = createRequire(import.meta.url);
/**
* The folder of an installed npm package, or undefined when it is not installed. Goes up from the
* entry file because several packages do not export their own package.json.
*/
function packageFolder(name) {
	let entry;
	try {
		entry = require.resolve(name);
	} catch {
		return;
	}
	let folder = dirname(entry);
	while (!(folder.endsWith(join("node_modules", ...name.split("/"))) || dirname(folder) === folder)) folder = dirname(folder);
	return existsSync(join(folder, "package.json")) ? folder : void 0;
}

// src/render/pdf/tar.ts
const blockSize = 512;
function field(header, start, length) {
	const bytes = header.subarray(start, start + length);
	const end = bytes.indexOf(0);
	return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}
function safeName(name) {
	const parts = name.split("/").filter((part) => part !== "" && part !== ".");
	if (name.startsWith("/") || parts.includes("..") || parts.length === 0) throw new Error(`the archive holds a file with the unsafe name "${name}"`);
	return parts.join("/");
}
function fileName(header) {
	const prefix = field(header, 257, 6) === "ustar" ? field(header, 345, 155) : "";
	const name = field(header, 0, 100);
	return safeName(prefix === "" ? name : `${prefix}/${name}`);
}
/**
* Reads the regular files of an uncompressed ustar archive (POSIX.1-1988); folders, links and
* extension headers are passed over. Throws when a name leads out of the archive or data is cut off.
*/
function readTar(archive) {
	const files = [];
	let at = 0;
	while (at + blockSize <= archive.length) {
		const header = archive.subarray(at, at + blockSize);
		if (header[0] === 0) break;
		const size = Number.parseInt(field(header, 124, 12).trim() || "0", 8);
		const start = at + blockSize;
		if (!Number.isInteger(size) || start + size > archive.length) throw new Error("the archive is damaged or cut off");
		if (/^0?$/u.test(field(header, 156, 1))) files.push({
			name: fileName(header),
			bytes: archive.subarray(start, start + size)
		});
		at = start + Math.ceil(size / blockSize) * blockSize;
	}
	return files;
}

// src/render/pdf/bundled-browser.ts
const decompress = promisify(brotliDecompress);
/** The one version whose package installs on Node 20; the cache folder carries it in its name. */
const bundledVersion = "143.0.4";
/** The binary is dynamic against glibc on x64; elsewhere (Alpine, macOS, Windows, arm64) it cannot run. */
function runsHere() {
	return process.platform === "linux" && process.arch === "x64" && existsSync("/lib64/ld-linux-x86-64.so.2");
}
/** A shared temporary folder is trusted only when nobody else can have planted something in it. */
async function privateTemporaryFolder() {
	const user = process.getuid?.() ?? 0;
	const folder = join(tmpdir(), `biyi-cache-${user}`);
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const status = await lstat(folder);
	if (!status.isDirectory() || status.uid !== user || (status.mode & 18) !== 0) throw new Error(`${folder} belongs to somebody else or others may write to it`);
	return folder;
}
async function cacheFolder() {
	const home = homedir();
	const configured = process.env["XDG_CACHE_HOME"] ?? "";
	const wanted = isAbsolute(configured) ? configured : home === "" ? "" : join(home, ".cache");
	if (isAbsolute(wanted)) try {
		await mkdir(join(wanted, "biyi"), { recursive: true });
		return join(wanted, "biyi");
	} catch {}
	return privateTemporaryFolder();
}
async function unpack(from, to) {
	const [browser, archive] = await Promise.all([readFile(join(from, "chromium.br")).then((bytes) => decompress(bytes)), readFile(join(from, "al2023.tar.br")).then((bytes) => decompress(bytes))]);
	await writeFile(join(to, "chromium"), browser);
	await chmod(join(to, "chromium"), 493);
	for (const file of readTar(archive)) {
		const path = join(to, file.name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, file.bytes);
	}
}
/**
* The browser of the npm package `@sparticuz/chromium`, unpacked once a machine into a private,
* versioned cache; undefined where it is not installed or cannot run. Parallel calls are safe: each
* unpacks beside the target and renames, the loser drops its copy. Throws when unpacking fails.
*/
async function bundledBrowser() {
	const source = runsHere() ? packageFolder("@sparticuz/chromium") : void 0;
	if (source === void 0) return void 0;
	const cache = await cacheFolder();
	const folder = join(cache, `chromium-${bundledVersion}`);
	const found = {
		path: join(folder, "chromium"),
		libraries: join(folder, "lib")
	};
	if (existsSync(found.path)) return found;
	const building = await mkdtemp(join(cache, "unpacking-"));
	try {
		await unpack(join(source, "bin"), building);
		await chmod(building, 493);
		await rename(building, folder);
	} catch (cause) {
		if (!existsSync(found.path)) throw new Error(`The bundled browser cannot be unpacked into ${folder}.`, { cause });
	} finally {
		await rm(building, {
			recursive: true,
			force: true
		});
	}
	return found;
}

// src/render/pdf/browser.ts
const variables = [
	"BIYI_BROWSER",
	"PUPPETEER_EXECUTABLE_PATH",
	"CHROME_PATH"
];
const systemNames = [
	"chromium-headless-shell",
	"chrome-headless-shell",
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"microsoft-edge",
	"microsoft-edge-stable"
];
/** No sandbox or web-security switch here: the page is ours and every request is answered by us. */
const flags = [
	"--disable-gpu",
	"--disable-dev-shm-usage",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--font-render-hinting=none",
	"--host-resolver-rules=MAP * ~NOTFOUND"
];
const waysOut = `Install the npm package @sparticuz/chromium@${bundledVersion} (Linux x64), install Chromium or Chrome (on Debian: apt install chromium-headless-shell), or set BIYI_BROWSER to the path of a browser.`;
async function isExecutable(path) {
	return access(path, constants.X_OK).then(() => true, () => false);
}
async function bundledChoice(failures) {
	try {
		const found = await bundledBrowser();
		return found === void 0 ? [] : [{
			source: "bundled",
			...found
		}];
	} catch (cause) {
		failures.push(cause);
		return [];
	}
}
async function systemChoices() {
	if (process.platform !== "linux") return [{
		source: "system",
		channel: "chrome"
	}, {
		source: "system",
		channel: "msedge"
	}];
	const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
	const choices = [];
	for (const name of systemNames) for (const folder of folders) {
		const path = join(folder, name);
		if (await isExecutable(path)) {
			choices.push({
				source: "system",
				path
			});
			break;
		}
	}
	return choices;
}
/** A browser that the user named: only this one is tried, so that a typing error is not hidden. */
function namedChoice() {
	for (const variable of variables) {
		const path = process.env[variable];
		if (path !== void 0 && path !== "") return {
			source: variable,
			path
		};
	}
}
async function launch(choice, fontConfig) {
	const { chromium } = await import("playwright-core");
	const env = {
		...process.env,
		FONTCONFIG_FILE: fontConfig,
		...choice.libraries === void 0 ? {} : { LD_LIBRARY_PATH: choice.libraries }
	};
	const browser = await chromium.launch({
		...choice.path === void 0 ? {} : { executablePath: choice.path },
		...choice.channel === void 0 ? {} : { channel: choice.channel },
		args: flags,
		env,
		timeout: 3e4
	});
	return {
		browser,
		choice,
		label: `${choice.path ?? choice.channel ?? "unknown"}, version ${browser.version()}, ${choice.source}`
	};
}
/**
* Starts the first browser that runs: the one that an environment variable names, the bundled one,
* then those of the system. `fontConfig` is the path of a fontconfig file. Throws PrintError when
* the named one does not start or none is found, with the reasons as cause.
*/
async function startBrowser(fontConfig) {
	const named = namedChoice();
	if (named !== void 0) {
		if (!await isExecutable(named.path ?? "")) throw new PrintError(`${named.source} is "${named.path}", where no executable file stands. Unset it, or set it to the path of Chromium or Chrome.`, { cause: /* @__PURE__ */ new Error(`cannot execute ${named.path}`) });
		return launch(named, fontConfig).catch((cause) => {
			throw new PrintError(`The browser that ${named.source} names, ${named.path}, does not start.`, { cause });
		});
	}
	const failures = [];
	for (const choice of await bundledChoice(failures)) {
		const running = await launch(choice, fontConfig).catch((cause) => failures.push(cause));
		if (typeof running === "object") return running;
	}
	for (const choice of await systemChoices()) {
		const running = await launch(choice, fontConfig).catch((cause) => failures.push(cause));
		if (typeof running === "object") return running;
	}
	throw new PrintError(`No browser for printing can be started. ${waysOut}`, { cause: new AggregateError(failures, "what was tried") });
}

// src/render/pdf/character-map.ts
/** Adds the code points of a format 4 subtable (OpenType cmap: segments of the basic plane). */
function readSegments(view, table, found) {
	const count = view.getUint16(table + 6) / 2;
	const ends = table + 14;
	const starts = ends + count * 2 + 2;
	const deltas = starts + count * 2;
	const offsets = deltas + count * 2;
	for (let segment = 0; segment < count; segment += 1) {
		const start = view.getUint16(starts + segment * 2);
		const end = view.getUint16(ends + segment * 2);
		const delta = view.getUint16(deltas + segment * 2);
		const offsetAt = offsets + segment * 2;
		const offset = view.getUint16(offsetAt);
		for (let code = start; code <= end && code !== 65535; code += 1) if ((offset === 0 ? code + delta & 65535 : view.getUint16(offsetAt + offset + (code - start) * 2)) !== 0) found.add(code);
	}
}
/** Adds the code points of a format 12 subtable (groups of all planes). */
function readGroups(view, table, found) {
	const count = view.getUint32(table + 12);
	for (let group = 0; group < count; group += 1) {
		const at = table + 16 + group * 12;
		const end = view.getUint32(at + 4);
		for (let code = view.getUint32(at); code <= end; code += 1) found.add(code);
	}
}
function tableOffset(view, tag) {
	const wanted = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
	const count = view.getUint16(4);
	for (let index = 0; index < count; index += 1) {
		const record = 12 + index * 16;
		if (view.getUint32(record) === wanted) return view.getUint32(record + 8);
	}
	throw new Error(`the font has no ${tag} table`);
}
/** The code points for which a TrueType font has a glyph (OpenType 1.9, cmap formats 4 and 12). */
function coveredCodePoints(font) {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const map = tableOffset(view, "cmap");
	const found = /* @__PURE__ */ new Set();
	const count = view.getUint16(map + 2);
	for (let index = 0; index < count; index += 1) {
		const table = map + view.getUint32(map + 4 + index * 8 + 4);
		const format = view.getUint16(table);
		if (format === 4) readSegments(view, table, found);
		if (format === 12) readGroups(view, table, found);
	}
	return found;
}

// src/render/pdf/code-points.ts
/** What the style sheets, counters and list markers print beside the text; plus printable ASCII. */
const generated = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("")}\u00A0·•◦▪–—‘’“”…、。，：；（）［］【】`;
/** Characters that draw nothing: a font need not have them. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u;
const namedEntities = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: "\xA0"
};
function decodeEntities(html) {
	return html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
		if (name !== void 0) return namedEntities[String(name)] ?? whole;
		const code = hex === void 0 ? Number(decimal) : Number.parseInt(String(hex), 16);
		return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
	});
}
/** Drawings in data URIs are set in the same fonts, so that their text must be cut too. */
function embeddedDrawings(html) {
	const texts = [];
	for (const match of html.matchAll(/data:image\/svg\+xml([^,"'\s]*),([^"']*)/gu)) {
		const [, parameters = "", body = ""] = match;
		if (parameters.includes("base64")) texts.push(Buffer.from(body, "base64").toString("utf8"));
		else texts.push(body.replace(/(?:%[\da-f]{2})+/giu, decodePercents));
	}
	return decodeEntities(texts.join(""));
}
function decodePercents(run) {
	return Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8");
}
/** Every character for which the page may need a glyph: of the text, of drawings, of style sheets. */
function neededCharacters(html) {
	const all = decodeEntities(html) + embeddedDrawings(html) + generated;
	return [...new Set(all)].filter((character) => !/[\p{Cc}\p{Cs}]/u.test(character)).join("");
}
/** The characters of the visible text that none of the fonts covers, in order of appearance. */
function missingCharacters(html, covered) {
	const visible = decodeEntities(html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/giu, "").replace(/<[^>]*>/gu, ""));
	const missing = [];
	for (const character of new Set(visible)) {
		const code = character.codePointAt(0) ?? 0;
		if (invisible.test(character) || covered.some((face) => face.has(code))) continue;
		missing.push({
			character,
			codePoint: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`
		});
	}
	return missing;
}

// src/render/pdf/fonts.ts
const chinese = {
	family: "Noto Serif SC",
	package: "@expo-google-fonts/noto-serif-sc"
};
const latin = {
	family: "Source Serif 4",
	package: "@expo-google-fonts/source-serif-4"
};
/** TrueType outlines only: other Chinese fonts come out of Chromium as Type 3. */
const faces = [
	{
		...chinese,
		file: "400Regular/NotoSerifSC_400Regular.ttf",
		weight: 400,
		style: "normal"
	},
	{
		...chinese,
		file: "700Bold/NotoSerifSC_700Bold.ttf",
		weight: 700,
		style: "normal"
	},
	{
		...latin,
		file: "400Regular/SourceSerif4_400Regular.ttf",
		weight: 400,
		style: "normal"
	},
	{
		...latin,
		file: "700Bold/SourceSerif4_700Bold.ttf",
		weight: 700,
		style: "normal"
	},
	{
		...latin,
		file: "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
		weight: 400,
		style: "italic"
	}
];
/**
* Letters, digits and signs that the Chinese face draws too wide or upright come from the Latin
* face; quotes, dashes and the ellipsis stay with whichever family the language names first.
*/
const chineseRange = "U+20-2F, U+3A-40, U+5B-60, U+7B-AF, U+B2-B4, U+B6-BF, U+2010-206F, U+20A0-2189, U+2460-FFFF, U+1F000-3FFFF";
/** Where a face is installed, or undefined. */
function faceFile(face) {
	const folder = packageFolder(face.package);
	return folder === void 0 ? void 0 : join(folder, face.file);
}
async function readFace(face) {
	const path = faceFile(face);
	if (path === void 0) throw new PrintError(`The font package ${face.package} is not installed; npm ci brings it.`);
	return readFile(path).catch((cause) => {
		throw new PrintError(`The font ${path} cannot be read.`, { cause });
	});
}
function faceRule(face, name) {
	const range = face.family === chinese.family ? `unicode-range: ${chineseRange};` : "";
	return `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; src: url("/fonts/${name}") format("truetype"); ${range} }`;
}
function fontConfiguration(folder) {
	const xml = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${xml}</dir><cachedir>${xml}/cache</cachedir>${[
		"serif",
		"sans-serif",
		"monospace"
	].map((name) => `<alias><family>${name}</family><prefer><family>Source Serif 4</family><family>Noto Serif SC</family></prefer></alias>`).join("")}</fontconfig>
`;
}
/** Writes a fontconfig file for the fonts of a folder and returns its path. */
async function writeFontConfiguration(folder) {
	const path = join(folder, "fonts.conf");
	await mkdir(join(folder, "cache"), { recursive: true });
	await writeFile(path, fontConfiguration(folder));
	return path;
}
/**
* Cuts every face to the characters of the page and writes them to `folder`. A font that is not cut
* would give radicals instead of characters in the text layer. Throws PrintError when a font cannot
* be read or cut, or when no font has any character of the text.
*/
async function cutFonts(html, folder) {
	const { default: subsetFont } = await import("subset-font");
	const originals = await Promise.all(faces.map(readFace));
	const characters = neededCharacters(html);
	const files = /* @__PURE__ */ new Map();
	const rules = [];
	for (const [index, face] of faces.entries()) {
		const name = `${face.family.replaceAll(" ", "")}-${face.weight}-${face.style}.ttf`;
		const original = originals[index];
		if (original === void 0) continue;
		const cut = await subsetFont(original, characters, { targetFormat: "sfnt" }).catch((cause) => {
			throw new PrintError(`The font ${face.file} cannot be cut to the text.`, { cause });
		});
		files.set(name, cut);
		rules.push(faceRule(face, name));
		await writeFile(join(folder, name), cut);
	}
	const covered = [originals[0], originals[2]].flatMap((font) => font === void 0 ? [] : [coveredCodePoints(font)]);
	return {
		configuration: await writeFontConfiguration(folder),
		css: rules.join("\n"),
		files,
		missing: missingCharacters(html, covered)
	};
}

export { startBrowser as a, writeFontConfiguration as i, faceFile as n, packageFolder as o, faces as r, cutFonts as t };