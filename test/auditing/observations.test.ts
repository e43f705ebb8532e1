import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, auditText } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";

const annex = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");

describe("0 % of a single ticket", () => {
  const report = audit(xiangtan2023, annex("annex-1.csv"), { adjustments: annex("annex-2.csv") });

  test("beside 100 % is an observation of six units of October 2023, of 17.5 points each", () => {
    // 50 % in all is 35 points short of 85 %, at half a point each
    expect(report.observations.map(({ unit, column, points }) => [unit, column, points])).toEqual(
      ["市水利局", "市财政局", "市烟草局", "市残联", "市妇联", "韶灌局"].map((unit) => [
        ...[unit, "系统满意率", "17.5"],
      ]),
    );
    expect(report.observations[0]?.message).toEqual({
      zh: "市水利局只有 1 件工单，“系统满意率”为 0%，而“抽查回访满意率”为 100%；0% 也可能表示无人评价；若属无人评价、只计后者，“回访满意率”得分为 25，现为 7.5，相差 17.5 分",
      en: '市水利局 has a single ticket: "系统满意率" is 0% beside 100% of "抽查回访满意率", and 0% may mean that nobody answered; if nobody did and the latter alone counts, "Callback satisfaction" scores 25 and not 7.5: 17.5 points',
    });
  });

  test("is no finding, and stands in the text under a title of its own", () => {
    const text = auditText(report, "zh");
    const [, own = ""] = text.split("\n观察\n");
    expect(own.split("\n\n")[0]?.split("\n")).toHaveLength(6);
    expect(report.findings.filter(({ unit }) => unit === "市水利局")).toEqual([]);
  });

  const HEADINGS = "组别,单位,有效工单量,系统满意率,抽查回访满意率";
  const observed = (cells: string, scheme = xiangtan2023) =>
    audit(scheme, `${HEADINGS}\n县市区,甲县,${cells}\n`).observations.map(({ points }) => points);

  test.each<[string, string[]]>([
    ["1,0%,100%", ["15"]],
    ["1,0,1", ["15"]],
    ["1,100%,0%", ["15"]],
    ["2,0%,100%", []],
    ["1,0%,0%", []],
    ["1,100%,100%", []],
    ["1,—,100%", []],
    ["1,0%,", []],
    [",0%,100%", []],
  ])("%s", (cells, points) => {
    // a county has full marks from 80 %: 15 points short at 50 %, 30 × 0.5
    expect(observed(cells)).toEqual(points);
  });
});
