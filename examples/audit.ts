// Holds the tables of 湘潭市's bulletin of October 2023, as they were printed, against the rules, and prints the report.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, auditText } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023Stated } from "./october2023Stated.js";

const printed = (name: string) =>
  readFileSync(join(import.meta.dirname, "bulletin2023-10", name), "utf8");

const report = audit(xiangtan2023, printed("annex-1.csv"), {
  adjustments: printed("annex-2.csv"),
  stated: october2023Stated,
});
console.log(auditText(report, "zh"));
