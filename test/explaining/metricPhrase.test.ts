import { expect, test } from "vitest";
import { metricPhrase } from "../../src/explaining/metricPhrase.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, stepOf } from "../support/workings.js";

const name = { zh: "率", en: "Rate" };
const share = stepOf("quotient", ["19", "36"], "19/36");

test.each([
  ["a count", "count", [], "7", "率 7", "Rate 7"],
  ["points", "points", [], "193/10", "率 19.3 分", "Rate 19.3 points"],
  ["points of many places, in full", "points", [], "2345/1000", "率 2.345 分", "Rate 2.345 points"],
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
    "a share that is shown as it would be rounded, though it is not",
    "rate",
    [share, stepOf("rounded", ["#0"], "5278/10000")],
    "5278/10000",
    "率 19/36 = 52.78%，舍入为 52.78%",
    "Rate 19/36 = 52.78%, rounded to 52.78%",
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
    "率 19/36 = 52.78%，舍入为 53%",
    "Rate 19/36 = 52.78%, rounded to 53%",
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
    "率 13/11 = 118.18%，舍入为 118%，按上限 100% 计",
    "Rate 13/11 = 118.18%, rounded to 118%, held at the cap of 100%",
  ],
] as const)("%s", (_, kind, steps, exact, zh, en) => {
  expect(metricPhrase({ id: "m", name, kind, steps, exact })).toEqual({ zh, en });
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
] as const)("percent text is stated as it was given, and then %s", (_, more, rates, happy, zh) => {
  const { metrics, rounding } = smallScheme();
  const scheme = smallScheme({
    rounding: { ...rounding, rates },
    metrics: { ...metrics, happy: { kind: "rate", name, ...more } },
    dimensions: [smallDimension({ measure: { rate: "happy" } })],
  });
  const [metric] = dimensionOf(scheme, [smallUnit("a", { happy })]).metrics;
  expect(metric && metricPhrase(metric).zh).toBe(zh);
});
