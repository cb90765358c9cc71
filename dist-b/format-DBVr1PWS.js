import { t as renderHtml } from "./html-CeTvDjXI.js";

// src/render/html/format.ts
/** The reader: one file for the browser. */
async function renderReader(review, context) {
	const { html, problems } = await renderHtml(review, {
		mode: "web",
		layout: context.only ?? "parallel",
		templates: {
			page: context.templates.page,
			css: context.templates.screen
		},
		image: context.image,
		markers: context.markers
	});
	return {
		content: html,
		problems
	};
}

export { renderReader };