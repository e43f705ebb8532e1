import type fc from "fast-check";
import { anyGround } from "./drawing/ground.js";
import { anyMonthOn } from "./drawing/month.js";
import { anyRefusing, anyUnsound } from "./drawing/refusing.js";
import { anySchemeOn } from "./drawing/scheme.js";
import type { MonthJson } from "./reckoning/monthJson.js";
import type { SchemeJson } from "./reckoning/schemeJson.js";
import { placesRise } from "./reckoning/waypoints.js";

export { anySlopingMonth } from "./drawing/sloping.js";

/** A scheme, and a month it can score. */
export interface VocabularyCase {
  readonly scheme: SchemeJson;
  readonly month: MonthJson;
}

/** A scheme that uses any words of the vocabulary, and a month that it can score. */
export const anyVocabularyMonth = (): fc.Arbitrary<VocabularyCase> =>
  anyGround.chain((ground) =>
    anySchemeOn(ground)
      .chain((scheme) => anyMonthOn(ground, scheme).map((month) => ({ scheme, month })))
      // rounded rates may fall together
      .filter(({ scheme, month }) => placesRise(scheme, month)),
  );

/** A scheme that refuses what has no data, and a month that may have none. */
export const anyRefusingMonth = (): fc.Arbitrary<VocabularyCase> =>
  anyVocabularyMonth().chain(anyRefusing);

/** A scheme, and a month with a figure that may be against its definition. */
export const anyUnsoundMonth = (): fc.Arbitrary<VocabularyCase> =>
  anyVocabularyMonth().chain(anyUnsound);
