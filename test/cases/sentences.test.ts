import type { Condition, Dimension, Part, Scheme } from "hotline-scoring";
import type { RoundingMode } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { type Observed, said } from "../support/said.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

// what earlier versions put wrongly or unnaturally, each by the case in which it was noticed

const count = (zh: string, en: string, counted?: Scheme["name"]) =>
  ({ kind: "count", name: both(zh, en), ...(counted && { counted }) }) as const;
const rate = (zh: string, en: string, of?: string) =>
  ({ kind: "rate", name: both(zh, en), ...(of && { of }) }) as const;
const awarded = { kind: "points", name: both("评分", "Awarded"), most: 100 } as const;
const tickets = count("承办量", "Assigned");

const ofDimension = (dimension: Dimension, metrics: Scheme["metrics"], given: Observed) =>
  said({ metrics: { tickets, ...metrics }, dimensions: [dimension] }, given).get("名称");

describe("a value just beyond an edge is shown with as many digits as tell it from the edge", () => {
  const complaints = smallDimension({
    measure: { ratio: "complaints", to: "households", per: "1000" },
    rule: {
      kind: "bands",
      bands: [
        { to: "2", points: "10" },
        { to: "5", points: "8" },
      ],
      otherwise: "0",
    },
  });
  const metrics = {
    complaints: count("投诉量", "Complaints"),
    households: count("户数", "Households"),
  };

  test.each([
    [999, "1.998", "不超过 2，得 10 分", "up to 2, 10 points"],
    [1000, "2", "不超过 2，得 10 分", "up to 2, 10 points"],
    // 1001 for 500 thousand are 2.002 for each thousand
    [1001, "2.002", "高于 2、不超过 5，得 8 分", "above 2, up to 5, 8 points"],
  ])("%d for 500000 households, a thousand at a time", (given, value, zh, en) => {
    const metric = { complaints: given, households: 500_000 };
    expect(ofDimension(complaints, metrics, { metrics: metric })).toEqual(
      both(
        `投诉量 ${given}，户数 500000，投诉量 ÷ 户数 × 1000 = ${value}；所在档为${zh}。`,
        `Complaints ${given}, Households 500000, Complaints ÷ Households × 1000 = ${value}; in the band ${en}.`,
      ),
    );
  });
});

describe("a total that is not rounded half up says how it was rounded", () => {
  const three = ["甲", "乙", "丙"];
  const metrics = {
    tickets,
    ...Object.fromEntries(three.map((id) => [id, { ...awarded, name: both(id, id) }])),
  };
  const dimensions = three.map((id) =>
    smallDimension({ id, fullMarks: "40", measure: { given: id }, rule: { kind: "given" } }),
  );
  const total = (mode: RoundingMode, points: readonly string[]) => {
    const rounding = { ...smallScheme().rounding, total: { places: 0, mode } };
    const given = Object.fromEntries(three.map((id, index) => [id, points[index]]));
    return said({ metrics, dimensions, rounding }, { metrics: given }).get("总得分");
  };

  test.each<[RoundingMode, string[], string, string]>([
    [
      "trunc",
      ["22.5", "39.6", "31.5"],
      "22.5 + 39.6 + 31.5；总得分 93 分（精确值 93.6，去尾，取整数）。",
      "22.5 + 39.6 + 31.5; total 93 points (exactly 93.6, cut off to a whole number).",
    ],
    [
      "halfEven",
      ["22.5", "38.5", "31.5"],
      "22.5 + 38.5 + 31.5；总得分 92 分（精确值 92.5，四舍六入五成双，取整数）。",
      "22.5 + 38.5 + 31.5; total 92 points (exactly 92.5, rounded half to even to a whole number).",
    ],
  ])("%s", (mode, points, zh, en) => {
    expect(total(mode, points)).toEqual(both(zh, en));
  });
});

describe("what is rounded next is shown as it is exactly, or not at all", () => {
  const rateOf = (mode: RoundingMode, metrics: Observed["metrics"]) => {
    const rounding = { ...smallScheme().rounding, rates: { places: 2, mode } };
    const done = rate("办结率", "Done", "tickets");
    const sentence = said({ metrics: { tickets, done }, rounding }, { metrics }).get("名称");
    return [sentence?.zh.split("；")[0], sentence?.en.split(";")[0]];
  };

  test.each<[RoundingMode, Observed["metrics"], string, string]>([
    [
      "halfEven",
      { tickets: 800, done: 1 },
      "办结率 1/800 = 0.125%，舍入为 0.12%",
      "Done 1/800 = 0.125%, rounded to 0.12%",
    ],
    [
      "halfExpand",
      { tickets: 17, done: 12 },
      "办结率 12/17，舍入为 70.59%",
      "Done 12/17, rounded to 70.59%",
    ],
    // what rounding leaves as it is was not rounded
    ["halfExpand", { tickets: 3, done: "66.67%" }, "办结率 66.67%", "Done 66.67%"],
  ])("%s, %j", (mode, metrics, zh, en) => {
    expect(rateOf(mode, metrics)).toEqual([zh, en]);
  });
});

describe("the grade, a yellow card and a place on a list are told, each with what it was asked by", () => {
  const done = rate("办结率", "Done", "tickets");
  const petitions = count("越级上访", "Petitions", both("人次", "person"));
  const verdicts: Scheme["verdicts"] = {
    grades: [
      { id: "good", name: both("优秀", "Good"), from: "9" },
      { id: "poor", name: both("较差", "Poor") },
    ],
    flags: [
      {
        ...{ id: "yellow", name: both("黄牌", "Yellow card") },
        if: { measure: { count: "petitions" }, from: 3 },
      },
    ],
    lists: [{ id: "red", name: both("红榜", "Red list"), best: 1, among: "all", ties: "dense" }],
  };
  const verdict = (petitioners: number, late: number) => {
    const own = { tickets: 10, done: 10 - late, petitions: petitioners };
    const others = [{ tickets: 10, done: 8, petitions: 0 }];
    const changes = { metrics: { tickets, done, petitions }, verdicts };
    return said(changes, { metrics: own, others }).get("结论");
  };

  test.each<[number, number, string, string]>([
    [
      3,
      0,
      "等次为优秀（总得分 10 分，达到 9 分）；黄牌（越级上访 3 人次，达到 3 人次）；列入“红榜”（列全部单位第 1 名，在前 1 名之内，并列后名次连续）。",
      'grade Good (total 10 points, at least 9 points); Yellow card (Petitions 3, at least 3); on the list "Red list" (place 1 among all units, within the first 1, ranks after a tie running on).',
    ],
    [2, 5, "等次为较差。", "grade Poor."],
  ])("%d petitions, %d of 10 not done", (petitioners, late, zh, en) => {
    expect(verdict(petitioners, late)).toEqual(both(zh, en));
  });
});

describe("an accident that did not happen is not told as one that was asked for", () => {
  const name = both("发生安全责任事故", "Accident at fault");
  const metrics = {
    happy: rate("满意率", "Satisfied"),
    accidents: count("事故", "Accidents", both("起", "accident")),
    spill: { kind: "fact", name: both("泄漏", "Spill") },
  } as const;
  const facts = { happy: "80%", accidents: 0, spill: false };

  test.each<[Condition, string, string]>([
    [
      { measure: { count: "accidents" }, from: 1 },
      "满意率 80%，事故 0 起；10 分 × 80%，无“发生安全责任事故”情形（事故 0 起，未达到 1 起），得 8 分。",
      'Satisfied 80%, Accidents 0; 10 points × 80%, "Accident at fault" does not apply (Accidents 0, below 1), 8 points.',
    ],
    [
      { fact: "spill" },
      "满意率 80%，泄漏：否；10 分 × 80%，无“发生安全责任事故”情形（泄漏：否），得 8 分。",
      'Satisfied 80%, Spill: no; 10 points × 80%, "Accident at fault" does not apply (Spill: no), 8 points.',
    ],
  ])("%j", (condition, zh, en) => {
    const conditions = [{ name, if: condition, give: "zero" }] as const;
    const dimension = smallDimension({ measure: { rate: "happy" }, conditions });
    expect(ofDimension(dimension, metrics, { metrics: facts })).toEqual(both(zh, en));
  });
});

test("parts tell people, cases and facts apart, and those that only take away say so", () => {
  const off = (zh: string, en: string, items: string, each: string): Part => ({
    ...{ name: both(zh, en), fullMarks: "0", measure: { count: items } },
    rule: { kind: "perItem", each },
  });
  const plan: Part = {
    ...{ name: both("预案", "Plan"), fullMarks: "20", measure: { fact: "plan" } },
    rule: { kind: "yesNo", yes: "20", no: "15" },
  };
  const metrics = {
    plan: { kind: "fact", name: both("预案到位", "Plan in place") },
    hurt: count("伤亡人数", "Casualties", both("人", "person")),
    late: count("超期件", "Overdue"),
  } as const;
  const [hurt, late] = [
    off("伤亡", "Casualties", "hurt", "1"),
    off("超期", "Overdue", "late", "0.5"),
  ];
  const safety = composedDimension([plan, hurt, late], { fullMarks: "20" });
  // 15 − 1 × 1 − 8 × 0.5
  const given = { metrics: { plan: false, hurt: 1, late: 8 } };
  expect(ofDimension(safety, metrics, given)).toEqual(
    both(
      "预案到位：否，伤亡人数 1 人，超期件 8；“预案”（满分 20 分）15 分；“伤亡”（加减分项）每人扣 1 分，扣 1 分；“超期”（加减分项）每件扣 0.5 分，扣 4 分；得 10 分。",
      'Plan in place: no, Casualties 1, Overdue 8; "Plan" (worth 20): 15 points; "Casualties" (more or off): 1 point off for each person, 1 point off; "Overdue" (more or off): 0.5 points off for each item, 4 points off; 10 points.',
    ),
  );
});

test("a further figure has its own unit, and the points of its lines their names", () => {
  const named = (zh: string, en: string, at: string, points: string) => ({
    ...{ name: both(zh, en), at, points },
  });
  const through = [
    named("基准值", "base value", "70", "96"),
    named("挑战值", "challenge value", "90", "100"),
  ];
  const pay: NonNullable<Scheme["figures"]>[number] = {
    ...{ id: "pay", name: both("绩效兑现比例", "Pay"), counted: both("%", "%") },
    ...{ by: "published", rule: { kind: "lines", through, below: "0", above: "100" } },
  };
  const given = {
    fullMarks: "100",
    measure: { given: "awarded" },
    rule: { kind: "given" },
  } as const;
  const dimensions = [smallDimension(given)];
  const sentences = said(
    { metrics: { tickets, awarded }, dimensions, figures: [pay] },
    { metrics: { awarded: 80 } },
  );
  // half way from 96 to 100
  expect(sentences.get("绩效兑现比例")).toEqual(
    both(
      "按公布的总得分，在基准值 70（96%）与挑战值 90（100%）之间线性内插，得 98%。",
      "by the published total, between base value 70 (96%) and challenge value 90 (100%), in proportion, 98%.",
    ),
  );
});

describe("numbers are written as a person writes them", () => {
  test("what is taken away from a start is subtracted", () => {
    const late = count("超期件", "Overdue");
    const off = smallDimension({
      ...{ fullMarks: "0", floor: "-100", measure: { count: "late" } },
      rule: { kind: "perItem", each: "0.5" },
    });
    const changes = { metrics: { tickets, late }, dimensions: [off], total: { start: "100" } };
    expect(said(changes, { metrics: { late: 5 } }).get("总得分")).toEqual(
      both("100 − 2.5；总得分 97.5 分。", "100 − 2.5; total 97.5 points."),
    );
  });

  test("one point is no points, and a place among others is a rank", () => {
    const ranked = smallDimension({
      measure: { rankOf: { rate: "happy" }, better: "higher", ties: "dense", among: "all" },
      rule: { kind: "byRank", points: ["10", "1"], otherwise: "0" },
    });
    const given = { metrics: { happy: "80%" }, others: [{ happy: "90%" }, { happy: "70%" }] };
    expect(ofDimension(ranked, { happy: rate("满意率", "Satisfied") }, given)).toEqual(
      both(
        "满意率 80%，在全部单位 3 家中由高到低列第 2 名；第 2 名计 1 分，得 1 分。",
        "Satisfied 80%, ranked 2 of 3 among all units, the higher first; rank 2 earns 1 point, 1 point.",
      ),
    );
  });

  test("an exact value that is a decimal is one", () => {
    // 100 × 14.4857142857 %
    const happy = smallDimension({ fullMarks: "100", measure: { rate: "happy" } });
    const given = { metrics: { happy: "14.4857142857%" } };
    const found = ofDimension(happy, { happy: rate("满意率", "Satisfied") }, given);
    expect(found?.zh).toMatch(/，得 14\.49 分（精确值 14\.4857142857）。$/);
    expect(found?.en).toMatch(/, 14\.49 points \(exactly 14\.4857142857\)\.$/);
  });
});

test("the volume is called as the scheme calls it, in a tier and where a unit is set apart", () => {
  const tiers = [
    { id: "A", name: both("A类", "Tier A"), from: 100 },
    { id: "B", name: both("B类", "Tier B"), from: 0 },
  ];
  const changes = {
    metrics: { tickets, happy: rate("满意率", "Satisfied") },
    groups: [{ id: "all", name: both("部门", "Departments"), tiers }],
    dimensions: [smallDimension({ measure: { rate: "happy" } })],
  };
  const given = { metrics: { tickets: 120, happy: "80%" } };
  expect(said(changes, given).get("档次")).toEqual(
    both(
      "承办量 120 件，属A类（100 件起）；少 21 件即为B类。",
      "Tier A (Assigned 120, from 100); 21 fewer would make it Tier B.",
    ),
  );
  const ranking: Scheme["ranking"] = { by: "published", ties: "dense", minimumVolume: 121 };
  expect(said({ ...changes, ranking }, given).get("单列")).toEqual(
    both(
      "承办量 120 件，不足 121 件，不参与排名。",
      "Assigned 120, fewer than the 121 needed: not ranked.",
    ),
  );
});
