import type { Scheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { unitReader } from "../../src/scoring/unitReader.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallFields } from "../support/units.js";
import { written } from "../support/written.js";

const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
const name = { zh: "档", en: "Tier" };
const reader = (scheme: Scheme) => unitReader(scheme, layoutOf(scheme));

test("a unit is read with its volume, and its metrics exact", () => {
  const { unit, volume, tier, setApart, facts } = reader(smallScheme())(
    smallFields("a"),
    undefined,
    () => {},
  );
  expect(unit).toEqual({ id: "a", name: "a", group: "all" });
  expect([volume, tier, setApart]).toEqual([10, null, false]);
  expect(facts.map(written)).toEqual(["10", "1", "1/2", "1"]);
});

test("its adjustments stand behind its metrics, as 0 where it has none", () => {
  const rule = { kind: "sum", start: 0 } as const;
  const bonus = smallDimension({ measure: { adjustments: "bonus" }, rule });
  const scheme = smallScheme({ dimensions: [bonus] });
  const { facts } = reader(scheme)(smallFields("a"), undefined, () => {});
  expect(facts.map(written)).toEqual(["10", "1", "1/2", "1", "0"]);
});

test.each([
  [19, "low"],
  [20, "high"],
  [21, "high"],
])("%i tickets are tier %s", (tickets, id) => {
  const tiers = [
    { id: "low", name, from: 0 },
    { id: "high", name, from: 20 },
  ];
  const read = reader(smallScheme({ groups: [{ id: "all", name, tiers }] }));
  expect(read(smallFields("a", { tickets }), undefined, () => {}).tier).toBe(id);
});

test.each([
  [19, true],
  [20, false],
  [21, false],
])("with 20 tickets needed, %i sets apart: %s", (tickets, apart) => {
  const read = reader(smallScheme({ ranking }));
  expect(read(smallFields("a", { tickets }), undefined, () => {}).setApart).toBe(apart);
});

test("a unit set apart may have a share of nothing, and no other problem", () => {
  const read = reader(smallScheme({ ranking }));
  const refused: string[] = [];
  read(smallFields("a", { tickets: 0, done: 0, happy: "101%" }), undefined, (metric) =>
    refused.push(metric),
  );
  expect(refused).toEqual(["happy"]);
});
