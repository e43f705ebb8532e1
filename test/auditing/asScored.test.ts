import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { asScored, type UnitAsScored } from "../../src/auditing/asScored.js";
import { valueOrThrow } from "../../src/input/outcome.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { type TableRow, tableRows } from "../../src/sheet/tableRow.js";
import { both, officeScheme } from "../support/office.js";

const HEADINGS = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "加分项得分"];

type List = NonNullable<Parameters<typeof asScored>[3]>;

/** Each row of a table, as the rules score it. */
function scored(
  lines: readonly (readonly string[])[],
  scheme: Scheme = officeScheme(),
  list?: List,
): (UnitAsScored | undefined)[] {
  const table = valueOrThrow(sectionedTable(scheme, [HEADINGS, ...lines]));
  const rows = tableRows(scheme, table);
  return rows.map(asScored(scheme, table, rows, list));
}

// 10 points times what is done, 20 times the satisfied, and bonuses
const third = ["部门", "甲局", "99", "33", "0", "1/2", "1"];
const half = ["部门", "乙局", "100", "50", "0", "1/4", "0"];
const county = ["县区", "丙县", "10", "8", "0", "1/1", "0"];
const totals = (all: readonly (UnitAsScored | undefined)[]) =>
  all.map((one) => one?.scored && `${one.scored.total.points}`);

describe("each row comes to what the rules give for what stands in it", () => {
  test("by its metrics, and by the adjustments that its scores are", () => {
    // 3.33… + 10 + 1, 5 + 5, 8 + 20
    expect(totals(scored([third, half, county]))).toEqual(["14.33", "10", "28"]);
    expect(`${scored([third])[0]?.scored?.scores.speed?.points}`).toBe("3.33");
  });

  test("by the adjustments of a list, where there is one", () => {
    const list: List = (unit) =>
      unit === "乙局" ? [{ category: "bonus", points: 3 as never }] : [];
    expect(totals(scored([third, half], officeScheme(), list))).toEqual(["13.33", "13"]);
  });

  test("with the number of units ranked in the peer groups before its own", () => {
    // tier A of the departments, tier B, the counties
    const before = scored([county, third, half, ["县区", "丁县", ...county.slice(2)]]);
    expect(before.map((one) => one?.rankedBefore)).toEqual([2, 1, 0, 2]);
  });
});

describe("a unit that the rules set apart says how and why", () => {
  const ranking = (changes: Partial<Scheme["ranking"]>) =>
    officeScheme({ ranking: { by: "published", ties: "dense", ...changes } });
  const small = {
    id: "few",
    name: both("工单少", "Few"),
    if: { measure: { count: "tickets" }, below: 100 },
  };

  test.each<[string, Partial<Scheme["ranking"]>, object | undefined, string | undefined]>([
    ["not at all", {}, undefined, "14.33"],
    [
      "by the minimum",
      { minimumVolume: 100 },
      { as: "notScored", code: "belowMinimum" },
      undefined,
    ],
    [
      "unranked, with its scores",
      { minimumVolume: 100, belowMinimum: "notRanked" },
      { as: "notRanked", code: "belowMinimum" },
      "14.33",
    ],
    [
      "by what else the scheme asks, ranked, but not published",
      { setApart: [{ ...small, as: "notPublished" }] as never },
      { as: "notPublished", code: "few" },
      "14.33",
    ],
  ])("%s", (_, changes, apart, total) => {
    const [own] = scored([third, half], ranking(changes));
    expect(own?.apart === undefined ? undefined : own.apart).toEqual(
      apart === undefined ? undefined : expect.objectContaining(apart),
    );
    expect(own?.scored && `${own.scored.total.points}`).toBe(total);
  });
});

test.each<[string, string[], boolean]>([
  ["1/4", ["50", "1/4"], true],
  ["a percentage", ["50", "25%"], false],
])("what follows from %s is exact: %s", (_, [done = "", happy = ""], isExact) => {
  const own = ["部门", "乙局", "100", done, "0", happy, "0"];
  // of all units, as any of them may be compared with any other
  expect(scored([own, county]).map((one) => one?.isExact)).toEqual([isExact, isExact]);
});

describe("nothing is known where the table cannot be scored as it stands", () => {
  test.each<[string, string[][]]>([
    [
      "a metric of one of its rows is missing",
      [third, ["部门", "乙局", "100", "", "0", "1/4", "0"]],
    ],
    ["more is done than there was", [third, ["部门", "乙局", "100", "101", "0", "1/4", "0"]]],
    ["a unit stands there twice", [third, third]],
    ["a row is of no group", [third, ["园区", ...half.slice(1)]]],
  ])("%s", (_, lines) => {
    expect(scored(lines)).toEqual(lines.map(() => undefined));
  });

  test("nor of a row that is of another table", () => {
    const scheme = officeScheme();
    const table = valueOrThrow(sectionedTable(scheme, [HEADINGS, third]));
    const [row] = tableRows(scheme, table);
    const of = asScored(scheme, table, row === undefined ? [] : [row], undefined);
    expect(of({ ...row } as TableRow)).toBeUndefined();
    expect(row && of(row)).toBeDefined();
  });
});
