import { parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { quantities } from "../../src/measures/measureDefinition.js";
import { edgeContradictions } from "../../src/model/edgeContradictions.js";
import { messagesOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

test.each(quantities)("an edge of a %s is in percent just where it is a share", (quantity) => {
  const share = quantity === "share" || quantity === "signedShare";
  const isSound = (edge: string | number) => edgeContradictions(edge, "at", quantity).length === 0;
  for (const edge of ["95%", "-5%", "0%"]) expect(isSound(edge), edge).toBe(share);
  for (const edge of ["95", "-5", 0.95, 0]) expect(isSound(edge), `${edge}`).toBe(!share);
});

test("so it is in each group", () => {
  const edge = { byGroup: { county: "95%", park: "95", 开发区: 95 } };
  const paths = edgeContradictions(edge, "at", "share").map(({ path }) => path);
  expect(paths).toEqual(["at.byGroup.park", "at.byGroup.开发区"]);
});

test("what is no number is for its schema to refuse", () => {
  expect(edgeContradictions("many", "at", "share")).toEqual([]);
});

test('"95" against a rate is told so, and "95%" against a count', () => {
  const banded = (measure: object, from: string) =>
    smallScheme({
      dimensions: [
        smallDimension({
          measure: measure as never,
          rule: { kind: "bands", bands: [{ from, points: 10 }], otherwise: 0 },
        }),
      ],
    });
  expect(messagesOf(() => parseScheme(banded({ rate: "done" }, "95")))).toEqual([
    'dimensions[0].rule.bands[0].from: found "95"; expected percent text such as "95%", since it is held against a share.',
  ]);
  expect(messagesOf(() => parseScheme(banded({ count: "tickets" }, "95%")))).toEqual([
    'dimensions[0].rule.bands[0].from: found "95%"; expected a number without a percent sign, such as "20", since it is not held against a share.',
  ]);
});
