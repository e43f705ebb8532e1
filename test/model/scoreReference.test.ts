import { parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { scoreReference } from "../../src/model/scoreReference.js";
import { messagesOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const dimensions = [smallDimension(), smallDimension({ id: "again" })];

test.each([
  ["speed", 0],
  ["again", 0],
  ["done", 1],
  ["toString", 1],
])("%s: %i problems", (id, problems) => {
  expect(scoreReference(id, "p", smallScheme({ dimensions }), () => true)).toHaveLength(problems);
});

test("a tie-breaker may name only dimensions that there are", () => {
  const tieBreakers = [{ score: "again" }, { score: "done" }];
  const ranking = { by: "published", ties: "dense", tieBreakers } as const;
  expect(messagesOf(() => parseScheme(smallScheme({ dimensions, ranking })))).toEqual([
    'ranking.tieBreakers[1].score: found "done"; expected one of the dimensions speed, again.',
  ]);
});

test("where dimensions are broken, no dimension can be held against them", () => {
  expect(scoreReference("x", "p", smallScheme(), (path) => path !== "dimensions")).toEqual([]);
});
