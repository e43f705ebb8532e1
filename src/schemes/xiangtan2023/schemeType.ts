import type { MonthlyMetrics } from "../../month/metricValue.js";
import type { SimpleDimension } from "../../scheme/dimension.js";
import type { Group, Tier } from "../../scheme/group.js";
import type { Ranking } from "../../scheme/ranking.js";
import type { Scheme } from "../../scheme/scheme.js";
import type {
  CountDefinition,
  PointsDefinition,
  RateDefinition,
} from "../../words/metricDefinition.js";
import type { Text } from "../../words/text.js";

/** A rate of the tickets: a bare count, `{ count, of }`, or percent text. */
interface RateOfTickets extends Pick<RateDefinition, "kind" | "name" | "cap"> {
  /** The id of the count that the rate is a share of 分母. */
  readonly of: "tickets";
}

/** A rate by itself: `{ count, of }`, or percent text. */
type RateAlone = Pick<RateDefinition, "kind" | "name" | "within">;

/** What 湘潭's scheme of 2023 asks to be observed of each unit 数据指标, by id. */
export type Xiangtan2023MetricDefinitions = {
  /** The valid tickets of the month 有效工单量, a count. */
  readonly tickets: CountDefinition;
  /** The tickets completed on time 按时办结量, a count, or the rate 按时办结率. */
  readonly completedOnTime: RateOfTickets;
  /** The tickets whose deadline was extended 延期量, a count, or the rate 延期率; held at 100 %. */
  readonly extended: RateOfTickets;
  /** The tickets whose caller was contacted with feedback 联系反馈当事人量, a count, or the rate 联系反馈当事人率. */
  readonly contacted: RateOfTickets;
  /** The rate of callers who rated the system's callback as satisfied 系统满意率. */
  readonly systemSatisfaction: RateAlone;
  /** The rate of callers found satisfied in a spot check 抽查回访满意率. */
  readonly spotCheckSatisfaction: RateAlone;
  /** The tickets that were rejected 驳回总量, a count. */
  readonly rejections: CountDefinition;
  /** The points awarded for the knowledge base 知识库建设, from 0 to 20. */
  readonly knowledgeBase: PointsDefinition;
};

/** The groups 组别 of 湘潭's scheme of 2023: counties and parks, departments and enterprises. */
export type Xiangtan2023Group = "county" | "park" | "department" | "enterprise";

/** The metrics 指标数据 that 湘潭's scheme of 2023 asks for. */
export type Xiangtan2023Metrics = MonthlyMetrics<Xiangtan2023>;

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
