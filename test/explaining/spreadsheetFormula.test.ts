import {
  type Dimension,
  explain,
  type Scheme,
  type SetApartWorking,
  type Working,
  type WorkingStep,
} from "hotline-scoring";
import { spreadsheetFormula } from "hotline-scoring/spreadsheet";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { whole } from "../../src/explaining/formula.js";
import { formulaOf } from "../../src/explaining/spreadsheetFormula.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";
import { longFractions, stepOf, workingOf } from "../support/workings.js";

describe("stepFormula", () => {
  const textOf = (steps: readonly WorkingStep[], exact = "99") => formulaOf(steps, exact).text;

  test.each<[string, WorkingStep, string]>([
    ["sum", stepOf("sum", ["1", "1/2", "1/3"], "11/6"), "1+0.5+1/3"],
    ["difference", stepOf("difference", ["1", "-1/2"], "3/2"), "1-(-0.5)"],
    ["product", stepOf("product", ["2", "1/3"], "2/3"), "2*1/3"],
    ["quotient", stepOf("quotient", ["2", "1/3"], "6"), "2/(1/3)"],
    ["lesser", stepOf("lesser", ["2", "1/3"], "1/3"), "MIN(2,1/3)"],
    ["greater", stepOf("greater", ["2", "1/3"], "2"), "MAX(2,1/3)"],
    ["held", stepOf("held", ["7", "0", "5"], "5"), "MAX(0,MIN(5,7))"],
    ["held below alone", stepOf("held", ["7", "0", "7"], "7"), "MAX(0,7)"],
    ["held above alone", stepOf("held", ["7", "7", "5"], "5"), "MIN(5,7)"],
    ["held nowhere", stepOf("held", ["7", "7", "7"], "7"), "7"],
    ["same", stepOf("same", ["7"], "7"), "7"],
    ["found", stepOf("found", ["1/2", "3"], "2"), "2"],
    [
      "rounded",
      stepOf("rounded", ["1/3"], "33/100", { rounding: { places: 2, mode: "halfExpand" } }),
      "ROUND(1/3,2)",
    ],
  ])("%s", (_, step, text) => {
    expect(textOf([step])).toBe(text);
  });

  describe("a choice", () => {
    const choice = (words: NonNullable<WorkingStep["words"]>, operands: string[], chosen = 0) =>
      stepOf("chosen", operands, "10", { words, chosen });

    test.each([
      ["from", ">="],
      ["above", ">"],
      ["to", "<="],
      ["below", "<"],
      ["is", "="],
    ] as const)("by the word %s tests %s", (word, sign) => {
      expect(textOf([choice([word], ["1/2", "0.9", "10", "3"])])).toBe(`IF(0.5${sign}0.9,10,3)`);
    });

    test("of several takes them in turn", () => {
      expect(textOf([choice(["from", "above"], ["1/2", "0.9", "10", "0.6", "8", "3"])])).toBe(
        "IF(0.5>=0.9,10,IF(0.5>0.6,8,3))",
      );
    });

    test.each([
      ["from", ">="],
      ["below", "<"],
    ] as const)("%s just its edge rounds the noise of floats away", (word, sign) => {
      expect(textOf([choice([word], ["9/10", "0.9", "10", "3"])])).toBe(
        `IF(ROUND(0.9-0.9,9)${sign}0,10,3)`,
      );
    });

    test("nearer to an edge than floats can tell is the result alone", () => {
      const near = ["9000000001/10000000000", "0.9", "10", "3"];
      expect(textOf([choice(["from"], near)])).toBe("10");
    });
  });

  describe("steps", () => {
    test("one upon the other are one formula", () => {
      const steps = [
        stepOf("difference", ["1", "1/3"], "2/3"),
        stepOf("product", ["#0", "10"], "20/3"),
        stepOf("difference", ["10", "#1"], "10/3"),
      ];
      expect(textOf(steps)).toBe("10-(1-1/3)*10");
    });

    test("take what is known of an operand, else the number that stands there", () => {
      const step = {
        ...stepOf("product", [], "10/3"),
        operands: [
          { metric: "done", exact: "1/3" },
          { term: "fullMarks", exact: "10" },
        ],
      };
      const known = ({ metric }: { readonly metric?: string | undefined }) =>
        metric === "done" ? whole("A1") : undefined;
      expect(formulaOf([step], "10/3", known).text).toBe("A1*10");
    });

    test("where there are none, the value stands as it is", () => {
      expect(textOf([], "1/3")).toBe("1/3");
    });

    test("a bound that is another step is a bound, however large", () => {
      const steps = [stepOf("sum", ["7"], "7"), stepOf("held", ["#0", "0", "7"], "7")];
      expect(textOf(steps)).toBe("MAX(0,MIN(7,7))");
    });
  });
});

describe("spreadsheetFormula", () => {
  const third = smallUnit("a", { tickets: 3, done: 1 });
  const formula = (changes: Partial<Scheme>, dimension?: string) =>
    spreadsheetFormula(workingOf(smallScheme(changes), [third]), dimension);

  test("the formula of 市人社局's satisfaction is what its rule says", () => {
    const metrics = { systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%" };
    const month = { month: "2023-10", units: [xiangtanUnit({ metrics })] };
    expect(spreadsheetFormula(explain(xiangtan2023, month, "某局"), "satisfaction")).toBe(
      "=ROUND(MAX(0,MIN(25,25-MAX(0.85-(19/36+1)/2,0)*0.5*100)),2)",
    );
  });

  const done = { fullMarks: 4, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;
  const dimensions = [
    smallDimension(),
    composedDimension([done, { ...done, measure: { given: "awarded" }, rule: { kind: "given" } }], {
      id: "composed",
      fullMarks: 8,
    }),
  ];
  const speed = "MAX(0,MIN(10,10*1/3))";
  const composed = "MAX(0,MIN(8,4*1/3+1))";

  test.each([
    ["speed", `=ROUND(${speed},2)`],
    ["composed", `=ROUND(${composed},2)`],
    [undefined, `=ROUND(${speed}+${composed},2)`],
  ])("the formula of %s puts in what its parts, its metrics or the scores are", (id, expected) => {
    expect(formula({ dimensions }, id)).toBe(expected);
  });

  describe("it goes on where the scheme does", () => {
    const few = { measure: { count: "tickets" }, below: 5 } as const;
    const many = { measure: { count: "tickets" }, from: 5 } as const;
    const one = (changes: Partial<Dimension>) => [smallDimension(changes)];

    test.each<[string, Partial<Scheme>, string]>([
      [
        "with a weight, which its bounds have as well",
        { dimensions: one({ weight: "20%" }) },
        "=ROUND(MAX(0,MIN(2,10*1/3*0.2)),2)",
      ],
      [
        "with the factors that apply",
        {
          dimensions: one({
            factors: [
              { if: few, times: "0.9" },
              { if: many, times: "2" },
            ],
          }),
        },
        "=ROUND(MAX(0,MIN(10,10*1/3*0.9)),2)",
      ],
      [
        "with a factor that follows from a measure, held at its floor",
        {
          dimensions: one({
            factors: [{ measure: { rate: "happy" }, rule: { kind: "proportional" }, floor: "0.6" }],
          }),
        },
        "=ROUND(MAX(0,MIN(10,10*1/3*MAX(0.6,1*0.5))),2)",
      ],
      [
        "with what a condition leaves at most",
        { dimensions: one({ conditions: [{ if: few, atMost: "3" }] }) },
        "=ROUND(MIN(MAX(0,MIN(10,10*1/3)),3),2)",
      ],
    ])("%s", (_, changes, expected) => {
      expect(formula(changes, "speed")).toBe(expected);
      expect(formula(changes)).toBe(expected);
    });

    test("with the factors and the limits of the total", () => {
      const factors = [{ times: "2" }] as const;
      const conditions = [{ if: few, atMost: "5" }] as const;
      expect(formula({ total: { factors, cap: "6", conditions } })).toBe(
        `=ROUND(MIN(MIN(6,${speed}*2),5),2)`,
      );
    });
  });

  describe("it rounds where the scheme does", () => {
    const rounding = {
      rates: { places: 0, mode: "halfExpand" },
      scores: { places: 1, mode: "halfExpand" },
      published: { places: 3, mode: "halfExpand" },
      total: { places: 4, mode: "floor" },
    } as const;

    // 33 %, then 3.3 points
    const score = "MAX(0,MIN(10,ROUND(10*ROUND(1/3,2),1)))";

    test("rates, scores, and each published value by its own rounding", () => {
      const dimensions = [smallDimension({ published: { places: 0, mode: "halfExpand" } })];
      expect(formula({ rounding }, "speed")).toBe(`=ROUND(${score},3)`);
      expect(formula({ rounding, dimensions }, "speed")).toBe(`=ROUND(${score},0)`);
      // 3.3 has no more than four places, so the rounding turns just there
      expect(formula({ rounding })).toBe(`=ROUNDDOWN(ROUND(${score}*10000,6),0)/10000`);
    });
  });

  test("a score that something else settled stands as it is", () => {
    const condition = { measure: { count: "tickets" }, below: 5 } as const;
    const conditions = [{ if: condition, give: "fullMarks" }] as const;
    expect(formula({ dimensions: [smallDimension({ conditions })] }, "speed")).toBe("=ROUND(10,2)");
  });

  test("a total that would be longer than spreadsheets take adds the exact scores", () => {
    const many = Array.from({ length: 400 }, (_, index) => smallDimension({ id: `d${index}` }));
    const short = formula({ dimensions: many });
    expect(short.length).toBeLessThanOrEqual(8192);
    expect(short).toMatch(/^=ROUND\((?:10\/3\+){399}10\/3,2\)$/);
    // 22 characters each, and what stands around them
    const some = Array.from({ length: 300 }, (_, index) => smallDimension({ id: `d${index}` }));
    expect(formula({ dimensions: some })).toBe(`=ROUND(${Array(300).fill(speed).join("+")},2)`);
  });

  test("calls stand within calls no deeper than Excel takes them, 64 deep", () => {
    const rankOf = { rankOf: { count: "tickets" }, better: "higher", ties: "dense", among: "all" };
    const points = Array.from({ length: 80 }, (_, place) => 100 - place);
    const rule = { kind: "byRank", points, otherwise: 0 };
    const ranked = smallDimension({ fullMarks: 100, measure: rankOf, rule } as Partial<Dimension>);
    let [depth, deepest] = [0, 0];
    for (const sign of formula({ dimensions: [ranked] }).replace(/[^()]/g, "")) {
      depth += sign === "(" ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThanOrEqual(64);
    // the unit is alone, and so the first
    expect(formula({ dimensions: [ranked] }, "speed")).toBe("=ROUND(100,2)");
    expect(formula({ dimensions: [ranked] })).toBe("=ROUND(100,2)");
    const fewer = { ...ranked, rule: { ...rule, points: points.slice(0, 40) } } as Dimension;
    expect(formula({ dimensions: [fewer] }, "speed").match(/IF\(/g)).toHaveLength(40);
  });

  test("a score whose formula would be longer than 8000 characters is the exact one", () => {
    const half = { ...done, fullMarks: "0.001" } as const;
    const of = (length: number) =>
      formula({ dimensions: [composedDimension(Array(length).fill(half))] }, "speed");
    // 10 characters each: 0.001*1/3+, and what stands around them
    expect(of(790)).toBe(`=ROUND(MAX(0,MIN(10,${Array(790).fill("0.001*1/3").join("+")})),2)`);
    // 900 ÷ 3000
    expect(of(900)).toBe("=ROUND(0.3,2)");
  });

  test("a value of more than a thousand digits can be put in a formula", () => {
    const { scheme, units } = longFractions();
    const working = workingOf(scheme, units);
    expect(working.dimensions[0]?.exact.length).toBeGreaterThan(1000);
    for (const id of ["speed", undefined]) {
      const text = spreadsheetFormula(working, id);
      expect(text).toMatch(/^=ROUND\(/);
      expect(text.length).toBeLessThanOrEqual(8192);
      expect(text).not.toMatch(/\d{23}|undefined|NaN/);
    }
  });

  describe("refused", () => {
    test("a dimension that is not there, with those that are", () => {
      const refused = new RangeError(
        'spreadsheetFormula requires one of speed, composed, not "quality"',
      );
      expect(() => formula({ dimensions }, "quality")).toThrow(refused);
    });

    test.each<[string, unknown]>([
      ["null", null],
      ["undefined", undefined],
      ["a formula", "=1"],
      ["an object without anything", {}],
      ["a scheme", smallScheme()],
    ])("%s instead of a working", (_, given) => {
      for (const id of ["speed", undefined]) {
        const call = () => spreadsheetFormula(given as Working, id);
        expect(call).toThrow(RangeError);
        expect(call).toThrow("spreadsheetFormula requires what explain gives, not ");
      }
    });

    test("a unit that is set apart", () => {
      const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
      const apart = workingOf(smallScheme({ ranking })) as unknown as SetApartWorking;
      expect(() => spreadsheetFormula(apart)).toThrow(
        new RangeError("spreadsheetFormula requires a unit that is scored, not one set apart"),
      );
    });
  });
});
