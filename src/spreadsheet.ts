// hotline-scoring/spreadsheet: the same over ranges of cells, for scripts.

export { spreadsheetFormula } from "./explaining/spreadsheetFormula.js";
export type { CellRange } from "./spreadsheet/ranges.js";
export {
  type SpreadsheetFunctions,
  spreadsheetFunctions,
} from "./spreadsheet/spreadsheetFunctions.js";
export {
  type FunctionDefinition,
  type FunctionParameter,
  functionDefinitions,
} from "./spreadsheet/functionDefinitions.js";
