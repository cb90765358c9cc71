import { a as startBrowser, i as writeFontConfiguration, n as faceFile, r as faces } from "./fonts-DObUdxsG.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/render/pdf/doctor.ts
/** Starts the browser that a build would use and looks for the fonts; never throws for their absence. */
async function inspectPrinting() {
	const fonts = faces.map((face) => {
		const path = faceFile(face);
		return {
			family: face.family,
			weight: face.weight,
			style: face.style,
			path: path !== void 0 && existsSync(path) ? path : null
		};
	});
	const folder = await mkdtemp(join(tmpdir(), "biyi-doctor-"));
	try {
		const { browser, choice } = await startBrowser(await writeFontConfiguration(folder));
		const version = browser.version();
		await browser.close();
		return {
			browser: {
				path: choice.path ?? choice.channel ?? "unknown",
				version,
				source: choice.source
			},
			problem: null,
			fonts
		};
	} catch (cause) {
		return {
			browser: null,
			problem: cause instanceof Error ? cause.message : String(cause),
			fonts
		};
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}

export { inspectPrinting };