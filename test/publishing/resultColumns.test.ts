import { type Month, scoreMonth, type Unit, type WayApart } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  type ColumnTerms,
  entriesOf,
  headedBy,
  placeColumns,
  type ResultColumn,
} from "../../src/publishing/resultColumns.js";
import { both, officeScheme } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

describe("entry", () => {
  const scheme = smallScheme({
    ranking: { by: "published", ties: "dense", minimumVolume: 5 },
  });
  const month: Month = {
    month: "2024-05",
    units: [smallUnit("a"), smallUnit("b", { tickets: 3, done: 3 })],
  };
  const { peerGroups, unranked } = scoreMonth(scheme, month);
  const [ranked] = peerGroups[0]?.units ?? [];
  const [apart] = unranked;
  if (ranked === undefined || apart === undefined) throw new Error("one of each is expected");

  test("a ranked unit has its scores, and what was given of it", () => {
    expect(entriesOf(month, scheme)(ranked)).toEqual({
      unit: { id: "a", name: "a", group: "all" },
      metrics: month.units[0]?.metrics,
      volume: 10,
      scored: ranked,
      rank: 1,
      reason: undefined,
    });
  });

  test("a unit that is set apart has the reason instead", () => {
    const entry = entriesOf(month, scheme)(apart);
    expect([entry.scored, entry.rank]).toEqual([undefined, undefined]);
    expect([entry.reason, entry.volume]).toEqual([apart.reason, 3]);
    expect(entry.metrics).toEqual(month.units[1]?.metrics);
  });

  test.each<[WayApart, boolean, number | undefined, string]>([
    ["notScored", false, undefined, "新设单位，按方案不参与排名"],
    ["notRanked", true, undefined, "新设单位，按方案只计分、不排名"],
    ["notPublished", true, 2, "新设单位，按方案计分、排名，不公布"],
  ])(
    "a unit set apart as %s: scored %s, its rank %s, always with the reason",
    (as, isScored, rank, reason) => {
      const name = both("新设单位", "New unit");
      const only = { id: "new", name, if: { measure: { count: "tickets" }, below: "5" }, as };
      const other = smallScheme({ ranking: { by: "published", ties: "dense", setApart: [only] } });
      const units = [smallUnit("a"), smallUnit("b", { tickets: 3, done: 1 })];
      const result = scoreMonth(other, { ...month, units });
      const [one] = [...result.unranked, ...(result.peerGroups[0]?.units.slice(1) ?? [])];
      if (one === undefined) throw new Error("a unit that is set apart is expected");
      const entry = entriesOf({ ...month, units }, other)(one);
      expect([entry.scored !== undefined, entry.rank]).toEqual([isScored, rank]);
      expect(entry.reason?.zh).toBe(reason);
    },
  );

  test("metrics that are worked out of others stand beside them: a count, and a rate as its two counts", () => {
    const made = smallScheme({
      metrics: {
        ...smallScheme().metrics,
        invalid: { kind: "count", name: both("无效工单", "Invalid") },
        valid: {
          ...{ kind: "count", name: both("有效工单", "Valid") },
          madeOf: { plus: ["tickets"], minus: ["invalid"] },
        },
        share: { kind: "rate", name: both("有效率", "Share"), of: "tickets", count: "valid" },
      },
    });
    const units = [smallUnit("a", { invalid: 3 })];
    const [one] = scoreMonth(made, { ...month, units }).peerGroups[0]?.units ?? [];
    if (one === undefined) throw new Error("a unit is expected");
    const { metrics } = entriesOf({ ...month, units }, made)(one);
    expect(metrics).toEqual({ ...units[0]?.metrics, valid: 7, share: { count: 7, of: 10 } });
  });

  test("a unit that is not in the month is refused", () => {
    const other = { ...month, units: month.units.slice(1) };
    expect(() => entriesOf(other, scheme)(ranked)).toThrow(
      new RangeError("toTable requires the month that the result is of: a is not in it"),
    );
  });
});

describe("resultColumn", () => {
  test("a column is called the same by itself and in two rows of headings", () => {
    const name = both("排名", "Rank");
    expect(headedBy(name, "zh", "figures")).toEqual({
      heading: "排名",
      short: "排名",
      holds: "figures",
    });
    expect(headedBy(name, "en", "text")).toEqual({ heading: "Rank", short: "Rank", holds: "text" });
  });
});

describe("placeColumns", () => {
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
  const entries = [...peerGroups.flatMap(({ units }) => units), ...unranked].map(
    entriesOf(month, scheme),
  );

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
});
