import type { Language } from "hotline-scoring";
import { asPrinted, clause, provingRows } from "./evidence.js";
import { formulas } from "./formulas.js";
import { fractionsBehind, percentagesScored, recoveredFractions } from "./fractions.js";
import { dimensionPages, packageFacts, rooms, ticketsQuery } from "./lists.js";
import { crosswise } from "./mathematics.js";
import { explanation, explanationLine, findings } from "./october.js";
import {
  addedScores,
  keptDigits,
  modesOfRounding,
  numbersRead,
  schemeRounding,
} from "./roundings.js";
import { edgesOfTiers, rules, spread, tiers } from "./rules.js";
import { methodsOfTies, peersOf, ranksAsPrinted, tiedUnits } from "./ties.js";
import { unitFigures, workedScore, workedTotal } from "./worked.js";

/** Gives the text of a block in a language, in Markdown. */
type Maker = (language: Language, ...words: string[]) => string;

/** Every maker of blocks, by the name that guides call it by. */
export const makers: Readonly<Record<string, Maker>> = {
  addedScores,
  asPrinted,
  clause,
  crosswise,
  dimensionPages,
  edgesOfTiers,
  explanation,
  explanationLine,
  findings,
  formulas,
  fractionsBehind,
  keptDigits,
  methodsOfTies,
  modesOfRounding,
  numbersRead,
  packageFacts,
  peersOf,
  percentagesScored,
  provingRows,
  ranksAsPrinted,
  recoveredFractions,
  rooms,
  rules,
  schemeRounding,
  spread,
  ticketsQuery,
  tiedUnits,
  tiers,
  unitFigures,
  workedScore,
  workedTotal,
};
