// The words that the random schemes have to have met.

/** How an amount is written. */
function formOf(value: unknown): string[] {
  const text = `${value}`;
  if (/^[-+]?\d+\/\d+$/.test(text)) return ["fraction", "number"];
  if (/^[-+]?[\d.]+%$/.test(text)) return ["percent"];
  return /^[-+]?[\d.]+$/.test(text) ? ["number"] : [];
}

/**
 * Every key of a value, also behind the key that it stands under; of those that name a choice, every choice; of amounts
 * how they are written, and whether they are by group.
 */
export function wordsOf(value: unknown, key = "", above = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key, above));
  const places = [key, `${above}.${key}`];
  if (typeof value !== "object" || value === null) {
    const forms = formOf(value).map((form) => `as ${form}`);
    return places.flatMap((place) => [
      `${place}: ${value}`,
      ...forms.map((one) => `${place} ${one}`),
    ]);
  }
  if ("byGroup" in value) {
    const each = Object.values(value.byGroup as object).flatMap((one) => wordsOf(one, key, above));
    return ["byGroup", ...places.map((place) => `${place} by group`), ...each];
  }
  return Object.entries(value).flatMap(([own, below]) => [
    own,
    `${key}.${own}`,
    ...wordsOf(below, own, key),
  ]);
}

const of = (place: string, ...words: readonly string[]) => words.map((word) => `${place}${word}`);
const byGroup = (...places: readonly string[]) => places.map((place) => `${place} by group`);

const ROUNDING = [
  ...["rates: exact", "rates", "scores: exact", "rounding.scores", "rounding.published"],
  ...["roundMeasure", "rounding.total", "figures.rounding", "dimensions.published", "increment: 5"],
  ...of("mode: ", "ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand"),
  ...of("mode: ", "halfTrunc", "halfEven"),
];

const METRICS = [
  ...["of", "cap", "partialCredit: true", "counted", "madeOf.plus", "madeOf.minus", "solved.count"],
  ...["kind: fact", "volume: net", "done.of: net"],
];

const PARTS = [
  ...["tiers", "parts", "onlyIn", "floor", "extra: true", "wording", "evidence"],
  ...["dimensions.weight", "parts.weight", "weight as percent", "weight as fraction"],
  ...["fullMarks as fraction", "dimensions.factors", "factors.if", "factors.times"],
  ...["times as percent", "factors.measure", "factors.rule", "factors.floor", "factors.cap"],
  ...of("noData: ", "refuse", "fullMarks", "zero", "leaveOut", "setApart", "one", "holds", "fails"),
];

const CONDITIONS = [
  ...["conditions", "give: zero", "give: fullMarks", "conditions.atMost", "all", "any", "not"],
  ...of("if.", "measure", "fact", "score", "inGroup"),
  ...["if.from as percent", "if.from as fraction"],
];

const MEASURES = [
  ...["rate", "remainder", "mean", "weight", "product", "count", "sum", "ratio", "to", "per"],
  ...["given", "change", "in: percent", "in: number", "categories", "lowerOf", "higherOf"],
  ...of("adjustments: ", "bonus", "deduction", "all"),
  ...of("measure.", "fact", "score", "scores", "total", "rankOf", "ratioToBest", "distanceToMean"),
  ...of("measure.", "shareOfTotal", "minMax", "product", "lowerOf", "higherOf"),
  ...of("rankOf.", "score", "scores", "total", "product", "lowerOf"),
  ...of("minMax.", "score", "rate", "given", "change", "adjustments"),
  ...["distanceToMean.score", "better: higher", "better: lower"],
  ...of("among: ", "peers", "group", "all"),
];

const RULES = [
  ...of("kind: ", "proportional", "slope", "twoSided", "bands", "lines", "perItem", "byRank"),
  ...of("kind: ", "given", "sum", "yesNo"),
  ...["rule.each", "rule.perPercentagePoint", "gain.each", "gain.perPercentagePoint"],
  ...["loss.each", "target as number", "target as fraction", "target as percent", "target.metric"],
  ...["meanOfOthers", "rest: dropped", "rest: counted", "size as number", "size as percent"],
  ...["prices", "effect: lost", "effect: gained", "bands.above", "bands.below", "otherwise"],
  ...["at.metric", "before", "after", "at as number", "at as percent", "yes", "no"],
  ...of("metric: ", "base", "peak", "few", "many", "low", "high", "net", "kept"),
];

const TOTALS = [
  ...of("total.", "start", "floor", "cap", "fullMarks", "factors", "conditions"),
  ...["leftOut: asZero", "leftOut: rescale", "by: published", "by: exact"],
  ...of("ties: ", "dense", "competition", "modified", "ordinal", "fractional"),
  ...of("within: ", "peers", "group", "all"),
  ...["tieBreakers", "minimumVolume", "numbering: anew", "numbering: onward"],
  ...of("belowMinimum: ", "notScored", "notRanked", "notPublished"),
  ...of("as: ", "notScored", "notRanked", "notPublished"),
  ...of("setApart.", "if", "as"),
  ...["figures", "grades", "vetoes.if", "vetoes.atMost", "lists", "best", "worst", "flags"],
  ...["if.total", "anyScore", "first", "last", "best.share", "worst.share", "first.share"],
  ...["last.share", "lists.onlyIn"],
];

const BY_GROUP = [
  ...byGroup("fullMarks", "parts.weight", "dimensions.weight", "times", "floor", "cap"),
  ...byGroup("factors.floor", "conditions.atMost", "yes", "no", "each", "perPercentagePoint"),
  ...byGroup("target", "size", "most", "rule.start", "points", "otherwise", "below", "above"),
  ...byGroup("bands.from", "prices.from", "prices.each", "at", "before", "after"),
  ...byGroup("total.start", "total.floor", "total.cap", "total.fullMarks", "minimumVolume"),
  ...byGroup("grades.from", "if.from", "anyScore.from", "best", "worst", "first", "last"),
];

export const WORDS = [
  ...[...ROUNDING, ...METRICS, ...PARTS, ...CONDITIONS],
  ...[...MEASURES, ...RULES, ...TOTALS, ...BY_GROUP],
];
