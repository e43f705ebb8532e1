import { describe, expect, test } from "vitest";
import { verdictConditionSchema, verdictsSchema } from "../../src/scheme/verdicts.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("verdictTest", () => {
  const low = { total: { below: "60" } };
  const last = { last: 3, among: "peers", ties: "competition" };

  test.each<[object, boolean]>([
    [low, true],
    [{ score: "speed", below: "60%" }, true],
    [{ anyScore: { below: "60%" } }, true],
    [{ measure: { count: "tickets" }, to: "0" }, true],
    [last, true],
    [{ first: 1, among: "all", ties: "dense" }, true],
    [{ ...last, last: 0 }, false],
    [{ ...last, ties: "ordinal" }, false],
    [{ all: [low, { any: [last, { not: low }] }] }, true],
    [{ all: [] }, false],
    [{ all: [low], any: [last] }, false],
    [{ total: "60" }, false],
    [{ fact: "accident" }, true],
    [{ inGroup: ["county"] }, true],
    [{ measure: { total: "basic" }, below: "60" }, true],
    [{ ...last, last: { share: "10%", mode: "ceil" } }, true],
    [{ ...last, last: { byGroup: { a: 3, b: { share: "10%", mode: "floor" } } } }, true],
    [{ ...last, last: { share: "10%" } }, false],
    [{ ...last, last: { share: "0%", mode: "ceil" } }, false],
    [{ ...last, last: { share: "100%", mode: "ceil" } }, true],
    [{ ...last, last: { share: "100.01%", mode: "ceil" } }, false],
    [{ ...last, last: { share: "0.1", mode: "ceil" } }, false],
    [{ ...last, last: { share: 10, mode: "ceil" } }, false],
    [{ ...last, last: { share: "a tenth", mode: "ceil" } }, false],
    [{ ...last, last: { share: "10%", mode: "up" } }, false],
    [{ ...last, last: { byGroup: { a: 0 } } }, false],
    [{ ...last, last: "3" }, false],
  ])("%j may be asked: %s", (condition, sound) => {
    expect(accepts(verdictConditionSchema, condition)).toBe(sound);
  });
});

describe("verdicts", () => {
  const name = { zh: "名", en: "Name" };
  const named = { id: "a", name };
  const place = { among: "group", ties: "competition" };

  test.each([
    [{}, true],
    [{ grades: [{ ...named, from: "90" }, named] }, true],
    [{ grades: [] }, false],
    [{ grades: [{ ...named, to: "90" }] }, false],
    [{ grades: [{ id: "a" }] }, false],
    [{ grades: [{ ...named, from: "90%" }] }, false],
    [{ grades: [{ ...named, from: { byGroup: { a: 90, b: "85.5" } } }, named] }, true],
    [{ grades: [{ ...named, above: { byGroup: { a: "90%" } } }, named] }, false],
    [{ lists: [{ ...named, best: { share: "30%", mode: "floor" }, ...place }] }, true],
    [{ lists: [{ ...named, worst: { byGroup: { a: 1, b: 2 } }, ...place }] }, true],
    [{ lists: [{ ...named, worst: { byGroup: { a: 1, b: "2" } }, ...place }] }, false],
    [{ lists: [{ ...named, best: 3, ...place, onlyIn: ["county"] }] }, true],
    [{ lists: [{ ...named, best: 3, ...place, onlyIn: [] }] }, false],
    [{ lists: [{ ...named, best: 3, ...place, onlyIn: "county" }] }, false],
    [{ vetoes: [{ ...named, if: { fact: "accident" }, atMost: "fair" }] }, true],
    [{ vetoes: [{ ...named, if: { total: { below: 60 } }, atMost: "fair" }] }, true],
    [{ vetoes: [{ ...named, if: { fact: "accident" } }] }, false],
    [{ vetoes: [{ ...named, if: { fact: "accident" }, atMost: 60 }] }, false],
    [{ vetoes: [] }, false],
    [{ lists: [{ ...named, best: 3, ...place }] }, true],
    [{ lists: [{ ...named, worst: 1, ...place }] }, true],
    [{ lists: [{ ...named, worst: 0, ...place }] }, false],
    [{ lists: [{ ...named, best: 3, worst: 1, ...place }] }, false],
    [{ lists: [{ ...named, best: 3, among: "group" }] }, false],
    [{ lists: [{ ...named, best: 3, ...place, ties: "fractional" }] }, false],
    [{ lists: [{ ...named, best: 3, ...place, ties: "ordinal" }] }, false],
    [{ flags: [named] }, false],
    [{ notes: [] }, false],
  ])("row %#: %j", (value, allowed) => {
    expect(accepts(verdictsSchema, value)).toBe(allowed);
  });

  describe("a flag may ask about", () => {
    test.each([
      [{ total: { below: "60" } }, true],
      [{ score: "speed", below: "60%", from: 1 }, true],
      [{ anyScore: { below: "60%" } }, true],
      [{ first: 3, ...place }, true],
      [{ last: 1, ...place }, true],
      [{ last: 1, ...place, ties: "ordinal" }, false],
      [{ first: 1.5, ...place }, false],
      [{ measure: { rate: "done" }, below: "60%", noData: "holds" }, true],
      [{ all: [{ total: { below: 60 } }, { not: { first: 3, ...place } }] }, true],
      [{ total: "60" }, false],
      [{ grade: "a" }, false],
    ])("row %#: %j", (condition, allowed) => {
      expect(accepts(verdictsSchema, { flags: [{ ...named, if: condition }] })).toBe(allowed);
    });

    test("how many is answered with the forms there are", () => {
      const lists = [{ ...named, best: "three", ...place }];
      expect(allowedBy(verdictsSchema, { lists })).toEqual([
        'lists[0].best: a whole number from 1, { share: "10%", mode }, or { byGroup }',
      ]);
    });

    test.each([
      [{ share: "0%", mode: "ceil" }, "share"],
      [{ share: "101%", mode: "ceil" }, "share"],
      [{ share: "10%", mode: "up" }, "mode"],
      [{ share: "10%" }, "mode"],
    ])("what is wrong in a share, %j, is told where it is wrong", (best, key) => {
      const lists = [{ ...named, best, ...place }];
      const told = allowedBy(verdictsSchema, { lists }).map((one) => one.split(":")[0]);
      expect(told).toEqual([`lists[0].best.${key}`]);
    });

    test("what it may not is answered with what it may", () => {
      expect(allowedBy(verdictsSchema, { flags: [{ ...named, if: 7 }] })).toEqual([
        'flags[0].if: a condition with exactly one of the keys measure, fact, score, inGroup, total, anyScore, first, last, all, any, not, such as { measure: { rate: "…" }, below: "60%" }',
      ]);
    });
  });
});
