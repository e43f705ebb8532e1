import { Decimal } from "decimal.js";
import { InputError, type MonthJson, parseMonth, scoreMonth, tryParseMonth } from "hotline-scoring";
import { type Xiangtan2023, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const json = (value: unknown) => JSON.stringify(value);

describe("parseMonth", () => {
  const stored: MonthJson<Xiangtan2023> = JSON.parse(json(october2023));

  test("gives October 2023 back as it was stored, and it is scored the same", () => {
    const month = parseMonth(stored, xiangtan2023);
    expect(json(month)).toBe(json(october2023));
    expect(json(scoreMonth(xiangtan2023, month))).toBe(json(scoreMonth(xiangtan2023, october2023)));
  });

  test("what it gives is a copy", () => {
    const given = JSON.parse(json(stored));
    const month = parseMonth(given, xiangtan2023);
    given.units[0].metrics.tickets = 1;
    given.units.pop();
    expect(json(month)).toBe(json(october2023));
  });

  test("reads a month in memory as well, with its Decimals", () => {
    const units = [smallUnit("a", { awarded: new Decimal("1.5") })];
    const month = parseMonth({ month: "2024-01", units }, smallScheme());
    expect(`${month.units[0]?.metrics.awarded}`).toBe("1.5");
  });

  test.each<[string, unknown, string[]]>([
    ["nothing", undefined, ["missing "]],
    ["text", "2023-10", ["invalid "]],
    ["a list", [], ["invalid "]],
    ["no units", { month: "2024-01" }, ["missing units"]],
    ["a key too many", { month: "2024-01", units: [], unit: [] }, ["unknownKey unit"]],
    [
      "an unknown metric",
      { month: "2024-01", units: [smallUnit("a", { dne: 1 })] },
      ["unknownKey units[0].metrics.dne"],
    ],
    [
      "a unit twice",
      { month: "2024-01", units: [smallUnit("a"), smallUnit("a")] },
      ["duplicate units[1].id"],
    ],
    [
      "what JSON cannot hold",
      { month: "2024-01", units: [smallUnit("a", { tickets: Number.NaN })] },
      ["invalid units[0].metrics.tickets"],
    ],
  ])("%s is refused", (_, given, problems) => {
    const outcome = tryParseMonth(given, smallScheme());
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      problems,
    );
    expect(() => parseMonth(given, smallScheme())).toThrow(InputError);
  });

  test("what scoring would refuse is refused: units that cannot be compared", () => {
    const measure = {
      rankOf: { rate: "done" },
      better: "higher",
      ties: "dense",
      among: "all",
    } as const;
    const rule = { kind: "byRank", points: ["10"], otherwise: "0" } as const;
    const scheme = smallScheme({
      dimensions: [smallDimension({ measure, rule })],
      ranking: { by: "published", ties: "dense", minimumVolume: 0 },
    });
    const month = { month: "2024-01", units: [smallUnit("a", { tickets: 0, done: 0 })] };
    const outcome = tryParseMonth(month, scheme);
    expect(outcome.ok).toBe(false);
  });

  test("a scheme that is none is told of first", () => {
    const outcome = tryParseMonth(stored, { ...smallScheme(), groups: [] });
    expect(outcome.ok ? "" : outcome.issues[0]?.path).toBe("scheme.groups");
  });

  test("without adjustments, none are made up", () => {
    const month = parseMonth({ month: "2024-01", units: [smallUnit("a")] }, smallScheme());
    expect(Object.keys(month)).toEqual(["month", "units"]);
  });
});
