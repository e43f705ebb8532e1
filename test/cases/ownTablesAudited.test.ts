import fc from "fast-check";
import { audit, type Month, type Scheme, scoreMonth, toTable } from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { runs } from "../support/runs.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

// what is written of a month is found in order when it is held against the same rules

const count = (zh: string, en: string) => ({ kind: "count", name: both(zh, en) }) as const;
const fact = (zh: string, en: string) => ({ kind: "fact", name: both(zh, en) }) as const;

/** Facts, counts that are made of others, scores that lean on others, units set apart, ranks that run on, all conclusions, and columns with names of their own. */
const scheme: Scheme = smallScheme({
  name: both("考核办法", "Rules"),
  metrics: {
    received: count("受理量", "Received"),
    invalid: count("无效工单", "Invalid"),
    valid: { ...count("有效工单", "Valid"), madeOf: { plus: ["received"], minus: ["invalid"] } },
    closed: count("办结件数", "Closed"),
    done: { kind: "rate", name: both("办结率", "Done rate"), of: "valid", count: "closed" },
    happy: { kind: "rate", name: both("满意率", "Satisfaction"), of: "valid" },
    accident: fact("发生事故", "Accident"),
    fresh: fact("新设单位", "New unit"),
    hidden: fact("保密单位", "Hidden unit"),
  },
  volume: "valid",
  groups: [
    {
      ...{ id: "city", name: both("部门", "Departments") },
      tiers: [
        { id: "A", name: both("甲类", "Tier A"), from: 20 },
        { id: "B", name: both("乙类", "Tier B"), from: 0 },
      ],
    },
    { id: "county", name: both("县区", "Counties") },
  ],
  dimensions: [
    smallDimension({ name: both("办结", "Completion"), fullMarks: "60" }),
    smallDimension({
      ...{ id: "joy", name: both("满意", "Joy"), fullMarks: "20", measure: { rate: "happy" } },
      published: { places: 1, mode: "halfExpand" },
    }),
    smallDimension({
      ...{ id: "place", name: both("名次", "Place"), fullMarks: "10" },
      measure: { rankOf: { count: "closed" }, better: "higher", ties: "dense", among: "all" },
      rule: { kind: "byRank", points: ["10", "8", "6"], otherwise: "0" },
    }),
    smallDimension({
      ...{ id: "safety", name: both("安全", "Safety"), measure: { fact: "accident" } },
      rule: { kind: "yesNo", yes: "0", no: "10" },
    }),
    smallDimension({
      ...{ id: "reward", name: both("奖励", "Reward"), fullMarks: "2", extra: true },
      measure: { scores: ["speed", "joy"] },
      rule: { kind: "bands", bands: [{ from: "70", points: "2" }], otherwise: "0" },
    }),
  ],
  ranking: {
    ...{ by: "published", ties: "dense", numbering: "onward" },
    setApart: [
      { id: "new", name: both("新设", "New"), if: { fact: "fresh" }, as: "notRanked" },
      { id: "hidden", name: both("保密", "Hidden"), if: { fact: "hidden" }, as: "notPublished" },
    ],
  },
  figures: [
    {
      ...{ id: "pay", name: both("绩效系数", "Pay factor"), by: "exact" },
      rule: {
        kind: "lines",
        through: [
          { at: 0, points: 0 },
          { at: 100, points: 1 },
        ],
        below: 0,
        above: 1,
      },
    },
  ],
  verdicts: {
    grades: [
      { id: "good", name: both("优秀", "Good"), from: "80" },
      { id: "fair", name: both("良好", "Fair") },
    ],
    vetoes: [
      { id: "accident", name: both("事故", "Accident"), if: { fact: "accident" }, atMost: "fair" },
    ],
    flags: [
      {
        id: "summon",
        name: both("约谈", "Summoned"),
        if: { last: 1, among: "group", ties: "dense" },
      },
      { id: "mend", name: both("整改", "To mend"), if: { fact: "accident" } },
    ],
    lists: [{ id: "red", name: both("红榜", "Red list"), best: 1, among: "group", ties: "dense" }],
  },
  columns: {
    unit: [both("街道", "Street")],
    total: [both("得分", "Points")],
    grade: [both("评级", "Mark")],
    remark: [both("备注", "Note")],
    metrics: { valid: [both("有效件", "Valid items")] },
    dimensions: { speed: [both("办结分", "Completion mark")] },
  },
});

type Facts = { accident?: boolean; fresh?: boolean; hidden?: boolean };
const unit = (name: string, group: string, counts: readonly number[], facts: Facts = {}) => {
  const [received = 0, invalid = 0, closed = 0, happy = 0] = counts;
  const metrics = {
    received,
    invalid,
    closed,
    happy,
    accident: false,
    fresh: false,
    hidden: false,
  };
  return { id: name, name, group, metrics: { ...metrics, ...facts } };
};
const month: Month = {
  month: "2024-05",
  units: [
    unit("甲局", "city", [30, 5, 20, 20]),
    unit("乙局", "city", [42, 2, 30, 35], { accident: true }),
    unit("丙局", "city", [25, 4, 21, 15], { fresh: true }),
    unit("丁局", "city", [12, 2, 10, 7]),
    unit("戊局", "city", [10, 1, 3, 9]),
    unit("庚县", "county", [100, 10, 80, 81]),
    unit("辛县", "county", [60, 0, 60, 30], { hidden: true }),
    unit("壬县", "county", [50, 0, 35, 48]),
  ],
};

type Options = Parameters<typeof toTable>[1];
const audited = (given: Month, options: Partial<Options> = {}, of = scheme) => {
  const table = toTable(scoreMonth(of, given), { scheme: of, month: given, ...options } as Options);
  return audit(of, toRows(table) as never);
};

const ways = fc.record({
  layout: fc.constantFrom("bulletin", "list"),
  language: fc.constantFrom("zh", "en"),
}) as fc.Arbitrary<Partial<Options>>;
const INCLUDED = { unpublished: "included" } as const;

describe.each(["bulletin", "list"] as const)("a table written as a %s", (layout) => {
  test.each(["zh", "en"] as const)(
    "in %s has nothing that differs, or is not known",
    (language) => {
      const { findings, notChecked, counts } = audited(month, { layout, language, ...INCLUDED });
      expect(findings).toEqual([]);
      expect(counts).toMatchObject({ explained: 0, wrong: 0, notChecked: 0 });
      // what is given is all that is left to say
      expect(notChecked.map(({ zh }) => zh.replace(/^.*为给定/, "给定"))).toEqual([
        "给定数据，只与由其得出的数值核对，本身未核对",
      ]);
    },
  );
});

test("its conclusions, its places and its scores are held against the rules, its facts are given", () => {
  const { cells } = audited(month, { layout: "list", ...INCLUDED });
  const verdictOf = (unit: string) =>
    Object.fromEntries(
      cells.filter((one) => one.unit === unit).map((one) => [one.column, one.verdict]),
    );
  const checked = ["排名", "办结率", "办结分", "满意得分", "名次得分", "安全得分", "奖励得分"];
  for (const { name } of month.units) {
    const verdicts = verdictOf(name);
    const found = [...checked, "得分", "绩效系数", "评级", "提示"].map((one) => verdicts[one]);
    expect(new Set(found)).toEqual(new Set(["reproduced"]));
    const facts = ["发生事故", "新设单位", "保密单位"].map((one) => verdicts[one]);
    expect(new Set(facts)).toEqual(new Set(["given"]));
  }
});

describe("of any month", () => {
  const counts = fc
    .tuple(
      fc.nat(40),
      fc.nat(40),
      fc.nat(5),
      fc.nat(40),
      fc.boolean(),
      fc.constantFrom("", "fresh", "hidden"),
    )
    .filter(([closed, open]) => closed + open > 0)
    .map(([closed, open, invalid, happy, accident, apart]) => {
      const given = [closed + open + invalid, invalid, closed, Math.min(happy, closed + open)];
      return [given, { accident, ...(apart === "" ? {} : { [apart]: true }) }] as const;
    });
  const months = fc
    .array(fc.tuple(fc.constantFrom("city", "county"), counts), { minLength: 1, maxLength: 7 })
    .map((all): Month => {
      const units = all.map(([group, [given, facts]], index) =>
        unit(`${"甲乙丙丁戊己庚"[index]}局`, group, given, facts),
      );
      return { month: "2024-05", units };
    });

  test("nothing of what is written whole is found", () => {
    fc.assert(
      fc.property(months, ways, (given, options) => {
        const { findings } = audited(given, { ...options, ...INCLUDED });
        expect(findings.map(({ message }) => message.zh)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("nor, where some are not published, of scores that do not follow from others", () => {
    const { dimensions, verdicts } = scheme;
    const alone: Scheme = {
      ...scheme,
      dimensions: dimensions.filter(({ id }) => id !== "place"),
      verdicts: { ...verdicts, flags: verdicts?.flags?.slice(1) } as never,
    };
    fc.assert(
      fc.property(months, ways, (given, options) => {
        const { findings } = audited(given, options, alone);
        expect(findings.map(({ message }) => message.zh)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("a unit that is ranked and not published does not stand in the table", () => {
  // 80, 60 and 35 are closed, and 60 is not published
  const county = { ...month, units: month.units.filter(({ group }) => group === "county") };

  test("and yet the places of others by what it has are not called wrong", () => {
    expect(audited(county).findings).toEqual([]);
  });
});
