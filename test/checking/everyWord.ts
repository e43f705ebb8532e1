import type { SchemeInput } from "hotline-scoring";

const name = "名";

interface InBoth<Value> {
  readonly byGroup: { readonly county: Value; readonly park: Value };
}

function by(county: number, park: number): InBoth<number>;
function by(county: string | number, park: string | number): InBoth<string | number>;
function by(county: string | number, park: string | number): InBoth<string | number> {
  return { byGroup: { county, park } };
}

/** A sound scheme of two groups that has a value by group wherever one may stand, and nearly every word that there is. */
export const everyWord: SchemeInput = {
  id: "every",
  name,
  source: "made up",
  from: "2024-01",
  checkedThrough: "2024-12",
  rounding: {
    rates: { places: 1, mode: "halfExpand", increment: 5 },
    scores: { places: 2, mode: "halfEven", increment: 25 },
    published: { places: 2, mode: "halfExpand" },
    total: { places: 1, mode: "halfExpand", increment: 5 },
  },
  metrics: {
    accepted: { kind: "count", name, counted: "件" },
    deferred: { kind: "count", name, counted: { zh: "件", en: "ticket" } },
    net: { kind: "count", name, madeOf: { plus: ["accepted"], minus: ["deferred"] } },
    closed: { kind: "count", name },
    done: { kind: "rate", name, of: "net", count: "closed", cap: "100%" },
    happy: { kind: "rate", name, of: "net" },
    base: { kind: "rate", name },
    training: { kind: "count", name, counted: "人" },
    trainingGoal: { kind: "count", name, counted: "人" },
    awarded: { kind: "points", name, most: "50/3" },
    met: { kind: "fact", name },
    accident: { kind: "fact", name },
  },
  volume: "net",
  groups: [
    {
      id: "county",
      name,
      tiers: [
        { id: "large", name, from: 100 },
        { id: "small", name, from: 20 },
      ],
    },
    { id: "park", name },
  ],
  dimensions: [
    {
      id: "speed",
      name,
      fullMarks: by(100, 80),
      weight: by("25%", "1/4"),
      parts: [
        {
          name,
          fullMarks: by(60, "50"),
          weight: by("1", "100%"),
          measure: { product: ["done", "happy"] },
          noData: "zero",
          rule: {
            kind: "lines",
            below: by(0, "-1/3"),
            above: by(60, 50),
            through: [
              { at: { metric: "base" }, points: by(10, "1/3"), after: by("12", 1) },
              {
                at: by("99%", "98%"),
                points: by(55, 45),
                before: by(50, 40),
                after: by(56, 46),
                name,
              },
              { at: "100%", points: 60, before: by(58, 48) },
            ],
          },
          floor: by("-1/3", 0),
          cap: by(60, 50),
        },
        {
          fullMarks: 40,
          measure: { lowerOf: [{ rate: "done" }, { remainder: "happy" }] },
          noData: "fullMarks",
          onlyIn: ["county"],
          rule: {
            kind: "slope",
            better: "higher",
            target: by("90%", "85%"),
            perPercentagePoint: by("0.5", "1/3"),
            step: { size: by("1%", "2%"), rest: "dropped" },
          },
        },
        {
          fullMarks: by(0, 30),
          measure: { fact: "met" },
          rule: { kind: "yesNo", yes: by(0, "30"), no: by("-1/3", 0) },
        },
      ],
      floor: by(0, 0),
      cap: by(100, "80"),
      conditions: [
        {
          name,
          if: {
            any: [
              { fact: "accident" },
              {
                all: [
                  { not: { inGroup: ["park"] } },
                  { measure: { count: "net" }, below: by(5, 3) },
                ],
              },
            ],
          },
          atMost: by(60, "100/3"),
        },
        { if: { measure: { rate: "happy" }, to: by("1%", "2%"), noData: "fails" }, give: "zero" },
      ],
      factors: [
        { name, times: by("1.05", "95%"), if: { measure: { count: "net" }, from: by(500, 300) } },
        {
          measure: { count: "net" },
          noData: "one",
          floor: by("0.9", "9/10"),
          cap: by("1.1", 1),
          rule: {
            kind: "bands",
            bands: [{ from: by(200, 100), points: by("1.1", 1) }],
            otherwise: by(1, "0.95"),
          },
        },
      ],
      published: { places: 1, mode: "floor", increment: 2 },
    },
    {
      id: "training",
      name,
      fullMarks: by(30, 20),
      noData: "fullMarks",
      measure: { count: "training" },
      rule: {
        kind: "twoSided",
        better: "higher",
        target: { metric: "trainingGoal" },
        start: by(20, "40/3"),
        step: { size: by(2, "5"), rest: "counted" },
        gain: { each: by("0.5", "1/3"), most: by(10, "20/3") },
        loss: { each: by(1, "1/2"), most: by(20, 13) },
      },
    },
    {
      id: "repeats",
      name,
      fullMarks: 20,
      measure: {
        higherOf: [{ count: "deferred" }, { sum: [{ count: "training", weight: "1/15" }] }],
      },
      rule: {
        kind: "perItem",
        prices: [
          { from: 1, each: by("0.2", "1/15") },
          { from: by(6, 3), each: "0.5" },
        ],
      },
      floor: 0,
    },
    {
      id: "place",
      name,
      fullMarks: by(25, 30),
      measure: { minMax: { score: "training" }, better: "higher", among: "group" },
      rule: { kind: "proportional" },
      noData: "leaveOut",
      conditions: [{ if: { score: "repeats", from: by("60%", 12), to: 20 }, give: "fullMarks" }],
    },
    {
      id: "bonus",
      name,
      fullMarks: by(5, 3),
      extra: true,
      measure: { total: "basic" },
      rule: { kind: "bands", bands: [{ from: by(90, "85.5"), points: by(5, 3) }], otherwise: 0 },
      conditions: [
        {
          if: {
            measure: { distanceToMean: { rate: "happy" }, among: "all", in: "percent" },
            below: by("-10%", "-5%"),
            noData: "fails",
          },
          give: "zero",
        },
      ],
    },
    {
      id: "both",
      name,
      fullMarks: 2,
      extra: true,
      measure: { scores: ["training", "repeats"] },
      rule: { kind: "slope", better: "higher", target: by(40, "30"), each: by("0.1", "1/15") },
      floor: "0",
    },
  ],
  total: {
    start: by(0, "1/3"),
    fullMarks: by(100, "90"),
    leftOut: "rescale",
    floor: by(0, "-1/3"),
    cap: by(110, 100),
    factors: [
      { times: by("1", "101%"), if: { inGroup: ["park"] } },
      {
        measure: { given: "awarded" },
        rule: { kind: "bands", bands: [{ from: by(10, 5), points: "1.01" }], otherwise: 1 },
      },
    ],
    conditions: [
      {
        name,
        if: { all: [{ fact: "accident" }, { score: "training", below: by("60%", 10) }] },
        atMost: by(59, "100/3"),
      },
    ],
  },
  ranking: {
    by: "published",
    ties: "competition",
    minimumVolume: by(20, 0),
    belowMinimum: "notScored",
    numbering: "onward",
    setApart: [
      { id: "new", name, if: { measure: { count: "training" }, to: by(0, 1) }, as: "notRanked" },
    ],
    tieBreakers: [{ score: "speed" }, { measure: { score: "place" }, better: "higher" }],
  },
  figures: [
    {
      id: "pay",
      name,
      counted: "元",
      by: "published",
      rule: {
        kind: "lines",
        through: [
          { at: by(60, 50), points: by(0, "1/3") },
          { at: 100, points: by(1000, 900) },
        ],
        below: by(0, 1),
        above: 1000,
      },
      rounding: { places: 0, mode: "floor", increment: 50 },
    },
  ],
  verdicts: {
    grades: [
      { id: "good", name, from: by(90, "85") },
      { id: "better", name, above: by(95, 92) },
      { id: "fair", name },
    ],
    lists: [
      {
        id: "best",
        name,
        best: by(3, 1),
        among: "group",
        ties: "dense",
        onlyIn: ["county", "park"],
      },
      {
        id: "worst",
        name,
        worst: { share: "10%", mode: "ceil" },
        among: "all",
        ties: "modified",
        onlyIn: ["park"],
      },
    ],
    flags: [
      {
        id: "low",
        name,
        if: {
          any: [
            { total: { below: by(60, "50") } },
            { anyScore: { below: by("60%", "50%") } },
            {
              last: { byGroup: { county: 1, park: { share: "20%", mode: "floor" } } },
              among: "group",
              ties: "dense",
            },
          ],
        },
      },
      { id: "accident", name, if: { not: { not: { fact: "accident" } } } },
    ],
    vetoes: [
      {
        id: "noAccident",
        name,
        if: { any: [{ fact: "accident" }, { score: "speed", below: by("60%", 5) }] },
        atMost: "fair",
      },
    ],
  },
};
