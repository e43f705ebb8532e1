import {
  edgeSchema,
  notNegativePointsSchema,
  pointsSchema,
  signedPercentSchema,
} from "./amounts.js";
import { byGroupOr } from "./byGroup.js";
import { wording } from "./wording.js";

/** @internal points from 0, or such points for each group */
export const notNegativePointsByGroup = byGroupOr(
  notNegativePointsSchema,
  wording("不小于 0 的分数，或 { byGroup }", "points that are not below 0, or { byGroup }"),
);

/** @internal points, or points for each group */
export const pointsByGroup = byGroupOr(
  pointsSchema,
  wording('形如 "5" 的分数，或 { byGroup }', 'points such as "5", or { byGroup }'),
);

/** @internal percent text of any sign, or such a text for each group */
export const percentByGroup = byGroupOr(
  signedPercentSchema,
  wording('形如 "85%" 的百分数，或 { byGroup }', 'percent text such as "85%", or { byGroup }'),
);

/** @internal an edge, or an edge for each group */
export const edgeByGroup = byGroupOr(
  edgeSchema,
  wording(
    '界值，形如 "95%" 或 "20"，或 { byGroup }',
    'an edge such as "95%" or "20", or { byGroup }',
  ),
);
