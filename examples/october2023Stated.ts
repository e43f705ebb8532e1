import type { StatedFigure } from "hotline-scoring/audit";

/** What the headings of annex 1 say of the number of units. */
const units: StatedFigure[] = [
  { units: "5", group: "county" },
  { units: "3", group: "park" },
  { units: "36", group: "department" },
  { units: "8", group: "department", tier: "A" },
  { units: "6", group: "department", tier: "B" },
  { units: "22", group: "department", tier: "C" },
  { units: "11", group: "enterprise" },
  { units: "4", group: "enterprise", tier: "A" },
  { units: "3", group: "enterprise", tier: "B" },
  { units: "4", group: "enterprise", tier: "C" },
];

/** What the text of the bulletin says of the month as a whole. */
const overview: StatedFigure[] = [
  { name: { zh: "网上派单", en: "tickets dispatched" }, sum: "10279", of: "tickets" },
  {
    name: { zh: "通报正文的按时办结率", en: "the on-time rate of the text" },
    rate: "99.30%",
    of: "completedOnTime",
    count: "10021",
    whole: "10279",
  },
  {
    name: { zh: "通报正文的回访满意率", en: "the satisfaction rate of the text" },
    rate: "65.48%",
    of: "systemSatisfaction",
  },
  { name: { zh: "在线办结率", en: "online rate" }, rate: "68.81%", count: "22682", whole: "32961" },
  { name: { zh: "受理工单", en: "tickets received" }, sum: "32961", parts: ["22682", "10279"] },
];

/** What the bulletin of October 2023 states beside its tables: in the headings of annex 1, and in its text. */
export const october2023Stated: readonly StatedFigure[] = [...units, ...overview];
