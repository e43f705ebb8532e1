import { InputError, scoreMonth, tryScoreMonth, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { xiangtanUnit } from "../support/units.js";

const month = { month: "2023-10", units: [xiangtanUnit()] };

test("a result names its scheme and its month", () => {
  const { scheme, month: name, unranked } = scoreMonth(xiangtan2023, month);
  expect([scheme, name, unranked]).toEqual(["xiangtan-2023", "2023-10", []]);
});

test("the first unit stands where the contract has it", () => {
  const unit = scoreMonth(xiangtan2023, month).peerGroups[0]?.units[0];
  expect(Object.keys(unit ?? {})).toEqual(["rank", "unit", "tier", "volume", "scores", "total"]);
  expect(unit?.unit).toEqual({ id: "某局", name: "市某局", group: "department" });
  expect(Object.keys(unit?.scores ?? {})).toEqual(xiangtan2023.dimensions.map(({ id }) => id));
});

test("throwing and not throwing say the same", () => {
  const bad = { ...month, month: "2023" };
  const outcome = tryScoreMonth(xiangtan2023, bad);
  try {
    scoreMonth(xiangtan2023, bad);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect(outcome).toEqual({ ok: false, issues: (error as InputError).issues });
  }
  expect(tryScoreMonth(xiangtan2023, month)).toEqual({
    ok: true,
    value: scoreMonth(xiangtan2023, month),
  });
});

test("a scheme need not have been defined: any object of its shape will do", () => {
  const copy = JSON.parse(JSON.stringify(xiangtan2023)) as typeof xiangtan2023;
  expect(scoreMonth(copy, month)).toEqual(scoreMonth(xiangtan2023, month));
});

test("rates and scores are rounded where the scheme says so", () => {
  const unit = xiangtanUnit({
    metrics: { tickets: 461, completedOnTime: 461, contacted: 461, extended: 125 },
  });
  const rounding = { ...xiangtan2023.rounding, rates: { places: 2, mode: "halfExpand" } } as const;
  const rounded = { ...xiangtan2023, rounding };
  const [first] = scoreMonth(rounded, { ...month, units: [unit] }).peerGroups[0]?.units ?? [];
  // 27.11 % is 12.11 points past 15 %: 10 − 6.055
  expect(`${first?.scores.extension.exact}`).toBe("789/200");

  const whole = { ...rounding, scores: { places: 0, mode: "trunc" } } as const;
  const [truncated] =
    scoreMonth({ ...xiangtan2023, rounding: whole }, { ...month, units: [unit] }).peerGroups[0]
      ?.units ?? [];
  expect(`${truncated?.scores.extension.exact}`).toBe("3");
  expect(`${truncated?.total.exact}`).toBe("93");
});
