import type { Dimension, Part } from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { mostAwarded } from "../../src/scoring/mostAwarded.js";
import { composedDimension, smallDimension } from "../support/smallScheme.js";

const name = { zh: "评分", en: "Points" };
const measure = { given: "kb" };
const rule: Rule = { kind: "given" };
const plain = smallDimension({ measure, rule });
const bands: Rule = { kind: "bands", bands: [{ from: 5, points: 10 }], otherwise: 0 };
const part = (changes: Partial<Part>): Part => ({ fullMarks: "4", measure, rule, ...changes });

test.each<[string, readonly Dimension[], string, string | undefined]>([
  ["full marks", [plain], "all", "10"],
  ["a cap above them", [{ ...plain, cap: "12.5" }], "all", "12.5"],
  ["full marks of its group", [{ ...plain, fullMarks: by("8") }], "park", "8"],
  ["full marks of another group", [{ ...plain, fullMarks: by("8") }], "county", "10"],
  ["a part's full marks", [composedDimension([part({})])], "all", "4"],
  ["a part's cap", [composedDimension([part({ cap: 6 })])], "all", "6"],
  ["the most of several", [composedDimension([part({})]), plain], "all", "10"],
  ["what it is worth before a weight", [{ ...plain, weight: "50%" }], "all", "10"],
  ["full marks as a fraction", [{ ...plain, fullMarks: "25/2" }], "all", "12.5"],
  [
    "nothing, where the lower of two counts",
    [smallDimension({ measure: { lowerOf: [measure, { given: "x" }] }, rule })],
    "all",
    undefined,
  ],
  ["nothing, where it is banded", [smallDimension({ measure, rule: bands })], "all", undefined],
  [
    "nothing, where one of several is",
    [plain, smallDimension({ measure, rule: bands })],
    "all",
    undefined,
  ],
  [
    "nothing, where it is compared",
    [smallDimension({ measure: { change: "kb", from: "x", in: "number" }, rule })],
    "all",
    undefined,
  ],
  ["nothing, where it is not asked for", [smallDimension()], "all", undefined],
  [
    "nothing, in a group that it does not count in",
    [composedDimension([part({ onlyIn: ["park"] })])],
    "all",
    undefined,
  ],
])("awarded points are worth %s", (_, dimensions, group, most) => {
  const found = mostAwarded("kb", { kind: "points", name }, group, { dimensions });
  expect(found?.toString()).toBe(
    most === undefined ? undefined : `${Number(most) === 12.5 ? "25/2" : most}`,
  );
});

function by(park: string) {
  return { byGroup: { park, county: "10", all: "10" } };
}

test("where it differs by group, nothing is known of a dimension without one", () => {
  const dimensions = [{ ...plain, fullMarks: { byGroup: { park: "8" } } }];
  expect(mostAwarded("kb", { kind: "points", name }, "", { dimensions })).toBeUndefined();
});

test("what the scheme states comes first", () => {
  const stated = { kind: "points", name, most: "25" } as const;
  expect(`${mostAwarded("kb", stated, "all", { dimensions: [plain] })}`).toBe("25");
});

test("a count or a rate is not awarded", () => {
  expect(
    mostAwarded("kb", { kind: "count", name }, "all", { dimensions: [plain] }),
  ).toBeUndefined();
});
