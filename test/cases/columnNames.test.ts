import { audit, type Month, readTable, type Scheme, scoreMonth, toTable } from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

// the names that an office has for the columns of its tables: written with the first, read by all

const scheme: Scheme = smallScheme({
  name: both("考核办法", "Rules"),
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", of: "tickets", name: both("办结率", "Done rate") },
    plan: { kind: "fact", name: both("有预案", "Plan") },
  },
  groups: [
    {
      ...{ id: "street", name: both("街道", "Streets") },
      tiers: [
        { id: "A", name: both("甲类", "Tier A"), from: 20 },
        { id: "B", name: both("乙类", "Tier B"), from: 0 },
      ],
    },
  ],
  dimensions: [
    smallDimension({ name: both("办结", "Completion"), fullMarks: "90" }),
    smallDimension({
      ...{ id: "ready", name: both("预案", "Readiness"), measure: { fact: "plan" } },
      rule: { kind: "yesNo", yes: "10", no: "0" },
    }),
  ],
  verdicts: {
    grades: [
      { id: "good", name: both("优秀", "Good"), from: "80" },
      { id: "fair", name: both("良好", "Fair") },
    ],
    flags: [{ id: "talk", name: both("约谈", "Talk"), if: { total: { below: "60" } } }],
  },
  ranking: { by: "published", ties: "dense", minimumVolume: 5 },
  columns: {
    group: [both("类型", "Kind")],
    tier: [both("规模", "Size")],
    rank: [both("位序", "Place"), both("本季位次", "Place this quarter")],
    unit: [both("街道（乡镇）", "Street"), both("属地", "Locality")],
    total: [both("得分", "Points"), both("考评分", "Mark")],
    grade: [both("评级", "Rating")],
    flags: [both("警示", "Warnings")],
    remark: [both("备注", "Notes")],
    metrics: {
      tickets: [both("派单量", "Assigned"), both("派件数", "Sent")],
      plan: [both("预案齐备", "Prepared")],
    },
    counts: { done: [both("办毕数", "Finished"), both("完成数", "Completed")] },
    dimensions: { speed: [both("效率分", "Pace")] },
  },
});
const unit = (name: string, tickets: number, done: number, plan: boolean) => ({
  ...{ id: name, name, group: "street", metrics: { tickets, done, plan } },
});
const month: Month = {
  month: "2024-05",
  units: [unit("甲街道", 20, 16, true), unit("乙街道", 10, 5, true), unit("丙街道", 4, 4, false)],
};
type Language = "zh" | "en";
const written = (layout: "list" | "bulletin", language: Language = "zh") =>
  toRows(toTable(scoreMonth(scheme, month), { scheme, month, layout, language }));
const read = (rows: unknown) => readTable(rows as never, scheme, { month: "2024-05" });
/** The units of the month, as they stand in a table: a whole rate by its count. */
const units = month.units.map(({ name, metrics }) => [name, metrics]);
const unitsIn = ({ month: { units: found } }: ReturnType<typeof read>) =>
  found.map(({ name, metrics }) => [name, metrics]);

test.each<[Language, string[]]>([
  [
    "zh",
    [
      "类型",
      "规模",
      "位序",
      "街道（乡镇）",
      "派单量",
      "办毕数",
      "办结率",
      "效率分",
      "预案齐备",
    ].concat(["预案得分", "得分", "评级", "警示", "备注"]),
  ],
  [
    "en",
    [
      "Kind",
      "Size",
      "Place",
      "Street",
      "Assigned",
      "Finished",
      "Done rate",
      "Pace",
      "Prepared",
    ].concat(["Readiness score", "Points", "Rating", "Warnings", "Notes"]),
  ],
])("a list in %s has the first of them", (language, headings) => {
  expect(written("list", language)[0]).toEqual(headings);
});

test("a bulletin has them above and below the names of dimensions", () => {
  expect(written("bulletin").slice(1, 3)).toEqual([
    [
      ...["位序", "街道（乡镇）", "派单量", "办结（90分）", "", "", "预案（10分）", ""],
      ...["得分", "评级", "警示", "备注"],
    ],
    ["", "", "", "办毕数", "办结率", "效率分", "预案齐备", "得分", "", "", "", ""],
  ]);
});

describe.each(["list", "bulletin"] as const)("a %s", (layout) => {
  test.each(["zh", "en"] as const)(
    "in %s is read without a doubt, and audited without a finding",
    (language) => {
      const rows = written(layout, language);
      const reading = read(rows);
      expect([unitsIn(reading), reading.doubts]).toEqual([units, []]);
      const { findings, notChecked } = audit(scheme, rows as never);
      expect(findings).toEqual([]);
      expect(notChecked.filter(({ zh }) => zh.includes("不知其含义"))).toEqual([]);
    },
  );
});

describe("a list is read as well where a column is called", () => {
  test.each([
    ["位序", "本季位次"],
    ["位序", "排名"],
    ["街道（乡镇）", "属地"],
    ["街道（乡镇）", "单位"],
    ["街道（乡镇）", "Locality"],
    ["得分", "考评分"],
    ["得分", "总得分"],
    ["得分", "得分（100分）"],
    ["派单量", "派件数"],
    ["派单量", "派 单 量（件）"],
    ["派单量", "工单量"],
    ["办毕数", "完成数"],
    ["办毕数", "办结量"],
    ["效率分", "办结得分"],
    ["预案齐备", "有预案（是/否）"],
    ["评级", "等次"],
    ["警示", "提示"],
    ["备注", "说明"],
  ])("not %s, but %s", (own, other) => {
    const [headings = [], ...rows] = written("list");
    const changed = headings.map((one) => (one === own ? other : one));
    const table = [changed, ...rows];
    const reading = read(table);
    expect([unitsIn(reading), reading.doubts]).toEqual([units, []]);
    expect(audit(scheme, table as never).findings).toEqual([]);
  });
});

test("a name that the scheme does not give is not known", () => {
  const [headings = [], ...rows] = written("list");
  const changed = headings.map((one) => (one === "街道（乡镇）" ? "辖区" : one));
  expect(() => read([changed, ...rows])).toThrow();
});
