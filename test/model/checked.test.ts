import { expect, test } from "vitest";
import * as z from "zod/mini";
import { checked, unitName } from "../../src/model/checked.js";
import { strict } from "../../src/model/sealed.js";
import { wording } from "../../src/model/wording.js";

const number = z.number(wording("数", "a number"));
const schema = strict({ units: z.array(strict({ name: z.string(), volume: number })) });

test("a sound value comes out", () => {
  const value = { units: [{ name: "a", volume: 1 }] };
  expect(checked(schema, value)).toEqual({ ok: true, value });
});

test("every problem comes out in words, with its place and its unit", () => {
  const outcome = checked(schema, { units: [{ name: "某局", volume: "1", rank: 2 }] });
  expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual([
    'units[0].volume (某局): found "1"; expected a number.',
    "units[0].rank (某局): found a key that is not known here; expected an object with no other keys than name, volume.",
  ]);
});

test("a value that fails two checks is one problem", () => {
  const twice = number.check(z.minimum(1, "x"), z.multipleOf(2, "x"));
  const outcome = checked(twice, -1);
  expect(outcome.ok ? 0 : outcome.issues.length).toBe(1);
});

test.each([
  [{ name: "某局", id: "a" }, "某局"],
  [{ name: 7, id: "a" }, "a"],
  [{ id: 7 }, undefined],
  [null, undefined],
])("the name of %j is %s", (unit, name) => {
  expect(unitName(unit)).toBe(name);
});
