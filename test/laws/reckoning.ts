// A month scored by definition, for every word a scheme may use: n² where that is plainest, in bigint fractions of its
// own. Nothing of src is used here. It takes a sound scheme and month for granted.

// ---- what is read

/** A value for all groups, or one for each. */
export type ByGroupJson<Value> = Value | { readonly byGroup: Readonly<Record<string, Value>> };
export type PointsJson = string | number;
export type PointsByGroupJson = ByGroupJson<PointsJson>;

export interface RoundingJson {
  readonly places: number;
  readonly mode: string;
}

export interface MetricJson {
  readonly kind: "count" | "rate" | "points";
  readonly of?: string;
  readonly cap?: string;
  readonly partialCredit?: true;
}

export type AmongJson = "peers" | "group" | "all";
type BetterJson = "higher" | "lower";

export interface MeasureJson {
  readonly rate?: string;
  readonly remainder?: string;
  readonly mean?: readonly (string | { readonly rate: string; readonly weight: PointsJson })[];
  readonly count?: string;
  readonly sum?: readonly { readonly count: string; readonly weight: PointsJson }[];
  readonly ratio?: string;
  readonly to?: string;
  readonly per?: PointsJson;
  readonly given?: string;
  readonly adjustments?: "bonus" | "deduction" | "all";
  readonly categories?: readonly string[];
  readonly change?: string;
  readonly from?: string;
  readonly in?: "percent" | "number";
  readonly rankOf?: MeasureJson;
  readonly ratioToBest?: MeasureJson;
  readonly distanceToMean?: MeasureJson;
  readonly shareOfTotal?: MeasureJson;
  readonly better?: BetterJson;
  readonly ties?: TiesJson;
  readonly among?: AmongJson;
}

export type TiesJson = "dense" | "competition" | "modified" | "ordinal" | "fractional";

export interface EdgesJson {
  readonly from?: PointsByGroupJson;
  readonly above?: PointsByGroupJson;
  readonly to?: PointsByGroupJson;
  readonly below?: PointsByGroupJson;
}

export type TargetJson =
  | ByGroupJson<string>
  | { readonly metric: string }
  | { readonly meanOfOthers: AmongJson };

export interface StepJson {
  readonly size: string;
  readonly rest: "dropped" | "counted";
}

interface PaceJson {
  readonly perPercentagePoint: PointsByGroupJson;
  readonly most: PointsByGroupJson;
}

export type BandJson = EdgesJson & { readonly points: PointsByGroupJson };

export type RuleJson =
  | { readonly kind: "proportional" | "given" }
  | {
      readonly kind: "slope";
      readonly better: BetterJson;
      readonly target: TargetJson;
      readonly perPercentagePoint: PointsByGroupJson;
      readonly step?: StepJson;
    }
  | {
      readonly kind: "twoSided";
      readonly better: BetterJson;
      readonly target: TargetJson;
      readonly start: PointsByGroupJson;
      readonly gain: PaceJson;
      readonly loss: PaceJson;
      readonly step?: StepJson;
    }
  | {
      readonly kind: "bands";
      readonly bands: readonly BandJson[];
      readonly otherwise: PointsByGroupJson;
    }
  | {
      readonly kind: "lines";
      readonly through: readonly {
        readonly at: PointsByGroupJson;
        readonly points: PointsByGroupJson;
      }[];
      readonly below: PointsByGroupJson;
      readonly above: PointsByGroupJson;
    }
  | {
      readonly kind: "perItem";
      readonly each?: PointsByGroupJson;
      readonly prices?: readonly { readonly from: number; readonly each: PointsByGroupJson }[];
      readonly effect?: "lost" | "gained";
    }
  | {
      readonly kind: "byRank";
      readonly points: readonly PointsByGroupJson[];
      readonly otherwise: PointsByGroupJson;
    }
  | { readonly kind: "sum"; readonly start: PointsByGroupJson };

export type NoDataJson = "refuse" | "fullMarks" | "zero" | "leaveOut" | "setApart";

export interface ConditionJson extends EdgesJson {
  readonly measure?: MeasureJson;
  readonly noData?: "refuse" | "holds" | "fails";
  readonly all?: readonly ConditionJson[];
  readonly any?: readonly ConditionJson[];
  readonly not?: ConditionJson;
  readonly total?: EdgesJson;
  readonly score?: string;
  readonly anyScore?: EdgesJson;
  readonly first?: number;
  readonly last?: number;
  readonly among?: AmongJson;
  readonly ties?: TiesJson;
}

export interface PartJson {
  readonly fullMarks: PointsByGroupJson;
  readonly measure: MeasureJson;
  readonly rule: RuleJson;
  readonly noData?: NoDataJson;
  readonly roundMeasure?: RoundingJson;
  readonly floor?: PointsByGroupJson;
  readonly cap?: PointsByGroupJson;
  readonly onlyIn?: readonly string[];
}

export interface DimensionJson extends Partial<Omit<PartJson, "onlyIn" | "fullMarks">> {
  readonly id: string;
  readonly fullMarks: PointsByGroupJson;
  readonly parts?: readonly PartJson[];
  readonly extra?: boolean;
  readonly conditions?: readonly {
    readonly if: ConditionJson;
    readonly give: "zero" | "fullMarks";
  }[];
}

export interface TieBreakerJson {
  readonly score?: string;
  readonly measure?: MeasureJson;
  readonly better?: BetterJson;
}

export interface ListJson {
  readonly id: string;
  readonly best?: number;
  readonly worst?: number;
  readonly among: AmongJson;
  readonly ties: TiesJson;
}

export interface SchemeJson {
  readonly id: string;
  readonly rounding: {
    readonly rates: "exact" | RoundingJson;
    readonly scores: "exact" | RoundingJson;
    readonly published: RoundingJson;
    readonly total?: RoundingJson;
  };
  readonly metrics: Readonly<Record<string, MetricJson>>;
  readonly volume: string;
  readonly groups: readonly {
    readonly id: string;
    readonly tiers?: readonly { readonly id: string; readonly from: number }[];
  }[];
  readonly dimensions: readonly DimensionJson[];
  readonly total: {
    readonly start?: PointsJson;
    readonly leftOut?: "asZero" | "rescale";
    readonly floor?: PointsJson;
    readonly cap?: PointsJson;
  };
  readonly ranking: {
    readonly by: "published" | "exact";
    readonly ties: TiesJson;
    readonly within?: AmongJson;
    readonly tieBreakers?: readonly TieBreakerJson[];
    readonly minimumVolume?: number;
  };
  readonly figures?: readonly {
    readonly id: string;
    readonly by: "published" | "exact";
    readonly rule: RuleJson;
    readonly rounding?: RoundingJson;
  }[];
  readonly verdicts?: {
    readonly grades?: readonly ({ readonly id: string } & EdgesJson)[];
    readonly lists?: readonly ListJson[];
    readonly flags?: readonly { readonly id: string; readonly if: ConditionJson }[];
  };
}

export type MetricValueJson =
  | string
  | number
  | { readonly count: string | number; readonly of: number };

export interface UnitJson {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly metrics: Readonly<Record<string, MetricValueJson>>;
}

export interface MonthJson {
  readonly month: string;
  readonly units: readonly UnitJson[];
  readonly adjustments?: readonly {
    readonly unit: string;
    readonly category: string;
    readonly points: PointsJson;
    readonly reason: string;
  }[];
}

// ---- what comes of it

export interface ExceptionFound {
  readonly kind: "noData" | "condition";
  readonly effect: "fullMarks" | "zero" | "leaveOut";
}

export interface ScoredUnit {
  readonly scores: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, string>>;
  readonly exceptions: Readonly<Record<string, ExceptionFound>>;
  readonly total: string;
  readonly totalPoints: string;
  readonly tier: string | null;
  readonly rank: number;
  readonly figures?: Readonly<Record<string, { readonly exact: string; readonly points: string }>>;
  readonly grade?: string;
  readonly flags?: readonly string[];
}

export interface ReckonedMonth {
  readonly units: Readonly<Record<string, ScoredUnit | { readonly unranked: "volume" | "noData" }>>;
  readonly peerGroups: readonly {
    readonly group: string | null;
    readonly tier: string | null;
    readonly units: readonly string[];
  }[];
  readonly lists?: readonly {
    readonly list: string;
    readonly group: string | null;
    readonly tier: string | null;
    readonly units: readonly string[];
  }[];
}

export type Reckoned = ReckonedMonth | { readonly refused: true };

// ---- fractions

/** A numerator, and a denominator above 0, in lowest terms. */
export type Exact = readonly [bigint, bigint];

const ZERO: Exact = [0n, 1n];
const ONE: Exact = [1n, 1n];
const HUNDRED: Exact = [100n, 1n];

function exact(above: bigint, below: bigint): Exact {
  let [divisor, rest] = [above < 0n ? -above : above, below < 0n ? -below : below];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  const signed = below < 0n ? -divisor : divisor;
  return [above / signed, below / signed];
}

const add = ([a, b]: Exact, [c, d]: Exact) => exact(a * d + c * b, b * d);
const subtract = ([a, b]: Exact, [c, d]: Exact) => exact(a * d - c * b, b * d);
const multiply = ([a, b]: Exact, [c, d]: Exact) => exact(a * c, b * d);
const divide = ([a, b]: Exact, [c, d]: Exact) => exact(a * d, b * c);
const sumOf = (values: readonly Exact[]) => values.reduce(add, ZERO);
const whole = (value: bigint | number): Exact => [BigInt(value), 1n];
const meanOf = (values: readonly Exact[]) => divide(sumOf(values), whole(values.length));

/** Below 0 where the first is less, 0 where they are equal, above 0 where it is more. */
const order = ([a, b]: Exact, [c, d]: Exact) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const smaller = (a: Exact, b: Exact) => (order(a, b) < 0 ? a : b);
const larger = (a: Exact, b: Exact) => (order(a, b) > 0 ? a : b);

/** Decimal or percent text, or a number that is written as its shortest decimal text. */
export function exactOf(amount: PointsJson): Exact {
  const text = `${amount}`;
  const digits = text.replace("%", "");
  const [integer = "", decimals = ""] = digits.split(".");
  const places = decimals.length + (text.endsWith("%") ? 2 : 0);
  return exact(BigInt(integer + decimals), 10n ** BigInt(places));
}

/** `"745/36"`, or `"20"` for a whole number. */
export const exactText = ([above, below]: Exact) =>
  below === 1n ? `${above}` : `${above}/${below}`;

const floorOf = ([above, below]: Exact) =>
  above / below - (above < 0n && above % below !== 0n ? 1n : 0n);

/** Which of two neighbouring integers a value between them goes to; `half` compares it with their middle. */
function chosen(mode: string, low: bigint, negative: boolean, half: number): bigint {
  const high = low + 1n;
  const [nearZero, farFromZero] = negative ? [high, low] : [low, high];
  if (mode === "ceil") return high;
  if (mode === "floor") return low;
  if (mode === "expand") return farFromZero;
  if (mode === "trunc") return nearZero;
  if (half !== 0) return half > 0 ? high : low;
  if (mode === "halfCeil") return high;
  if (mode === "halfFloor") return low;
  if (mode === "halfExpand") return farFromZero;
  if (mode === "halfTrunc") return nearZero;
  return low % 2n === 0n ? low : high;
}

export function roundedTo(value: Exact, { places, mode }: RoundingJson): Exact {
  const power = whole(10n ** BigInt(places));
  const scaled = multiply(value, power);
  const low = floorOf(scaled);
  const rest = subtract(scaled, whole(low));
  if (order(rest, ZERO) === 0) return value;
  const integer = chosen(mode, low, order(value, ZERO) < 0, order(rest, [1n, 2n]));
  return divide(whole(integer), power);
}

/** Plain decimal text of a value that decimals hold, without zeros at its end. */
export function plainText([above, below]: Exact): string {
  let places = 0;
  while (10n ** BigInt(places) % below !== 0n) places += 1;
  const scaled = (above * 10n ** BigInt(places)) / below;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return above < 0n ? `-${text}` : text;
}

// ---- what is known of the units

/** A value, or nothing where there is no data. */
type Known = Exact | undefined;

interface Reading {
  readonly unit: UnitJson;
  readonly index: number;
  readonly volume: number;
  readonly tier: string | null;
  readonly isBelowMinimum: boolean;
}

interface World {
  readonly scheme: SchemeJson;
  readonly month: MonthJson;
  readonly readings: readonly Reading[];
}

/** Thrown where the scheme refuses an input without data. */
class Refusal extends Error {}

function isByGroup<Value>(
  value: ByGroupJson<Value>,
): value is { readonly byGroup: Readonly<Record<string, Value>> } {
  return typeof value === "object" && value !== null && "byGroup" in value;
}

function inGroup<Value>(value: ByGroupJson<Value>, group: string): Value {
  return isByGroup(value) ? (value.byGroup[group] as Value) : value;
}

const pointsIn = (value: PointsByGroupJson, group: string) => exactOf(inGroup(value, group));

function tierOf(scheme: SchemeJson, group: string, volume: number): string | null {
  const tiers = scheme.groups.find(({ id }) => id === group)?.tiers;
  if (tiers === undefined) return null;
  const reached = tiers.filter(({ from }) => from <= volume);
  const highest = Math.max(...reached.map(({ from }) => from));
  return reached.find(({ from }) => from === highest)?.id ?? null;
}

function worldOf(scheme: SchemeJson, month: MonthJson): World {
  const readings = month.units.map((unit, index): Reading => {
    const volume = Number(unit.metrics[scheme.volume]);
    return {
      unit,
      index,
      volume,
      tier: tierOf(scheme, unit.group, volume),
      isBelowMinimum: volume < (scheme.ranking.minimumVolume ?? 0),
    };
  });
  return { scheme, month, readings };
}

/** The group and the tier that a unit is compared in. */
function scopeOf({ unit, tier }: Reading, among: AmongJson): [string | null, string | null] {
  if (among === "all") return [null, null];
  return [unit.group, among === "group" ? null : tier];
}

const scopeKey = (reading: Reading, among: AmongJson) => JSON.stringify(scopeOf(reading, among));

const isInScope = (among: AmongJson, of: Reading) => (other: Reading) =>
  scopeKey(other, among) === scopeKey(of, among);

// ---- metrics

/** The two parts of a rate as given; percent text is so much of 1. */
function shareGiven({ scheme }: World, { unit }: Reading, id: string): [Exact, Exact] {
  const given = unit.metrics[id];
  if (typeof given === "object") return [exactOf(given.count), whole(given.of)];
  const text = `${given}`;
  if (text.endsWith("%")) return [exactOf(text), ONE];
  const of = scheme.metrics[id]?.of ?? "";
  return [exactOf(text), exactOf(unit.metrics[of] as number)];
}

const inPercentPlaces = (value: Exact, rounding: RoundingJson) =>
  divide(roundedTo(multiply(value, HUNDRED), rounding), HUNDRED);

function rateOf(world: World, reading: Reading, id: string): Known {
  const [count, of] = shareGiven(world, reading, id);
  if (order(of, ZERO) === 0) return undefined;
  const { rates } = world.scheme.rounding;
  const raw = divide(count, of);
  const rate = rates === "exact" ? raw : inPercentPlaces(raw, rates);
  const cap = world.scheme.metrics[id]?.cap;
  return cap === undefined ? rate : smaller(rate, exactOf(cap));
}

function metricOf(world: World, reading: Reading, id: string): Known {
  if (world.scheme.metrics[id]?.kind === "rate") return rateOf(world, reading, id);
  return exactOf(reading.unit.metrics[id] as PointsJson);
}

/** The rates and counts that a measure is made of. */
export function metricsOf(measure: MeasureJson): string[] {
  const nested =
    measure.rankOf ?? measure.ratioToBest ?? measure.distanceToMean ?? measure.shareOfTotal;
  if (nested !== undefined) return metricsOf(nested);
  const { rate, remainder, mean, count, sum, ratio, to, given, change, from } = measure;
  const several = [
    ...(mean ?? []).map((one) => (typeof one === "string" ? one : one.rate)),
    ...(sum ?? []).map((one) => one.count),
  ];
  const single = [rate, remainder, count, ratio, to, given, change, from];
  return [...several, ...single.filter((one) => one !== undefined)];
}

interface Use {
  readonly metric: string;
  readonly refuses: boolean;
}

function usesInCondition(condition: ConditionJson): Use[] {
  const below = [...(condition.all ?? []), ...(condition.any ?? [])];
  if (condition.not !== undefined) below.push(condition.not);
  const refuses = (condition.noData ?? "refuse") === "refuse";
  const own = condition.measure === undefined ? [] : metricsOf(condition.measure);
  return [...own.map((metric) => ({ metric, refuses })), ...below.flatMap(usesInCondition)];
}

function usesInPart({ measure, rule, noData = "refuse" }: PartJson): Use[] {
  const target = "target" in rule ? rule.target : undefined;
  const own = metricsOf(measure);
  if (typeof target === "object" && "metric" in target) own.push(target.metric);
  return own.map((metric) => ({ metric, refuses: noData === "refuse" }));
}

/** Every use that a scheme makes of its metrics, and whether it refuses one without data. */
export function usesOf({ dimensions, ranking, verdicts }: SchemeJson): Use[] {
  return [
    ...dimensions.flatMap((dimension) => [
      ...(dimension.parts ?? [dimension as PartJson]).flatMap(usesInPart),
      ...(dimension.conditions ?? []).flatMap((one) => usesInCondition(one.if)),
    ]),
    ...(ranking.tieBreakers ?? []).flatMap(({ measure }) =>
      metricsOf(measure ?? {}).map((metric) => ({ metric, refuses: false })),
    ),
    ...(verdicts?.flags ?? []).flatMap((flag) => usesInCondition(flag.if)),
  ];
}

/** A rate of 0 of 0 is refused, unless it is used and each use says what it means. */
function requireData(world: World): void {
  const uses = usesOf(world.scheme);
  for (const reading of world.readings) {
    if (reading.isBelowMinimum) continue;
    for (const [id, { kind }] of Object.entries(world.scheme.metrics)) {
      if (kind !== "rate" || rateOf(world, reading, id) !== undefined) continue;
      const own = uses.filter(({ metric }) => metric === id);
      if (own.length === 0 || own.some(({ refuses }) => refuses)) throw new Refusal(id);
    }
  }
}

// ---- measures

/** Whether a measure is written in percent. */
export function isShare(scheme: Pick<SchemeJson, "metrics">, measure: MeasureJson): boolean {
  if (measure.distanceToMean !== undefined) return isShare(scheme, measure.distanceToMean);
  if (measure.change !== undefined) {
    return measure.in === "percent" || scheme.metrics[measure.change]?.kind === "rate";
  }
  return ["rate", "remainder", "mean", "ratioToBest", "shareOfTotal"].some((key) => key in measure);
}

function weightedMean(world: World, reading: Reading, measure: MeasureJson): Known {
  const terms = (measure.mean ?? []).map((one) => {
    const { rate, weight } = typeof one === "string" ? { rate: one, weight: 1 } : one;
    return { rate: rateOf(world, reading, rate), weight: exactOf(weight) };
  });
  const products: Exact[] = [];
  for (const { rate, weight } of terms) {
    if (rate === undefined) return undefined;
    products.push(multiply(rate, weight));
  }
  return divide(sumOf(products), sumOf(terms.map(({ weight }) => weight)));
}

function adjustmentSum({ month }: World, { unit }: Reading, measure: MeasureJson): Exact {
  const { adjustments: side, categories } = measure;
  const own = (month.adjustments ?? []).filter(
    (one) => one.unit === unit.id && (categories?.includes(one.category) ?? true),
  );
  const points = own.map((one) => exactOf(one.points));
  if (side === "all") return sumOf(points);
  return sumOf(points.filter((one) => (side === "bonus") === order(one, ZERO) > 0));
}

function changeOf(world: World, reading: Reading, measure: MeasureJson): Known {
  const now = metricOf(world, reading, measure.change ?? "");
  const before = metricOf(world, reading, measure.from ?? "");
  if (now === undefined || before === undefined) return undefined;
  const difference = subtract(now, before);
  if (measure.in === "number") return difference;
  return order(before, ZERO) > 0 ? divide(difference, before) : undefined;
}

/** How many stand strictly ahead, how many different ones, and how many are level, itself included. */
function placeOf<Item>(
  item: Item,
  items: readonly Item[],
  ties: TiesJson,
  compared: (a: Item, b: Item) => number,
): number {
  const ahead = items.filter((other) => compared(other, item) < 0);
  const level = items.filter((other) => compared(other, item) === 0).length;
  const distinct = ahead.filter(
    (one, index) => ahead.findIndex((other) => compared(one, other) === 0) === index,
  );
  if (ties === "dense") return 1 + distinct.length;
  if (ties === "modified") return ahead.length + level;
  if (ties === "fractional") return ahead.length + (level + 1) / 2;
  return 1 + ahead.length;
}

function standingOf(world: World, reading: Reading, of: MeasureJson, standing: MeasureJson): Known {
  const own = measured(world, reading, of);
  if (own === undefined) return undefined;
  const values = valuesInScope(world, reading, of, standing.among);
  const higherFirst = (a: Exact, b: Exact) => order(b, a);
  const compared = standing.better === "higher" ? higherFirst : order;
  if (standing.rankOf !== undefined) {
    return whole(placeOf(own, values, standing.ties ?? "dense", compared));
  }
  if (standing.distanceToMean !== undefined) return subtract(own, meanOf(values));
  if (standing.shareOfTotal !== undefined) {
    const total = sumOf(values);
    return order(total, ZERO) === 0 ? undefined : divide(own, total);
  }
  const best = values.reduce((a, b) => (compared(b, a) < 0 ? b : a));
  const [above, below] = standing.better === "higher" ? [own, best] : [best, own];
  return order(below, ZERO) > 0 ? divide(above, below) : undefined;
}

/** The values of a measure that the units of a scope have. */
function valuesInScope(
  world: World,
  reading: Reading,
  measure: MeasureJson,
  among: AmongJson = "peers",
): Exact[] {
  return world.readings
    .filter((other) => !other.isBelowMinimum && isInScope(among, reading)(other))
    .map((other) => measured(world, other, measure))
    .filter((value) => value !== undefined);
}

function measured(world: World, reading: Reading, measure: MeasureJson): Known {
  const nested =
    measure.rankOf ?? measure.ratioToBest ?? measure.distanceToMean ?? measure.shareOfTotal;
  if (nested !== undefined) return standingOf(world, reading, nested, measure);
  if (measure.mean !== undefined) return weightedMean(world, reading, measure);
  if (measure.change !== undefined) return changeOf(world, reading, measure);
  if (measure.adjustments !== undefined) return adjustmentSum(world, reading, measure);
  const value = (id: string) => metricOf(world, reading, id);
  if (measure.remainder !== undefined) {
    const rate = value(measure.remainder);
    return rate && subtract(ONE, rate);
  }
  if (measure.sum !== undefined) {
    return sumOf(measure.sum.map((one) => multiply(exactOf(one.weight), value(one.count) ?? ZERO)));
  }
  if (measure.ratio !== undefined) {
    const to = value(measure.to ?? "") ?? ZERO;
    if (order(to, ZERO) === 0) return undefined;
    return multiply(divide(value(measure.ratio) ?? ZERO, to), exactOf(measure.per ?? 1));
  }
  return value(measure.rate ?? measure.count ?? measure.given ?? "");
}

function roundedMeasure(
  world: World,
  reading: Reading,
  { measure, roundMeasure }: Pick<PartJson, "measure" | "roundMeasure">,
): Known {
  const value = measured(world, reading, measure);
  if (value === undefined || roundMeasure === undefined) return value;
  return isShare(world.scheme, measure)
    ? inPercentPlaces(value, roundMeasure)
    : roundedTo(value, roundMeasure);
}

// ---- rules

function targetOf(world: World, reading: Reading, part: PartJson): Known {
  const target = "target" in part.rule ? part.rule.target : undefined;
  if (target === undefined) return ZERO;
  if (typeof target === "string") return exactOf(target);
  if ("byGroup" in target) return pointsIn(target, reading.unit.group);
  if ("metric" in target) return rateOf(world, reading, target.metric);
  const others = world.readings
    .filter((other) => !other.isBelowMinimum && other.index !== reading.index)
    .filter(isInScope(target.meanOfOthers, reading))
    .map((other) => roundedMeasure(world, other, part))
    .filter((value) => value !== undefined);
  return others.length === 0 ? undefined : meanOf(others);
}

/** A distance in whole steps, where there are any. */
function stepped(distance: Exact, step: StepJson | undefined): Exact {
  if (step === undefined) return distance;
  const size = exactOf(step.size);
  const steps = divide(distance, size);
  const down = floorOf(steps);
  const isWhole = order(steps, whole(down)) === 0;
  return multiply(size, whole(step.rest === "dropped" || isWhole ? down : down + 1n));
}

interface BandEdge {
  readonly edge: Exact;
  readonly isLower: boolean;
  /** Whether a value at the edge is on the band's side of it. */
  readonly isIncluded: boolean;
}

function edgesIn(edges: EdgesJson, group: string): BandEdge[] {
  const { from, above, to, below } = edges;
  const one = (given: PointsByGroupJson | undefined, isLower: boolean, isIncluded: boolean) =>
    given === undefined ? [] : [{ edge: pointsIn(given, group), isLower, isIncluded }];
  return [
    ...one(from, true, true),
    ...one(above, true, false),
    ...one(to, false, true),
    ...one(below, false, false),
  ];
}

function isKept(value: Exact, { edge, isLower, isIncluded }: BandEdge): boolean {
  const side = order(value, edge);
  return side === 0 ? isIncluded : side > 0 === isLower;
}

const isWithin = (value: Exact, edges: EdgesJson, group = "") =>
  edgesIn(edges, group).every((edge) => isKept(value, edge));

/** The band that is farthest in among those whose edge is kept: one that no value could enter without the others. */
function bandOf<Band extends EdgesJson>(
  value: Exact,
  bands: readonly Band[],
  group: string,
): Band | undefined {
  const kept = bands.filter((band) => isWithin(value, band, group));
  const isFartherIn = (a: BandEdge, b: BandEdge) => {
    const side = order(a.edge, b.edge);
    return side === 0 ? !a.isIncluded && b.isIncluded : side > 0 === a.isLower;
  };
  const edge = (band: Band) => edgesIn(band, group)[0] as BandEdge;
  return kept.find((band) => !kept.some((other) => isFartherIn(edge(other), edge(band))));
}

function onLines(value: Exact, rule: RuleJson & { kind: "lines" }, group: string): Exact {
  const through = rule.through
    .map(({ at, points }) => ({ at: pointsIn(at, group), points: pointsIn(points, group) }))
    .sort((a, b) => order(a.at, b.at));
  const hit = through.find(({ at }) => order(at, value) === 0);
  if (hit !== undefined) return hit.points;
  const left = through.filter(({ at }) => order(at, value) < 0).at(-1);
  const right = through.find(({ at }) => order(at, value) > 0);
  if (left === undefined) return pointsIn(rule.below, group);
  if (right === undefined) return pointsIn(rule.above, group);
  const part = divide(subtract(value, left.at), subtract(right.at, left.at));
  return add(left.points, multiply(part, subtract(right.points, left.points)));
}

function costOf(items: Exact, rule: RuleJson & { kind: "perItem" }, group: string): Exact {
  const prices = [...(rule.prices ?? [{ from: 1, each: rule.each ?? 0 }])];
  prices.sort((a, b) => a.from - b.from);
  return sumOf(
    prices.map(({ from, each }, index) => {
      const next = prices[index + 1]?.from;
      const upTo = next === undefined ? items : smaller(items, whole(next - 1));
      const count = larger(subtract(upTo, whole(from - 1)), ZERO);
      return multiply(count, pointsIn(each, group));
    }),
  );
}

function slopePoints(value: Exact, target: Exact, fullMarks: Exact, rule: RuleJson, group: string) {
  if (rule.kind !== "slope") return ZERO;
  const shortfall = rule.better === "higher" ? subtract(target, value) : subtract(value, target);
  const lost = multiply(stepped(larger(shortfall, ZERO), rule.step), HUNDRED);
  return subtract(fullMarks, multiply(pointsIn(rule.perPercentagePoint, group), lost));
}

function twoSidedPoints(value: Exact, target: Exact, rule: RuleJson, group: string): Exact {
  if (rule.kind !== "twoSided") return ZERO;
  const lead = rule.better === "higher" ? subtract(value, target) : subtract(target, value);
  const isGain = order(lead, ZERO) > 0;
  const distance = stepped(isGain ? lead : subtract(ZERO, lead), rule.step);
  const { perPercentagePoint, most } = isGain ? rule.gain : rule.loss;
  const pace = multiply(pointsIn(perPercentagePoint, group), HUNDRED);
  const moved = smaller(pointsIn(most, group), multiply(pace, distance));
  const start = pointsIn(rule.start, group);
  return isGain ? add(start, moved) : subtract(start, moved);
}

function pointsBy(
  rule: RuleJson,
  value: Exact,
  group: string,
  fullMarks: Exact = ZERO,
  target: Exact = ZERO,
): Exact {
  switch (rule.kind) {
    case "proportional":
      return multiply(fullMarks, value);
    case "slope":
      return slopePoints(value, target, fullMarks, rule, group);
    case "twoSided":
      return twoSidedPoints(value, target, rule, group);
    case "bands":
      return pointsIn(bandOf(value, rule.bands, group)?.points ?? rule.otherwise, group);
    case "lines":
      return onLines(value, rule, group);
    case "perItem": {
      const cost = costOf(value, rule, group);
      return rule.effect === "gained" ? cost : subtract(fullMarks, cost);
    }
    case "byRank":
      return pointsIn(rule.points[Number(value[0]) - 1] ?? rule.otherwise, group);
    case "given":
      return value;
    case "sum":
      return add(pointsIn(rule.start, group), value);
  }
}

// ---- conditions of what is observed

/** Whether a condition holds, where `leafHolds` knows its leaves. */
function holds(condition: ConditionJson, leafHolds: (leaf: ConditionJson) => boolean): boolean {
  const { all, any, not } = condition;
  // each is looked at, whatever the others say
  if (all !== undefined) return !all.map((one) => holds(one, leafHolds)).includes(false);
  if (any !== undefined) return any.map((one) => holds(one, leafHolds)).includes(true);
  if (not !== undefined) return !holds(not, leafHolds);
  return leafHolds(condition);
}

function measureHolds(world: World, reading: Reading, condition: ConditionJson): boolean {
  const value = measured(world, reading, condition.measure ?? {});
  if (value !== undefined) return isWithin(value, condition);
  if ((condition.noData ?? "refuse") === "refuse") throw new Refusal("condition");
  return condition.noData === "holds";
}

// ---- dimensions

type Outcome =
  | { readonly isSetApart: true }
  | { readonly isLeftOut: true }
  | { readonly points: Exact; readonly exception?: ExceptionFound };

function partOutcome(world: World, reading: Reading, part: PartJson): Outcome {
  const { group } = reading.unit;
  const fullMarks = pointsIn(part.fullMarks, group);
  const value = roundedMeasure(world, reading, part);
  const target = targetOf(world, reading, part);
  if (value !== undefined && target !== undefined) {
    return { points: held(pointsBy(part.rule, value, group, fullMarks, target), part, group) };
  }
  const effect = part.noData ?? "refuse";
  if (effect === "refuse") throw new Refusal("part");
  if (effect === "setApart") return { isSetApart: true };
  if (effect === "leaveOut") return { isLeftOut: true };
  const points = effect === "fullMarks" ? fullMarks : ZERO;
  return { points, exception: { kind: "noData", effect } };
}

interface BoundsJson {
  readonly floor?: PointsByGroupJson;
  readonly cap?: PointsByGroupJson;
}

/** Within the bounds that are stated. */
function held(value: Exact, { floor, cap }: BoundsJson, group: string): Exact {
  const raised = floor === undefined ? value : larger(value, pointsIn(floor, group));
  return cap === undefined ? raised : smaller(raised, pointsIn(cap, group));
}

function partsIn(dimension: DimensionJson, group: string): PartJson[] {
  if (dimension.parts !== undefined) {
    return dimension.parts.filter(({ onlyIn }) => onlyIn?.includes(group) ?? true);
  }
  const { floor: _floor, cap: _cap, ...part } = dimension;
  return [part as PartJson];
}

function dimensionOutcome(world: World, reading: Reading, dimension: DimensionJson): Outcome {
  const { group } = reading.unit;
  const { fullMarks, floor = 0, cap = fullMarks, conditions = [] } = dimension;
  const outcomes = partsIn(dimension, group).map((part) => partOutcome(world, reading, part));
  const apart = outcomes.find((one) => "isSetApart" in one);
  if (apart !== undefined) return apart;
  const leftOut = outcomes.find((one) => "isLeftOut" in one);
  if (leftOut !== undefined) return leftOut;
  const leaf = (condition: ConditionJson) => measureHolds(world, reading, condition);
  for (const { if: condition, give: effect } of conditions) {
    if (!holds(condition, leaf)) continue;
    const points = effect === "fullMarks" ? pointsIn(fullMarks, group) : ZERO;
    return { points, exception: { kind: "condition", effect } };
  }
  const scored = outcomes.filter((one) => "points" in one);
  const sum = sumOf(scored.map(({ points }) => points));
  const { scores } = world.scheme.rounding;
  const points = held(scores === "exact" ? sum : roundedTo(sum, scores), { floor, cap }, group);
  const exception = scored.find((one) => one.exception !== undefined)?.exception;
  return exception === undefined ? { points } : { points, exception };
}

// ---- totals

interface UnitScores {
  readonly reading: Reading;
  readonly outcomes: ReadonlyMap<DimensionJson, Outcome>;
  readonly total: Exact;
  readonly publishedTotal: Exact;
}

const pointsOf = (outcome: Outcome | undefined) =>
  outcome !== undefined && "points" in outcome ? outcome.points : ZERO;

function totalOf(
  { scheme }: World,
  { unit }: Reading,
  outcomes: ReadonlyMap<DimensionJson, Outcome>,
): Known {
  const all = [...outcomes];
  const sum = (some: typeof all) => sumOf(some.map(([, outcome]) => pointsOf(outcome)));
  const fullMarks = (some: typeof all) =>
    sumOf(some.map(([dimension]) => pointsIn(dimension.fullMarks, unit.group)));
  const others = all.filter(([{ extra }]) => extra !== true);
  const counted = others.filter(([, outcome]) => !("isLeftOut" in outcome));
  const isAnyLeftOut = all.some(([, outcome]) => "isLeftOut" in outcome);
  const start = exactOf(scheme.total.start ?? 0);
  if (scheme.total.leftOut !== "rescale" || !isAnyLeftOut) {
    return held(add(start, sum(all)), scheme.total, unit.group);
  }
  const remaining = fullMarks(counted);
  if (order(remaining, ZERO) === 0) return undefined;
  const extra = sum(all.filter((one) => !others.includes(one)));
  const scaled = divide(multiply(sum(counted), fullMarks(others)), remaining);
  return held(add(add(start, extra), scaled), scheme.total, unit.group);
}

/** The scores of a unit; nothing where it is set apart. */
function scoresOf(world: World, reading: Reading): UnitScores | undefined {
  const { dimensions, rounding } = world.scheme;
  const outcomes = new Map(
    dimensions.map((dimension) => [dimension, dimensionOutcome(world, reading, dimension)]),
  );
  if ([...outcomes.values()].some((outcome) => "isSetApart" in outcome)) return undefined;
  const total = totalOf(world, reading, outcomes);
  if (total === undefined) return undefined;
  const publishedTotal = roundedTo(total, rounding.total ?? rounding.published);
  return { reading, outcomes, total, publishedTotal };
}

// ---- ranks

type Comparison = (a: UnitScores, b: UnitScores) => number;

const rankedTotal = ({ ranking }: SchemeJson, unit: UnitScores) =>
  ranking.by === "exact" ? unit.total : unit.publishedTotal;

function brokenBy(world: World, { score, measure, better }: TieBreakerJson): Comparison {
  if (measure === undefined) {
    const dimension = world.scheme.dimensions.find(({ id }) => id === score);
    const points = ({ outcomes }: UnitScores) => pointsOf(dimension && outcomes.get(dimension));
    return (a, b) => order(points(b), points(a));
  }
  return (a, b) => {
    const [one, other] = [a, b].map(({ reading }) => measured(world, reading, measure));
    if (one === undefined || other === undefined) {
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
    }
    return better === "higher" ? order(other, one) : order(one, other);
  };
}

/** Below 0 where the first is ahead, 0 where nothing decides between them. */
function better(world: World): Comparison {
  const { scheme } = world;
  const byTotal: Comparison = (a, b) => order(rankedTotal(scheme, b), rankedTotal(scheme, a));
  const breakers = (scheme.ranking.tieBreakers ?? []).map((one) => brokenBy(world, one));
  return (a, b) =>
    [byTotal, ...breakers].map((compared) => compared(a, b)).find((side) => side !== 0) ?? 0;
}

const backwards =
  (compared: Comparison): Comparison =>
  (a, b) =>
    compared(b, a);

/** Level units by ticket volume from high to low, then as given. */
const listed =
  (compared: Comparison): Comparison =>
  (a, b) =>
    compared(a, b) || b.reading.volume - a.reading.volume || a.reading.index - b.reading.index;

const inScopeOf = (units: readonly UnitScores[], unit: UnitScores, among: AmongJson) =>
  units.filter(({ reading }) => isInScope(among, unit.reading)(reading));

function rankOf(world: World, unit: UnitScores, units: readonly UnitScores[]): number {
  const { ties, within = "peers" } = world.scheme.ranking;
  const compared = ties === "ordinal" ? listed(better(world)) : better(world);
  return placeOf(unit, inScopeOf(units, unit, within), ties, compared);
}

interface Scope {
  readonly group: string | null;
  readonly tier: string | null;
  readonly units: readonly UnitScores[];
}

/** The scopes that have units, in the scheme's order: by group, then by tier from the highest volume down. */
function scopesOf({ scheme }: World, units: readonly UnitScores[], among: AmongJson): Scope[] {
  const peers = scheme.groups.flatMap(({ id, tiers }) => {
    const highestFirst = tiers && [...tiers].sort((a, b) => b.from - a.from);
    const own: (string | null)[] = highestFirst?.map((tier) => tier.id) ?? [null];
    return own.map((tier): [string | null, string | null] => [id, tier]);
  });
  const groups = scheme.groups.map(({ id }): [string | null, string | null] => [id, null]);
  const everywhere: [string | null, string | null][] = [[null, null]];
  return { peers, group: groups, all: everywhere }[among]
    .map(([group, tier]) => {
      const key = JSON.stringify([group, tier]);
      return {
        group,
        tier,
        units: units.filter(({ reading }) => scopeKey(reading, among) === key),
      };
    })
    .filter((scope) => scope.units.length > 0);
}

// ---- verdicts

function gradeOf(world: World, unit: UnitScores): string | undefined {
  const grades = world.scheme.verdicts?.grades ?? [];
  const withEdge = grades.filter(({ from, above }) => (from ?? above) !== undefined);
  const reached = bandOf(rankedTotal(world.scheme, unit), withEdge, unit.reading.unit.group);
  return (reached ?? grades.find((one) => !withEdge.includes(one)))?.id;
}

function placeFrom(
  end: "best" | "worst",
  world: World,
  unit: UnitScores,
  units: readonly UnitScores[],
  { among = "peers", ties = "dense" }: { among?: AmongJson; ties?: TiesJson },
): number {
  const compared = end === "best" ? better(world) : backwards(better(world));
  return placeOf(unit, inScopeOf(units, unit, among), ties, compared);
}

/** A score held against edges in points, and against those in percent of its full marks. */
function scoreHolds(score: Exact, fullMarks: Exact, edges: EdgesJson): boolean {
  return Object.entries(edges).every(([key, edge]) => {
    const inPercent = `${edge}`.endsWith("%");
    const bound = inPercent ? multiply(exactOf(`${edge}`), fullMarks) : exactOf(`${edge}`);
    const [found] = edgesIn({ [key]: 0 }, "");
    return found !== undefined && isKept(score, { ...found, edge: bound });
  });
}

function onlyEdges({ from, above, to, below }: EdgesJson): EdgesJson {
  return Object.fromEntries(
    Object.entries({ from, above, to, below }).filter(([, edge]) => edge !== undefined),
  );
}

function flagHolds(
  world: World,
  unit: UnitScores,
  units: readonly UnitScores[],
  leaf: ConditionJson,
): boolean {
  const { group } = unit.reading.unit;
  if (leaf.measure !== undefined) return measureHolds(world, unit.reading, leaf);
  if (leaf.total !== undefined) return isWithin(rankedTotal(world.scheme, unit), leaf.total);
  if (leaf.first !== undefined) return placeFrom("best", world, unit, units, leaf) <= leaf.first;
  if (leaf.last !== undefined) return placeFrom("worst", world, unit, units, leaf) <= leaf.last;
  const found = [...unit.outcomes].map(([dimension, outcome]) => ({
    dimension,
    outcome,
    fullMarks: pointsIn(dimension.fullMarks, group),
  }));
  if (leaf.score !== undefined) {
    const edges = onlyEdges(leaf);
    return found
      .filter(({ dimension }) => dimension.id === leaf.score)
      .filter(({ outcome }) => !("isLeftOut" in outcome))
      .some(({ outcome, fullMarks }) => scoreHolds(pointsOf(outcome), fullMarks, edges));
  }
  return found
    .filter(({ dimension, outcome }) => dimension.extra !== true && !("isLeftOut" in outcome))
    .filter(({ fullMarks }) => order(fullMarks, ZERO) !== 0)
    .some(({ outcome, fullMarks }) =>
      isWithin(divide(pointsOf(outcome), fullMarks), leaf.anyScore ?? {}),
    );
}

function listsOf(world: World, units: readonly UnitScores[]) {
  return world.scheme.verdicts?.lists?.flatMap((list) => {
    const end = list.best === undefined ? "worst" : "best";
    const compared = end === "best" ? better(world) : backwards(better(world));
    const most = list.best ?? list.worst ?? 0;
    return scopesOf(world, units, list.among).map(({ group, tier, units: own }) => ({
      list: list.id,
      group,
      tier,
      units: own
        .filter((unit) => placeFrom(end, world, unit, units, list) <= most)
        .sort(listed(compared))
        .map(({ reading }) => reading.unit.id),
    }));
  });
}

// ---- the month

function figuresOf({ scheme }: World, unit: UnitScores) {
  const { group } = unit.reading.unit;
  const figures = scheme.figures?.map(({ id, by, rule, rounding = scheme.rounding.published }) => {
    const value = pointsBy(rule, by === "exact" ? unit.total : unit.publishedTotal, group);
    return [id, { exact: exactText(value), points: plainText(roundedTo(value, rounding)) }];
  });
  return figures && Object.fromEntries(figures);
}

function scoredUnit(world: World, unit: UnitScores, units: readonly UnitScores[]): ScoredUnit {
  const { scheme } = world;
  const outcomes = [...unit.outcomes];
  const eachOf = (written: (points: Exact) => string) =>
    Object.fromEntries(outcomes.map(([{ id }, one]) => [id, written(pointsOf(one))]));
  const exceptions = outcomes.flatMap(([{ id }, outcome]) => {
    if ("isLeftOut" in outcome) return [[id, { kind: "noData", effect: "leaveOut" }]];
    return "exception" in outcome ? [[id, outcome.exception]] : [];
  });
  const { grades, flags } = scheme.verdicts ?? {};
  const leaf = (condition: ConditionJson) => flagHolds(world, unit, units, condition);
  return {
    scores: eachOf(exactText),
    points: eachOf((points) => plainText(roundedTo(points, scheme.rounding.published))),
    exceptions: Object.fromEntries(exceptions),
    total: exactText(unit.total),
    totalPoints: plainText(unit.publishedTotal),
    tier: unit.reading.tier,
    rank: rankOf(world, unit, units),
    ...(scheme.figures && { figures: figuresOf(world, unit) }),
    ...(grades && { grade: gradeOf(world, unit) as string }),
    ...(flags && { flags: flags.filter((one) => holds(one.if, leaf)).map(({ id }) => id) }),
  };
}

function reckonedMonth(world: World): ReckonedMonth {
  requireData(world);
  const scored = world.readings.map((reading) =>
    reading.isBelowMinimum ? undefined : scoresOf(world, reading),
  );
  const units = scored.filter((one) => one !== undefined);
  const ids = (some: readonly UnitScores[]) => some.map(({ reading }) => reading.unit.id);
  const { within = "peers" } = world.scheme.ranking;
  const lists = listsOf(world, units);
  return {
    units: Object.fromEntries(
      world.readings.map(({ unit, index, isBelowMinimum }) => {
        const own = scored[index];
        if (own !== undefined) return [unit.id, scoredUnit(world, own, units)];
        return [unit.id, { unranked: isBelowMinimum ? "volume" : "noData" }];
      }),
    ),
    peerGroups: scopesOf(world, units, within).map(({ group, tier, units: own }) => ({
      group,
      tier,
      units: ids([...own].sort(listed(better(world)))),
    })),
    ...(lists && { lists }),
  };
}

/** A month under a scheme, by the plainest reckoning; or that the scheme refuses what has no data. */
export function reckoned(scheme: SchemeJson, month: MonthJson): Reckoned {
  try {
    return reckonedMonth(worldOf(scheme, month));
  } catch (error) {
    if (error instanceof Refusal) return { refused: true };
    throw error;
  }
}
