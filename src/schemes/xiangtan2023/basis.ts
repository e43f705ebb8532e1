import { defineScheme } from "../../checking/parseScheme.js";
import type { Dimension } from "../../scheme/dimension.js";
import type { Scheme } from "../../scheme/scheme.js";
import { onceMade } from "../../words/byKey.js";

// The printed headings: 工单量≥100 件, 20 件≤工单量＜100 件, 工单量＜20 件
const tiers = [
  { id: "A", name: { zh: "A类", en: "Tier A" }, from: 100 },
  { id: "B", name: { zh: "B类", en: "Tier B" }, from: 20 },
  { id: "C", name: { zh: "C类", en: "Tier C" }, from: 0 },
] as const;

/**
 * All of the scheme but its dimensions: what is observed, how units are grouped, where rounding happens,
 * and how units are ranked.
 *
 * We found no published rule text. What stands here and beside each dimension was recovered from the table of October
 * 2023, which it reproduces to the last printed digit; `docs/decisions.md` says what had to be decided for that.
 */
export const basis = {
  id: "xiangtan-2023",
  name: {
    zh: "湘潭市12345政务服务便民热线工作考核（2023年，据通报还原）",
    en: "Xiangtan 12345 hotline, monthly assessment of units (2023, recovered from a bulletin)",
  },
  source:
    "据湘潭市12345政务服务便民热线平台2023年10月运行情况通报附件1、附件2还原；未见公开的考核办法原文",
  from: "2023-01",
  checkedThrough: "2023-10",

  // 湘乡市's printed scores add up to 93.19, and its total is printed as 93.20: the exact scores are added, and
  // the sum is rounded once. 韶山市's 125 of 461 is scored 3.94, where the printed 27.11 % would give 3.945: rates are
  // not rounded to what is printed. 市城管局's 15.625 is printed as 15.63, and its 89.925 as 89.93: 四舍五入.
  rounding: {
    rates: "exact",
    scores: "exact",
    published: { places: 2, mode: "halfExpand" },
  },

  metrics: {
    tickets: { kind: "count", name: { zh: "有效工单量", en: "Tickets" } },
    completedOnTime: {
      kind: "rate",
      of: "tickets",
      name: { zh: "按时办结率", en: "On-time completion rate" },
    },
    // 市机关事务管理局 has 7 extensions on 3 tickets, 市税务局 13 on 11; both are printed as 100 %
    extended: {
      kind: "rate",
      of: "tickets",
      cap: "100%",
      name: { zh: "延期率", en: "Extension rate" },
    },
    contacted: {
      kind: "rate",
      of: "tickets",
      name: { zh: "联系反馈当事人率", en: "Rate of callers contacted with feedback" },
    },
    // those who were asked are some of the callers: each of the 110 printed rates is a share of no more than the tickets
    systemSatisfaction: {
      kind: "rate",
      within: "tickets",
      name: { zh: "系统满意率", en: "System satisfaction rate" },
    },
    spotCheckSatisfaction: {
      kind: "rate",
      within: "tickets",
      name: { zh: "抽查回访满意率", en: "Spot-check satisfaction rate" },
    },
    rejections: { kind: "count", name: { zh: "驳回总量", en: "Rejections" } },
    knowledgeBase: { kind: "points", name: { zh: "知识库建设", en: "Knowledge base" } },
  },
  volume: "tickets",

  groups: [
    { id: "county", name: { zh: "县市区", en: "Counties, cities and districts" } },
    { id: "park", name: { zh: "园区（示范区）", en: "Development parks" } },
    {
      id: "department",
      name: {
        zh: "市直、驻潭单位",
        en: "City departments, and bodies of the province or the state in Xiangtan",
      },
      tiers,
    },
    {
      id: "enterprise",
      name: {
        zh: "承担公共服务的企事业单位",
        en: "Enterprises and institutions that provide public services",
      },
      tiers,
    },
  ],

  // a bonus of 2 lifts 市医保局 to 102.00: the total is not capped at 100
  total: {},

  // 市林业局 and three others share rank 3 with 99.30, and the next rank is 4
  ranking: { by: "published", ties: "dense" },
} as const satisfies Omit<Scheme, "dimensions">;

/** The scheme with one dimension only, for scoring it alone: defined when it is first needed. */
export function only(dimension: Dimension): () => Scheme {
  return onceMade(() => defineScheme<Scheme>({ ...basis, dimensions: [dimension] }));
}
