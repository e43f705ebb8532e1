import { expect, test } from "vitest";
import { rankedTogether } from "../../src/auditing/rankedTogether.js";
import type { RowAudit } from "../../src/auditing/rowAudit.js";
import type { Scheme } from "../../src/model/scheme.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

const ranking = { by: "published", ties: "dense" } as const;

function together(changes: Partial<Scheme["ranking"]>): string[] {
  const scheme = tableScheme({ ranking: { ...ranking, ...changes } });
  const rows = printedRows(scheme, [
    ["组别", "档次", "单位", "工单量"],
    ["office", "A", "甲", "30"],
    ["county", "", "乙", "30"],
    ["office", "B", "丙", "20"],
    ["office", "A", "丁", "19"],
    ["园区", "", "戊", "99"],
    ["county", "", "己", ""],
    ["office", "丙类", "庚", "5"],
    ["office", "A", "辛", "20"],
  ]);
  const audits = rows.map(
    (row): RowAudit => ({
      row,
      findings: [],
      states: new Map(),
      recovered: [],
      totalByRules: undefined,
      totalBehind: undefined,
    }),
  );
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
