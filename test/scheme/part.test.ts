import { tryParseScheme } from "hotline-scoring";
import { noDataChoices } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { partSchema } from "../../src/scheme/part.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";

const part = { fullMarks: "10", measure: { rate: "done" }, rule: { kind: "proportional" } };

test.each<[string, object, boolean]>([
  ["a measure and a rule", {}, true],
  ["no full marks", { fullMarks: undefined }, false],
  ["full marks below 0", { fullMarks: "-1" }, false],
  ["no group to count in", { onlyIn: [] }, false],
  ["a floor below 0", { floor: "-5" }, true],
  ["an id of its own", { id: "x" }, false],
  ["a weight", { weight: "1/3" }, true],
  ["a weight by group", { weight: { byGroup: { all: "25%" } } }, true],
  ["a weight of 0", { weight: 0 }, true],
  ["a weight below 0", { weight: "-25%" }, false],
  ["factors of its own", { factors: [{ times: 1 }] }, false],
  ["full marks by group, as a fraction", { fullMarks: { byGroup: { all: "10/3" } } }, true],
])("a part with %s", (_what, changes, sound) => {
  expect(accepts(partSchema, { ...part, ...changes })).toBe(sound);
});

test.each(noDataChoices)("noData may be %s", (noData) => {
  expect(accepts(partSchema, { ...part, noData })).toBe(true);
});

test("a dimension has parts, or a measure and a rule of its own, and not both", () => {
  const { id, name, fullMarks, ...own } = smallScheme().dimensions[0] as never as Record<
    string,
    unknown
  >;
  const outcome = (dimension: object) =>
    tryParseScheme({ ...smallScheme(), dimensions: [{ id, name, fullMarks, ...dimension }] }).ok;
  expect(outcome(own)).toBe(true);
  expect(outcome({ parts: [part] })).toBe(true);
  expect(outcome({ ...own, parts: [part] })).toBe(false);
  expect(outcome({})).toBe(false);
});
