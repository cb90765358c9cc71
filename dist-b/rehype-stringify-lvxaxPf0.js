import { t as rehypeStringify } from "./rehype-stringify-CemWYZbH.js";

export { rehypeStringify as default };