import { describe, expect, test } from "vitest";
import { groupIdSchema, unitFields, unitSchema } from "../../src/month/unit.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const scheme = smallScheme();

test.each([
  ["a unit", {}, true, true],
  ["without a name", { name: undefined }, false, false],
  ["with an empty name", { name: "" }, false, false],
  ["of an unknown group", { group: "none" }, false, false],
  ["with a key too many", { tier: "A" }, false, false],
  ["with a metric too many", { metrics: { ...smallUnit("a").metrics, more: 1 } }, false, false],
  ["without metrics", { metrics: null }, false, false],
  // its shape says nothing of the values of metrics, its schema does
  [
    "with a metric that is none",
    { metrics: { ...smallUnit("a").metrics, happy: "much" } },
    true,
    false,
  ],
])("%s", (_, changes, shaped, sound) => {
  const unit = { ...smallUnit("a"), ...changes };
  expect(unitFields(scheme)(unit) !== undefined).toBe(shaped);
  expect(accepts(unitSchema(scheme), unit)).toBe(sound);
});

describe("a unit whose scheme works metrics out of others", () => {
  const name = { zh: "名", en: "Name" };
  const made = smallScheme({
    metrics: {
      net: { kind: "count", name, madeOf: { plus: ["accepted"] } },
      accepted: { kind: "count", name },
      met: { kind: "fact", name },
    },
    volume: "net",
  });
  const unit = (metrics: object) => ({ id: "a", name: "某局", group: "all", metrics });

  test("gives the others, and these in the order of the scheme", () => {
    const fields = unitFields(made)(unit({ met: true, accepted: 3 }));
    expect(fields?.metrics).toEqual([undefined, 3, true]);
    expect(accepts(unitSchema(made), unit({ met: true, accepted: 3 }))).toBe(true);
  });

  test.each([[{ met: true, accepted: 3, net: 3 }], [{ met: true }], [{ net: 3, met: true }], [{}]])(
    "does not give %j",
    (metrics) => {
      expect(unitFields(made)(unit(metrics))).toBeUndefined();
      expect(accepts(unitSchema(made), unit(metrics))).toBe(false);
    },
  );
});

test("a group is one of the scheme's", () => {
  expect(accepts(groupIdSchema(scheme.groups), "all")).toBe(true);
  expect(accepts(groupIdSchema(scheme.groups), "toString")).toBe(false);
});

test("a unit's fields are plain, and its metrics in the scheme's order", () => {
  const unit = smallUnit("a");
  const { id, name, group } = unit;
  const fields = { unit: { id, name, group }, metrics: [10, 10, "50%", 1] };
  expect(unitFields(scheme)(unit)).toEqual(fields);
  expect(unitFields(scheme)(Object.assign([], unit))).toBeUndefined();
  expect(unitFields(scheme)(Object.assign(Object.create({ id }), { name, group }))).toBeUndefined();
});
