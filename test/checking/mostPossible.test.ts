import type { Dimension, Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Rule } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import {
  bestByRules,
  mostOfDimension,
  mostOfPart,
  roundedUp,
} from "../../src/checking/mostPossible.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };
const scheme: Scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name },
    done: { kind: "rate", of: "tickets", name },
    late: { kind: "rate", cap: "120%", name },
    awarded: { kind: "points", name },
  },
});

const part = (changes: object): Part => ({
  fullMarks: "10",
  measure: { rate: "done" },
  rule: { kind: "proportional" },
  ...(changes as Partial<Part>),
});

const banded = (otherwise: string, points: string): Rule => ({
  kind: "bands",
  bands: [{ from: "90%", points }],
  otherwise,
});

test.each([
  [{ rule: { kind: "proportional" } }, "10"],
  [{ rule: { kind: "proportional" }, cap: "8" }, "8"],
  [{ rule: { kind: "proportional" }, cap: "12" }, "10"],
  [{ rule: banded("0", "8"), floor: "9" }, "9"],
  [{ rule: banded("0", "8"), floor: "7" }, "8"],
  [{ rule: { kind: "proportional" }, measure: { rate: "late" } }, "12"],
  [{ rule: { kind: "proportional" }, measure: { ratio: "tickets", to: "tickets" } }, undefined],
  [{ rule: { kind: "given" }, measure: { given: "awarded" } }, undefined],
  [{ rule: { kind: "given" }, measure: { given: "awarded" }, cap: "5" }, "5"],
  [{ rule: { kind: "proportional" }, weight: "25%" }, "5/2"],
  [{ rule: { kind: "proportional" }, cap: "8", weight: { byGroup: { all: "1/2" } } }, "4"],
  [{ rule: { kind: "given" }, measure: { given: "awarded" }, weight: "25%" }, undefined],
])("%j earns %s at most", (changes, most) => {
  expect(mostOfPart(part(changes), "all", scheme)?.toString()).toBe(most);
});
test.each<[Partial<Dimension>, string]>([
  [{}, "10"],
  [{ cap: 8 }, "8"],
  [{ rule: banded("0", "5"), floor: 8 }, "8"],
  [{ rule: banded("0", "5"), floor: 8, weight: "50%" }, "4"],
  [{ cap: 8, noData: "fullMarks" }, "10"],
  [{ cap: 8, conditions: [{ if: { inGroup: ["all"] }, give: "fullMarks" }] }, "10"],
  [{ cap: 12 }, "10"],
  [{ weight: "50%" }, "5"],
  [{ rule: banded("0", "8") }, "8"],
  [{ rule: banded("0", "12") }, "10"],
  [{ rule: banded("0", "12"), cap: 15 }, "12"],
  [{ rule: banded("0", "8"), factors: [{ times: 2 }] }, "10"],
  [{ rule: banded("0", "8"), factors: [{ times: 2 }], cap: 15, weight: "1/3" }, "5"],
  [{ measure: { given: "awarded" }, rule: { kind: "given" } }, "10"],
])("with %j it comes to %s at most", (changes, most) => {
  expect(`${mostOfDimension(smallDimension(changes), "all", smallScheme())}`).toBe(most);
});

test("what the rules come to at best knows nothing of full marks that are given for another reason", () => {
  const capped = smallDimension({ cap: 8, noData: "fullMarks" });
  expect(`${bestByRules(capped, "all", smallScheme())}`).toBe("8");
});

test("scores that are rounded may come to more than the rules give", () => {
  const rounding = {
    ...smallScheme().rounding,
    scores: { places: 0, mode: "halfExpand" } as const,
  };
  const dimension = smallDimension({ rule: banded("0", "9.6") });
  expect(`${mostOfDimension(dimension, "all", smallScheme({ rounding }))}`).toBe("10");
});

test.each([
  ["9.6", "exact", "48/5"],
  ["9.6", { places: 0, mode: "floor" }, "10"],
  ["9.61", { places: 1, mode: "halfExpand", increment: 5 }, "10"],
  ["9.5", { places: 1, mode: "halfExpand", increment: 5 }, "19/2"],
] as const)("%s, which may be rounded by %j, is %s at most", (value, rounding, most) => {
  expect(`${roundedUp(fractionOf(value), rounding)}`).toBe(most);
});
