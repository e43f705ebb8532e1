import { type Scheme, schemeFor, trySchemeFor } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issuesOf.js";
import { smallScheme } from "../support/smallScheme.js";

const dated = (id: string, from: string, checkedThrough: string) =>
  smallScheme({ id, from, checkedThrough });

const first = dated("first", "2023-01", "2023-12");
const second = dated("second", "2024-01", "2024-06");
const history: readonly Scheme[] = [second, first];

describe("the scheme in force is the latest that has begun", () => {
  test.each([
    ["2023-01", "first"],
    ["2023-12", "first"],
    ["2024-01", "second"],
    ["2024-06", "second"],
  ])("in %s it is the %s", (month, id) => {
    expect(schemeFor(month, history).id).toBe(id);
    expect(schemeFor(month, [...history].reverse()).id).toBe(id);
  });

  test("it is the very one that was given", () => {
    expect(schemeFor("2024-02", history)).toBe(second);
  });
});

describe("a month that no scheme is known to be right for is refused", () => {
  test.each([
    ["2022-12", history, "a month from 2023-01 on, when the first scheme came into force"],
    [
      "2024-07",
      history,
      'a month up to 2024-06, through which the scheme second was checked; if the rules still hold, add { afterChecked: "goOn" }',
    ],
    ["2024-01", [], "a month with a scheme in force (the history is empty)"],
    [
      "2024-13",
      history,
      "a month such as 2023-10 (or several months, 2023-01/2023-04; a quarter, 2023-Q3; a year, 2023)",
    ],
  ])("%s", (month, schemes, allowed) => {
    const [issue, ...more] = issuesOf(() => schemeFor(month, schemes));
    expect(issue?.path).toBe("month");
    expect(issue?.allowed.en).toBe(allowed);
    expect(more).toEqual([]);
  });

  test("unless the last scheme is to go on", () => {
    expect(schemeFor("2030-01", history, { afterChecked: "goOn" }).id).toBe("second");
  });

  test("going on does not reach back before the first", () => {
    expect(trySchemeFor("2022-12", history, { afterChecked: "goOn" }).ok).toBe(false);
  });

  test("a gap between what was checked and the next scheme is refused as well", () => {
    const gap = [dated("first", "2023-01", "2023-06"), second];
    expect(trySchemeFor("2023-07", gap).ok).toBe(false);
  });
});

describe("a period has the scheme that is in force in all of its months", () => {
  test.each([
    ["2023", "first"],
    ["2023-01/2023-12", "first"],
    ["2023-11/2023-12", "first"],
    ["2023-Q4", "first"],
    ["2024-Q1", "second"],
    ["2024-01/2024-06", "second"],
  ])("in %s it is the %s", (period, id) => {
    expect(schemeFor(period, history).id).toBe(id);
    expect(schemeFor(period, [...history].reverse()).id).toBe(id);
  });

  const begins = (id: string, from: string) =>
    `a period with one scheme in force (${id} comes into force in ${from}: score the months before and after it apart)`;

  test.each([
    // the second begins in its last month, in one between, or just after its first
    ["2023-10/2024-01", "notInForce", begins("second", "2024-01")],
    ["2023-10/2024-03", "notInForce", begins("second", "2024-01")],
    ["2023-12/2024-03", "notInForce", begins("second", "2024-01")],
    // before the first
    [
      "2022-12/2023-02",
      "notInForce",
      "a month from 2023-01 on, when the first scheme came into force",
    ],
    // its last month was not checked
    [
      "2024",
      "notChecked",
      'a month up to 2024-06, through which the scheme second was checked; if the rules still hold, add { afterChecked: "goOn" }',
    ],
  ])("%s is refused", (period, code, allowed) => {
    const issues = issuesOf(() => schemeFor(period, history));
    expect(issues.map((one) => [one.code, one.path, one.allowed.en])).toEqual([
      [code, "month", allowed],
    ]);
  });

  test("going on after what was checked does not go on into the next scheme", () => {
    expect(schemeFor("2024", history, { afterChecked: "goOn" }).id).toBe("second");
    const goOn = { afterChecked: "goOn" } as const;
    expect(trySchemeFor("2023-10/2024-01", history, goOn).ok).toBe(false);
    const gap = [dated("first", "2023-01", "2023-06"), second];
    expect(trySchemeFor("2023-Q3", gap).ok).toBe(false);
    expect(schemeFor("2023-Q3", gap, goOn).id).toBe("first");
  });

  test("of three schemes, it is told which begins within it", () => {
    const third = dated("third", "2024-07", "2024-12");
    const [issue] = issuesOf(() => schemeFor("2024-Q2", [...history, third]));
    expect(issue).toBeUndefined();
    const [within] = issuesOf(() => schemeFor("2024-06/2024-07", [...history, third]));
    expect(within?.allowed.en).toBe(begins("third", "2024-07"));
    // the first of two
    const [both] = issuesOf(() => schemeFor("2023-12/2024-08", [third, ...history]));
    expect(both?.allowed.en).toBe(begins("second", "2024-01"));
  });
});

describe("a history that is none is refused", () => {
  test.each([
    [
      "two schemes from one month",
      [first, dated("other", "2023-01", "2023-02")],
      ["history[1].from"],
    ],
    ["a scheme that is not sound", [first, { ...second, volume: "done" }], ["history[1].volume"]],
    ["no list", "方案", ["history"]],
    ["an option that is not known", history, ["options.afterChecked"], { afterChecked: "maybe" }],
  ])("%s", (_what, schemes, paths, options?: object) => {
    const outcome = trySchemeFor("2023-02", schemes as never, options as never);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(paths);
  });
});

test("a hole in the history is a scheme that is missing", () => {
  const outcome = trySchemeFor("2023-02", new Array(2) as never);
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    "history[0]",
    "history[1]",
  ]);
});
