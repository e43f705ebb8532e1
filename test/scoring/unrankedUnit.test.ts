import { expect, test } from "vitest";
import { belowMinimum, withoutData } from "../../src/scoring/unrankedUnit.js";

const unit = { id: "a", name: "某局", group: "all" };

test.each([
  [
    belowMinimum(unit, 19, 20),
    "工单量 19 件，不足 20 件，不参与排名",
    "19 tickets, fewer than the 20 needed to be ranked",
  ],
  [
    withoutData(unit, 19, { zh: "满意率", en: "Satisfaction" }),
    "“满意率”无数据，方案规定不参与排名",
    'no data for "Satisfaction", so by the scheme not ranked',
  ],
  [
    withoutData(unit, 19),
    "有分值的考核指标均无数据，无法折算总得分，不参与排名",
    "no data for any dimension that has full marks, so the total cannot be scaled",
  ],
])("row %#", (unranked, zh, en) => {
  expect(unranked).toEqual({ unit, volume: 19, reason: { zh, en } });
});
