import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Scheme } from "../scheme/scheme.js";
import { idSchema } from "../words/id.js";
import { allowing, listOfSome, optional, strict, union } from "../words/shape.js";
import { lineSchema, type Text, textSchema } from "../words/text.js";

const where = () => ({
  name: optional(textSchema),
  group: optional(idSchema),
});

const statedUnits = () =>
  strict({
    units: lineSchema,
    ...where(),
    tier: optional(idSchema),
  });

const statedSum = () =>
  strict({
    sum: lineSchema,
    ...where(),
    of: optional(idSchema),
    parts: optional(listOfSome(lineSchema)),
  });

const statedRate = () =>
  strict({
    rate: lineSchema,
    ...where(),
    of: optional(idSchema),
    count: optional(lineSchema),
    whole: optional(lineSchema),
  });

const statedChange = () =>
  strict({
    change: lineSchema,
    ...where(),
    from: lineSchema,
    to: optional(lineSchema),
    of: optional(idSchema),
  });

interface StatedWhere {
  /** Where it is stated 出处. */
  readonly name?: Text | string | undefined;
  /** The id of the group that it is about; all units unless stated. */
  readonly group?: string | undefined;
}

/** How many units there are said to be 单位家数, of a group or of one of its tiers. */
export interface StatedUnits extends StatedWhere {
  /** How many units there are said to be 合计…家. */
  readonly units: string;
  /** The id of the tier that it is about; the whole group unless stated. */
  readonly tier?: string | undefined;
}

/** A sum that is stated beside the table 合计数: of a column, of its own parts, or of both. */
export interface StatedSum extends StatedWhere {
  /** A sum as it is printed 合计数. */
  readonly sum: string;
  /** The id of the metric whose counts it adds up. */
  readonly of?: string | undefined;
  /** The figures that it is said to be made of 分项数. */
  readonly parts?: readonly string[] | undefined;
}

/** A rate that is stated beside the table 总体率: of a metric over all units, of the counts beside it, or of both. */
export interface StatedRate extends StatedWhere {
  /** A rate as it is printed 率. */
  readonly rate: string;
  /** The id of the metric that it is the rate of, over all units. */
  readonly of?: string | undefined;
  /** The count printed beside it 分子. */
  readonly count?: string | undefined;
  /** The whole printed beside it 分母. */
  readonly whole?: string | undefined;
}

/**
 * A change that is stated beside the table 环比、同比: from an earlier figure to the one now, which is stated as well, or follows from the
 * table. `{ change: "上升3.03%", from: "9977", of: "tickets" }`.
 */
export interface StatedChange extends StatedWhere {
  /**
   * The change as it is printed 变化幅度: `3.03%`, `-3.03%`, `上升3.03%`, `下降1.5个百分点`, `增加302件`. Of counts a percentage is a share of the
   * earlier figure; of rates it may be so, or percentage points.
   */
  readonly change: string;
  /** The earlier figure as it was printed 上期数: a count, or a rate in percent. */
  readonly from: string;
  /** The figure now as it is printed 本期数; what the table gives for `of` unless stated. */
  readonly to?: string | undefined;
  /** The id of the metric that changes 指标数据: its sum, or its rate over all units. */
  readonly of?: string | undefined;
}

/** A figure that the document states elsewhere 通报正文中的数值. */
export type StatedFigure = StatedUnits | StatedSum | StatedRate | StatedChange;

export function statedFigureSchema() {
  return union(
    [statedUnits(), statedSum(), statedRate(), statedChange()],
    allowing("含 units、sum、rate 或 change 的数值", "a figure with units, sum, rate or change"),
  );
}

/** A problem for each stated figure that is about a group, a tier or a metric which the scheme does not have. */
export function strayFigures(
  stated: readonly StatedFigure[],
  { groups, metrics }: Scheme,
): InputIssue[] {
  return stated.flatMap((figure, index) => {
    const path = `options.stated[${index}]`;
    const tiers = groups.flatMap(({ id, tiers: own = [] }) =>
      figure.group === undefined || figure.group === id ? own : [],
    );
    return [
      ...strayId(
        `${path}.group`,
        figure.group,
        groups.map(({ id }) => id),
      ),
      ...strayId(
        `${path}.tier`,
        "tier" in figure ? figure.tier : undefined,
        tiers.map(({ id }) => id),
      ),
      ...strayId(`${path}.of`, "of" in figure ? figure.of : undefined, Object.keys(metrics)),
    ];
  });
}

function strayId(path: string, id: string | undefined, known: readonly string[]): InputIssue[] {
  if (id === undefined || known.includes(id)) return [];
  const allowed =
    known.length === 0
      ? { zh: "不写此项（没有可选的）", en: "nothing: there is none to choose from" }
      : {
          zh: `${[...new Set(known)].join("、")} 之一`,
          en: `one of ${[...new Set(known)].join(", ")}`,
        };
  return [inputIssue("unknownName", path, foundText(id), allowed)];
}
