import { defineScheme } from "../../checking/parseScheme.js";
import { basis } from "./basis.js";
import { bonus } from "./bonusScore.js";
import { contact } from "./contactScore.js";
import { cooperation } from "./cooperationScore.js";
import { extension } from "./extensionScore.js";
import { knowledgeBase } from "./knowledgeBaseScore.js";
import { onTimeCompletion } from "./onTimeCompletionScore.js";
import { rejection } from "./rejectionScore.js";
import { satisfaction } from "./satisfactionScore.js";
import type { Xiangtan2023 } from "./schemeType.js";

/** The dimensions, as they are written. */
export const dimensions = [
  onTimeCompletion,
  extension,
  contact,
  satisfaction,
  rejection,
  knowledgeBase,
  cooperation,
  bonus,
] as const;

/**
 * The assessment rules of 湘潭市's hotline 湘潭市12345热线考核方案, 2023, as recovered from the bulletin of October 2023.
 *
 * We found no published rule text. These rules give the rank, the tier, every score and the total of all 55 units in
 * the printed table, to the last digit: of 48 from the annexes as they stand, of five with the fraction behind a printed
 * percentage, and of two (市税务局, 雨湖区) after a choice where the bulletin contradicts itself. `docs/decisions.md` has
 * them all.
 *
 * @example
 * ```ts
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * xiangtan2023.dimensions.map(({ fullMarks }) => fullMarks); // => ["10", "10", "20", "25", "10", "20", "5", "5"]
 * ```
 */
export const xiangtan2023: Xiangtan2023 = /* @__PURE__ */ defineScheme<Xiangtan2023>({
  ...basis,
  dimensions,
});
