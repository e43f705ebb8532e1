import { addedScores } from "./addedScores.js";
import { asPrinted } from "./asPrinted.js";
import { clause } from "./clause.js";
import { crosswise } from "./crosswise.js";
import { dimensionPages } from "./dimensionPages.js";
import { edgesOfTiers } from "./edgesOfTiers.js";
import { explanation } from "./explanation.js";
import { explanationLine } from "./explanationLine.js";
import { findings } from "./findings.js";
import { formulas } from "./formulas.js";
import { fractionsBehind } from "./fractionsBehind.js";
import { keptDigits } from "./keptDigits.js";
import type { Maker } from "./made.js";
import { methodsOfTies } from "./methodsOfTies.js";
import { modesOfRounding } from "./modesOfRounding.js";
import { numbersRead } from "./numbersRead.js";
import { packageFacts } from "./packageFacts.js";
import { peersOf } from "./peersOf.js";
import { percentagesScored } from "./percentagesScored.js";
import { provingRows } from "./provingRows.js";
import { ranksAsPrinted } from "./ranksAsPrinted.js";
import { recoveredFractions } from "./recoveredFractions.js";
import { rooms } from "./rooms.js";
import { rules } from "./rules.js";
import { schemeRounding } from "./schemeRounding.js";
import { spread } from "./spread.js";
import { tiedUnits } from "./tiedUnits.js";
import { tiers } from "./tiers.js";
import { unitFigures } from "./unitFigures.js";
import { workedScore } from "./workedScore.js";
import { workedTotal } from "./workedTotal.js";

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
  tiedUnits,
  tiers,
  unitFigures,
  workedScore,
  workedTotal,
};
