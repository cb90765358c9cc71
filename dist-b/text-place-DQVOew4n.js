// src/read/text-place.ts
/** Finds the place of an offset in a text. */
function placeAt(text, offset) {
	const before = text.slice(0, offset);
	const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
	return {
		line: before.split(/\r\n|\r|\n/u).length,
		column: offset - start + 1
	};
}
/** `source/references.json:12:5` */
function shownPlace(display, text, offset) {
	const { line, column } = placeAt(text, offset);
	return `${display}:${line}:${column}`;
}

export { shownPlace as n, placeAt as t };