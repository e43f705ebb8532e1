// Holds the tables of 湘潭市's bulletin of October 2023, as they were printed, against the rules, and prints the report.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, auditText, type StatedFigure, xiangtan2023 } from "hotline-scoring";

const printed = (name: string) =>
  readFileSync(join(import.meta.dirname, "bulletin2023-10", name), "utf8");

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

const report = audit(xiangtan2023, printed("annex-1.csv"), {
  adjustments: printed("annex-2.csv"),
  stated: [...units, ...overview],
});
console.log(auditText(report, "zh"));
