import fc from "fast-check";
import { type Month, readTable, type Scheme, scoreMonth, toTable } from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

// facts, and counts and rates that are made of counts: written to tables, and read from them

const count = (zh: string, en: string) => ({ kind: "count", name: both(zh, en) }) as const;
const scheme: Scheme = smallScheme({
  name: both("考核办法", "Rules"),
  metrics: {
    received: count("受理量", "Received"),
    invalid: count("无效工单", "Invalid"),
    valid: { ...count("有效工单", "Valid"), madeOf: { plus: ["received"], minus: ["invalid"] } },
    closed: count("办结件数", "Closed"),
    done: { kind: "rate", name: both("办结率", "Done"), of: "valid", count: "closed" },
    accident: { kind: "fact", name: both("发生事故", "Accident") },
  },
  volume: "valid",
  groups: [{ id: "all", name: both("部门", "Departments") }],
  dimensions: [
    smallDimension({ name: both("办结", "Completion"), fullMarks: "80" }),
    smallDimension({
      ...{ id: "safety", name: both("安全", "Safety"), fullMarks: "20" },
      ...{ measure: { fact: "accident" }, rule: { kind: "yesNo", yes: "0", no: "20" } },
    }),
  ],
});
const unit = (
  name: string,
  received: number,
  invalid: number,
  closed: number,
  accident: boolean,
) => ({
  ...{ id: name, name, group: "all" },
  metrics: { received, invalid, closed, accident } as Month["units"][number]["metrics"],
});
const month: Month = {
  month: "2024-05",
  units: [unit("甲局", 30, 5, 20, false), unit("乙局", 12, 2, 10, true)],
};

const written = (given: Month = month, more: object = {}) =>
  toRows(toTable(scoreMonth(scheme, given), { scheme, month: given, rates: "exact", ...more }));
const LIST = { layout: "list" } as const;
const byName = ({ units }: Month) =>
  [...units].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, metrics }) => [name, metrics]);

test("a list has them all: counts as they came out, facts as words", () => {
  // 80 × 20/25 + 20, and 80 × 10/10
  expect(written(month, LIST)).toEqual([
    [
      ...[
        "组别",
        "排名",
        "单位",
        "有效工单",
        "办结量",
        "办结率",
        "办结得分",
        "发生事故",
        "安全得分",
      ],
      ...["受理量", "无效工单", "办结件数", "总得分"],
    ],
    ["部门", 1, "甲局", 25, 20, "80%", 64, "否", 20, 30, 5, 20, 84],
    ["部门", 2, "乙局", 10, 10, "100%", 80, "是", 0, 12, 2, 10, 80],
  ]);
});

describe("what is written is read", () => {
  const counts = fc
    .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.boolean())
    .map(([closed, open, invalid, accident]) => ({ closed, open, invalid, accident }))
    .filter(({ closed, open }) => closed + open > 0);

  test.each(["bulletin", "list"] as const)("as a %s, in either language", (layout) => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("zh", "en"),
        (all, language) => {
          const units = all.map(({ closed, open, invalid, accident }, index) =>
            unit(`${"甲乙丙丁戊"[index]}局`, closed + open + invalid, invalid, closed, accident),
          );
          const given = { month: "2024-05", units };
          const { month: read, doubts } = readTable(written(given, { layout, language }), scheme, {
            month: "2024-05",
          });
          expect(byName(read)).toEqual(byName(given));
          expect(doubts).toEqual([]);
        },
      ),
    );
  });

  test.each(["2024-05", "2024-01/2024-04", "2024-Q2", "2024"])("with its period, %s", (period) => {
    const given = { ...month, month: period };
    expect(readTable(written(given), scheme).month.month).toBe(period);
  });
});

describe("of what contradicts itself", () => {
  /** The list with one cell changed, in the row of 甲局. */
  const changed = (heading: string, value: string | number, without: readonly string[] = []) => {
    const [headings = [], ...rows] = written(month, LIST);
    const place = headings.indexOf(heading);
    const [first = [], ...others] = rows;
    const all = [headings, first.map((cell, at) => (at === place ? value : cell)), ...others];
    return all.map((row) => row.filter((_, at) => !without.includes(`${headings[at]}`)));
  };
  const told = (...given: Parameters<typeof changed>) => {
    const { month: read, doubts } = readTable(changed(...given), scheme, { month: "2024-05" });
    expect(byName(read)).toEqual(byName(month));
    return doubts.map(({ message }) => message.zh);
  };

  test.each([24, 26])("a printed count of %d is not read, and told of", (valid) => {
    expect(told("有效工单", valid, ["办结量", "办结率"])).toEqual([
      `D2（甲局）：“有效工单”为 ${valid}；由其他数量计算为 25，以此为准。`,
    ]);
  });

  test("a printed rate that is not that of the counts is not read, and told of", () => {
    expect(told("办结率", "85%")).toEqual(["F2（甲局）：“办结率” 85% 与其数量不符；按 20/25 计。"]);
  });

  test.each([19, 21])(
    "a printed count of its rate, %d, is not read, and told of once",
    (closed) => {
      expect(told("办结量", closed, ["办结率"])).toEqual([
        `E2（甲局）：“办结量”为 ${closed}；由其他数量计算为 20，以此为准。`,
      ]);
    },
  );

  test("a share beside rates in percent is no doubt, as it is worked out anyway", () => {
    expect(told("办结率", 0.8)).toEqual([]);
  });

  test("columns of what is made may be missing", () => {
    expect(told("总得分", 84, ["有效工单", "办结量", "办结率"])).toEqual([]);
  });
});

describe("a fact may stand in a table as", () => {
  const asked = (yes: unknown, no: unknown) => {
    const [headings = [], ...rows] = written(month, LIST);
    const place = headings.indexOf("发生事故");
    const cells = rows.map((row) =>
      row.map((cell, at) => (at === place ? (cell === "是" ? yes : no) : cell)),
    );
    return readTable([headings, ...cells] as never, scheme, { month: "2024-05" }).month;
  };

  test.each<[unknown, unknown]>([
    ["是", "否"],
    ["√", "×"],
    ["有", "无"],
    ["Yes", "No"],
    [true, false],
    [1, 0],
  ])("%j and %j", (yes, no) => {
    expect(byName(asked(yes, no))).toEqual(byName(month));
  });

  test.each(["", "—", "不详", 2])("but not as %j", (other) => {
    expect(() => asked("是", other)).toThrow("应为是或否（也可写有、无，√、×）");
  });
});
