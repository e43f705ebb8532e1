import { InputError, readTable, type Scheme, scoreMonth, tryReadTable } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { officeScheme } from "../support/office.js";

const scheme: Scheme = officeScheme();
const CSV = "组别,单位,工单量,办结量,延期量,满意率\n部门,甲局,100,90,3,50%\n";

test("a month is read that can be scored", () => {
  const { month, doubts } = readTable(CSV, scheme, { month: "2024-05" });
  expect(month).toEqual({
    month: "2024-05",
    units: [
      {
        ...{ id: "甲局", name: "甲局", group: "city" },
        metrics: { tickets: 100, done: 90, late: 3, happy: "50%" },
      },
    ],
    adjustments: [],
  });
  expect(doubts).toEqual([]);
  expect(scoreMonth(scheme, month).peerGroups[0]?.units[0]?.total.points.toString()).toBe("19");
});

test("the options may be left out where the table names its month", () => {
  const { columns, ...rest } = readTable(`2024年5月,,\n${CSV}`, scheme);
  const { columns: usual, ...expected } = readTable(CSV, scheme, { month: "2024-05" });
  expect(rest).toEqual(expected);
  // a line lower
  expect(columns.map(({ cell }) => cell)).toEqual(usual.map(({ cell }) => cell.replace("1", "2")));
});

test("without throwing, the same is given, or every problem", () => {
  const options = { month: "2024-05" };
  expect(tryReadTable(CSV, scheme, options)).toEqual({
    ok: true,
    value: readTable(CSV, scheme, options),
  });
  const outcome = tryReadTable(CSV.replace("100", "x"), scheme);
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["options.month", "C2"]);
  expect(() => readTable(CSV.replace("100", "x"), scheme, options)).toThrow(InputError);
});

test("a scheme that is not sound is refused first", () => {
  const unsound = { ...xiangtan2023, groups: [] } as unknown as Scheme;
  const outcome = tryReadTable(CSV, unsound, null as never);
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["scheme.groups"]);
  expect(() => readTable(CSV, null as never)).toThrow(InputError);
});

test("points that are none are told of in their own column, whatever stands in that of the score", () => {
  const own: Scheme = {
    ...officeScheme(),
    metrics: {
      ...officeScheme().metrics,
      kb: { kind: "points", name: { zh: "知识库", en: "Base" } },
    },
    dimensions: [
      ...officeScheme().dimensions,
      {
        id: "base",
        name: { zh: "建设", en: "Building" },
        fullMarks: "10",
        measure: { given: "kb" },
        rule: { kind: "given" },
      },
    ],
  };
  const places = (points: string, score: string) => {
    const table = `组别,单位,工单量,办结量,延期量,满意率,知识库,建设得分\n县区,甲县,10,5,0,50%,${points},${score}`;
    const outcome = tryReadTable(table, own, { month: "2024-01" });
    return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
  };
  expect(places("未报", "待定")).toEqual(["G2"]);
  expect(places("", "")).toEqual(["G2"]);
});
