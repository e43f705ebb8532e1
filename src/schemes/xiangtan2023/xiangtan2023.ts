import { defineScheme } from "../../checking/parseScheme.js";
import type { SimpleDimension } from "../../scheme/dimension.js";
import type { Group, Tier } from "../../scheme/group.js";
import type { Ranking } from "../../scheme/ranking.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Text } from "../../words/text.js";
import { basis, type Xiangtan2023Group, type Xiangtan2023MetricDefinitions } from "./basis.js";
import { bonus } from "./bonusScore.js";
import { contact } from "./contactScore.js";
import { cooperation } from "./cooperationScore.js";
import { extension } from "./extensionScore.js";
import { knowledgeBase } from "./knowledgeBaseScore.js";
import { onTimeCompletion } from "./onTimeCompletionScore.js";
import { rejection } from "./rejectionScore.js";
import { satisfaction } from "./satisfactionScore.js";

/** The dimensions 考核指标 of 湘潭's scheme of 2023, in published order. */
export type Xiangtan2023Dimension =
  | "onTimeCompletion"
  | "extension"
  | "contact"
  | "satisfaction"
  | "rejection"
  | "knowledgeBase"
  | "cooperation"
  | "bonus";

/** One of the groups, by its id. */
interface OwnGroup<Id extends Xiangtan2023Group> extends Group {
  /** The id 标识 that units refer to. */
  readonly id: Id;
}

/** One of the groups that have tiers. */
interface TieredGroup<Id extends Xiangtan2023Group> extends OwnGroup<Id> {
  /** Its tiers 档次: A类 from 100 tickets, B类 from 20, C类 from 0. */
  readonly tiers: readonly Tier[];
}

/** One of the dimensions, by its id. */
interface OwnDimension<Id extends Xiangtan2023Dimension> extends SimpleDimension {
  /** The id 标识: the key of its score in a result. */
  readonly id: Id;
  /** The rule in words 规则表述, as an office would state it. */
  readonly wording: Text;
  /** What the rule rests on 依据: the figures it was recovered from. */
  readonly evidence: Text;
}

/**
 * 湘潭's scheme of 2023 as a type: `MonthResult<Xiangtan2023>` is what a month scored by it gives, and its metrics, groups
 * and dimensions are known by name.
 */
export interface Xiangtan2023 extends Scheme {
  /** The id 标识 that results refer to. */
  readonly id: "xiangtan-2023";
  /** What is observed of each unit 数据指标, by id. */
  readonly metrics: Xiangtan2023MetricDefinitions;
  /** The groups 组别, in published order. */
  readonly groups: readonly [
    OwnGroup<"county">,
    OwnGroup<"park">,
    TieredGroup<"department">,
    TieredGroup<"enterprise">,
  ];
  /** The scored columns 考核指标, in published order. */
  readonly dimensions: readonly [
    OwnDimension<"onTimeCompletion">,
    OwnDimension<"extension">,
    OwnDimension<"contact">,
    OwnDimension<"satisfaction">,
    OwnDimension<"rejection">,
    OwnDimension<"knowledgeBase">,
    OwnDimension<"cooperation">,
    OwnDimension<"bonus">,
  ];
  /** How units are ranked 排名办法: inside their peer group, by the published total. */
  readonly ranking: Pick<Ranking, "by" | "ties">;
}

/** The dimensions, as they are written. */
export const dimensions = [
  onTimeCompletion,
  extension,
  contact,
  satisfaction,
  rejection,
  knowledgeBase,
  cooperation,
  bonus,
] as const;

/**
 * The assessment rules of 湘潭市's hotline 湘潭市12345热线考核方案, 2023, as recovered from the bulletin of October 2023.
 *
 * We found no published rule text. These rules give the rank, the tier, every score and the total of all 55 units in
 * the printed table, to the last digit: of 48 from the annexes as they stand, of five with the fraction behind a printed
 * percentage, and of two (市税务局, 雨湖区) after a choice where the bulletin contradicts itself. `docs/decisions.md` has
 * them all.
 *
 * @example
 * ```ts
 * import { xiangtan2023 } from "hotline-scoring";
 *
 * xiangtan2023.dimensions.map(({ fullMarks }) => fullMarks); // => ["10", "10", "20", "25", "10", "20", "5", "5"]
 * ```
 */
export const xiangtan2023: Xiangtan2023 = /* @__PURE__ */ defineScheme<Xiangtan2023>({
  ...basis,
  dimensions,
});
