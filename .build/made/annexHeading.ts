import { type Language, xiangtan2023 } from "hotline-scoring";

const english: Readonly<Record<string, string>> = {
  单位: "Unit",
  有效工单量: "Tickets",
  按时办结量: "On time",
  按时办结率: "Rate",
  延期量: "Extended",
  延期率: "Rate",
  联系反馈当事人量: "Contacted",
  联系反馈当事人率: "Rate",
  系统满意率: "System satisfaction",
  抽查回访满意率: "Spot-check satisfaction",
  驳回总量: "Rejections",
  总得分: "Total",
  排名: "Rank",
  ...Object.fromEntries(xiangtan2023.dimensions.map(({ name }) => [`${name.zh}得分`, name.en])),
};

/** A heading of annex 1 in a language. */
export function annexHeading(heading: string, language: Language): string {
  return language === "zh" ? heading : (english[heading] ?? heading);
}
