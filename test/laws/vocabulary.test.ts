import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measures } from "../../src/measures/measures.js";
import { rules } from "../../src/rules/rules.js";
import { runs } from "../support/runs.js";
import {
  anyRefusingMonth,
  anyUnsoundMonth,
  anyVocabularyMonth,
  type VocabularyCase,
} from "./anyScheme.js";
import { observed, resultOf } from "./observed.js";
import { reckoned } from "./reckoning.js";
import { WORDS, wordsOf } from "./vocabularyWords.js";

test("the random schemes use every word of the vocabulary", () => {
  const drawn = fc.sample(anyVocabularyMonth(), { numRuns: 400, seed: 1 });
  const used = new Set(drawn.flatMap(({ scheme }) => wordsOf(scheme)));
  expect(WORDS.filter((word) => !used.has(word))).toEqual([]);
});

test("the random months have periods of every kind and facts, and can be scored", () => {
  const drawn = fc.sample(anyVocabularyMonth(), { numRuns: 150, seed: 12345 });
  const used = new Set(drawn.flatMap(({ month }) => wordsOf(month)));
  const periods = ["2024-05", "2024-01/2024-04", "2024-Q3", "2024"];
  const words = [...periods.map((one) => `month: ${one}`), "urgent: true", "urgent: false"];
  expect(words.filter((word) => !used.has(word))).toEqual([]);
  const results = drawn.map(({ scheme, month }) => reckoned(scheme, month));
  expect(results.filter((one) => "refused" in one)).toEqual([]);
  const outcomes = new Set(results.flatMap((one) => wordsOf(one)));
  const met = [
    ...["as: notScored", "as: notRanked", "unpublished", "code: belowMinimum", "code: noData"],
    ...["effect: fullMarks", "effect: zero", "effect: leaveOut", "effect: atMost"],
    ...["exceptions", "totalException", "vetoes", "vetoes: veto0", "flags: flag0", "grade"],
  ];
  expect(met.filter((word) => !outcomes.has(word))).toEqual([]);
});

function agrees(drawn: VocabularyCase): void {
  expect(observed(resultOf(drawn))).toEqual(reckoned(drawn.scheme, drawn.month));
}

describe("a month is what the plainest reckoning makes of it", () => {
  test("every digit, rank, tier, grade, veto, flag, figure, list and exception of random schemes", () => {
    fc.assert(fc.property(anyVocabularyMonth(), agrees), { numRuns: runs(120) });
  });

  test("what has no data is refused where the scheme does not say what that means", () => {
    fc.assert(fc.property(anyRefusingMonth(), agrees), { numRuns: runs(60) });
  });

  test("less than nothing, more than the whole and places that fall are refused", () => {
    fc.assert(fc.property(anyUnsoundMonth(), agrees), { numRuns: runs(60) });
  });
});

describe("the random schemes have all the words that there are", () => {
  const text = JSON.stringify(fc.sample(anyVocabularyMonth(), { numRuns: 300, seed: 1 }));

  test.each(Object.keys(rules))("the rule %s", (kind) => {
    expect(text).toContain(`"kind":"${kind}"`);
  });

  test.each(Object.keys(measures))("the measure %s", (key) => {
    expect(text).toContain(`"measure":{"${key}":`);
  });
});
