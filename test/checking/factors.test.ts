import { type Factor, parseScheme, type Scheme } from "hotline-scoring";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { factorContradictions } from "../../src/checking/factors.js";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const metrics: Scheme["metrics"] = { ...smallScheme().metrics, met: { kind: "fact", name } };
const scheme = smallScheme({ metrics });
const bands = (from: string | number): Rule => ({
  kind: "bands",
  bands: [{ from, points: "1.05" }],
  otherwise: 1,
});
const tickets: Measure = { count: "tickets" };

function paths(factors: unknown, sound: (path: string) => boolean = () => true): string[] {
  return factorContradictions(factors as Factor[], "d", scheme, sound).map(({ path }) => path);
}

test.each<[object, string[]]>([
  [{ times: "1.05" }, []],
  [{ times: "105%", if: { measure: tickets, from: 500 } }, []],
  [{ times: 1, if: { measure: tickets, from: "5%" } }, ["if.from"]],
  [{ times: 1, if: { score: "none", from: 5 } }, ["if.score"]],
  [{ times: 1, if: { inGroup: ["city"] } }, ["if.inGroup[0]"]],
  [{ measure: tickets, rule: bands(500) }, []],
  [{ measure: { rate: "done" }, rule: { kind: "proportional" } }, []],
  [{ measure: { fact: "met" }, rule: { kind: "yesNo", yes: "0.9", no: 1 } }, []],
  [{ measure: { given: "awarded" }, rule: { kind: "given" } }, []],
  [{ measure: tickets, rule: { kind: "given" } }, ["rule.kind"]],
  [{ measure: tickets, rule: bands("50%") }, ["rule.bands[0].from"]],
  [
    {
      measure: tickets,
      rule: { kind: "slope", better: "higher", target: 5, perPercentagePoint: 1 },
    },
    ["rule.perPercentagePoint"],
  ],
  [
    {
      measure: tickets,
      rule: { kind: "slope", better: "higher", target: { metric: "done" }, each: 1 },
    },
    ["rule.target.metric"],
  ],
  // of a factor, neither 0 nor full marks is a bound
  [{ measure: tickets, rule: bands(500), floor: "1.2" }, []],
  [{ measure: tickets, rule: bands(500), cap: "-1" }, []],
  [{ measure: tickets, rule: bands(500), floor: "0.9", cap: "0.9" }, []],
  [{ measure: tickets, rule: bands(500), floor: "0.91", cap: "0.9" }, ["floor"]],
])("row %#: %j", (factor, keys) => {
  expect(paths([factor])).toEqual(keys.map((key) => `d.factors[0].${key}`));
});

test("each is looked at, at its place; what is none is passed over", () => {
  const wrong = { times: 1, if: { inGroup: ["city"] } };
  expect(paths([wrong, { times: 1 }, wrong])).toEqual([
    "d.factors[0].if.inGroup[0]",
    "d.factors[2].if.inGroup[0]",
  ]);
  for (const none of [undefined, null, 7, "all", [null, 7], {}]) expect(paths(none)).toEqual([]);
});

test("those that are broken in themselves are left alone", () => {
  const wrong = { measure: tickets, rule: { kind: "given" } };
  expect(paths([wrong, wrong], (path) => !path.startsWith("d.factors[0]"))).toEqual([
    "d.factors[1].rule.kind",
  ]);
  expect(paths([{ measure: 7, rule: null }])).toEqual([]);
  expect(paths([wrong], (path) => path !== "metrics")).toEqual([]);
});

describe("in a scheme", () => {
  const parsed = (factors: readonly unknown[], where: "dimension" | "total") => {
    const own = { factors: factors as Factor[] };
    const changes = where === "total" ? { total: own } : { dimensions: [smallDimension(own)] };
    return pathsOf(() => parseScheme(smallScheme({ metrics, ...changes })));
  };

  test.each([
    ["dimension", "dimensions[0]"],
    ["total", "total"],
  ] as const)("they may stand at a %s", (where, place) => {
    expect(parsed([{ times: "1.05" }, { measure: tickets, rule: bands(500) }], where)).toEqual([]);
    expect(parsed([{ times: 1 }, { measure: tickets, rule: bands("5%") }], where)).toEqual([
      `${place}.factors[1].rule.bands[0].from`,
    ]);
    expect(parsed([{ measure: { count: "none" }, rule: bands(5) }], where)).toEqual([
      `${place}.factors[0].measure.count`,
    ]);
    expect(parsed([{ times: { byGroup: {} } }], where)).toEqual([
      `${place}.factors[0].times.byGroup.all`,
    ]);
  });

  test.each(["dimension", "total"] as const)(
    "of a %s they may have a target that follows from other units",
    (where) => {
      const target = { meanOfOthers: "all" };
      const rule = { kind: "slope", better: "higher", target, perPercentagePoint: "0.01" };
      expect(parsed([{ measure: { rate: "done" }, rule }], where)).toHaveLength(0);
    },
  );
});
