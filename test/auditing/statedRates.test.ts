import { describe, expect, test } from "vitest";
import { rateComparisons } from "../../src/auditing/statedRates.js";
import { both, brought } from "../support/office.js";

const name = both("甲率", "the rate");
const { rows, terms } = brought(
  "组别,单位,工单量,办结量,办结率\n部门,甲局,100,60,60.00%\n部门,乙局,20,17,85.00%",
);

const compared = (stated: Parameters<typeof rateComparisons>[0], some = rows) =>
  rateComparisons(stated, name, some, terms);

describe("with the counts beside it", () => {
  test.each([
    ["66.67%", "2", "3", true, "66.67%"],
    ["66.66%", "2", "3", false, "66.67%"],
    ["66.667%", "2", "3", true, "66.667%"],
    ["0.6667", "2", "3", true, "66.67%"],
    ["65.48%", "10021", "10279", false, "97.49%"],
  ])("%s of %s and %s: %s", (rate, count, whole, holds, expected) => {
    expect(compared({ rate, count, whole })).toEqual([
      {
        printed: rate,
        holds,
        expected,
        message: both(
          `甲率为 ${rate}，而同处所列 ${count}/${whole} = ${expected}`,
          `the rate is ${rate}, but the counts beside it give ${count}/${whole} = ${expected}`,
        ),
      },
    ]);
  });

  test.each([
    ["2", "0"],
    ["若干", "3"],
    ["2", "若干"],
  ])("%s of %s make none", (count, whole) => {
    expect(compared({ rate: "50%", count, whole })).toMatchObject([
      { holds: undefined, expected: "" },
    ]);
  });

  test("one of them alone makes none", () => {
    expect([
      ...compared({ rate: "50%", count: "1" }),
      ...compared({ rate: "50%", whole: "2" }),
    ]).toEqual([]);
  });
});

describe("with the table: 77 of 120, which is 64.17 %", () => {
  test.each([
    ["64.17%", true],
    ["64.2%", false],
    ["64.167%", true],
    ["72.50%", false],
  ])("%s: %s", (rate, holds) => {
    const expected = rate === "64.167%" ? "64.167%" : "64.17%";
    expect(compared({ rate, of: "done" })).toEqual([
      {
        printed: rate,
        holds,
        expected,
        message: both(
          `甲率为 ${rate}，而表中各单位合计 77/120 = ${expected}`,
          `the rate is ${rate}, but the sums over the table give 77/120 = ${expected}`,
        ),
      },
    ]);
  });

  test("each count beside it is held against its own sum", () => {
    const [beside, table, count, whole] = compared({
      rate: "64.17%",
      of: "done",
      count: "77",
      whole: "121",
    });
    expect([beside?.printed, table?.printed, count?.printed, whole?.printed]).toEqual([
      "64.17%",
      "64.17%",
      "77",
      "121",
    ]);
    expect([beside?.holds, table?.holds, count?.holds, whole?.holds]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(count?.message).toEqual(
      both(
        "甲率的分子为 77，而表中各单位合计为 77",
        "the count of the rate is 77, but the sum over the table is 77",
      ),
    );
    expect(whole?.message).toEqual(
      both(
        "甲率的分母为 121，而表中各单位合计为 120",
        "the whole of the rate is 121, but the sum over the table is 120",
      ),
    );
  });

  test.each(["happy", "late", "tickets", "nothing"])("%s cannot be told by it", (of) => {
    expect(compared({ rate: "64.17%", of })).toMatchObject([{ holds: undefined }]);
  });

  test("an empty table tells nothing", () => {
    expect(compared({ rate: "64.17%", of: "done" }, [])).toMatchObject([{ holds: undefined }]);
  });
});

test("what is no figure is told once, whatever it is held against", () => {
  const told = {
    printed: "约六成",
    holds: false,
    expected: "",
    message: both("甲率为“约六成”，不是数值", 'the rate is "约六成", which is no figure'),
  };
  expect(compared({ rate: "约六成", of: "done" })).toEqual([told]);
  expect(compared({ rate: "约六成" })).toEqual([told]);
  expect(compared({ rate: "约六成", of: "done", count: "77", whole: "120" })).toEqual([told]);
  for (const { message } of compared({ rate: "约六成", of: "happy", count: "若干", whole: "3" }))
    expect(message.zh).not.toMatch(/undefined|为 $/);
});
