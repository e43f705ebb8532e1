import { expect, test } from "vitest";
import { gradeReader } from "../../src/scoring/gradeReader.js";
import { candidate } from "../support/candidates.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "等", en: "Grade" };
const grades = [
  { id: "poor", name },
  { id: "good", name, above: "80" },
  { id: "excellent", name, from: 90 },
  { id: "fair", name, from: "60" },
];
const by = (one: "published" | "exact") => smallScheme({ ranking: { by: one, ties: "dense" } });

test.each([
  ["59.99", "poor"],
  ["60", "fair"],
  ["60.01", "fair"],
  ["79.99", "fair"],
  ["80", "fair"],
  ["80.01", "good"],
  ["89.99", "good"],
  ["90", "excellent"],
  ["90.01", "excellent"],
  ["-5", "poor"],
])("%s is %s, in whatever order the grades stand", (total, grade) => {
  expect(gradeReader(grades, by("exact"))(candidate("a", total))).toBe(grade);
  expect(gradeReader([...grades].reverse(), by("exact"))(candidate("a", total))).toBe(grade);
});

test.each([
  ["79.99", "low"],
  ["80", "at"],
  ["80.01", "over"],
])("of two grades at 80, %s is %s", (total, grade) => {
  const both = [
    { id: "at", name, from: 80 },
    { id: "low", name },
    { id: "over", name, above: 80 },
  ];
  expect(gradeReader(both, by("exact"))(candidate("a", total))).toBe(grade);
});

test("the total is looked at as the scheme ranks by it", () => {
  expect(gradeReader(grades, by("published"))(candidate("a", "89.995"))).toBe("excellent");
  expect(gradeReader(grades, by("published"))(candidate("a", "89.994"))).toBe("good");
  expect(gradeReader(grades, by("exact"))(candidate("a", "89.995"))).toBe("good");
});
