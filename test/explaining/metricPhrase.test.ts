import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { metricPhrase } from "../../src/explaining/metricPhrase.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, stepOf } from "../support/workings.js";

describe("metricPhrase", () => {
  const name = { zh: "率", en: "Rate" };
  const share = stepOf("quotient", ["19", "36"], "19/36");

  test.each([
    ["a count", "count", [], "7", "率 7", "Rate 7"],
    ["points", "points", [], "193/10", "率 19.3 分", "Rate 19.3 points"],
    [
      "points of many places, in full",
      "points",
      [],
      "2345/1000",
      "率 2.345 分",
      "Rate 2.345 points",
    ],
    [
      "percent text of many places, in full",
      "rate",
      [],
      "33335/100000",
      "率 33.335%",
      "Rate 33.335%",
    ],
    [
      "percent text rounded, and then held at its cap",
      "rate",
      [
        stepOf("rounded", ["123456/100000"], "1235/1000"),
        stepOf("lesser", ["#0", "10005/10000"], "10005/10000"),
      ],
      "10005/10000",
      "率 123.456%，舍入为 123.5%，按上限 100.05% 计",
      "Rate 123.456%, rounded to 123.5%, held at the cap of 100.05%",
    ],
    [
      "percent text that rounding leaves as it is",
      "rate",
      [stepOf("rounded", ["57/100"], "57/100")],
      "57/100",
      "率 57%",
      "Rate 57%",
    ],
    [
      "a share that no percentage shows exactly, rounded",
      "rate",
      [share, stepOf("rounded", ["#0"], "5278/10000")],
      "5278/10000",
      "率 19/36，舍入为 52.78%",
      "Rate 19/36, rounded to 52.78%",
    ],
    [
      "a share that two places would show as 0",
      "rate",
      [stepOf("quotient", ["1", "100000"], "1/100000")],
      "1/100000",
      "率 1/100000 = 0.001%",
      "Rate 1/100000 = 0.001%",
    ],
    ["percent text", "rate", [], "57/100", "率 57%", "Rate 57%"],
    [
      "percent text below its cap",
      "rate",
      [stepOf("lesser", ["57/100", "1"], "57/100")],
      "57/100",
      "率 57%",
      "Rate 57%",
    ],
    ["a share of two counts", "rate", [share], "19/36", "率 19/36 = 52.78%", "Rate 19/36 = 52.78%"],
    [
      "a share with partial credit",
      "rate",
      [stepOf("quotient", ["112/5", "30"], "56/75")],
      "56/75",
      "率 22.4/30 = 74.67%",
      "Rate 22.4/30 = 74.67%",
    ],
    [
      "a share rounded before it is scored",
      "rate",
      [share, stepOf("rounded", ["#0"], "53/100")],
      "53/100",
      "率 19/36，舍入为 53%",
      "Rate 19/36, rounded to 53%",
    ],
    [
      "a share held at its cap",
      "rate",
      [stepOf("quotient", ["13", "11"], "13/11"), stepOf("lesser", ["#0", "1"], "1")],
      "1",
      "率 13/11 = 118.18%，按上限 100% 计",
      "Rate 13/11 = 118.18%, held at the cap of 100%",
    ],
    [
      "a share below its cap",
      "rate",
      [share, stepOf("lesser", ["#0", "1"], "19/36")],
      "19/36",
      "率 19/36 = 52.78%",
      "Rate 19/36 = 52.78%",
    ],
    [
      "a share rounded, and then held at its cap",
      "rate",
      [
        stepOf("quotient", ["13", "11"], "13/11"),
        stepOf("rounded", ["#0"], "59/50"),
        stepOf("lesser", ["#1", "1"], "1"),
      ],
      "1",
      "率 13/11，舍入为 118%，按上限 100% 计",
      "Rate 13/11, rounded to 118%, held at the cap of 100%",
    ],
  ] as const)("%s", (_, kind, steps, exact, zh, en) => {
    expect(metricPhrase({ id: "m", name, kind, steps, exact })).toEqual({ zh, en });
  });

  test.each([
    ["1", "率：是", "Rate: yes"],
    ["0", "率：否", "Rate: no"],
  ])("a fact of %s is an answer", (exact, zh, en) => {
    expect(metricPhrase({ id: "m", name, kind: "fact", steps: [], exact })).toEqual({ zh, en });
  });

  test("a count tells what is counted in Chinese, and in English its name does", () => {
    const counted = { zh: "人次", en: "person" };
    expect(metricPhrase({ id: "m", name, kind: "count", counted, steps: [], exact: "7" })).toEqual({
      zh: "率 7 人次",
      en: "Rate 7",
    });
  });

  test.each<[{ plus: string[]; minus?: string[] }, string]>([
    [{ plus: ["tickets"], minus: ["spam"] }, "名称 10 − 3 = 7"],
    [{ plus: ["tickets", "spam"] }, "名称 10 + 3 = 13"],
    [{ plus: ["tickets"], minus: ["spam", "moved"] }, "名称 10 − 3 − 2 = 5"],
    [{ plus: ["tickets", "spam"], minus: ["moved"] }, "名称 10 + 3 − 2 = 11"],
    [{ plus: ["tickets"] }, "名称 10"],
  ])("a count that is made of others says of which: %j", (madeOf, zh) => {
    const plain = { kind: "count", name: { zh: "名称", en: "Name" } } as const;
    const made = { ...plain, madeOf } as Scheme["metrics"][string];
    const metrics = { tickets: plain, spam: plain, moved: plain, made };
    const rule = { kind: "perItem", each: "1" } as const;
    const dimensions = [smallDimension({ measure: { count: "made" }, rule })];
    const given = { tickets: 10, spam: 3, moved: 2 };
    const unit = { id: "a", name: "a", group: "all", metrics: given };
    const working = dimensionOf(smallScheme({ metrics, dimensions }), [unit]);
    const last = working.metrics.at(-1);
    expect(last && metricPhrase(last).zh).toBe(zh);
  });

  test("what is given as points, and is none, has its own unit", () => {
    const counted = { zh: "小时", en: "hour" };
    const working = { id: "w", name, kind: "points", counted, steps: [], exact: "9/2" } as const;
    expect(metricPhrase(working)).toEqual({ zh: "率 4.5 小时", en: "Rate 4.5" });
  });

  test.each(["count", "rate", "points"] as const)("a %s without data", (kind) => {
    expect(metricPhrase({ id: "m", name, kind, steps: [], exact: null })).toEqual({
      zh: "率无数据",
      en: "Rate: no data",
    });
  });

  test.each([
    ["held at its cap", { cap: "100%" }, "exact", "150%", "率 150%，按上限 100% 计"],
    [
      "rounded before it is scored",
      {},
      { places: 1, mode: "halfExpand" },
      "78.76%",
      "率 78.76%，舍入为 78.8%",
    ],
  ] as const)(
    "percent text is stated as it was given, and then %s",
    (_, more, rates, happy, zh) => {
      const { metrics, rounding } = smallScheme();
      const scheme = smallScheme({
        rounding: { ...rounding, rates },
        metrics: { ...metrics, happy: { kind: "rate", name, ...more } },
        dimensions: [smallDimension({ measure: { rate: "happy" } })],
      });
      const [metric] = dimensionOf(scheme, [smallUnit("a", { happy })]).metrics;
      expect(metric && metricPhrase(metric).zh).toBe(zh);
    },
  );
});
