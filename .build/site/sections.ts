import type { Text } from "hotline-scoring";
import { compare, type Fraction, fractionOf, minus, plus } from "hotline-scoring/exact";
import type { Better } from "hotline-scoring/rules";
import { Comment, type ProjectReflection } from "typedoc";
import { dimensionSentence } from "../../src/explaining/dimensionSentence.js";
import { givenQuantity, type Quantity, shownNumber } from "../../src/measures/quantity.js";
import { printed } from "../made/annexes.js";
import { markdownTable } from "../made/markdownTable.js";
import { mathBlock } from "../made/mathematics.js";
import { equationsOf } from "../made/worked.js";
import { curvePicture, type Dot } from "./curvePicture.js";
import { distinct } from "./curveTurns.js";
import type { Documented } from "./documented.js";
import { betterNames } from "./labels.js";
import { alike, parametersOf } from "./parameters.js";
import { type PointsCurve, pointsCurve } from "./pointsCurve.js";
import { scoredUnits, shownUnit } from "./scored.js";

/** What a value of a rule means, by where it stands. */
export type Meaning = (path: string) => string;

/** The values of a rule by group, each with what it means. */
export function parameterTable(documented: Documented, meaning: Meaning): string {
  const sets = alike(documented);
  const headings = ["参数 Value", ...sets.map((set) => setName(documented, set)), "含义 Meaning"];
  const rows = parametersOf(documented).map(({ path, byGroup }) => [
    `\`${path}\``,
    ...sets.map(([group = ""]) => written(path, byGroup.get(group) ?? "–")),
    meaning(path),
  ]);
  return markdownTable(headings, rows);
}

function written(path: string, value: string): string {
  return path === "better" ? betterNames[value as Better] : value;
}

/** The curve of each group, as SVG, with its units of October 2023 as dots. */
export function curveFigures(documented: Documented): string {
  const figures = documented.scheme.groups.map(({ id, name }) => {
    const title = `${name.zh} ${name.en}`;
    const picture = curvePicture(pointsCurve(documented, id), dotsOf(documented, id), title);
    return `<figure>${picture}<figcaption>${title}</figcaption></figure>`;
  });
  return `<div class="curves">${figures.join("")}</div>`;
}

/** How the unit of a page came by its score, step by step, then in a sentence of each language. */
export function workedCase(documented: Documented): string {
  const { unit, working } = shownUnit(documented);
  const { zh, en } = dimensionSentence(working);
  const print = documented.invented
    ? ""
    : `\n\n通报附件1所列 Printed in annex 1: **${printed(unit, `${working.name.zh}得分`)}**`;
  return [
    `**${unit}**`,
    mathBlock(equationsOf(working)),
    `精确得分 Exact score: ${working.exact}；舍入后 rounded: **${working.points}**${print}`,
    `> ${zh}\n>\n> ${en}`,
  ].join("\n\n");
}

/** What comes out at each turn of the curve, and just beside it. */
export function boundaryTable(documented: Documented): string {
  const sets = alike(documented);
  const rows = sets.flatMap((set) => {
    const curve = pointsCurve(documented, set[0] ?? "");
    const name = setName(documented, set);
    return besides(curve, documented).map((measure) => [
      ...(sets.length > 1 ? [name] : []),
      measureShown(measure, curve.quantity),
      shownNumber(`${curve.pointsAt(measure)}`),
    ]);
  });
  const headings = [...(sets.length > 1 ? ["组别 Groups"] : []), "指标值 Measure", "得分 Score"];
  return markdownTable(headings, rows);
}

function measureShown(measure: Fraction, quantity: Quantity): string {
  if (quantity === "fact") return measure.above === 0 ? "否 no" : "是 yes";
  return givenQuantity(`${measure}`, quantity);
}

/** Each turn, and what lies just beside it as far as a unit can have it. */
function besides(
  { quantity, turns, from, to }: PointsCurve,
  { dimension }: Documented,
): Fraction[] {
  const whole = quantity === "items" || quantity === "place" || quantity === "fact";
  const near = whole ? 1 : quantity === "share" ? "0.1%" : "0.1";
  const all = turns.flatMap((turn) => [minus(turn, near), turn, plus(turn, near)]);
  const isGiven = "given" in dimension.measure;
  return distinct(all).filter(
    (one) =>
      isGiven ||
      (compare(one, from) >= 0 && ((whole && quantity !== "fact") || compare(one, to) <= 0)),
  );
}

function dotsOf(documented: Documented, group: string): Dot[] {
  const dots = new Map<string, { measure: Fraction; points: Fraction; units: string[] }>();
  for (const { unit, measure, score, group: its } of scoredUnits(documented)) {
    if (its !== group) continue;
    const dot = dots.get(measure);
    if (dot === undefined)
      dots.set(measure, { measure: fractionOf(measure), points: fractionOf(score), units: [unit] });
    else dot.units.push(unit);
  }
  return [...dots.values()];
}

/** What a set of groups is called: all of them, or each by its name. */
function setName({ scheme }: Documented, set: readonly string[]): string {
  if (set.length === scheme.groups.length) return "各组 All groups";
  const names: Text[] = scheme.groups.filter(({ id }) => set.includes(id)).map(({ name }) => name);
  return names.map(({ zh }) => zh).join("、");
}

/** What each value of a dimension's rule means, in the words of the comments in the source. */
export function termMeanings(project: ProjectReflection, { dimension }: Documented): Meaning {
  const { kind } = dimension.rule;
  const rule = `${kind[0]?.toUpperCase()}${kind.slice(1)}Rule`;
  return (path) => {
    const key = /^\w+/.exec(path)?.[0] ?? path;
    const owner = key === "fullMarks" ? "SimpleDimension" : rule;
    const property = project.getChildByName([owner, key]);
    const { comment } = property ?? {};
    if (comment === undefined) throw new Error(`${owner}.${key} has no comment`);
    return Comment.combineDisplayParts(comment.summary).replaceAll("\n", " ");
  };
}
