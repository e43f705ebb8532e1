import { type Month, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { conclusionColumns } from "../../src/publishing/conclusionColumns.js";
import { entriesOf } from "../../src/publishing/resultColumns.js";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const verdicts: Scheme["verdicts"] = {
  grades: [
    { id: "good", name: both("优秀", "Good"), from: "9" },
    { id: "fair", name: both("合格", "Fair") },
  ],
  flags: [
    { id: "low", name: both("约谈", "Summoned"), if: { total: { below: "7" } } },
    { id: "lower", name: both("整改", "To mend"), if: { total: { below: "6" } } },
  ],
};
const figures: Scheme["figures"] = [
  {
    ...{ id: "factor", name: both("系数", "Factor"), by: "exact" },
    rule: {
      kind: "lines",
      through: [
        { at: "0", points: "0" },
        { at: "10", points: "1" },
      ],
      below: "0",
      above: "1",
    },
    rounding: { places: 3, mode: "halfExpand" },
  },
  {
    ...{ id: "pay", name: both("绩效", "Pay"), by: "exact" },
    rule: {
      kind: "lines",
      through: [
        { at: "0", points: "0" },
        { at: "10", points: "50" },
      ],
      below: "0",
      above: "50",
    },
  },
];
const month: Month = {
  month: "2024-05",
  units: [
    smallUnit("a", { done: 9 }),
    smallUnit("b", { tickets: 3, done: 2 }),
    smallUnit("c", { done: 5 }),
    smallUnit("d", { tickets: 1, done: 1 }),
  ],
};

function columnsOf(changes: Partial<Scheme>, language: "zh" | "en" = "zh", given: Month = month) {
  const scheme = smallScheme(changes);
  const { peerGroups, unranked } = scoreMonth(scheme, given);
  const entries = [...peerGroups.flatMap(({ units }) => units), ...unranked].map(
    entriesOf(given, scheme),
  );
  const columns = conclusionColumns({ scheme, language, rates: "rounded", entries });
  return columns.map(({ heading, holds, cell }) => [
    `${heading} ${holds}`,
    ...entries.map((entry) => cell(entry).text),
  ]);
}

const minimum: Scheme["ranking"] = { by: "published", ties: "dense", minimumVolume: 2 };

describe("what follows from the scores", () => {
  test("is the total alone, where there is no more", () => {
    const total = { places: 1, mode: "halfExpand" } as const;
    // 9, 2/3 of 10, 5, and all of 10
    expect(columnsOf({})).toEqual([["总得分 figures", "10.00", "9.00", "6.67", "5.00"]]);
    const rounding = { ...smallScheme().rounding, total };
    expect(columnsOf({ rounding }, "en")).toEqual([
      ["Total score figures", "10.0", "9.0", "6.7", "5.0"],
    ]);
  });

  test("is all that there is of it, with dashes for what is set apart", () => {
    const all = columnsOf({ figures, verdicts, ranking: minimum });
    expect(all.slice(0, 5)).toEqual([
      ["总得分 figures", "9.00", "6.67", "5.00", "—"],
      ["系数 figures", "0.900", "0.667", "0.500", "—"],
      ["绩效 figures", "45.00", "33.33", "25.00", "—"],
      ["等次 text", "优秀", "合格", "合格", "—"],
      ["提示 text", "—", "约谈", "约谈、整改", "—"],
    ]);
    expect(all[5]?.slice(0, 4)).toEqual(["说明 text", "—", "—", "—"]);
    expect(all[5]?.[4]).toContain("2");
    expect(all).toHaveLength(6);
  });

  test("is rounded as points are published, but the total as totals are", () => {
    const rounding = {
      ...smallScheme().rounding,
      total: { places: 1, mode: "halfExpand" } as const,
    };
    expect(columnsOf({ figures, rounding }).map((column) => column[2])).toEqual([
      "9.0",
      "0.900",
      "45.00",
    ]);
  });

  test("is in English as well", () => {
    const all = columnsOf({ figures, verdicts, ranking: minimum }, "en");
    expect(all.map(([heading]) => heading)).toEqual([
      ...["Total score figures", "Factor figures", "Pay figures", "Grade text", "Flags text"],
      "Remark text",
    ]);
    expect(all[3]).toEqual(["Grade text", "Good", "Fair", "Fair", "—"]);
    expect(all[4]).toEqual(["Flags text", "—", "Summoned", "Summoned, To mend", "—"]);
  });

  test("has no remarks where all are ranked", () => {
    const few = { ...month, units: month.units.slice(0, 3) };
    expect(columnsOf({ ranking: minimum }, "zh", few)).toHaveLength(1);
  });

  test("has grades or flags by themselves", () => {
    const headings = (of: Scheme["verdicts"]) =>
      columnsOf({ verdicts: of }).map(([heading]) => heading);
    expect(headings({ grades: verdicts?.grades })).toEqual(["总得分 figures", "等次 text"]);
    expect(headings({ flags: verdicts?.flags })).toEqual(["总得分 figures", "提示 text"]);
  });
});
