import { describe, expect, test } from "vitest";
import { withMadeMetrics } from "../../src/month/madeMetrics.js";
import type { Scheme } from "../../src/scheme/scheme.js";

const name = { zh: "名", en: "Name" };
const metrics: Scheme["metrics"] = {
  // those that are worked out stand before those that they are made of
  net: { kind: "count", name, madeOf: { plus: ["accepted", "moved"], minus: ["deferred"] } },
  done: { kind: "rate", name, of: "net", count: "closed" },
  share: { kind: "rate", name, of: "accepted", count: "net" },
  accepted: { kind: "count", name },
  moved: { kind: "count", name },
  deferred: { kind: "count", name },
  closed: { kind: "count", name },
  happy: { kind: "rate", name },
  met: { kind: "fact", name },
  awarded: { kind: "points", name },
};
const given = {
  ...{ accepted: 10, moved: 3, deferred: 2, closed: 5 },
  ...{ happy: { count: 1, of: 3 }, met: true, awarded: "1.5" },
};

describe("a unit's metrics with those that are worked out", () => {
  const all = withMadeMetrics(given, { metrics }) as Record<string, unknown>;

  test("stand in the scheme's order, those that are given as they are", () => {
    expect(Object.keys(all)).toEqual(Object.keys(metrics));
    expect(all).toMatchObject(given);
    expect(all.happy).toBe(given.happy);
  });

  test("a count is what is added less what is taken away", () => {
    expect(all.net).toBe(11);
  });

  test("a rate is its two counts, which may be worked out themselves", () => {
    expect(all.done).toEqual({ count: 5, of: 11 });
    expect(all.share).toEqual({ count: 11, of: 10 });
  });

  test("nothing that was given is changed", () => {
    const before = JSON.stringify(given);
    withMadeMetrics(given, { metrics });
    expect(JSON.stringify(given)).toBe(before);
    expect(given).not.toHaveProperty("net");
  });
});

test("a scheme without such metrics has them all as they are given", () => {
  const plain: Scheme["metrics"] = { tickets: { kind: "count", name } };
  expect(withMadeMetrics({ tickets: 3 }, { metrics: plain })).toEqual({ tickets: 3 });
});

test("what a host put on every object is no metric", () => {
  const odd: Scheme["metrics"] = { toString: { kind: "count", name } } as never;
  expect(Object.entries(withMadeMetrics({}, { metrics: odd }))).toEqual([["toString", undefined]]);
});
