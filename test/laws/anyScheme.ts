import fc from "fast-check";
import {
  type AmongJson,
  type BandJson,
  type ByGroupJson,
  type ConditionJson,
  type DimensionJson,
  type EdgesJson,
  type ListJson,
  type MeasureJson,
  type MetricJson,
  type MetricValueJson,
  type MonthJson,
  metricsOf,
  type NoDataJson,
  type PartJson,
  type PointsByGroupJson,
  type PointsJson,
  type RuleJson,
  type SchemeJson,
  type StepJson,
  type TargetJson,
  type TieBreakerJson,
  type UnitJson,
  usesOf,
} from "./reckoning.js";

/** A scheme, and a month it can score. */
export interface VocabularyCase {
  readonly scheme: SchemeJson;
  readonly month: MonthJson;
}

const name = { zh: "名称", en: "Name" };
const LARGEST_COUNT = 10 ** 12;

type Drawn<Model> = {
  [Key in keyof Model]?: Model[Key] extends fc.Arbitrary<infer Value> ? Value : never;
};

/** A record with each of its keys half of the time. */
function sometimes<Model extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  model: Model,
): fc.Arbitrary<Drawn<Model>> {
  return fc.subarray(Object.keys(model)).chain((kept) => {
    const own = kept.map((key) => [key, model[key] as fc.Arbitrary<unknown>] as const);
    return fc.record(Object.fromEntries(own)) as fc.Arbitrary<Drawn<Model>>;
  });
}

// ---- values: few, so that boundaries and ties are met

const NOT_NEGATIVE = ["0", "1", "2", "3", "5", "7", "10", "0.5", "1.50", "3.33", 2, 0.25, 100];
const BELOW_ZERO = ["-1", "-2.5", -3, "-10"];
const anyNotNegative = fc.constantFrom<PointsJson>(...NOT_NEGATIVE);
const anyFullMarks = fc.constantFrom<PointsJson>("0", "3", "5", 7, "10", "12.5", "20", 30, "100");
const anyPace = fc.constantFrom<PointsJson>("0", "0.07", "0.1", 0.2, "0.25", "0.5", "1", 3);
const anyPositive = anyNotNegative.filter((points) => Number(points) > 0);
const anyPoints = fc.oneof(
  { weight: 4, arbitrary: anyNotNegative },
  { weight: 1, arbitrary: fc.constantFrom<PointsJson>(...BELOW_ZERO) },
);

const PERCENTS = ["0%", "10%", "25%", "33.33%", "50%", "60%", "66.67%", "75%", "85.5%", "100%"];
const SIGNED_PERCENTS = ["-100%", "-33.3%", "-5%", ...PERCENTS, "150%"];
const anyPercent = fc.constantFrom(...PERCENTS);
const anySignedPercent = fc.constantFrom(...SIGNED_PERCENTS);

const MODES = [
  "ceil",
  "floor",
  "expand",
  "trunc",
  "halfCeil",
  "halfFloor",
  "halfExpand",
  "halfTrunc",
  "halfEven",
];
const anyRounding = fc.record({
  places: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 20 }) },
  ),
  mode: fc.constantFrom(...MODES),
});
const anyExactOrRounding = fc.oneof(fc.constant("exact" as const), anyRounding);

const anyAmong = fc.constantFrom<AmongJson>("peers", "group", "all");
const anyBetter = fc.constantFrom("higher" as const, "lower" as const);
const anyPlaceTies = fc.constantFrom("dense" as const, "competition" as const, "modified" as const);

/** What a measure comes to. */
type Quantity = "share" | "signedShare" | "items" | "ratio" | "points" | "place" | "signedNumber";

/** Edges that the values of a quantity are likely to meet, in rising order. */
const EDGES: Readonly<Record<Quantity, readonly PointsJson[]>> = {
  share: PERCENTS,
  signedShare: SIGNED_PERCENTS,
  items: [0, "1", 2, "2.5", 3, "5", "7", 10, 100, "1000000000000"],
  ratio: ["0", 0.25, "0.5", "1", "1.5", 2, "3", "100"],
  points: ["-10", "-2", "-0.5", "0", 1, "2.5", "3", "5", 7, "10"],
  place: [1, "2", 3, "4", "5", 6],
  signedNumber: ["-100", "-3", "-1", 0, "1", "2.5", 3, "100"],
};
const TOTAL_EDGES = ["-5", "0", 3, "5", "7", "10", "12.5", "20", 30, "100"];

// ---- the ground a scheme stands on: its metrics, its groups, and which metrics may lack data

const COUNTS = ["tickets", "items", "repeats"];
const RATES = ["done", "late", "happy", "credited"];
const POINTS = ["awarded", "fund"];
const GROUPS = ["near", "far", "park"];
const CATEGORIES = ["a", "b", "c"];

interface Ground {
  readonly metrics: Readonly<Record<string, MetricJson>>;
  readonly groups: SchemeJson["groups"];
  /** Counts that may be 0, and rates that may be 0 of 0. */
  readonly gappy: readonly string[];
  readonly leftOut: "asZero" | "rescale" | undefined;
}

const anyRateDefinition: fc.Arbitrary<MetricJson> = sometimes({
  of: fc.constantFrom("tickets", "items"),
  cap: fc.constantFrom("87.5%", "100%", "120%"),
  partialCredit: fc.constant(true as const),
}).map((more) => ({ kind: "rate", name, ...more }));

const anyTiers = fc
  .subarray([20, 100, 500])
  .chain((bounds) => fc.shuffledSubarray([0, ...bounds], { minLength: bounds.length + 1 }))
  .map((bounds) => bounds.map((from) => ({ id: `from ${from}`, name, from })));

const anyGroups = fc
  .shuffledSubarray(GROUPS, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id), name: fc.constant(name), tiers: anyTiers },
          { requiredKeys: ["id", "name"] },
        ),
      ),
    ),
  );

const anyGround: fc.Arbitrary<Ground> = fc
  .record({
    rates: fc.tuple(...RATES.map(() => anyRateDefinition)),
    groups: anyGroups,
    gappy: fc.subarray([...COUNTS, ...RATES]),
    leftOut: fc.constantFrom(undefined, "asZero" as const, "rescale" as const, "rescale" as const),
  })
  .map(({ rates, ...ground }) => ({
    ...ground,
    metrics: Object.fromEntries([
      ...COUNTS.map((id) => [id, { kind: "count", name }]),
      ...RATES.map((id, index) => [id, rates[index]]),
      ...POINTS.map((id) => [id, { kind: "points", name, most: "1000000" }]),
    ]),
  }));

/** One value for all groups, or one for each. */
function byGroup<Value>(
  { groups }: Ground,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<ByGroupJson<Value>> {
  const each = fc.tuple(...groups.map(() => value)).map((values) => ({
    byGroup: Object.fromEntries(groups.map(({ id }, index) => [id, values[index] as Value])),
  }));
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: each });
}

// ---- measures

const anyRateMeasure = fc.constantFrom(...RATES).map((rate) => ({ rate }));

function anyRemainder({ metrics }: Ground): fc.Arbitrary<MeasureJson> {
  const bounded = RATES.filter((id) => metrics[id]?.cap !== "120%");
  return bounded.length === 0
    ? anyRateMeasure
    : fc.constantFrom(...bounded).map((remainder) => ({ remainder }));
}

const anyMean: fc.Arbitrary<MeasureJson> = fc
  .shuffledSubarray(RATES, { minLength: 1, maxLength: 3 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((rate) =>
        fc.oneof(
          fc.constant(rate),
          anyPositive.map((weight) => ({ rate, weight })),
        ),
      ),
    ),
  )
  .map((mean) => ({ mean }));

const anySum: fc.Arbitrary<MeasureJson> = fc
  .shuffledSubarray(COUNTS, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((count) => anyNotNegative.map((weight) => ({ count, weight })))),
  )
  .map((sum) => ({ sum }));

const anyRatio: fc.Arbitrary<MeasureJson> = fc
  .record(
    { ids: fc.shuffledSubarray(COUNTS, { minLength: 2, maxLength: 2 }), per: anyPositive },
    { requiredKeys: ["ids"] },
  )
  .map(({ ids: [ratio = "", to = ""], ...per }) => ({ ratio, to, ...per }));

const anyAdjustments: fc.Arbitrary<MeasureJson> = fc.record(
  {
    adjustments: fc.constantFrom("bonus" as const, "deduction" as const, "all" as const),
    categories: fc.shuffledSubarray(CATEGORIES, { minLength: 1 }),
  },
  { requiredKeys: ["adjustments"] },
);

function anyChange(ids: readonly string[], unit: "percent" | "number"): fc.Arbitrary<MeasureJson> {
  return fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: 2 })
    .map(([change = "", from = ""]) => ({ change, from, in: unit }));
}

/** The measures of a unit by itself, by what they come to. */
function basicMeasures(ground: Ground) {
  return {
    share: fc.oneof(anyRateMeasure, anyRemainder(ground), anyMean),
    items: fc.oneof(
      fc.constantFrom(...COUNTS).map((count) => ({ count })),
      anySum,
    ),
    ratio: anyRatio,
    points: fc.oneof(
      fc.constantFrom(...POINTS).map((given) => ({ given })),
      anyAdjustments,
    ),
    signedShare: fc.oneof(
      anyChange(COUNTS, "percent"),
      anyChange(RATES, "percent"),
      anyChange(POINTS, "percent"),
      anyChange(RATES, "number"),
    ),
    signedNumber: fc.oneof(anyChange(COUNTS, "number"), anyChange(POINTS, "number")),
  } satisfies Partial<Record<Quantity, fc.Arbitrary<MeasureJson>>>;
}

/** Every measure, by what it comes to. */
function measuresOn(ground: Ground): Record<Quantity, fc.Arbitrary<MeasureJson>> {
  const basic = basicMeasures(ground);
  const among = anyAmong;
  const unsigned = fc.oneof(basic.share, basic.items, basic.ratio);
  const distanceTo = (...measures: fc.Arbitrary<MeasureJson>[]) =>
    fc.record({ distanceToMean: fc.oneof(...measures), among });
  return {
    ...basic,
    share: fc.oneof(
      { weight: 3, arbitrary: basic.share },
      {
        weight: 1,
        arbitrary: fc.record({ ratioToBest: unsigned, better: anyBetter, among }),
      },
      { weight: 1, arbitrary: fc.record({ shareOfTotal: unsigned, among }) },
    ),
    signedShare: fc.oneof(basic.signedShare, distanceTo(basic.share, basic.signedShare)),
    signedNumber: fc.oneof(
      basic.signedNumber,
      distanceTo(basic.items, basic.ratio, basic.points, basic.signedNumber),
    ),
    place: fc.record({
      rankOf: fc.oneof(unsigned, basic.points, basic.signedShare, basic.signedNumber),
      better: anyBetter,
      ties: anyPlaceTies,
      among,
    }),
  };
}

const QUANTITIES = Object.keys(EDGES) as Quantity[];

const anyMeasureOn = (ground: Ground) =>
  fc
    .constantFrom(...QUANTITIES)
    .chain((quantity) => measuresOn(ground)[quantity].map((measure) => ({ quantity, measure })));

const isStanding = (measure: MeasureJson) =>
  ["rankOf", "ratioToBest", "distanceToMean", "shareOfTotal"].some((key) => key in measure);

type Lacking = Pick<Ground, "gappy" | "metrics">;

/** Whether some unit may have no value of a measure. */
function mayLackData({ gappy, metrics }: Lacking, measure: MeasureJson): boolean {
  const { ratioToBest, shareOfTotal, to, from } = measure;
  const nested = measure.rankOf ?? measure.distanceToMean;
  if (nested !== undefined) return mayLackData({ gappy, metrics }, nested);
  const isEmpty = (id: string) => metrics[id]?.kind === "rate" && gappy.includes(id);
  if (metricsOf(measure).some(isEmpty) || ratioToBest || shareOfTotal) return true;
  if (to !== undefined) return gappy.includes(to);
  if (measure.in !== "percent" || from === undefined) return false;
  return metrics[from]?.kind !== "count" || gappy.includes(from);
}

// ---- rules

const anyStep: fc.Arbitrary<StepJson> = fc.record({
  size: fc.constantFrom("1%", "5%", "0.7%", "10%"),
  rest: fc.constantFrom("dropped" as const, "counted" as const),
});

function anyTarget(ground: Ground, measure: MeasureJson): fc.Arbitrary<TargetJson> {
  const isSigned = measure.change !== undefined || measure.distanceToMean !== undefined;
  const percent = byGroup(ground, isSigned ? anySignedPercent : anyPercent);
  const metric = fc.constantFrom(...RATES).map((id) => ({ metric: id }));
  if (isStanding(measure)) return fc.oneof(percent, metric);
  return fc.oneof(
    percent,
    metric,
    anyAmong.map((meanOfOthers) => ({ meanOfOthers })),
  );
}

function anySlope(ground: Ground, measure: MeasureJson): fc.Arbitrary<RuleJson> {
  return fc.record(
    {
      kind: fc.constant("slope" as const),
      better: anyBetter,
      target: anyTarget(ground, measure),
      perPercentagePoint: byGroup(ground, anyPace),
      step: anyStep,
    },
    { requiredKeys: ["kind", "better", "target", "perPercentagePoint"] },
  );
}

function anyTwoSided(ground: Ground, measure: MeasureJson): fc.Arbitrary<RuleJson> {
  const pace = fc.record({
    perPercentagePoint: byGroup(ground, anyPace),
    most: byGroup(ground, anyNotNegative),
  });
  return fc.record(
    {
      kind: fc.constant("twoSided" as const),
      better: anyBetter,
      target: anyTarget(ground, measure),
      start: byGroup(ground, anyPoints),
      gain: pace,
      loss: pace,
      step: anyStep,
    },
    { requiredKeys: ["kind", "better", "target", "start", "gain", "loss"] },
  );
}

/**
 * The edge of an index, for all groups or for each. A group takes the edge so many places farther on, so that edges
 * that differ in one group differ in all.
 */
function edgeAt({ groups }: Ground, pool: readonly PointsJson[], index: number, shift: number) {
  const edge = (offset: number) => pool[(index + offset * shift) % pool.length] as PointsJson;
  if (shift === 0) return edge(0);
  return { byGroup: Object.fromEntries(groups.map(({ id }, place) => [id, edge(place)])) };
}

const anyShift = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 3 }) },
);

/** Different edges on one side: `from` and `above`, or `to` and `below`. */
function anySideOfEdges(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<EdgesJson[]> {
  return fc
    .tuple(fc.constantFrom(["from", "above"], ["to", "below"]), anyShift)
    .chain(([kinds, shift]) =>
      fc
        .uniqueArray(fc.tuple(fc.nat({ max: pool.length - 1 }), fc.constantFrom(...kinds)), {
          minLength: 1,
          maxLength: 5,
          selector: String,
        })
        .map((drawn) =>
          drawn.map(([index, kind]) => ({ [kind]: edgeAt(ground, pool, index, shift) })),
        ),
    );
}

function anyBands(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<RuleJson> {
  return anySideOfEdges(ground, pool)
    .chain((edges) =>
      fc.tuple(
        ...edges.map((edge) =>
          byGroup(ground, anyPoints).map((points): BandJson => ({ ...edge, points })),
        ),
      ),
    )
    .chain((bands) =>
      byGroup(ground, anyPoints).map((otherwise) => ({ kind: "bands", bands, otherwise })),
    );
}

function anyLines(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<RuleJson> {
  const indexes = pool.map((_, index) => index);
  const points = byGroup(ground, anyPoints);
  return fc
    .tuple(fc.shuffledSubarray(indexes, { minLength: 2, maxLength: 5 }), anyShift)
    .chain(([drawn, shift]) =>
      fc.tuple(
        ...drawn.map((index) =>
          fc.record(
            {
              at: fc.constant(edgeAt(ground, pool, index, shift)),
              points,
              name: fc.constant(name),
            },
            { requiredKeys: ["at", "points"] },
          ),
        ),
      ),
    )
    .chain((through) =>
      fc.record({
        kind: fc.constant("lines" as const),
        through: fc.constant(through),
        below: points,
        above: points,
      }),
    );
}

function anyPerItem(ground: Ground): fc.Arbitrary<RuleJson> {
  const each = byGroup(ground, anyPace);
  const prices = fc
    .subarray([2, 3, 4, 6, 101])
    .chain((bounds) => fc.shuffledSubarray([1, ...bounds], { minLength: bounds.length + 1 }))
    .chain((bounds) => fc.tuple(...bounds.map((from) => each.map((one) => ({ from, each: one })))));
  const effect = fc.constantFrom("lost" as const, "gained" as const);
  const kind = fc.constant("perItem" as const);
  return fc.oneof(
    fc.record({ kind, each, effect }, { requiredKeys: ["kind", "each"] }),
    fc.record({ kind, prices, effect }, { requiredKeys: ["kind", "prices"] }),
  );
}

function anyByRank(ground: Ground): fc.Arbitrary<RuleJson> {
  return fc.record({
    kind: fc.constant("byRank" as const),
    points: fc.array(byGroup(ground, anyPoints), { minLength: 1, maxLength: 5 }),
    otherwise: byGroup(ground, anyPoints),
  });
}

const anySumRule = (ground: Ground): fc.Arbitrary<RuleJson> =>
  fc.record({ kind: fc.constant("sum" as const), start: byGroup(ground, anyPoints) });

/** A rule that can use a measure. */
function anyRule(ground: Ground, quantity: Quantity, measure: MeasureJson): fc.Arbitrary<RuleJson> {
  const proportional = fc.constant<RuleJson>({ kind: "proportional" });
  const given = fc.constant<RuleJson>({ kind: "given" });
  const sloped = [anySlope(ground, measure), anyTwoSided(ground, measure)];
  const own: Record<Quantity, fc.Arbitrary<RuleJson>[]> = {
    share: [proportional, ...sloped, ...sloped],
    signedShare: [...sloped, ...sloped],
    items: [anyPerItem(ground), anyPerItem(ground)],
    ratio: [proportional],
    points: [given, anySumRule(ground)],
    place: [anyByRank(ground), anyByRank(ground)],
    signedNumber: [],
  };
  const pool = EDGES[quantity];
  return fc.oneof(anyBands(ground, pool), anyLines(ground, pool), ...own[quantity]);
}

/** Whether a rule's target may not be formed for some unit. */
function targetMayLack({ gappy }: Ground, rule: RuleJson): boolean {
  const target = "target" in rule ? rule.target : undefined;
  if (typeof target !== "object") return false;
  return "meanOfOthers" in target || ("metric" in target && gappy.includes(target.metric));
}

// ---- dimensions

type Scored = Pick<PartJson, "fullMarks" | "measure" | "rule" | "noData" | "roundMeasure">;

function anyNoData({ leftOut }: Ground, isNeeded: boolean): fc.Arbitrary<{ noData?: NoDataJson }> {
  const stated = fc.constantFrom<NoDataJson>(
    ...(["fullMarks", "fullMarks", "zero", "zero"] as const),
    ...(leftOut === undefined ? [] : (["leaveOut", "leaveOut", "leaveOut"] as const)),
    "setApart",
  );
  const requiredKeys = isNeeded ? ["noData" as const] : [];
  const noData = isNeeded ? stated : fc.oneof(stated, fc.constant("refuse" as const));
  return fc.record({ noData }, { requiredKeys });
}

/** A measure, a rule that can use it, and what both are worth. */
function anyScored(ground: Ground): fc.Arbitrary<Scored> {
  return anyMeasureOn(ground).chain(({ quantity, measure }) =>
    anyRule(ground, quantity, measure).chain((rule) => {
      const isNeeded = mayLackData(ground, measure) || targetMayLack(ground, rule);
      const rounding = sometimes({ roundMeasure: anyRounding });
      return fc
        .tuple(byGroup(ground, anyFullMarks), anyNoData(ground, isNeeded), rounding)
        .map(([fullMarks, noData, round]) => ({ fullMarks, measure, rule, ...noData, ...round }));
    }),
  );
}

type Bounds = Pick<PartJson, "floor" | "cap">;

function anyBounds(ground: Ground): fc.Arbitrary<Bounds> {
  return sometimes({ floor: byGroup(ground, anyPoints), cap: byGroup(ground, anyFullMarks) });
}

const valueIn = (value: PointsByGroupJson, group: string) =>
  Number(typeof value === "object" ? value.byGroup[group] : value);

/** The bounds as far as no floor is above a cap in any group. */
function soundBounds(
  { groups }: Ground,
  bounds: Bounds,
  { floor: least, cap: most }: Bounds = {},
): Bounds {
  const { floor = least, cap = most } = bounds;
  if (floor === undefined || cap === undefined) return bounds;
  const isSound = groups.every(({ id }) => valueIn(floor, id) <= valueIn(cap, id));
  return isSound ? bounds : {};
}

function anyParts(ground: Ground): fc.Arbitrary<PartJson[]> {
  const ids = ground.groups.map(({ id }) => id);
  const more = sometimes({
    name: fc.constant(name),
    onlyIn: fc.shuffledSubarray(ids, { minLength: 1 }),
  });
  const part = fc
    .tuple(anyScored(ground), anyBounds(ground), more)
    .map(([scored, bounds, others]) => ({ ...scored, ...soundBounds(ground, bounds), ...others }));
  return fc.array(part, { minLength: 1, maxLength: 3 });
}

/** One or two edges that some value lies within. */
function anyEdges(pool: readonly PointsJson[]): fc.Arbitrary<EdgesJson> {
  const single = fc
    .tuple(fc.constantFrom("from", "above", "to", "below"), fc.constantFrom(...pool))
    .map(([kind, edge]) => ({ [kind]: edge }));
  const pair = fc
    .tuple(
      fc.subarray([...pool], { minLength: 2, maxLength: 2 }),
      fc.constantFrom("from", "above"),
      fc.constantFrom("to", "below"),
    )
    .map(([[low, high], lower, upper]) => ({ [lower]: low, [upper]: high }));
  const exactly = fc.constantFrom(...pool).map((edge) => ({ from: edge, to: edge }));
  const sameSide = fc
    .tuple(
      fc.shuffledSubarray([...pool], { minLength: 2, maxLength: 2 }),
      fc.constantFrom(["from", "above"] as const, ["to", "below"] as const),
    )
    .map(([[one, other], [included, excluded]]) => ({ [included]: one, [excluded]: other }));
  return fc.oneof(
    { weight: 5, arbitrary: single },
    { weight: 3, arbitrary: pair as fc.Arbitrary<EdgesJson> },
    { weight: 1, arbitrary: exactly },
    { weight: 1, arbitrary: sameSide as fc.Arbitrary<EdgesJson> },
  );
}

function anyMeasureLeaf(ground: Ground): fc.Arbitrary<ConditionJson> {
  return anyMeasureOn(ground).chain(({ quantity, measure }) => {
    const isNeeded = mayLackData(ground, measure);
    const stated = fc.constantFrom("holds" as const, "fails" as const);
    const noData = isNeeded ? stated : fc.oneof(stated, fc.constant("refuse" as const));
    return fc
      .tuple(
        anyEdges(EDGES[quantity]),
        fc.record({ noData }, { requiredKeys: isNeeded ? ["noData"] : [] }),
      )
      .map(([edges, more]) => ({ measure, ...edges, ...more }));
  });
}

/** A leaf, or leaves put together. */
function anyCondition(leaf: fc.Arbitrary<ConditionJson>, depth = 2): fc.Arbitrary<ConditionJson> {
  if (depth === 0) return leaf;
  const below = anyCondition(leaf, depth - 1);
  const several = fc.array(below, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: several.map((all) => ({ all })) },
    { weight: 1, arbitrary: several.map((any) => ({ any })) },
    { weight: 1, arbitrary: below.map((not) => ({ not })) },
  );
}

/** What a simple dimension and a composed one may both say. */
function anyDimensionTerms(ground: Ground): fc.Arbitrary<Omit<DimensionJson, "id" | "fullMarks">> {
  const conditions = fc.array(
    fc.record({
      if: anyCondition(anyMeasureLeaf(ground)),
      give: fc.constantFrom("zero" as const, "fullMarks" as const),
    }),
    { minLength: 1, maxLength: 2 },
  );
  const terms = sometimes({
    extra: fc.constant(true),
    conditions,
    wording: fc.constant(name),
    evidence: fc.constant(name),
  });
  return fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: terms });
}

function anyDimension(ground: Ground): fc.Arbitrary<Omit<DimensionJson, "id">> {
  const fullMarks = byGroup(ground, anyFullMarks);
  const composed = fc.record({ fullMarks, parts: anyParts(ground) });
  const body: fc.Arbitrary<Omit<DimensionJson, "id">> = fc.oneof(
    { weight: 3, arbitrary: anyScored(ground) },
    { weight: 1, arbitrary: composed },
  );
  return fc
    .tuple(body, anyDimensionTerms(ground), anyBounds(ground))
    .map(([own, terms, bounds]) => ({
      ...own,
      ...terms,
      ...soundBounds(ground, bounds, { floor: 0, cap: own.fullMarks }),
    }));
}

function anyDimensions(ground: Ground): fc.Arbitrary<DimensionJson[]> {
  return fc
    .array(anyDimension(ground), { minLength: 1, maxLength: 5 })
    .map((drawn) => drawn.map((own, index) => ({ id: `d${index}`, name, ...own })));
}

// ---- the total, ranks, figures and verdicts

function anyTotal({ leftOut }: Ground): fc.Arbitrary<SchemeJson["total"]> {
  return sometimes({
    start: fc.constantFrom<PointsJson>("0", 5, "60", "-2.5"),
    fullMarks: anyNotNegative,
    floor: fc.constantFrom<PointsJson>("-5", 0, "10"),
    cap: fc.constantFrom<PointsJson>("10", 20, "100"),
  }).map((total) => (leftOut === undefined ? total : { ...total, leftOut }));
}

function anyTieBreaker(ground: Ground, dimensions: readonly DimensionJson[]) {
  const score = fc.constantFrom(...dimensions).map(({ id }): TieBreakerJson => ({ score: id }));
  const measure = fc
    .tuple(anyMeasureOn(ground), anyBetter)
    .map(([one, better]): TieBreakerJson => ({ measure: one.measure, better }));
  return fc.oneof(score, measure);
}

function anyRanking(
  ground: Ground,
  dimensions: readonly DimensionJson[],
): fc.Arbitrary<SchemeJson["ranking"]> {
  const stated = fc.record({
    by: fc.constantFrom("published" as const, "exact" as const),
    ties: fc.oneof(anyPlaceTies, fc.constantFrom("ordinal" as const, "fractional" as const)),
  });
  const more = sometimes({
    within: anyAmong,
    tieBreakers: fc.array(anyTieBreaker(ground, dimensions), { minLength: 1, maxLength: 2 }),
    minimumVolume: fc.constantFrom(1, 2, 3, 20),
  });
  return fc.tuple(stated, more).map(([terms, others]) => ({ ...terms, ...others }));
}

function anyFigures(ground: Ground): fc.Arbitrary<NonNullable<SchemeJson["figures"]>> {
  const rule = fc.oneof(
    anyBands(ground, TOTAL_EDGES),
    anyLines(ground, TOTAL_EDGES),
    fc.constant<RuleJson>({ kind: "given" }),
    anySumRule(ground),
  );
  const figure = fc.record(
    {
      name: fc.constant(name),
      by: fc.constantFrom("published" as const, "exact" as const),
      rule,
      rounding: anyRounding,
    },
    { requiredKeys: ["name", "by", "rule"] },
  );
  return fc
    .array(figure, { minLength: 1, maxLength: 2 })
    .map((drawn) => drawn.map((one, index) => ({ id: `figure${index}`, ...one })));
}

const anyGrades = fc
  .uniqueArray(fc.tuple(fc.constantFrom("from", "above"), fc.constantFrom(...TOTAL_EDGES)), {
    maxLength: 4,
    selector: String,
  })
  .map((drawn) => [{}, ...drawn.map(([kind, edge]) => ({ [kind]: edge }))])
  .chain((edges) => fc.shuffledSubarray(edges, { minLength: edges.length }))
  .map((edges) => edges.map((edge, index) => ({ id: `grade${index}`, name, ...edge })));

const anyLists = fc
  .array(
    fc.tuple(
      fc.constantFrom("best" as const, "worst" as const),
      fc.integer({ min: 1, max: 4 }),
      anyAmong,
      anyPlaceTies,
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((drawn) =>
    drawn.map(
      ([end, most, among, ties], index) =>
        ({ id: `list${index}`, name, [end]: most, among, ties }) as ListJson,
    ),
  );

function anyFlagLeaf(
  ground: Ground,
  dimensions: readonly DimensionJson[],
): fc.Arbitrary<ConditionJson> {
  const score = fc.constantFrom(...dimensions).map(({ id }) => id);
  const inPoints = anyEdges(TOTAL_EDGES);
  const inPercent = anyEdges(PERCENTS);
  const place = fc.integer({ min: 1, max: 4 });
  return fc.oneof(
    anyMeasureLeaf(ground),
    inPoints.map((total) => ({ total })),
    fc.tuple(score, fc.oneof(inPoints, inPercent)).map(([id, edges]) => ({ score: id, ...edges })),
    inPercent.map((anyScore) => ({ anyScore })),
    fc.record({ first: place, among: anyAmong, ties: anyPlaceTies }),
    fc.record({ last: place, among: anyAmong, ties: anyPlaceTies }),
  );
}

function anyVerdicts(ground: Ground, dimensions: readonly DimensionJson[]) {
  const flag = anyCondition(anyFlagLeaf(ground, dimensions));
  const flags = fc
    .array(flag, { minLength: 1, maxLength: 4 })
    .map((drawn) => drawn.map((one, index) => ({ id: `flag${index}`, name, if: one })));
  return fc.record({ grades: anyGrades, lists: anyLists, flags }, { requiredKeys: [] });
}

// ---- the scheme

const anyRoundings: fc.Arbitrary<SchemeJson["rounding"]> = fc.record(
  {
    rates: anyExactOrRounding,
    scores: anyExactOrRounding,
    published: anyRounding,
    total: anyRounding,
  },
  { requiredKeys: ["rates", "scores", "published"] },
);

function anySchemeOn(ground: Ground): fc.Arbitrary<SchemeJson> {
  return anyDimensions(ground).chain((dimensions) =>
    fc.record(
      {
        id: fc.constant("any"),
        name: fc.constant(name),
        source: fc.constant("made up"),
        from: fc.constant("2024-01"),
        checkedThrough: fc.constant("2024-12"),
        rounding: anyRoundings,
        metrics: fc.constant(ground.metrics),
        volume: fc.constant("tickets"),
        groups: fc.constant(ground.groups),
        dimensions: fc.constant(dimensions),
        total: anyTotal(ground),
        ranking: anyRanking(ground, dimensions),
        figures: anyFigures(ground),
        verdicts: anyVerdicts(ground, dimensions),
        notEncoded: fc.constant([{ clause: name, reason: name }]),
      },
      {
        requiredKeys: [
          "id",
          "name",
          "source",
          "from",
          "checkedThrough",
          "rounding",
          "metrics",
          "volume",
          "groups",
          "dimensions",
          "total",
          "ranking",
        ],
      },
    ),
  );
}

// ---- the month

const anyCount = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 2, 3, 4, 7, 10) },
  { weight: 4, arbitrary: fc.constantFrom(19, 20, 21, 99, 100, 101, 500) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: LARGEST_COUNT }) },
);

const anyCountOrNone = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: anyCount },
);

type Counts = Readonly<Record<string, number>>;

const anyCounts = ({ gappy }: Ground): fc.Arbitrary<Counts> =>
  fc
    .tuple(...COUNTS.map((id) => (gappy.includes(id) ? anyCountOrNone : anyCount)))
    .map((drawn) => Object.fromEntries(COUNTS.map((id, index) => [id, drawn[index] as number])));

/** So many of a whole; more than it only where a cap says what that means. */
function anyCountOf(whole: number, { cap, partialCredit }: MetricJson) {
  const most = cap === undefined ? whole : whole + Math.ceil(whole / 2);
  const full = fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.constantFrom(whole, Math.floor(whole / 2)),
  );
  if (partialCredit === undefined) return full;
  const partial = fc
    .tuple(fc.nat({ max: Math.max(most - 1, 0) }), fc.constantFrom("0", "5", "6", "25"))
    .map(([count, decimals]) => `${count}.${decimals}`);
  return most === 0 ? full : fc.oneof<fc.Arbitrary<number | string>[]>(full, partial);
}

function anyRateValue(
  definition: MetricJson,
  counts: Counts,
  mayBeEmpty: boolean,
): fc.Arbitrary<MetricValueJson> {
  const share = anyCount.chain((of) => anyCountOf(of, definition).map((count) => ({ count, of })));
  const percents = definition.cap === undefined ? PERCENTS : [...PERCENTS, "150%", "100.004%"];
  const forms: fc.Arbitrary<MetricValueJson>[] = [share, share, fc.constantFrom(...percents)];
  const whole = definition.of === undefined ? undefined : counts[definition.of];
  if (whole !== undefined && (whole > 0 || mayBeEmpty)) forms.push(anyBare(whole, definition));
  const empty = fc.constant({ count: 0, of: 0 });
  if (mayBeEmpty) forms.push(empty, empty);
  return fc.oneof(...forms);
}

const anyBare = (whole: number, definition: MetricJson): fc.Arbitrary<MetricValueJson> =>
  whole === 0 ? fc.constant(0) : anyCountOf(whole, definition);

/** The rates that may be 0 of 0: those used, where every use says what it means. */
function emptyRates({ gappy }: Ground, scheme: SchemeJson): string[] {
  const uses = usesOf(scheme);
  return gappy.filter((id) => {
    const own = uses.filter(({ metric }) => metric === id);
    return own.length > 0 && own.every(({ refuses }) => !refuses);
  });
}

function anyMetrics(ground: Ground, scheme: SchemeJson): fc.Arbitrary<UnitJson["metrics"]> {
  const empty = emptyRates(ground, scheme);
  return anyCounts(ground).chain((counts) => {
    const rates = RATES.map((id) =>
      anyRateValue(ground.metrics[id] as MetricJson, counts, empty.includes(id)),
    );
    const points = POINTS.map(() => anyPoints);
    return fc.tuple(fc.tuple(...rates), fc.tuple(...points)).map(([ofRates, ofPoints]) => ({
      ...counts,
      ...Object.fromEntries(RATES.map((id, index) => [id, ofRates[index] as MetricValueJson])),
      ...Object.fromEntries(POINTS.map((id, index) => [id, ofPoints[index] as PointsJson])),
    }));
  });
}

const anyAdjustmentsOf = fc.array(
  fc.record({
    category: fc.constantFrom(...CATEGORIES),
    points: anyPoints.filter((points) => Number(points) !== 0),
    reason: fc.constant("r"),
  }),
  { maxLength: 3 },
);

/** 6 to 12 units of a few different sorts, so that many are level. */
function anyMonthOn(ground: Ground, scheme: SchemeJson): fc.Arbitrary<MonthJson> {
  const group = fc.constantFrom(...ground.groups).map(({ id }) => id);
  const sorts = fc.array(anyMetrics(ground, scheme), { minLength: 2, maxLength: 8 });
  return sorts
    .chain((drawn) =>
      fc.array(fc.tuple(group, fc.constantFrom(...drawn), anyAdjustmentsOf), {
        minLength: 6,
        maxLength: 12,
      }),
    )
    .map((drawn) => ({
      month: "2024-05",
      units: drawn.map(([own, metrics], index) => ({
        id: `u${index}`,
        name: `单位${index}`,
        group: own,
        metrics,
      })),
      adjustments: drawn.flatMap(([, , all], index) =>
        all.map((one) => ({ unit: `u${index}`, ...one })),
      ),
    }));
}

/** A scheme that uses any words of the vocabulary, and a month that it can score. */
export function anyVocabularyMonth(): fc.Arbitrary<VocabularyCase> {
  return anyGround.chain((ground) =>
    anySchemeOn(ground).chain((scheme) =>
      anyMonthOn(ground, scheme).map((month) => ({ scheme, month })),
    ),
  );
}

/** A scheme that uses any words of the vocabulary. */
export function anyScheme(): fc.Arbitrary<SchemeJson> {
  return anyGround.chain(anySchemeOn);
}

// ---- months that may be refused

/** The scheme with one measure only, which refuses what has no data. */
function refusing(scheme: SchemeJson, dimension: DimensionJson): SchemeJson {
  const { id, fullMarks } = dimension;
  const [{ measure, rule } = dimension as PartJson] = dimension.parts ?? [];
  const { figures: _figures, verdicts: _verdicts, ...rest } = scheme;
  const { tieBreakers: _tieBreakers, ...ranking } = scheme.ranking;
  const total = { leftOut: "asZero" as const };
  return {
    ...rest,
    dimensions: [{ id, name, fullMarks, measure, rule } as DimensionJson],
    total,
    ranking,
  };
}

/** The month with data for each rate that the scheme does not use. */
function withUnusedData(scheme: SchemeJson, month: MonthJson): MonthJson {
  const used = usesOf(scheme).map(({ metric }) => metric);
  const unused = RATES.filter((id) => !used.includes(id)).map((id) => [id, "50%"]);
  const filled = Object.fromEntries(unused);
  return {
    ...month,
    units: month.units.map((unit) => ({ ...unit, metrics: { ...unit.metrics, ...filled } })),
  };
}

/** A scheme that refuses what has no data, and a month that may have none. */
export function anyRefusingMonth(): fc.Arbitrary<VocabularyCase> {
  return anyVocabularyMonth().chain(({ scheme, month }) =>
    fc.constantFrom(...scheme.dimensions).map((dimension) => {
      const strict = refusing(scheme, dimension);
      return { scheme: strict, month: withUnusedData(strict, month) };
    }),
  );
}

// ---- months of two units, one of them better

const anySlopingRule: fc.Arbitrary<{ rule: RuleJson; better: "higher" | "lower" }> =
  anyGround.chain((ground) => {
    const alone: Ground = { ...ground, groups: [{ id: "near" }] };
    const target = { metric: "happy" } as const;
    const sloped = fc.oneof(
      anySlope(alone, { rate: "done" }),
      anyTwoSided(alone, { rate: "done" }),
    );
    return fc.oneof(
      fc.constant({ rule: { kind: "proportional" as const }, better: "higher" as const }),
      sloped.map((rule) => {
        const own = "target" in rule ? rule.target : "";
        const isFixed = typeof own === "string" || "byGroup" in own;
        const better = "better" in rule ? rule.better : "higher";
        return { rule: isFixed ? rule : { ...rule, target }, better };
      }),
    );
  });

/** A month whose unit "better" has a rate at least as good as that of the unit "worse", and all else alike. */
export function anySlopingMonth(): fc.Arbitrary<VocabularyCase> {
  return fc
    .record({
      sloping: anySlopingRule,
      rates: fc.tuple(anyPercent, anyPercent),
      target: anyPercent,
      fullMarks: anyFullMarks,
      rounding: anyRoundings,
      round: sometimes({ roundMeasure: anyRounding }),
    })
    .map(({ sloping: { rule, better }, rates, target, fullMarks, rounding, round }) => {
      const [low, high] = [...rates].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
      const [worse, best] = better === "higher" ? [low, high] : [high, low];
      const unit = (id: string, done = ""): UnitJson => ({
        id,
        name: id,
        group: "near",
        metrics: { tickets: 10, done, happy: target },
      });
      const measure = { rate: "done" };
      const dimension = { id: "d", name, fullMarks, measure, rule, ...round };
      const scheme = {
        id: "sloping",
        name,
        source: "made up",
        from: "2024-01",
        checkedThrough: "2024-12",
        rounding,
        metrics: {
          tickets: { kind: "count" as const, name },
          done: { kind: "rate" as const, name },
          happy: { kind: "rate" as const, name },
        },
        volume: "tickets",
        groups: [{ id: "near", name }],
        dimensions: [dimension],
        total: {},
        ranking: { by: "exact" as const, ties: "dense" as const },
      };
      return {
        scheme,
        month: { month: "2024-05", units: [unit("worse", worse), unit("better", best)] },
      };
    });
}
