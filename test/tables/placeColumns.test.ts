import { type Month, scoreMonth, type Unit } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../src/tables/entry.js";
import { placeColumns } from "../../src/tables/placeColumns.js";
import type { ColumnTerms, ResultColumn } from "../../src/tables/resultColumn.js";
import { officeScheme } from "../support/office.js";

const scheme = officeScheme({ ranking: { by: "published", ties: "dense", minimumVolume: 2 } });
const unit = (name: string, group: string, tickets: number): Unit => ({
  ...{ id: `id of ${name}`, name, group },
  metrics: { tickets, done: 1, late: 0, happy: "50%" } as Unit["metrics"],
});
const month: Month = {
  month: "2024-05",
  units: [unit("甲局", "city", 120), unit("乙县", "county", 7), unit("丙局", "city", 1)],
};
const { peerGroups, unranked } = scoreMonth(scheme, month);
const entries = [...peerGroups.flatMap(({ units }) => units), ...unranked].map(entriesOf(month));

const names = Object.keys(placeColumns) as (keyof typeof placeColumns)[];
const column = (name: keyof typeof placeColumns, language: "zh" | "en") => {
  const terms: ColumnTerms = { scheme, language, rates: "rounded", entries };
  const { heading, short, holds, over, cell }: ResultColumn = placeColumns[name](terms);
  return { heading, short, holds, over, cells: entries.map((entry) => cell(entry).text) };
};

describe("who a unit is and where it stands", () => {
  test.each<[keyof typeof placeColumns, "figures" | "text", string, string[], string, string[]]>([
    [
      "group",
      "text",
      "组别",
      ["部门", "县区", "部门"],
      "Group",
      ["Departments", "Counties", "Departments"],
    ],
    // one without tiers, and one that is set apart
    ["tier", "text", "档次", ["A类", "—", "—"], "Tier", ["Tier A", "—", "—"]],
    ["rank", "figures", "排名", ["1", "1", "—"], "Rank", ["1", "1", "—"]],
    ["unit", "text", "单位", ["甲局", "乙县", "丙局"], "Unit", ["甲局", "乙县", "丙局"]],
    ["volume", "figures", "工单量", ["120", "7", "1"], "Tickets", ["120", "7", "1"]],
  ])("%s", (name, holds, zh, cells, en, english) => {
    const plain = { holds, over: undefined };
    expect(column(name, "zh")).toEqual({ ...plain, heading: zh, short: zh, cells });
    expect(column(name, "en")).toEqual({ ...plain, heading: en, short: en, cells: english });
  });

  test("a group that the scheme does not have is called by its id", () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error("an entry is expected");
    const gone = { ...entry, unit: { ...entry.unit, group: "gone" } };
    const terms: ColumnTerms = { scheme, language: "zh", rates: "rounded", entries: [gone] };
    expect(placeColumns.group(terms).cell(gone).text).toBe("gone");
    expect(placeColumns.tier(terms).cell(gone).text).toBe("—");
  });

  test("that is all of it", () => {
    expect(names).toEqual(["group", "tier", "rank", "unit", "volume"]);
  });
});
