import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries } from "../../.build/entries.js";

// The built package: what its types declare is there, and its two copies know each other's values.
const DIST = join(import.meta.dirname, "../../dist");

type Package = typeof import("../../.build/everything.js");
type Loaded = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const modules: ReadonlyMap<string, Loaded> = new Map(
  await Promise.all(
    entries.map(async (entry) => {
      const loaded: Loaded = await import(pathToFileURL(join(DIST, `${entry}.js`)).href);
      return [entry, loaded] as const;
    }),
  ),
);
const common: ReadonlyMap<string, Loaded> = new Map(
  entries.map((entry) => [entry, require(join(DIST, `${entry}.cjs`))]),
);
const allOf = (copy: ReadonlyMap<string, Loaded>) =>
  Object.assign({}, ...copy.values()) as unknown as Package;
const [esm, cjs] = [allOf(modules), allOf(common)];

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

describe.each(entries)("what is declared as a value in %s", (entry) => {
  test.each([
    ["the ES module", modules, ".d.ts"],
    ["CommonJS", common, ".d.cts"],
  ])("is there at run time, and nothing else is, in %s", (_, copy, ending) => {
    const names = declaredValues(join(DIST, `${entry}${ending}`));
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(copy.get(entry) ?? {}).sort()).toEqual(names);
  });
});

test("no name is exported by two entries", () => {
  const names = [...modules.values()].flatMap((loaded) => Object.keys(loaded));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("the main entry has about 35 values", () => {
  expect(Object.keys(modules.get("index") ?? {}).length).toBeLessThanOrEqual(40);
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
