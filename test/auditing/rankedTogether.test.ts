import { describe, expect, test } from "vitest";
import {
  headingOf,
  isRanked,
  isUnranked,
  rankedTogether,
  rankScope,
} from "../../src/auditing/rankedTogether.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { printedRow, printedRows, tableScheme } from "../support/printedRows.js";

const ranking = { by: "published", ties: "dense" } as const;

function together(changes: Partial<Scheme["ranking"]>): string[] {
  const scheme = tableScheme({ ranking: { ...ranking, ...changes } });
  const rows = printedRows(scheme, [
    ["组别", "档次", "单位", "工单量", "总得分"],
    ["office", "A", "甲", "30", "1"],
    ["county", "", "乙", "30", "1"],
    ["office", "B", "丙", "20", "1"],
    ["office", "A", "丁", "19", "1"],
    ["园区", "", "戊", "99", "1"],
    ["county", "", "己", "", "1"],
    ["office", "丙类", "庚", "5", "1"],
    ["office", "A", "辛", "20", "1"],
  ]);
  const audits = rows.map((row) => ({ row }));
  return rankedTogether(audits, { scheme }).map((peers) =>
    peers.map(({ row }) => row.unit).join(""),
  );
}

test.each<[string, Partial<Scheme["ranking"]>, string[]]>([
  ["those of one tier of a group", {}, ["甲丁辛", "乙己", "丙", "庚"]],
  ["so by name", { within: "peers" }, ["甲丁辛", "乙己", "丙", "庚"]],
  ["those of a group", { within: "group" }, ["甲丙丁庚辛", "乙己"]],
  ["all that are of some group", { within: "all" }, ["甲乙丙丁己庚辛"]],
  // of a row without a volume it cannot be told
  ["those from a volume on", { minimumVolume: 20 }, ["甲辛", "乙己", "丙"]],
  ["in all", { within: "all", minimumVolume: 30 }, ["甲乙己"]],
])("ranked together are %s", (_, changes, expected) => {
  expect(together(changes)).toEqual(expected);
});

const scheme = (changes: Partial<Scheme["ranking"]> = {}) =>
  tableScheme({ ranking: { ...ranking, ...changes } });

test.each<[Record<string, string>, boolean]>([
  [{ 排名: "1", 总得分: "90" }, true],
  [{ 排名: "", 总得分: "90" }, true],
  [{ 排名: "1", 总得分: "" }, true],
  [{ 排名: "九", 总得分: "—" }, true],
  // set apart: neither ranked nor scored
  [{ 排名: "", 总得分: "" }, false],
  [{ 排名: "不参与排名", 总得分: "不考核" }, false],
  [{ 组别: "园区", 排名: "1", 总得分: "90" }, false],
  [{ 工单量: "9", 排名: "1", 总得分: "90" }, false],
  [{ 工单量: "10", 排名: "1", 总得分: "90" }, true],
])("of at least 10 tickets, %j is to be ranked: %s", (cells, expected) => {
  const of = scheme({ minimumVolume: 10 });
  expect(isRanked(printedRow(of, cells), { scheme: of })).toBe(expected);
});

test.each<[number | undefined, string, boolean]>([
  [10, "9", true],
  [10, "10", false],
  [10, "", false],
  [10, "多", false],
  [undefined, "0", false],
])("with a minimum of %s, %j tickets are below it: %s", (minimumVolume, tickets, expected) => {
  const of = minimumVolume === undefined ? scheme() : scheme({ minimumVolume });
  expect(isUnranked(printedRow(of, { 工单量: tickets }), { scheme: of })).toBe(expected);
});

test.each<[Partial<Scheme["ranking"]>, boolean, boolean]>([
  [{ minimumVolume: { byGroup: { county: 10, office: 9 } } }, true, false],
  [{ minimumVolume: 10, belowMinimum: "notScored" }, true, true],
  [{ minimumVolume: 10, belowMinimum: "notRanked" }, true, true],
  // it is ranked all the same
  [{ minimumVolume: 10, belowMinimum: "notPublished" }, false, false],
])(
  "with %j, 9 tickets are too few to be ranked in a county: %s, in an office: %s",
  (changes, county, office) => {
    const of = scheme(changes);
    const isBelow = (group: string) =>
      isUnranked(printedRow(of, { 组别: group, 工单量: "9" }), { scheme: of });
    expect([isBelow("county"), isBelow("office")]).toEqual([county, office]);
  },
);

describe("what rows share", () => {
  const rows = printedRows(scheme(), [
    ["组别", "档次", "单位"],
    ["某组", "A", "甲"],
    ["某组", "B", "乙"],
    ["他组", "A", "丙"],
    ["county", "A", "丁"],
    ["county", "", "戊"],
    ["office", "A", "己"],
    ["office", "甲类", "庚"],
    ["office", "D", "辛"],
    ["office", "E", "壬"],
  ]);
  const pairs = [
    [0, 1],
    [0, 2],
    [3, 4],
    [5, 6],
    [6, 7],
    [7, 8],
  ] as const;
  const same = (shared: readonly string[]) => pairs.map(([a, b]) => shared[a] === shared[b]);

  test("under one heading: of an unknown group by what it is called, without tiers whatever the tier", () => {
    expect(same(rows.map(headingOf))).toEqual([true, false, true, true, false, false]);
  });

  test.each<[Scheme["ranking"]["within"], boolean[]]>([
    ["peers", [true, false, true, true, false, false]],
    ["group", [true, true, true, true, true, true]],
    ["all", [true, true, true, true, true, true]],
  ])("who is ranked within %s", (within = "peers", expected) => {
    const shared = rows.map((row) => rankScope(row, scheme({ within })));
    expect(same(shared)).toEqual(expected);
    expect(shared[3] === shared[5]).toBe(within === "all");
  });
});
