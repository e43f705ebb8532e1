import { type Dimension, type Month, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { figureColumns } from "../../src/publishing/figureColumns.js";
import { entriesOf } from "../../src/publishing/resultColumns.js";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const metrics: Scheme["metrics"] = {
  tickets: { kind: "count", name: both("工单量", "Tickets") },
  done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
  happy: { kind: "rate", name: both("满意率", "Satisfied") },
  awarded: { kind: "points", name: both("评分", "Awarded"), most: 10 },
};

const dimension = (changes: Partial<Dimension> & { id: string }): Dimension =>
  ({
    ...{ name: both("办结", "Completion"), fullMarks: "10" },
    ...{ measure: { rate: "done" }, rule: { kind: "proportional" } },
    ...changes,
  }) as Dimension;
const speed = dimension({ id: "speed" });
const joy = dimension({ id: "joy", name: both("满意", "Joy"), measure: { rate: "happy" } });
const award = dimension({
  ...{ id: "award", name: both("评分", "Awarded"), fullMarks: "5" },
  ...{ measure: { given: "awarded" }, rule: { kind: "given" } },
});
const bonus = dimension({
  ...{ id: "bonus", name: both("加分", "Bonus"), extra: true, fullMarks: "5" },
  ...{ measure: { adjustments: "bonus" }, rule: { kind: "sum", start: "0" } },
});

interface Given {
  readonly language?: "zh" | "en";
  readonly rates?: "rounded" | "exact";
  readonly units?: Month["units"];
  readonly metrics?: Scheme["metrics"];
}

/** Each column: its heading, its short one, what it stands under, and its cells. */
function columnsOf(
  dimensions: readonly Dimension[],
  { language = "zh", rates = "rounded", ...given }: Given = {},
) {
  const scheme = smallScheme({ metrics: given.metrics ?? metrics, dimensions });
  const month: Month = { month: "2024-05", units: given.units ?? [smallUnit("a")] };
  const { peerGroups } = scoreMonth(scheme, month);
  const entries = peerGroups.flatMap(({ units }) => units).map(entriesOf(month));
  return figureColumns({ scheme, language, rates, entries }).map(
    ({ heading, short, over, cell }) => [
      ...[heading, short, over ?? "", ...entries.map((entry) => cell(entry).text)],
    ],
  );
}

const headingsOf = (...given: Parameters<typeof columnsOf>) =>
  columnsOf(...given).map(([one]) => one);
const OTHERS = [
  ["满意率", "满意率", "", "50%"],
  ["评分", "评分", "", "1"],
];

describe("a dimension", () => {
  test("has its metrics, and then its score, under its name and what it is worth", () => {
    expect(columnsOf([speed])).toEqual([
      ["办结量", "办结量", "办结（10分）", "10"],
      ["办结率", "办结率", "办结（10分）", "100%"],
      ["办结得分", "得分", "办结（10分）", "10"],
      ...OTHERS,
    ]);
    expect(columnsOf([speed], { language: "en" }).slice(0, 3)).toEqual([
      ["Done (count)", "Done (count)", "Completion (10 points)", "10"],
      ["Done", "Done", "Completion (10 points)", "100%"],
      ["Completion score", "Score", "Completion (10 points)", "10"],
    ]);
  });

  test("whose marks differ by group stands without them", () => {
    const fullMarks = { byGroup: { all: "10" } };
    const [, , [, , over] = []] = columnsOf([dimension({ id: "speed", fullMarks })]);
    expect(over).toBe("办结");
    const [, , [, , english] = []] = columnsOf([dimension({ id: "speed", fullMarks })], {
      language: "en",
    });
    expect(english).toBe("Completion");
  });

  test("without metrics of its own stands under its own name, with what it is worth", () => {
    expect(columnsOf([speed, bonus])[3]).toEqual(["加分得分", "加分（5分）", "", "0"]);
    expect(columnsOf([speed, bonus], { language: "en" })[3]).toEqual([
      ...["Bonus score", "Bonus (5 points)", "", "0"],
    ]);
  });

  test("that looks at a metric which stands before has its score alone", () => {
    const again = dimension({ id: "again", name: both("复核", "Again") });
    expect(columnsOf([speed, again])[3]).toEqual(["复核得分", "复核（10分）", "", "10"]);
  });

  test("whose name would be taken for a metric is called by its score", () => {
    const again = dimension({ id: "again", name: both("满意率", "Satisfied") });
    expect(columnsOf([speed, joy, again])[5]).toEqual(["满意率得分", "满意率得分", "", "10"]);
    expect(columnsOf([speed, joy, again], { language: "en" })[5]?.slice(0, 2)).toEqual([
      ...["Satisfied score", "Satisfied score"],
    ]);
  });

  test("shows a metric of several measures once, and never the volume", () => {
    const parts = [
      { fullMarks: "5", measure: { mean: ["done", "happy"] }, rule: { kind: "proportional" } },
      { fullMarks: "5", measure: { count: "tickets" }, rule: { kind: "perItem", each: "0.1" } },
    ];
    const composed = {
      id: "both",
      name: both("综合", "Both"),
      fullMarks: "10",
      parts,
    } as Dimension;
    expect(headingsOf([composed])).toEqual(["办结量", "办结率", "满意率", "综合得分", "评分"]);
  });

  test("that is left out of a unit has a dash for its score", () => {
    const left = dimension({
      id: "joy",
      name: both("满意", "Joy"),
      measure: { rate: "happy" },
      noData: "leaveOut",
    });
    const scheme = smallScheme({
      metrics,
      dimensions: [speed, left],
      total: { leftOut: "rescale" },
    });
    const month = { month: "2024-05", units: [smallUnit("a", { happy: { count: 0, of: 0 } })] };
    const entries = scoreMonth(scheme, month)
      .peerGroups.flatMap(({ units }) => units)
      .map(entriesOf(month));
    const columns = figureColumns({ scheme, language: "zh", rates: "rounded", entries });
    expect(columns.map(({ cell }) => entries.map((entry) => cell(entry).text)[0])).toEqual([
      ...["10", "100%", "10", "—", "—", "1"],
    ]);
  });
});

describe("points that are awarded", () => {
  const units = (...awarded: unknown[]) =>
    awarded.map((one, at) => smallUnit(`u${at}`, { awarded: one }));

  test("are shown once, where the score is the same for all", () => {
    const score = columnsOf([speed, award], { units: units("1", 2.5, "3.0") })[3];
    expect(score).toEqual(["评分得分", "评分（5分）", "", "3", "2.5", "1"]);
  });

  test("stand beside the score where it is another: above the most, or of more places", () => {
    const both = ["评分", "评分得分"];
    expect(headingsOf([speed, award], { units: units("1", "7") }).slice(3, 5)).toEqual(both);
    expect(headingsOf([speed, award], { units: units("1", "2.125") }).slice(3, 5)).toEqual(both);
    expect(headingsOf([speed, award], { units: units("1", "2.12") }).slice(3)).toEqual([
      "评分得分",
      "满意率",
    ]);
  });

  test("stand beside it where a unit is set apart, which has none", () => {
    const ranking: Scheme["ranking"] = { by: "published", ties: "dense", minimumVolume: 5 };
    const scheme = smallScheme({ metrics, dimensions: [speed, award], ranking });
    const month = {
      month: "2024-05",
      units: [smallUnit("a"), smallUnit("b", { tickets: 1, done: 1, awarded: "2" })],
    };
    const { peerGroups, unranked } = scoreMonth(scheme, month);
    const entries = [...peerGroups.flatMap((peers) => peers.units), ...unranked].map(
      entriesOf(month),
    );
    const columns = figureColumns({ scheme, language: "zh", rates: "rounded", entries });
    const cells = columns.map(({ heading, cell }) => [
      heading,
      ...entries.map((one) => cell(one).text),
    ]);
    expect(cells.slice(2, 5)).toEqual([
      ["办结得分", "10", "—"],
      ["评分", "1", "2"],
      ["评分得分", "1", "—"],
    ]);
  });
});

describe("the counts of a rate", () => {
  const named = (zh: string, en: string, others: Scheme["metrics"] = {}) =>
    headingsOf([speed], {
      metrics: { ...metrics, done: { kind: "rate", of: "tickets", name: both(zh, en) }, ...others },
      units: [smallUnit("a", Object.fromEntries(Object.keys(others).map((id) => [id, 0])))],
    })[0];

  test("are called by it: 量, or 数 where that is taken, or 数量", () => {
    const count = (zh: string) => ({ kind: "count" as const, name: both(zh, `${zh} in English`) });
    expect(named("办结率", "Done")).toBe("办结量");
    expect(named("办结率", "Done", { other: count("办结量") })).toBe("办结数");
    expect(named("办结率", "Done", { other: count("办结量"), more: count("办结数") })).toBe(
      "办结率数量",
    );
    expect(named("按时办结", "Done")).toBe("按时办结数量");
  });

  test("stand only where it is a rate of another metric", () => {
    expect(headingsOf([joy])).toEqual(["满意率", "满意得分", "办结量", "办结率", "评分"]);
  });
});

test("with exact rates, a rate without a count is a fraction", () => {
  const units = [smallUnit("a", { happy: { count: 1, of: 2 }, done: { count: 2, of: 4 } })];
  const cells = (rates: "rounded" | "exact") =>
    columnsOf([speed, joy], { rates, units }).map((one) => one[3]);
  expect(cells("rounded")).toEqual(["2", "50%", "5", "50%", "5", "1"]);
  expect(cells("exact")).toEqual(["—", "2/4", "5", "1/2", "5", "1"]);
});
