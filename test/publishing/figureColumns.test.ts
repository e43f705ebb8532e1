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

interface Given extends Partial<Pick<Scheme, "rounding">> {
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
  const { rounding = smallScheme().rounding } = given;
  const scheme = smallScheme({ metrics: given.metrics ?? metrics, dimensions, rounding });
  const month: Month = { month: "2024-05", units: given.units ?? [smallUnit("a")] };
  const { peerGroups } = scoreMonth(scheme, month);
  const entries = peerGroups.flatMap(({ units }) => units).map(entriesOf(month, scheme));
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
    const over = (language: "zh" | "en") =>
      columnsOf([dimension({ id: "speed", fullMarks })], { language })[2]?.[2];
    expect([over("zh"), over("en")]).toEqual(["办结", "Completion"]);
  });

  test("that is weighed stands with what it is worth, not with what it is scored to", () => {
    const over = (weight: Dimension["weight"]) =>
      columnsOf([dimension({ id: "speed", fullMarks: "100", weight })])[2];
    // 100 points × 0.15
    expect(over("15%")).toEqual(["办结得分", "得分", "办结（15分）", "15"]);
    expect(over({ byGroup: { all: "15%" } })).toEqual(["办结得分", "得分", "办结", "15"]);
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
      .map(entriesOf(month, scheme));
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
      entriesOf(month, scheme),
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

describe("a fact", () => {
  const facts: Scheme["metrics"] = {
    ...metrics,
    accident: { kind: "fact", name: both("发生事故", "Accident") },
  };
  const safety = dimension({
    ...{ id: "safety", name: both("安全", "Safety"), measure: { fact: "accident" } },
    rule: { kind: "yesNo", yes: "0", no: "10" },
  });
  const units = [smallUnit("a", { accident: true }), smallUnit("b", { accident: false })];

  test("stands under its dimension as a word; the unit without it is the first", () => {
    const given = { metrics: facts, units };
    expect(columnsOf([safety], given).slice(0, 2)).toEqual([
      ["发生事故", "发生事故", "安全（10分）", "否", "是"],
      ["安全得分", "得分", "安全（10分）", "10", "0"],
    ]);
    expect(columnsOf([safety], { ...given, language: "en" })[0]?.slice(3)).toEqual(["no", "yes"]);
  });
});

test("counts and rates that are made of counts stand as if they were given", () => {
  const made: Scheme["metrics"] = {
    tickets: { kind: "count", name: both("受理量", "Received") },
    invalid: { kind: "count", name: both("无效工单", "Invalid") },
    valid: {
      ...{ kind: "count", name: both("有效工单", "Valid") },
      madeOf: { plus: ["tickets"], minus: ["invalid"] },
    },
    closed: { kind: "count", name: both("办结件数", "Closed") },
    done: { kind: "rate", of: "valid", count: "closed", name: both("办结率", "Done") },
  };
  const given = { tickets: 12, invalid: 3, closed: 6 };
  const units = [{ id: "a", name: "a", group: "all", metrics: given }];
  const cells = (rates: "rounded" | "exact") =>
    columnsOf([speed], { metrics: made, units, rates }).map(([heading, , , cell]) => [
      heading,
      cell,
    ]);
  // 6 of 12 − 3
  for (const rates of ["rounded", "exact"] as const) {
    expect(cells(rates)).toEqual([
      ["办结量", "6"],
      ["办结率", "66.67%"],
      ["办结得分", "6.67"],
      ["无效工单", "3"],
      ["有效工单", "9"],
      ["办结件数", "6"],
    ]);
  }
});

describe("places", () => {
  const units = [smallUnit("a", { tickets: 3, done: 2 })];
  const cells = (of: Dimension, rounding?: Scheme["rounding"]) =>
    columnsOf([of], { units, ...(rounding && { rounding }) })
      .slice(1, 3)
      .map((one) => one[3]);
  const { published } = smallScheme().rounding;

  test("a score has those that its dimension states, or else those of all published figures", () => {
    expect(cells(speed)).toEqual(["66.67%", "6.67"]);
    const oneUp = { places: 1, mode: "ceil" } as const;
    expect(cells(dimension({ id: "speed", published: oneUp }))).toEqual(["66.67%", "6.7"]);
    const half = { places: 1, mode: "trunc", increment: 5 } as const;
    expect(cells(dimension({ id: "speed", published: half }))).toEqual(["66.67%", "6.5"]);
  });

  test("a rate has those that it is rounded to before it is scored", () => {
    const rounding = { rates: { places: 1, mode: "trunc" }, scores: "exact", published } as const;
    // 66.6 % of 10 points
    expect(cells(speed, rounding)).toEqual(["66.6%", "6.66"]);
    // 66.5 % of 10 points
    const half = { places: 1, mode: "trunc", increment: 5 } as const;
    expect(cells(speed, { ...rounding, rates: half })).toEqual(["66.5%", "6.65"]);
    const finer = { ...rounding, rates: { places: 4, mode: "halfExpand" } } as const;
    // 66.6667 %, 6.66667 points
    expect(cells(speed, finer)).toEqual(["66.6667%", "6.67"]);
  });

  test("a rate that is scored as it is has the places of points, and is no multiple of 0.5 as they are", () => {
    const half = { places: 1, mode: "halfExpand", increment: 5 } as const;
    const rounding = { rates: "exact", scores: "exact", published: half } as const;
    // 6.666… points
    expect(cells(speed, rounding)).toEqual(["66.7%", "6.5"]);
  });
});
