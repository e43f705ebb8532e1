import { explain, scoreMonth, type Working } from "hotline-scoring";
import { expect, test } from "vitest";
import { requireWorking } from "../../src/explaining/working.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { workingOf } from "../support/workings.js";

const month = { month: "2024-01", units: [smallUnit("a")] };

test("what explain gives is taken, of a unit that is scored and of one set apart", () => {
  const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
  const apart = explain(smallScheme({ ranking }), month, "a");
  expect("setApart" in apart).toBe(true);
  for (const working of [workingOf(smallScheme()), apart]) {
    expect(() => requireWorking("someone", working)).not.toThrow();
    expect(() => requireWorking("someone", structuredClone(working))).not.toThrow();
  }
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["text", "{}"],
  ["a number", 1],
  ["a list", []],
  ["an empty object", {}],
  ["a function", () => 0],
  ["a scheme", smallScheme()],
  ["a month", month],
  ["scores", scoreMonth(smallScheme(), month)],
])("%s is refused in the name of whoever asks", (_, given) => {
  const call = () => requireWorking("someone", given as Working);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(/^someone requires what explain gives, not /);
});
