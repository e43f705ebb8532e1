import { tryParseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { depthProblem } from "../../src/model/depthProblem.js";
import { smallScheme } from "../support/smallScheme.js";

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ not: inner }), {});

test.each([
  [39, undefined],
  [40, undefined],
  [41, "not.not"],
])("%i levels below the top: %s", (levels, path) => {
  expect(depthProblem(nested(levels))?.path).toBe(path);
});

test("what holds itself has no end, and is refused", () => {
  const flag: Record<string, unknown> = { id: "x", name: { zh: "提示", en: "Flag" } };
  const condition: Record<string, unknown> = {};
  condition.not = condition;
  flag.if = condition;
  const outcome = tryParseScheme({ ...smallScheme(), verdicts: { flags: [flag] } });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["verdicts.flags"]);
});

test("more values than any scheme has are refused, however they are shared", () => {
  const wide = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner, inner], {});
  expect(depthProblem(wide)?.message.en).toContain("100000");
});

test.each([undefined, null, 5, "方案", {}, []])("%s is not too deep", (value) => {
  expect(depthProblem(value)).toBeUndefined();
});

test("a list that is too long is refused at once, though it holds nothing", () => {
  expect(depthProblem({ groups: new Array(10 ** 6) })?.message.en).toContain("100000");
  expect(depthProblem({ groups: new Array(90_000).fill(0) })).toBeUndefined();
});
