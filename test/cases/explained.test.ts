import { explain, explanationText, type Language } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";

// Written by hand from the rules and the two annexes, each number recomputed beside it; not copied from our own output.

/** The line of a unit's explanation that begins with a title. */
function line(unit: string, title: string, language: Language): string | undefined {
  const text = explanationText(explain(xiangtan2023, october2023, unit), language);
  return text.split("\n").find((one) => one.startsWith(title));
}

test.each([
  {
    what: "satisfaction of 市人社局",
    unit: "市人社局",
    // (19/36 + 1) ÷ 2 = 55/72 = 76.39 %; 85 % − 55/72 = 31/360 = 8.61 %; 8.61 × 0.5 = 4.31; 25 − 31/7.2 = 745/36 = 20.69
    zh: "回访满意率（满分 25 分）：系统满意率 19/36 = 52.78%，抽查回访满意率 100%，平均 76.39%；比 85% 低 8.61 个百分点，每个百分点扣 0.5 分，扣 4.31 分，得 20.69 分（精确值 745/36）。",
    en: "Callback satisfaction (worth 25): System satisfaction rate 19/36 = 52.78%, Spot-check satisfaction rate 100%, mean 76.39%; below 85% by 8.61 percentage points, 0.5 points off for each, 4.31 points off, 20.69 points (exactly 745/36).",
  },
  {
    what: "extension of 韶山市",
    unit: "韶山市人民政府",
    // 125 ÷ 461 = 27.11 %; 27.11 − 15 = 12.11; × 0.5 = 6.06; 10 − 50 × (125/461 − 3/20) = 35/2 − 6250/461 = 3635/922 = 3.94
    zh: "延期率（满分 10 分）：延期率 125/461 = 27.11%；比 15% 高 12.11 个百分点，每个百分点扣 0.5 分，扣 6.06 分，得 3.94 分（精确值 3635/922）。",
    en: "Extension (worth 10): Extension rate 125/461 = 27.11%; above 15% by 12.11 percentage points, 0.5 points off for each, 6.06 points off, 3.94 points (exactly 3635/922).",
  },
  {
    what: "extension of 市税务局, past the cap and down to the floor",
    unit: "市税务局",
    // 13 ÷ 11 = 118.18 %, at most 100 %; 100 − 15 = 85; × 0.5 = 42.5; 10 − 42.5 = −32.5, at least 0
    zh: "延期率（满分 10 分）：延期率 13/11 = 118.18%，按上限 100% 计；比 15% 高 85 个百分点，每个百分点扣 0.5 分，扣 42.5 分，-32.5 分低于下限，按 0 分计，得 0 分。",
    en: "Extension (worth 10): Extension rate 13/11 = 118.18%, held at the cap of 100%; above 15% by 85 percentage points, 0.5 points off for each, 42.5 points off, -32.5 points are under the floor, so 0, 0 points.",
  },
  {
    what: "extension of 市医保局, within the target",
    unit: "市医保局",
    // 1 ÷ 104 = 0.96 %
    zh: "延期率（满分 10 分）：延期率 1/104 = 0.96%；不高于 15%，不扣分，得 10 分。",
    en: "Extension (worth 10): Extension rate 1/104 = 0.96%; not above 15%, nothing off, 10 points.",
  },
  {
    what: "contact of 湘乡市",
    unit: "湘乡市人民政府",
    // 1501 ÷ 1503 = 99.87 %; 20 × 99.87 % = 19.97; 20 × 1501/1503 = 30020/1503
    zh: "联系反馈当事人率（满分 20 分）：联系反馈当事人率 1501/1503 = 99.87%；20 分 × 99.87%，得 19.97 分（精确值 30020/1503）。",
    en: "Contact with the caller (worth 20): Rate of callers contacted with feedback 1501/1503 = 99.87%; 20 points × 99.87%, 19.97 points (exactly 30020/1503).",
  },
  {
    what: "rejection of 湘潭经开区管委会",
    unit: "湘潭经开区管委会",
    // 12 × 0.2 = 2.4; 10 − 2.4
    zh: "工单驳回（满分 10 分）：驳回总量 12；每件扣 0.2 分，扣 2.4 分，得 7.6 分。",
    en: "Rejected tickets (worth 10): Rejections 12; 0.2 points off for each item, 2.4 points off, 7.6 points.",
  },
  {
    what: "cooperation of 湘潭新奥燃气公司",
    unit: "湘潭新奥燃气公司",
    // 5 − 2
    zh: "工作配合（满分 5 分）：知识库建设扣 2 分（咨询工单1件，通知后一直未上传），合计扣 2 分；基础分 5 分，得 3 分。",
    en: "Cooperation (worth 5): 知识库建设 2 points off (咨询工单1件，通知后一直未上传); together 2 points off; added to 5 points, 3 points.",
  },
  {
    what: "total of 湘乡市, whose published scores add up to a cent less",
    unit: "湘乡市人民政府",
    // 10 + 10 + 19.97 + 18.22 + 10 + 20 + 5 + 0 = 93.19;
    // 10 + 10 + 30020/1503 + 7289/400 + 10 + 20 + 5 = 55 + 12008000/601200 + 10955367/601200 = 56029367/601200 = 93.195…
    zh: "总得分：10 + 10 + 19.97 + 18.22 + 10 + 20 + 5 + 0；总得分 93.2 分（精确值 56029367/601200）；各项公布分相加为 93.19，总得分按未舍入的精确分相加后舍入一次。",
    en: "Total: 10 + 10 + 19.97 + 18.22 + 10 + 20 + 5 + 0; total 93.2 points (exactly 56029367/601200); the published scores add up to 93.19, but the exact ones are added, and their sum is rounded once.",
  },
  {
    what: "rank of 市林业局, shared with three others",
    unit: "市林业局",
    // annex 1, tier C of the departments: 市住房公积金中心, 市退役军人事务局, then four at 99.30, then 市农业农村局
    zh: "排名：22 家中第 3 名；与市统计局、市总工会、市民宗局并列；前一名次为第 2 名市退役军人事务局，100 分；后一名次为第 4 名市农业农村局，94.3 分。",
    en: "Rank: rank 3 of 22; shared with 市统计局, 市总工会, 市民宗局; before it rank 2, 市退役军人事务局, with 100 points; after it rank 4, 市农业农村局, with 94.3 points.",
  },
  {
    what: "tier of 湘潭金融监管分局, just at the edge of B",
    unit: "湘潭金融监管分局",
    // B from 20, A from 100: 100 − 20 = 80; 19 would be C
    zh: "档次：有效工单量 20 件，属B类（20 件起）；再多 80 件即为A类；少 1 件即为C类。",
    en: "Tier: Tier B (Tickets 20, from 20); 80 more would make it Tier A; 1 fewer would make it Tier C.",
  },
])("$what", ({ unit, zh, en }) => {
  expect(line(unit, zh.slice(0, zh.search(/[（：]/)), "zh")).toBe(zh);
  expect(line(unit, en.slice(0, en.search(/ \(|:/)), "en")).toBe(en);
});

describe("of all 55 units", () => {
  const numbers = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => one);

  test.each(october2023.units.map(({ id }) => id))("%s reads the same in both languages", (id) => {
    const working = explain(xiangtan2023, october2023, id);
    const [zh, en] = (["zh", "en"] as const).map((language) => {
      const lines = explanationText(working, language).trimEnd().split("\n");
      return lines.map((one) => numbers(one).sort());
    });
    expect(zh).toEqual(en);
  });
});
