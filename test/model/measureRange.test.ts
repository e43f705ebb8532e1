import type { Measure } from "hotline-scoring";
import { expect, test } from "vitest";
import { measureRange } from "../../src/model/measureRange.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };
const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name },
    done: { kind: "rate", name },
    late: { kind: "rate", cap: "150%", name },
    held: { kind: "rate", cap: "90%", name },
    awarded: { kind: "points", name },
  },
});

test.each<[Measure, string | undefined, string | undefined]>([
  [{ rate: "done" }, "0", "1"],
  [{ rate: "late" }, "0", "3/2"],
  [{ rate: "held" }, "0", "9/10"],
  [{ remainder: "done" }, "0", "1"],
  [{ remainder: "held" }, "1/10", "1"],
  [{ mean: ["done", "late"] }, "0", "3/2"],
  [{ count: "tickets" }, "0", undefined],
  [{ ratio: "tickets", to: "tickets" }, "0", undefined],
  [{ given: "awarded" }, undefined, undefined],
  [{ change: "tickets", from: "tickets", in: "percent" }, undefined, undefined],
  [{ rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" }, "1", undefined],
])("%j lies from %s to %s", (measure, least, most) => {
  const range = measureRange(scheme, measure);
  expect([range.least?.toString(), range.most?.toString()]).toEqual([least, most]);
});
