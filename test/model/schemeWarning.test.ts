import { expect, test } from "vitest";
import { schemeWarning } from "../../src/model/schemeWarning.js";

test("a warning names its place in both languages", () => {
  expect(schemeWarning("metrics.x", "没有用到此指标数据", "nothing uses this metric")).toEqual({
    path: "metrics.x",
    message: { zh: "metrics.x：没有用到此指标数据。", en: "metrics.x: nothing uses this metric." },
  });
});
