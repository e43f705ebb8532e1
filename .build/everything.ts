// All that the package exports, under one name each: for the reference, and for the script that has no modules.

export * from "../src/audit.js";
export * from "../src/exact.js";
export * from "../src/index.js";
export * from "../src/rules.js";
export * from "../src/spreadsheet.js";
export * from "../src/tables.js";
export * from "../src/xiangtan2023.js";
