import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries } from "../../.build/entries.js";

// What an editor shows of the built package: asked of TypeScript's language service, as editors ask it.
const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const FILE = join(ROOT, "adopter.ts");

const PROGRAM = `import { explain, type MonthResult, scoreMonth } from "hotline-scoring";
import { type Xiangtan2023, xiangtan2023 } from "hotline-scoring/xiangtan2023";

const metrics = {
  tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
  rejections: 1, knowledgeBase: "20",
};
const unit = { id: "a", name: "甲局", group: "department", metrics } as const;
export const result = scoreMonth(xiangtan2023, { month: "2023-10", units: [unit] });
export const working = explain(xiangtan2023, { month: "2023-10", units: [unit] }, "a");
const first = result.peerGroups[0]?.units[0];
first?.rank;
first?.scores.satisfaction.points;
first?.scores.satisfaction.exact;
first?.volume;
first?.tier;
xiangtan2023.checkedThrough;
xiangtan2023.ranking.ties;
xiangtan2023.metrics.extended;
const stated: MonthResult<Xiangtan2023> = result;
const open: MonthResult = result;
export const exact = first?.total.exact;
void stated;
void open;
void working;
`;

function serviceFor(text: string): ts.LanguageService {
  const options: ts.CompilerOptions = {
    strict: true,
    declaration: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { "hotline-scoring": [`${DIST}/index.d.ts`], "hotline-scoring/*": [`${DIST}/*.d.ts`] },
  };
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = name === FILE ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === FILE || ts.sys.fileExists(name),
    readFile: (name) => (name === FILE ? text : ts.sys.readFile(name)),
  });
}

const service = serviceFor(PROGRAM);

/** What an editor shows where a text ends for the last time: the type, and what is said of it. */
function hover(end: string): { readonly type: string; readonly said: string } {
  const place = PROGRAM.lastIndexOf(end) + end.length - 1;
  const info = service.getQuickInfoAtPosition(FILE, place);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    said: ts.displayPartsToString(info?.documentation),
  };
}

/** What the compiler says to a change of the program. */
function problems(from: string, to: string): string[] {
  const changed = serviceFor(PROGRAM.replace(from, to));
  return changed
    .getSemanticDiagnostics(FILE)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the program of an adopter", () => {
  test("compiles", () => {
    expect([...service.getSyntacticDiagnostics(FILE), ...problems("", "")]).toEqual([]);
  });

  test("shows the result of a month by its name", () => {
    expect(hover("const result").type).toBe("const result: MonthResult<Xiangtan2023>");
  });

  test("shows the working of a unit by its name", () => {
    expect(hover("const working").type).toBe("const working: Working");
  });

  test("is declared in less than 500 bytes", () => {
    const { outputFiles } = service.getEmitOutput(FILE, true);
    const [declared] = outputFiles.filter(({ name }) => name.endsWith(".d.ts"));
    expect(declared?.text).toContain("result: MonthResult<Xiangtan2023>;");
    expect(Buffer.byteLength(declared?.text ?? "")).toBeLessThan(500);
  });

  test.each([
    ["first?.rank", "(property) RankedUnit<Xiangtan2023>.rank: number", "排名"],
    ["satisfaction.points", "(property) Score.points: Decimal", "公布分"],
    ["satisfaction.exact", "(property) Score.exact: Fraction", "精确值"],
    ["first?.volume", "(property) UnitScore<Xiangtan2023>.volume: number", "有效工单量"],
    ["first?.tier", "(property) UnitScore<Xiangtan2023>.tier: string | null", "档次"],
    ["xiangtan2023.checkedThrough", "(property) Scheme.checkedThrough: string", "核对截止月份"],
    ["ranking.ties", "", "并列办法"],
    ["metrics.extended", "", "延期量"],
  ])("says at %s what it is", (end, type, term) => {
    const shown = hover(end);
    expect(shown.type).toContain(type);
    expect(shown.said).toContain(term);
  });

  test.each([
    ["extended: 12", "extnded: 12", "Property 'extended' is missing"],
    ["tickets: 245,", 'tickets: "245",', "is not assignable to type 'number'"],
    ['group: "department"', 'group: "departments"', '"departments"'],
    ["scores.satisfaction.points", "scores.satisfactory.points", "Did you mean 'satisfaction'?"],
    ["first?.volume", "first?.volum", "Did you mean 'volume'?"],
  ])("with %s as %s is refused", (from, to, said) => {
    expect(problems(from, to).join("\n")).toContain(said);
  });

  test("with a misspelt metric in the unit itself is refused, with what may have been meant", () => {
    const metrics = /const metrics = (\{[\s\S]*?\n\});/.exec(PROGRAM)?.[1] ?? "";
    const inline = `metrics: ${metrics.replace("extended", "extnded")} } } as const;`;
    const [problem = ""] = problems(
      "units: [unit] });\nexport const working",
      `units: [{ id: "a", name: "甲局", group: "department", ${inline.replace(" } as const;", "")}] });\nexport const working`,
    );
    expect(problem).toContain("Did you mean to write 'extended'?");
  });
});

describe("the declarations", () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith(".d.ts"));
  const textOf = (name: string) => readFileSync(join(DIST, name), "utf8");

  /** A file of declarations and all that it imports from beside it. */
  function reached(name: string, known = new Set<string>()): Set<string> {
    known.add(name);
    for (const [, next = ""] of textOf(name).matchAll(/from '\.\/([^']+)\.js'/g)) {
      if (!known.has(`${next}.d.ts`)) reached(`${next}.d.ts`, known);
    }
    return known;
  }

  test("of the main entry are less than 120 KB, and less than 200 KB with all that they import", () => {
    const sizeOf = (name: string) => Buffer.byteLength(textOf(name));
    expect(sizeOf("index.d.ts")).toBeLessThan(120_000);
    const sizes = [...reached("index.d.ts")].map(sizeOf);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });

  test("name nothing of zod's", () => {
    expect(
      files.filter((name) => /zod/i.test(textOf(name).replace(/\/\*[\s\S]*?\*\//g, ""))),
    ).toEqual([]);
  });

  test.each(entries)("of %s say something of each field", (entry) => {
    const program = ts.createProgram([join(DIST, `${entry}.d.ts`)], {
      skipLibCheck: true,
      types: [],
    });
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(join(DIST, `${entry}.d.ts`)) as ts.SourceFile;
    const module = checker.getSymbolAtLocation(source) as ts.Symbol;
    const bare = checker.getExportsOfModule(module).flatMap((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      if ((declared.flags & ts.SymbolFlags.Interface) === 0) return [];
      return checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(declared))
        .filter((field) => field.getDocumentationComment(checker).length === 0)
        .filter((field) =>
          field.declarations?.some((one) => one.getSourceFile().fileName.startsWith(DIST)),
        )
        .map((field) => `${symbol.name}.${field.name}`);
    });
    expect(bare).toEqual([]);
  });
});
