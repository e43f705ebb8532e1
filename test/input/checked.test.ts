import { parseScheme, tryParseScheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { checked, depthProblem, unitName } from "../../src/input/checked.js";
import { allowing, strict } from "../../src/words/shape.js";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

describe("checked", () => {
  const number = z.number(allowing("数", "a number"));
  const schema = strict({ name: z.string(), volume: number });

  test("a sound value comes out", () => {
    const value = { name: "a", volume: 1 };
    expect(checked(schema, value)).toEqual({ ok: true, value });
  });

  test("every problem comes out in words, with its place and its unit", () => {
    const outcome = checked(
      schema,
      { name: "某局", volume: "1", rank: 2 },
      { path: ["units", 0], unit: "某局" },
    );
    expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual([
      'units[0].volume (某局): found "1"; expected a number.',
      "units[0].rank (某局): found a key that is not known here; expected an object with the keys name, volume and no others.",
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

  test("of several forms, the one that was meant speaks", () => {
    const share = strict({ count: number, of: number });
    const forms = z.union([share, number], allowing("任一", "either form"));
    const told = (value: unknown) => {
      const outcome = checked(forms, value);
      return outcome.ok ? [] : outcome.issues.map(({ message }) => message.en);
    };
    expect(told({ count: "19", of: 36 })).toEqual(['count: found "19"; expected a number.']);
    expect(told("19")).toEqual(['the input: found "19"; expected either form.']);
  });

  test("of several forms, the one with the fewest keys missing or too many is the one that was meant", () => {
    const first = strict({ first: number, among: z.string() });
    const last = strict({ last: number, among: z.string() });
    const forms = z.union([first, last], allowing("任一", "either form"));
    const told = (value: unknown) => {
      const outcome = checked(forms, value);
      return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
    };
    expect(told({ last: "1", among: "all" })).toEqual(["last"]);
    expect(told({ first: 1 })).toEqual(["among"]);
    // as near to the one as to the other
    expect(told({ among: "all" })).toEqual([""]);
    expect(told({ first: 1, last: 1, among: "all" })).toEqual([""]);
  });

  test("a form of which a value has no key at all is not the one that was meant", () => {
    const through = [
      { at: { meanOfOthers: "all" }, points: "0" },
      { at: "90%", points: "10" },
    ];
    const rule = { kind: "lines", through, below: "0", above: "10" } as never;
    const paths = pathsOf(() =>
      parseScheme(smallScheme({ dimensions: [smallDimension({ rule })] })),
    );
    expect(paths).toEqual(["dimensions[0].rule.through[0].at"]);
  });
});

describe("depthProblem", () => {
  const nested = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((inner) => ({ not: inner }), {});

  test.each([
    [39, undefined],
    [40, undefined],
    [41, "not.not"],
  ])("%i levels below the top: %s", (levels, path) => {
    expect(depthProblem(nested(levels))?.path).toBe(path);
  });

  test("what holds itself has no end, and is refused", () => {
    const flag: Record<string, unknown> = { id: "x", name: { zh: "提示", en: "Flag" } };
    const condition: Record<string, unknown> = {};
    condition.not = condition;
    flag.if = condition;
    const outcome = tryParseScheme({ ...smallScheme(), verdicts: { flags: [flag] } });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["verdicts.flags"]);
  });

  test("more values than any scheme has are refused, however they are shared", () => {
    const wide = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner, inner], {});
    expect(depthProblem(wide)?.message.en).toContain("100000");
  });

  test.each([undefined, null, 5, "方案", {}, []])("%s is not too deep", (value) => {
    expect(depthProblem(value)).toBeUndefined();
  });

  test("a list that is too long is refused at once, though it holds nothing", () => {
    expect(depthProblem({ groups: new Array(10 ** 6) })?.message.en).toContain("100000");
    expect(depthProblem({ groups: new Array(90_000).fill(0) })).toBeUndefined();
  });
});
