import type { OneRule } from "./documented.js";

const mean = { mean: ["systemSatisfaction", "spotCheckSatisfaction"] } as const;

/** Dimensions for the rules that 湘潭 does not have, over the figures that it does have, each with the unit it is worked out for. */
export const inventions: readonly (OneRule & { readonly unit: string })[] = [
  {
    id: "twoSided",
    unit: "市人社局",
    name: { zh: "回访满意率（双向）", en: "Callback satisfaction, two-sided" },
    wording: {
      zh: "基础分20分；回访满意率每高于85%一个百分点加0.5分，最多加5分；每低一个百分点扣0.5分，最多扣20分",
      en: "20 points at 85 %; 0.5 points more for each percentage point above, at most 5; 0.5 points less for each below, at most 20",
    },
    fullMarks: "25",
    measure: mean,
    rule: {
      kind: "twoSided",
      better: "higher",
      target: "85%",
      start: "20",
      gain: { perPercentagePoint: "0.5", most: "5" },
      loss: { perPercentagePoint: "0.5", most: "20" },
    },
  },
  {
    id: "bands",
    unit: "韶山市人民政府",
    name: { zh: "延期率（分档）", en: "Extension, in bands" },
    wording: {
      zh: "延期率不超过5%的得10分，不超过15%的得8分，不超过30%的得5分，超过30%的不得分",
      en: "10 points up to an extension rate of 5 %, 8 up to 15 %, 5 up to 30 %, none above",
    },
    fullMarks: "10",
    measure: { rate: "extended" },
    rule: {
      kind: "bands",
      bands: [
        { to: "5%", points: "10" },
        { to: "15%", points: "8" },
        { to: "30%", points: "5" },
      ],
      otherwise: "0",
    },
  },
  {
    id: "lines",
    unit: "市人社局",
    name: { zh: "回访满意率（线性内插）", en: "Callback satisfaction, interpolated" },
    wording: {
      zh: "回访满意率达到基准值60%的得15分，达到挑战值90%的得25分，其间按线性内插计分；低于基准值的不得分",
      en: "15 points at the base value of 60 %, 25 from the challenge value of 90 %, on a straight line between; none below the base",
    },
    fullMarks: "25",
    measure: mean,
    rule: {
      kind: "lines",
      through: [
        { at: "60%", points: "15" },
        { at: "90%", points: "25" },
      ],
      below: "0",
      above: "25",
    },
  },
  {
    id: "byRank",
    unit: "市人社局",
    name: { zh: "回访满意率名次", en: "Rank by callback satisfaction" },
    wording: {
      zh: "按回访满意率在同组同档中的名次计分：第1名25分，第2名22分，第3名19分，其余15分",
      en: "By the rank of callback satisfaction in the peer group: 25, 22 and 19 points for ranks 1 to 3, 15 for the others",
    },
    fullMarks: "25",
    measure: { rankOf: mean, among: "peers", better: "higher", ties: "competition" },
    rule: { kind: "byRank", points: ["25", "22", "19"], otherwise: "15" },
  },
];
