import { t as require_lib } from "./lib-CHhXwzQf.js";

export default require_lib();

export {  };