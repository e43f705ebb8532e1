import { type Dimension, type Scheme, schemeWarnings, tryParseScheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };

/** A small scheme with nothing odd in it. */
const plain = (changes: Partial<Scheme> = {}) =>
  smallScheme({
    metrics: { tickets: { kind: "count", name }, done: { kind: "rate", of: "tickets", name } },
    dimensions: [smallDimension({ fullMarks: "100" })],
    ...changes,
  });

const tiers = [100, 20, 0].map((from) => ({ id: `from ${from}`, name, from }));

test.each<[string, Partial<Scheme>, string[]]>([
  ["nothing odd", {}, []],
  [
    "a metric that nothing uses",
    { metrics: { ...plain().metrics, spare: { kind: "points", name } } },
    ["metrics.spare: nothing uses this metric."],
  ],
  [
    "full marks under 100",
    { dimensions: [smallDimension({ fullMarks: "95" })] },
    ["total.fullMarks: the full marks come to 95, not to 100."],
  ],
  [
    "full marks of 95 that are meant",
    { dimensions: [smallDimension({ fullMarks: "95" })], total: { fullMarks: "95" } },
    [],
  ],
  [
    "a start that makes up for it",
    { dimensions: [smallDimension({ fullMarks: "95" })], total: { start: "5" } },
    [],
  ],
  [
    "an extra dimension on top",
    {
      dimensions: [
        smallDimension({ fullMarks: "100" }),
        smallDimension({ id: "bonus", fullMarks: "5", extra: true }),
      ],
    },
    [],
  ],
  [
    "a tier that reaches the minimum volume",
    {
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 19 },
    },
    [],
  ],
  [
    "a tier below the minimum volume",
    {
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 20 },
    },
    ["groups[0].tiers[2]: units below 20 tickets are not ranked, so no unit is ever in this tier."],
  ],
])("%s", (_what, changes, warnings) => {
  expect(schemeWarnings(plain(changes)).map(({ message }) => message.en)).toEqual(warnings);
});

test("what is so in several groups is said once, and what is so in one is said", () => {
  const groups = ["near", "far"].map((id) => ({ id, name }));
  const one = smallDimension({ fullMarks: { byGroup: { near: "90", far: "90" } } });
  const two = smallDimension({ fullMarks: { byGroup: { near: "100", far: "90" } } });
  const said = (dimension: Dimension) =>
    schemeWarnings(plain({ groups, dimensions: [dimension] })).map(({ message }) => message.en);
  expect(said(one)).toEqual(["total.fullMarks: the full marks come to 90, not to 100."]);
  expect(said(two)).toEqual([
    "total.fullMarks: the full marks come to 90, not to 100 (in group far).",
  ]);
});

test("nothing is odd in the scheme of 湘潭", () => {
  expect(schemeWarnings(xiangtan2023)).toEqual([]);
});

test("they come with a scheme that is parsed, and keep nothing from being scored", () => {
  const parsed = tryParseScheme(plain({ total: { fullMarks: "80" } }));
  expect(parsed.ok && parsed.warnings.map(({ path }) => path)).toEqual(["total.fullMarks"]);
});

test("a scheme that is not sound has no warnings, but problems", () => {
  expect(pathsOf(() => schemeWarnings({ ...plain(), volume: "done" }))).toEqual(["volume"]);
});

test("a flag that asks for a percentage of nothing is odd", () => {
  const flags = [{ id: "low", name, if: { score: "speed", below: "60%" } }];
  const paths = (fullMarks: string) =>
    schemeWarnings(
      plain({
        dimensions: [smallDimension({ fullMarks })],
        verdicts: { flags },
        total: { fullMarks },
      }),
    ).map(({ path }) => path);
  expect(paths("10")).toEqual([]);
  expect(paths("0")).toContain("verdicts.flags[0].if");
});
