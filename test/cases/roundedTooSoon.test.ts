import { scoreMonth } from "hotline-scoring";
import { type Fraction, fractionOf, publishedDecimal, sumOf } from "hotline-scoring/exact";
import { extensionScore, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";

const units = unitsOf(october2023);

function unitsOf(month: typeof october2023) {
  return scoreMonth(xiangtan2023, month).peerGroups.flatMap((peers) => peers.units);
}

function unitNamed(name: string, among = units) {
  const found = among.find(({ unit }) => unit.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function satisfactionAndTotal(name: string, month: typeof october2023): string[] {
  const { scores, total } = unitNamed(name, unitsOf(month));
  return [scores.satisfaction.points.toFixed(2), total.points.toFixed(2)];
}

function twoPlaces(value: Fraction): string {
  return publishedDecimal(value, 2).toFixed(2);
}

describe("adding printed scores gives four wrong totals of October 2023", () => {
  // the printed total, and what the eight printed scores of the row add up to, both by hand from annex 1
  test.each([
    // 10 + 10 + 19.97 + 18.22 + 10 + 20 + 5 + 0; the two rounded down were 19.9733… and 18.2225
    { unit: "湘乡市人民政府", printed: "93.20", added: "93.19" },
    // 9.71 + 10 + 20 + 18.89 + 9 + 20 + 5 + 0; both were rounded up
    { unit: "市文旅广体局", printed: "92.59", added: "92.60" },
    // 9.38 + 2.69 + 20 + 6.88 + 9.5 + 19.3 + 5 + 0
    { unit: "联通湘潭分公司", printed: "72.74", added: "72.75" },
    // 9.38 + 10 + 20 + 11.67 + 10 + 19.3 + 5 + 0; 9.375 was rounded up, and 11.6666… too
    { unit: "湘潭医卫职院", printed: "85.34", added: "85.35" },
  ])("$unit: $printed, not $added", ({ unit, printed, added }) => {
    const { scores, total } = unitNamed(unit);
    const publishedScores = Object.values(scores).map(({ points }) => fractionOf(points));
    expect(total.points.toFixed(2)).toBe(printed);
    expect(twoPlaces(sumOf(publishedScores))).toBe(added);
  });

  test("and only those four", () => {
    const wrong = units.filter(({ scores, total }) => {
      const added = sumOf(Object.values(scores).map(({ points }) => fractionOf(points)));
      return twoPlaces(added) !== total.points.toFixed(2);
    });
    expect(wrong.map(({ unit }) => unit.name).sort()).toEqual(
      ["湘乡市人民政府", "市文旅广体局", "联通湘潭分公司", "湘潭医卫职院"].sort(),
    );
  });
});

// For three units the score itself goes wrong; for two it is the total, in which the lost digits come out.
describe("scoring the printed percentage gets five satisfaction scores of October 2023 wrong", () => {
  test.each([
    {
      // the mean of 52.78 and 100 is 76.39; 25 − 8.61 × 0.5 = 20.695; the total then is 97.195
      unit: "市人社局",
      percentage: "52.78%",
      printed: ["20.69", "97.19"],
      fromPercentage: ["20.70", "97.20"],
    },
    {
      // 61.54 and 85: 73.27; 25 − 11.73 × 0.5 = 19.135; 94.135
      unit: "湘潭城发集团",
      percentage: "61.54%",
      printed: ["19.13", "94.13"],
      fromPercentage: ["19.14", "94.14"],
    },
    {
      // 47.06 and 60: 53.53; 25 − 31.47 × 0.5 = 9.265; 83.565
      unit: "移动湘潭分公司",
      percentage: "47.06%",
      printed: ["9.26", "83.56"],
      fromPercentage: ["9.27", "83.57"],
    },
    {
      // 63.89 and 75: 69.445; 25 − 10.555 × 0.5 = 19.7225, exactly 19.7222…; with 3.9425… for extension, 88.6650…
      unit: "韶山市人民政府",
      percentage: "63.89%",
      printed: ["19.72", "88.66"],
      fromPercentage: ["19.72", "88.67"],
    },
    {
      // 55.56 and 90: 72.78; 25 − 12.22 × 0.5 = 18.89, exactly 18.8888…; with 9.7058… on time, 92.5958…
      unit: "市文旅广体局",
      percentage: "55.56%",
      printed: ["18.89", "92.59"],
      fromPercentage: ["18.89", "92.60"],
    },
  ])("$unit: $printed, not $fromPercentage", ({ unit, percentage, printed, fromPercentage }) => {
    expect(satisfactionAndTotal(unit, october2023)).toEqual(printed);
    const asPrinted = october2023.units.map((one) =>
      one.name === unit
        ? { ...one, metrics: { ...one.metrics, systemSatisfaction: percentage } }
        : one,
    );
    expect(satisfactionAndTotal(unit, { ...october2023, units: asPrinted })).toEqual(
      fromPercentage,
    );
  });
});

test("韶山市's extension: 125 of 461 is scored 3.94, where the printed 27.11 % would give 3.95", () => {
  expect(extensionScore({ extended: 125, tickets: 461 }).points.toFixed(2)).toBe("3.94");
  expect(extensionScore({ extended: "27.11%" }).points.toFixed(2)).toBe("3.95");
});
