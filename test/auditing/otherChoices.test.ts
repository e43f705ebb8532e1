import { fractionOf, type Scheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { otherChoices } from "../../src/auditing/otherChoices.js";
import { tableScheme } from "../support/printedRows.js";

const percentages = { places: 3, mode: "floor" } as const;
const scheme = tableScheme();

const shortly = (history: readonly Scheme[], of = scheme) =>
  otherChoices(of, percentages, history).map(
    ({ choice, compiled }) => `${choice.kind} ${choice.text.en} ${compiled.scheme.id}`,
  );

test("rates may have been rounded first, as they are printed", () => {
  const [first, ...rest] = otherChoices(scheme, percentages, []);
  expect(rest).toEqual([]);
  expect(first?.choice).toEqual({
    kind: "roundedRates",
    text: {
      zh: "先把率舍入到百分数 1 位小数、再计分",
      en: "rates are rounded to 1 places of a percentage before they are scored",
    },
  });
  expect(first?.compiled.scheme).toEqual({
    ...scheme,
    rounding: { ...scheme.rounding, rates: { places: 1, mode: "floor" } },
  });
  expect(`${first?.compiled.metricValue("done", fractionOf("2/3"))}`).toBe("333/500");
  expect(scheme.rounding.rates).toBe("exact");
});

test("not where the scheme rounds them itself", () => {
  const rates = { places: 2, mode: "halfExpand" } as const;
  expect(shortly([], tableScheme({ rounding: { ...scheme.rounding, rates } }))).toEqual([]);
});

test("or the table was made by another scheme of the hotline", () => {
  const older = tableScheme({ id: "older", name: { zh: "旧办法", en: "Old rules" } });
  const oldest = tableScheme({ id: "oldest", name: { zh: "更旧", en: "Oldest" } });
  expect(shortly([older, oldest]).slice(1)).toEqual([
    'scheme the scores are worked out by the scheme "Old rules" older',
    'scheme the scores are worked out by the scheme "Oldest" oldest',
  ]);
  expect(otherChoices(scheme, percentages, [older])[1]?.choice.text.zh).toBe("按方案“旧办法”计算");
});
