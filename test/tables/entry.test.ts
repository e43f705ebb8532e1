import { type Month, scoreMonth } from "hotline-scoring";
import { expect, test } from "vitest";
import { entriesOf } from "../../src/tables/entry.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const scheme = smallScheme({
  ranking: { by: "published", ties: "dense", minimumVolume: 5 },
});
const month: Month = {
  month: "2024-05",
  units: [smallUnit("a"), smallUnit("b", { tickets: 3, done: 3 })],
};
const { peerGroups, unranked } = scoreMonth(scheme, month);
const [ranked] = peerGroups[0]?.units ?? [];
const [apart] = unranked;
if (ranked === undefined || apart === undefined) throw new Error("one of each is expected");

test("a ranked unit has its scores, and what was given of it", () => {
  expect(entriesOf(month)(ranked)).toEqual({
    unit: { id: "a", name: "a", group: "all" },
    metrics: month.units[0]?.metrics,
    volume: 10,
    ranked,
    reason: undefined,
  });
});

test("a unit that is set apart has the reason instead", () => {
  const entry = entriesOf(month)(apart);
  expect([entry.ranked, entry.reason, entry.volume]).toEqual([undefined, apart.reason, 3]);
  expect(entry.metrics).toBe(month.units[1]?.metrics);
});

test("a unit that is not in the month is refused", () => {
  const other = { ...month, units: month.units.slice(1) };
  expect(() => entriesOf(other)(ranked)).toThrow(
    new RangeError("toTable requires the month that the result is of: a is not in it"),
  );
});
