import type {
  AskedWorking,
  ComparisonWorking,
  ConditionWorking,
  EdgeWorking,
  FactWorking,
  JoinedWorking,
  PlaceWorking,
  TestWorking,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  askedPhrase,
  conditionPhrase,
  testPhrase,
  verdictPhrase,
} from "../../src/explaining/conditionPhrases.js";
import { both } from "../support/office.js";

const fakes = (changes: Partial<ComparisonWorking> = {}): ComparisonWorking => ({
  name: both("虚假办结", "Faked"),
  quantity: "items",
  counted: both("件", "tickets"),
  exact: "1",
  edges: [{ word: "from", exact: "1" }],
  holds: true,
  ...changes,
});
const share = (exact: string, edges: ComparisonWorking["edges"]): ComparisonWorking =>
  fakes({ name: both("满意率", "Satisfied"), quantity: "share", counted: undefined, exact, edges });

describe("a comparison tells the value, and how it stands to each edge", () => {
  const words = ["from", "above", "to", "below"] as const;

  test.each<[(typeof words)[number], string, string, string]>([
    ["from", "2", "未达到 3 件", "below 3"],
    ["from", "3", "达到 3 件", "at least 3"],
    ["from", "4", "达到 3 件", "at least 3"],
    ["above", "2", "不高于 3 件", "not above 3"],
    ["above", "3", "不高于 3 件", "not above 3"],
    ["above", "4", "高于 3 件", "above 3"],
    ["to", "2", "不超过 3 件", "not above 3"],
    ["to", "3", "不超过 3 件", "not above 3"],
    ["to", "4", "超过 3 件", "above 3"],
    ["below", "2", "低于 3 件", "below 3"],
    ["below", "3", "不低于 3 件", "not below 3"],
    ["below", "4", "不低于 3 件", "not below 3"],
  ])("%s 3, of %s", (word, exact, zh, en) => {
    expect(testPhrase(fakes({ exact, edges: [{ word, exact: "3" }] }))).toEqual(
      both(`虚假办结 ${exact} 件，${zh}`, `Faked ${exact}, ${en}`),
    );
  });

  test.each<[string, ComparisonWorking, string, string]>([
    [
      "without data",
      fakes({ exact: null }),
      "虚假办结无数据，视为符合",
      "Faked: no data, taken as met",
    ],
    [
      "of several edges, those that are kept and those that are not",
      share("7/10", [
        { word: "from", exact: "3/5" },
        { word: "below", exact: "7/10" },
      ]),
      "满意率 70%，达到 60%，不低于 70%",
      "Satisfied 70%, at least 60%, not below 70%",
    ],
    [
      // 19/36 is 52.777… %
      "a share that was worked out, rounded; its edges in full",
      share("19/36", [{ word: "from", exact: "33335/100000" }]),
      "满意率 52.78%，达到 33.335%",
      "Satisfied 52.78%, at least 33.335%",
    ],
    [
      // 5999/10000, which two places show as 59.99 %
      "one just below its edge",
      share("5999/10000", [{ word: "from", exact: "3/5" }]),
      "满意率 59.99%，未达到 60%",
      "Satisfied 59.99%, below 60%",
    ],
    [
      "one so near below its edge that two places would show the edge itself",
      share("59999/100000", [{ word: "from", exact: "3/5" }]),
      "满意率 59.999%，未达到 60%",
      "Satisfied 59.999%, below 60%",
    ],
    [
      "points, which may be below 0",
      fakes({
        ...{ name: both("得分", "Score"), quantity: "points", counted: undefined },
        ...{ exact: "-5/2", edges: [{ word: "to", exact: "-1/8" }] },
      }),
      "得分 -2.5 分，不超过 -0.125 分",
      "Score -2.5 points, not above -0.125 points",
    ],
    [
      "one point",
      fakes({
        ...{ name: both("得分", "Score"), quantity: "points", counted: undefined },
        edges: [{ word: "from", exact: "1" }],
      }),
      "得分 1 分，达到 1 分",
      "Score 1 point, at least 1 point",
    ],
    [
      "people, households, or whatever is counted",
      fakes({ counted: both("人次", "people") }),
      "虚假办结 1 人次，达到 1 人次",
      "Faked 1, at least 1",
    ],
    [
      "a value of more than a thousand digits",
      fakes({ exact: `1${"0".repeat(1200)}/${"3".repeat(1200)}` }),
      "虚假办结 3 件，达到 1 件",
      "Faked 3, at least 1",
    ],
  ])("%s", (_, comparison, zh, en) => {
    expect(testPhrase(comparison)).toEqual(both(zh, en));
  });
});

test.each<[TestWorking, string, string]>([
  [{ fact: both("发生事故", "Accident"), holds: true }, "发生事故：是", "Accident: yes"],
  [{ fact: both("发生事故", "Accident"), holds: false }, "发生事故：否", "Accident: no"],
  [{ test: both("属于县区", "in Counties"), holds: true }, "属于县区", "in Counties"],
  [
    { test: both("列同组前 3 名", "among the first 3"), holds: true },
    "列同组前 3 名",
    "among the first 3",
  ],
])("what else was asked is told with its answer: %j", (asked, zh, en) => {
  expect(testPhrase(asked)).toEqual(both(zh, en));
});

describe("several things that were asked about together", () => {
  const [met, missed] = [true, false].map((holds) => ({ fact: both("甲", "First"), holds })) as [
    FactWorking,
    FactWorking,
  ];
  const joined = (
    how: JoinedWorking["joined"],
    holds: boolean,
    of: readonly AskedWorking[],
  ): JoinedWorking => ({ joined: how, holds, of });

  test.each<[string, AskedWorking, string, string]>([
    [
      "all, all met",
      joined("all", true, [met, met]),
      ...(["各项均符合：甲：是；甲：是", "all are met: First: yes; First: yes"] as const),
    ],
    [
      "all, one missed",
      joined("all", false, [met, missed]),
      "须各项均符合：甲：是——符合；甲：否——不符合",
      "all must be met: First: yes – met; First: no – not met",
    ],
    [
      "all, none met",
      joined("all", false, [missed, missed]),
      "须各项均符合，均不符合：甲：否；甲：否",
      "all must be met, none is: First: no; First: no",
    ],
    [
      "any, one met",
      joined("any", true, [missed, met]),
      "符合任一项即可：甲：否——不符合；甲：是——符合",
      "any is enough: First: no – not met; First: yes – met",
    ],
    [
      "any, none met",
      joined("any", false, [missed, missed]),
      "须符合任一项，均不符合：甲：否；甲：否",
      "any is enough, none is: First: no; First: no",
    ],
    [
      "not, of one",
      joined("not", true, [missed]),
      "须不符合：甲：否——不符合",
      "must not be met: First: no – not met",
    ],
    [
      "of several within several",
      joined("all", false, [met, joined("any", false, [missed, missed])]),
      "须各项均符合：甲：是——符合；［须符合任一项，均不符合：甲：否；甲：否］——不符合",
      "all must be met: First: yes – met; [any is enough, none is: First: no; First: no] – not met",
    ],
    ["of one alone", joined("any", true, [met]), "甲：是", "First: yes"],
  ])("%s", (_, asked, zh, en) => {
    expect(askedPhrase(asked)).toEqual(both(zh, en));
  });
});

describe("a place", () => {
  const place: PlaceWorking = {
    ...{ among: both("同组", "the group"), end: "first", ties: "competition" },
    ...{ place: 2, most: 2, of: 5, holds: true },
  };

  test.each<[Partial<PlaceWorking>, string, string]>([
    [{}, "列同组第 2 名，在前 2 名之内", "place 2 among the group, within the first 2"],
    [
      { place: 3, holds: false },
      "列同组第 3 名，不在前 2 名之内",
      "place 3 among the group, not within the first 2",
    ],
    [
      { end: "last", ties: "dense" },
      "列同组倒数第 2 名，在后 2 名之内，并列后名次连续",
      "place 2 from the end among the group, within the last 2, ranks after a tie running on",
    ],
    [
      { share: { share: "25%", mode: "ceil" }, ties: "modified" },
      "列同组第 2 名，在前 2 名之内，名额为 5 家的 25%，向上舍入，并列取末位名次",
      "place 2 among the group, within the first 2, 25% of 5, rounded up, a tie taking the last of its ranks",
    ],
    [{ place: null, holds: false }, "不参与同组的名次比较", "not placed among the group"],
  ])("%j", (changes, zh, en) => {
    expect(testPhrase({ ...place, ...changes })).toEqual(both(zh, en));
  });
});

test.each<[EdgeWorking["word"], string, string]>([
  ["from", "名次 第 3 名，在第 2 名或以后", "名次 第 1 名，在第 2 名之前"],
  ["above", "名次 第 3 名，在第 2 名之后", "名次 第 1 名，在第 2 名以内"],
  ["to", "名次 第 3 名，在第 2 名之后", "名次 第 1 名，在第 2 名以内"],
  ["below", "名次 第 3 名，在第 2 名或以后", "名次 第 1 名，在第 2 名之前"],
])("a rank stands to a rank that it is held against: %s", (word, third, first) => {
  const rank = (exact: string): ComparisonWorking => ({
    ...{ name: both("名次", "rank"), quantity: "place", exact, holds: true },
    edges: [{ word, exact: "2" }],
  });
  expect([testPhrase(rank("3")).zh, testPhrase(rank("1")).zh]).toEqual([third, first]);
});

describe("a condition", () => {
  const condition = (changes: Partial<ConditionWorking> = {}): ConditionWorking => ({
    ...{ number: 2, give: "zero", holds: true, asked: fakes() },
    ...changes,
  });
  const name = both("发生安全责任事故", "Accident at fault");
  const none = fakes({ exact: "0", holds: false });

  test.each<[string, Partial<ConditionWorking>, string, string]>([
    [
      "that holds, by its name",
      { name },
      "有“发生安全责任事故”情形（虚假办结 1 件，达到 1 件）",
      '"Accident at fault" applies (Faked 1, at least 1)',
    ],
    [
      "that does not",
      { name, holds: false, asked: none },
      "无“发生安全责任事故”情形（虚假办结 0 件，未达到 1 件）",
      '"Accident at fault" does not apply (Faked 0, below 1)',
    ],
    [
      "by its number, where it has no name",
      {},
      "第 2 项条件成立（虚假办结 1 件，达到 1 件）",
      "condition 2 holds (Faked 1, at least 1)",
    ],
    [
      "that does not hold, by its number",
      { holds: false, asked: none },
      "第 2 项条件不成立（虚假办结 0 件，未达到 1 件）",
      "condition 2 does not hold (Faked 0, below 1)",
    ],
  ])("%s", (_, changes, zh, en) => {
    expect(conditionPhrase(condition(changes))).toEqual(both(zh, en));
  });
});

test("a grade, a flag or a veto is told with what it was asked by", () => {
  const name = both("黄牌", "Yellow card");
  expect(verdictPhrase({ id: "yellow", name })).toEqual(name);
  expect(verdictPhrase({ id: "yellow", name, asked: fakes() })).toEqual(
    both("黄牌（虚假办结 1 件，达到 1 件）", "Yellow card (Faked 1, at least 1)"),
  );
});
