import { expect, test } from "vitest";
import { metricValueSchema, monthlyMetricsSchema, shareIn } from "../../src/month/metricValue.js";
import { accepts, allowedBy } from "../support/accepts.js";

const name = { zh: "名", en: "Name" };

test.each([
  [{ count: 1, of: 3 }, true],
  [{ count: 4, of: 3 }, true],
  [{ count: 1 }, false],
  [{ count: 1, of: 3, rate: 1 }, false],
  [{ count: -1, of: 3 }, false],
  [null, false],
])("a share, row %#", (value, share) => {
  expect(shareIn(value)).toEqual(share ? value : undefined);
  expect(accepts(metricValueSchema({ kind: "rate", name }), value)).toBe(share);
});

test.each([
  ["count", { kind: "count", name }, [true, false, false, false]],
  ["points", { kind: "points", name }, [true, false, true, false]],
  ["rate", { kind: "rate", name }, [false, true, false, true]],
  ["rate of a count", { kind: "rate", of: "tickets", name }, [true, true, false, true]],
  ["fact", { kind: "fact", name }, [false, false, false, false]],
] as const)(
  "a %s is given as a number, as percent text, as text, as a share: %s",
  (_, definition, allowed) => {
    const values = [3, "3%", "3", { count: 1, of: 3 }];
    expect(values.map((value) => accepts(metricValueSchema(definition), value))).toEqual(allowed);
  },
);

test.each([
  // of itself, of a count
  [{ count: "1.6", of: 3 }, true, true],
  [{ count: 1.6, of: 3 }, true, true],
  [{ count: 0, of: 0 }, true, true],
  [{ count: "-1", of: 3 }, false, false],
  [{ count: 1, of: "3" }, false, false],
  [{ count: 1, of: 1.5 }, false, false],
  ["53.3%", true, true],
  ["1.6", false, true],
  [1.6, false, true],
  ["-1.6", false, false],
])("where part of a case may count, %j", (value, alone, ofCount) => {
  const rate = { kind: "rate", partialCredit: true, name } as const;
  expect(accepts(metricValueSchema(rate), value)).toBe(alone);
  expect(accepts(metricValueSchema({ ...rate, of: "tickets" }), value)).toBe(ofCount);
});

test("a share has parts of the sort that is asked for", () => {
  const isText = (count: unknown) => typeof count === "string";
  expect(shareIn({ count: "1.6", of: 3 }, isText)).toEqual({ count: "1.6", of: 3 });
  expect(shareIn({ count: 1, of: 3 }, isText)).toBeUndefined();
  expect(shareIn({ count: "1.6", of: "3" }, isText)).toBeUndefined();
});

test("the metrics of a unit are those of the scheme", () => {
  const schema = monthlyMetricsSchema({ tickets: { kind: "count", name } });
  expect(accepts(schema, { tickets: 1 })).toBe(true);
  expect(accepts(schema, {})).toBe(false);
  expect(accepts(schema, { tickets: 1, others: 1 })).toBe(false);
});

test.each([
  [true, true],
  [false, true],
  [1, false],
  [0, false],
  ["true", false],
  ["是", false],
  ["", false],
  [null, false],
  [undefined, false],
  [Object(true), false],
])("as a fact, row %#: %j", (value, allowed) => {
  expect(accepts(metricValueSchema({ kind: "fact", name }), value)).toBe(allowed);
});

test("what is no fact is answered with both", () => {
  expect(allowedBy(metricValueSchema({ kind: "fact", name }), 7)).toEqual([": true or false"]);
});

test("points may be a fraction, where nothing else is", () => {
  const awarded = metricValueSchema({ kind: "points", name });
  expect(["1/15", "-2/3", "1/0", "1/3%"].map((one) => accepts(awarded, one))).toEqual([
    ...[true, true, false, false],
  ]);
});

test("metrics that are worked out of others are not given", () => {
  const schema = monthlyMetricsSchema({
    accepted: { kind: "count", name },
    net: { kind: "count", name, madeOf: { plus: ["accepted"] } },
    done: { kind: "rate", name, of: "net", count: "accepted" },
    share: { kind: "rate", name, of: "net" },
  });
  expect(accepts(schema, { accepted: 3, share: 2 })).toBe(true);
  expect(accepts(schema, { accepted: 3, share: 2, net: 3 })).toBe(false);
  expect(accepts(schema, { accepted: 3, share: 2, done: "50%" })).toBe(false);
  expect(accepts(schema, { accepted: 3 })).toBe(false);
});

test("a share is plain, and looked at once", () => {
  let looks = 0;
  const changing = {
    get count() {
      looks += 1;
      return looks;
    },
    of: 3,
  };
  expect(shareIn(changing)).toEqual({ count: 1, of: 3 });
  expect(shareIn(Object.assign([], { count: 1, of: 3 }))).toBeUndefined();
});
