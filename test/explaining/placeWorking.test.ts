import type { NeighbourTier, PeerGroup, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { rankWorking, tierWorking } from "../../src/explaining/placeWorking.js";
import { smallScheme } from "../support/smallScheme.js";
import { scoredUnit } from "../support/unitScores.js";

const named = (id: string) => ({ zh: `${id}类`, en: `Tier ${id}` });
const tier = (id: string, from: number) => ({ id, name: named(id), from });
const groups = [
  {
    id: "department",
    name: { zh: "部门", en: "Departments" },
    tiers: [tier("B", 20), tier("C", 0), tier("A", 100)],
  },
  { id: "county", name: { zh: "县", en: "Counties" } },
];

test.each([
  // the least volume of A is 100, of B 20
  ["C", 0, 0, 20, "20 B", null],
  ["C", 19, 0, 20, "1 B", null],
  ["B", 20, 20, 100, "80 A", "1 C"],
  ["B", 99, 20, 100, "1 A", "80 C"],
  ["A", 100, 100, null, null, "1 B"],
  ["A", 245, 100, null, null, "146 B"],
])("%s with %i tickets", (id, volume, from, below, higher, lower) => {
  const found = tierWorking({ groups }, "department", id, volume);
  const near = (one: NeighbourTier | null | undefined) =>
    one && `${one.away} ${one.name.en.replace("Tier ", "")}`;
  expect(found).toMatchObject({ id, name: named(id), from, below });
  expect([near(found?.higher), near(found?.lower)]).toEqual([higher, lower]);
});

test("where a group has no tiers, there is none", () => {
  expect(tierWorking({ groups }, "county", null, 10)).toBeNull();
});

describe("among units ranked together", () => {
  const ranked = (id: string, rank: number, total: string) => ({ ...scoredUnit(id, total), rank });
  const units = [
    ranked("a", 1, "99"),
    ranked("b", 2, "95.5"),
    ranked("c", 2, "95.5"),
    ranked("d", 2, "95.5"),
    ranked("e", 5, "90"),
    ranked("f", 5, "90"),
    ranked("g", 7, "80"),
  ];
  const peers = { group: "department", tier: "A", units } as PeerGroup;
  const scheme = smallScheme({ groups, ranking: { by: "exact", ties: "competition" } });
  const neighbour = (one: ReturnType<typeof rankWorking>["before"]) =>
    one && `${one.rank}: ${one.units.map(({ id }) => id)} ${one.total}`;

  test.each([
    ["a", 1, "", null, "2: b,c,d 95.5"],
    ["b", 2, "c,d", "1: a 99", "5: e,f 90"],
    ["c", 2, "b,d", "1: a 99", "5: e,f 90"],
    ["d", 2, "b,c", "1: a 99", "5: e,f 90"],
    ["e", 5, "f", "2: b,c,d 95.5", "7: g 80"],
    ["g", 7, "", "5: e,f 90", null],
  ])("%s has rank %i", (id, rank, tied, before, after) => {
    const found = rankWorking(scheme, peers, id);
    expect(found).toMatchObject({ rank, of: 7, ties: "competition", by: "exact" });
    expect(`${found.tied.map((one) => one.id)}`).toBe(tied);
    expect([neighbour(found.before), neighbour(found.after)]).toEqual([before, after]);
  });

  test.each([
    ["a tier", { group: "department", tier: "A" }, "Departments", "Tier A"],
    ["a group", { group: "county", tier: null }, "Counties", undefined],
    ["all", { group: null, tier: null }, undefined, undefined],
  ])("they may be those of %s", (_, scope, group, own) => {
    const found = rankWorking(scheme, { ...peers, ...scope }, "a");
    expect([found.group?.en, found.tier?.en]).toEqual([group, own]);
  });

  test("the total of units that share a rank, but not their totals, is that of the first", () => {
    const apart = [ranked("a", 1, "99"), ranked("b", 2, "95.5"), ranked("c", 2, "95.4")];
    const given = { ...peers, units: apart } as PeerGroup;
    expect(neighbour(rankWorking(scheme, given, "a").after)).toBe("2: b,c 95.5");
  });

  test.each<[Partial<Scheme["ranking"]>, string]>([
    [{ by: "published", tieBreakers: [{ score: "speed" }] }, "tieBreakers"],
    // their exact totals are equal as well
    [{ by: "published", ties: "ordinal" }, "order"],
    [{ by: "exact", ties: "ordinal" }, "order"],
  ])("what tells a neighbour of the same published total apart, by %j: %s", (changes, by) => {
    const level = [ranked("a", 1, "90"), ranked("b", 2, "90"), ranked("c", 3, "80")];
    const own = { ...scheme, ranking: { ...scheme.ranking, ...changes } };
    const found = rankWorking(own, { ...peers, units: level } as PeerGroup, "b");
    expect([found.before?.toldApartBy, found.after?.toldApartBy]).toEqual([by, undefined]);
  });

  test("by the exact totals, where only these differ", () => {
    const higher = ranked("a", 1, "90");
    const above = { ...higher, total: { ...higher.total, exact: fractionOf("90.001") } };
    const found = rankWorking(
      scheme,
      { ...peers, units: [above, ranked("b", 2, "90")] } as never,
      "b",
    );
    expect(found.before).toMatchObject({ total: "90", toldApartBy: "exactTotal" });
  });

  test("those that are not published are not named, and of them alone no total is told", () => {
    const unpublished = { code: "new", reason: { zh: "不公布", en: "kept back" } };
    const kept = (...ids: string[]) =>
      units.map((one) => (ids.includes(one.unit.id) ? { ...one, unpublished } : one));
    const of = (id: string, ...ids: string[]) =>
      rankWorking(scheme, { ...peers, units: kept(...ids) } as PeerGroup, id);
    expect(neighbour(of("a", "b").after)).toBe("2: c,d 95.5");
    expect(neighbour(of("a", "b", "c", "d").after)).toBe("2:  null");
    expect(of("c", "b").tied.map((one) => one.id)).toEqual(["d"]);
    expect(of("a", "a")).toMatchObject({ rank: 1, of: 7 });
  });
});
