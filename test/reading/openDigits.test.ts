import { type Month, readTable, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    happy: { kind: "rate", name: both("满意率", "Satisfied") },
  },
  dimensions: [
    smallDimension({ name: both("满意", "Joy"), measure: { rate: "happy" }, fullMarks: "20" }),
  ] as Scheme["dimensions"],
});

/** What is told of a column of rates. */
function told(rates: readonly unknown[], more: readonly unknown[] = []): string[] {
  const rows = rates.map((rate, at) => [
    `${at}局`,
    36,
    rate,
    ...(more.length > 0 ? [more[at]] : []),
  ]);
  const head = ["单位", "工单量", "满意率", ...(more.length > 0 ? ["满意得分"] : [])];
  const { doubts, month } = readTable([head, ...rows], scheme, { month: "2024-05" });
  expect(() => scoreMonth(scheme, month as Month)).not.toThrow();
  return doubts.map(({ message }) => message.zh);
}

describe("rounded percentages leave a published digit open", () => {
  test.each<[string, unknown[], string[]]>([
    [
      // from 52.775 % to 52.785 %: 10.555 to 10.557, published 10.56 all the same
      "but not where all that print so give one score",
      ["52.78%"],
      [],
    ],
    [
      // from 52.65 % to below 52.75 %: 10.53 to below 10.55
      "where they do not",
      ["52.7%"],
      [
        "C2：“满意率”一列为舍入后的百分数；照此计算；C2（0局，满意得分可能为 10.53 或 10.54 或 10.55）的末位未定；要算准，请填件数之比（如 19/36）。",
      ],
    ],
    ["but not of fractions", ["19/36", "1/3"], []],
    ["nor of what a spreadsheet divided", ["0.527777777777778"], []],
    ["nor of multiples of 5 %", ["55%", "100%", "0%", "35.00%"], []],
    [
      "but of those as well among others that are rounded to the whole",
      ["90%", "83%"],
      [
        "C2：“满意率”一列为舍入后的百分数；照此计算；C2（0局，满意得分可能为 17.9 或 18 或 18.1）、C3（1局，满意得分可能为 16.5 或 16.6 或 16.7）的末位未定；要算准，请填件数之比（如 19/36）。",
      ],
    ],
    ["nor of many places", ["52.777777%"], []],
    [
      "once for each column, with the first ten units",
      ["33%", "34%", ...Array.from({ length: 10 }, () => "36%")],
      [
        expect.stringMatching(
          /^C2：.*0局，.*、C11（9局，[^）]*）等 12 个单位的末位未定；/,
        ) as never,
      ],
    ],
  ])("%s", (_, rates, messages) => {
    expect(told(rates)).toEqual(messages);
  });

  test("unless the score is printed", () => {
    expect(told(["52.72%"], ["10.54"])).toEqual([]);
  });
});
