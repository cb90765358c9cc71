// src/model/problem.ts
/** The user's input cannot be read: exit code 3. */
var InputError = class extends Error {
	name = "InputError";
};
/** The command line or biyi.yaml is wrong: exit code 2. */
var ConfigError = class extends Error {
	name = "ConfigError";
};
/** The print engine is missing or failed: exit code 4. */
var PrintError = class extends Error {
	name = "PrintError";
};

export { InputError as n, PrintError as r, ConfigError as t };