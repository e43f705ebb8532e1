import { expect, test } from "vitest";
import { unitReader } from "../../src/scoring/unitReader.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallFields } from "../support/units.js";
import { written } from "../support/written.js";

const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;

test("a unit is read with its volume, and its metrics exact", () => {
  const { unit, volume, setApart, facts } = unitReader(smallScheme())(
    smallFields("a"),
    undefined,
    () => {},
  );
  expect(unit).toEqual({ id: "a", name: "a", group: "all" });
  expect(volume).toBe(10);
  expect(setApart).toBe(false);
  expect(facts.metrics.map(written)).toEqual(["10", "1", "1/2", "1"]);
});

test.each([
  [19, true],
  [20, false],
  [21, false],
])("with 20 tickets needed, %i sets apart: %s", (tickets, apart) => {
  const read = unitReader(smallScheme({ ranking }));
  expect(read(smallFields("a", { tickets }), undefined, () => {}).setApart).toBe(apart);
});

test("a unit set apart may have a share of nothing, and no other problem", () => {
  const read = unitReader(smallScheme({ ranking }));
  const refused: string[] = [];
  read(smallFields("a", { tickets: 0, done: 0, happy: "101%" }), undefined, (metric) =>
    refused.push(metric),
  );
  expect(refused).toEqual(["happy"]);
});
