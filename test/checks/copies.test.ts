import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// The built package: what its types declare is there, and its two copies know each other's values.
const DIST = join(import.meta.dirname, "../../dist");

type Package = typeof import("hotline-scoring");
const esm: Package = await import(pathToFileURL(join(DIST, "index.js")).href);
const cjs: Package = createRequire(import.meta.url)(join(DIST, "index.cjs"));

/** The names that a file of declarations exports as values. */
function declaredValues(file: string): string[] {
  const program = ts.createProgram([file], { skipLibCheck: true, types: [] });
  const source = program.getSourceFile(file) as ts.SourceFile;
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source) as ts.Symbol;
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const isTypeOnly = symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) === true;
      return !isTypeOnly && (declared.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}

describe("what is declared as a value", () => {
  const names = declaredValues(join(DIST, "index.d.ts"));

  test.each([
    ["the ES module", esm],
    ["CommonJS", cjs],
  ])("is there at run time, and nothing else is, in %s", (_, entry) => {
    expect(Object.keys(entry).sort()).toEqual(names);
  });
});

describe("the ES module and CommonJS are two copies", () => {
  test.each([
    ["the ES module", esm, cjs],
    ["CommonJS", cjs, esm],
  ])("%s reckons with the fractions of the other", (_, here, there) => {
    const third = there.fractionOf("1/3");
    expect(`${here.plus(third, "1/6")}`).toBe("1/2");
    expect(here.compare(here.fractionOf(third), there.fractionOf("2/6"))).toBe(0);
    expect(here.isAmount(third)).toBe(true);
    const large = there.fraction(10n ** 30n + 1n, 3n);
    expect(`${here.fractionOf(large)}`).toBe(`${10n ** 30n + 1n}/3`);
    expect(here.totalScore([third, third, third], here.xiangtan2023).points.toFixed(2)).toBe(
      "1.00",
    );
  });

  test.each([
    ["the ES module", esm, cjs],
    ["CommonJS", cjs, esm],
  ])("%s knows the errors of the other", (_, here, there) => {
    const caught = (() => {
      try {
        return there.parseScheme({});
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toBeInstanceOf(here.InputError);
    expect((caught as Error).name).toBe("InputError");
  });

  test.each<[string, unknown]>([
    ["an error of another kind", new RangeError("no")],
    ["an error without problems", Object.assign(new RangeError("no"), { name: "InputError" })],
    ["nothing", null],
    ["text", "InputError"],
  ])("%s is no InputError", (_, value) => {
    expect(value instanceof esm.InputError).toBe(false);
  });

  test("a class made from InputError has instances of its own", () => {
    class Refused extends esm.InputError {}
    const issues = [] as ConstructorParameters<typeof esm.InputError>[0];
    expect(new Refused(issues)).toBeInstanceOf(Refused);
    expect(new Refused(issues)).toBeInstanceOf(esm.InputError);
    expect(new esm.InputError(issues)).not.toBeInstanceOf(Refused);
  });

  test.each<[string, unknown]>([
    ["a denominator of 0", { numerator: 1n, denominator: 0n }],
    ["a denominator below 0", { numerator: 1n, denominator: -2n }],
    ["numbers", { numerator: 1, denominator: 2 }],
    ["half of one", { numerator: 1n }],
  ])("what has %s is no fraction", (_, value) => {
    expect(esm.isAmount(value)).toBe(false);
  });
});
