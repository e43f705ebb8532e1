import { compare, decimalText, type Fraction, minus, plus, times } from "hotline-scoring/exact";
import { shownQuantity } from "../../src/measures/quantity.js";
import { distinct } from "./curveTurns.js";
import type { PointsCurve } from "./pointsCurve.js";

/** A dot of a picture: the units that have this measure and these points. */
export interface Dot {
  readonly measure: Fraction;
  readonly points: Fraction;
  readonly units: readonly string[];
}

const [WIDTH, HEIGHT] = [320, 200];
const [LEFT, RIGHT, TOP, BOTTOM] = [36, 18, 12, 26];
const LEAST_GAP = 30;
const SAMPLES = 200;
/** A rise by more than this part of full marks from one sample to the next is a jump. */
const JUMP = 0.05;

/** The curve of a dimension in one group as SVG, with the units of a month as dots. */
export function curvePicture(curve: PointsCurve, dots: readonly Dot[], title: string): string {
  const { from, to, turns, pointsAt, quantity, fullMarks } = curve;
  const span = number(minus(to, from));
  const x = (value: Fraction) =>
    LEFT + (number(minus(value, from)) / span) * (WIDTH - LEFT - RIGHT);
  const y = (value: Fraction) =>
    HEIGHT - BOTTOM - (number(value) / number(fullMarks)) * (HEIGHT - TOP - BOTTOM);
  const levels = [minus(fullMarks, fullMarks), fullMarks];
  const last = quantity === "items" && turns.length > 0 ? [] : [to];
  const marks = apart(distinct([from, ...turns, ...last]), x);
  const grid = [
    ...levels.map((level) => line(LEFT, y(level), WIDTH - RIGHT, y(level))),
    ...marks.map((mark) => line(x(mark), TOP, x(mark), HEIGHT - BOTTOM)),
  ];
  const labels = [
    ...levels.map((level) =>
      label(LEFT - 6, y(level) + 4, "end", shownQuantity(`${level}`, "points")),
    ),
    ...marks.map((mark) =>
      label(x(mark), HEIGHT - 8, "middle", shownQuantity(`${mark}`, quantity)),
    ),
  ];
  const curves = stretches(curve).map((stretch) => {
    const points = stretch.length === 1 ? [...stretch, ...stretch] : stretch;
    return `<polyline points="${points.map((one) => `${short(x(one))},${short(y(pointsAt(one)))}`).join(" ")}"/>`;
  });
  const circles = dots.map(({ measure, points, units }) => {
    const said = `${shownQuantity(`${measure}`, quantity)} → ${shownQuantity(`${points}`, "points")}`;
    const radius = short(2 + Math.sqrt(units.length));
    return `<circle cx="${short(x(measure))}" cy="${short(y(points))}" r="${radius}"><title>${units.join("、")}: ${said}</title></circle>`;
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<g class="grid">${grid.join("")}</g><g class="labels">${labels.join("")}</g>`,
    `<g class="curve">${curves.join("")}</g><g class="units">${circles.join("")}</g></svg>`,
  ].join("");
}

/** The measures at which a curve is drawn, in stretches that end where the points jump. */
function stretches(curve: PointsCurve): Fraction[][] {
  const { from, to, turns, pointsAt, fullMarks, quantity } = curve;
  const whole = quantity === "items" || quantity === "place";
  const count = whole ? number(minus(to, from)) : SAMPLES;
  const step = times(minus(to, from), `1/${count}`);
  const samples = Array.from({ length: count + 1 }, (_, index) => plus(from, times(step, index)));
  const found: Fraction[][] = [];
  let before: Fraction | undefined;
  for (const sample of distinct([...samples, ...turns])) {
    const rise = before === undefined ? 0 : number(minus(pointsAt(sample), pointsAt(before)));
    const isJump = quantity === "place" || Math.abs(rise) > number(fullMarks) * JUMP;
    if (before === undefined || (isJump && quantity !== "items")) found.push([sample]);
    else found.at(-1)?.push(sample);
    before = sample;
  }
  return found;
}

/** Those that are far enough from the one before to be labelled, the first and the last of all among them. */
function apart(marks: readonly Fraction[], x: (value: Fraction) => number): Fraction[] {
  const last = marks.at(-1) as Fraction;
  const kept: Fraction[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    const isFree = before === undefined || x(mark) - x(before) >= LEAST_GAP;
    const isClear = compare(mark, last) === 0 || x(last) - x(mark) >= LEAST_GAP;
    if (isFree && isClear) kept.push(mark);
  }
  return kept;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"/>`;
}

function label(x: number, y: number, anchor: string, text: string): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${text}</text>`;
}

function number(value: Fraction): number {
  return Number(decimalText(value, 6));
}

function short(value: number): string {
  return value.toFixed(1).replace(".0", "");
}
