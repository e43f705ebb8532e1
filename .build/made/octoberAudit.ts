import { audit, xiangtan2023 } from "hotline-scoring";
import { october2023Stated } from "../../examples/october2023Stated.js";
import { annex1, annex2 } from "./annexes.js";

/** The bulletin of October 2023, annexes and text, held against the rules. */
export const octoberAudit = audit(xiangtan2023, annex1, {
  adjustments: annex2,
  stated: october2023Stated,
});
