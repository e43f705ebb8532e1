import { percentText, scoreMonth, xiangtan2023 } from "hotline-scoring";
import type { XiangtanMonth } from "./months.js";

const { groups, dimensions } = xiangtan2023;

const headings = [
  ...["组别", "档次", "排名", "单位", "有效工单量"],
  ...["按时办结量", "按时办结率", "延期量", "延期率", "联系反馈当事人量", "联系反馈当事人率"],
  ...["系统满意率", "抽查回访满意率", "驳回总量"],
  ...dimensions.map(({ name }) => `${name.zh}得分`),
  "总得分",
];

/** A month as an office would print it: rates to two places, scores and totals as published. */
export function printedTable(month: XiangtanMonth): string[][] {
  const metricsOf = new Map(month.units.map(({ id, metrics }) => [id, metrics]));
  const rows = scoreMonth(xiangtan2023, month).peerGroups.flatMap(({ group, units }) =>
    units.map(({ unit, tier, rank, volume, scores, total }) => {
      const metrics = metricsOf.get(unit.id) as XiangtanMonth["units"][number]["metrics"];
      const counts = [metrics.completedOnTime, metrics.extended, metrics.contacted];
      const asked = [metrics.systemSatisfaction, metrics.spotCheckSatisfaction];
      return [
        groups.find(({ id }) => id === group)?.name.zh ?? "",
        tier ?? "",
        `${rank}`,
        unit.name,
        `${volume}`,
        ...counts.flatMap((count) => [`${count}`, percentText(`${count}/${volume}`, 2)]),
        ...asked.map((rate) => percentText(textOf(rate), 2)),
        `${metrics.rejections}`,
        ...dimensions.map(({ id }) => `${scores[id].points}`),
        `${total.points}`,
      ];
    }),
  );
  return [headings, ...rows];
}

function textOf(rate: string | { readonly count: number; readonly of: number }): string {
  return typeof rate === "string" ? rate : `${rate.count}/${rate.of}`;
}
