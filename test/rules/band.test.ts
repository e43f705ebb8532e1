import { expect, test } from "vitest";
import { bandFlaws, bandSchema, edgeOf, inwardOrder } from "../../src/rules/band.js";
import { edgeWords } from "../../src/rules/edges.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ from: "95%", points: "10" }, true],
  [{ below: { byGroup: { county: 3 } }, points: { byGroup: { county: "-1" } } }, true],
  [{ from: "95%" }, false],
  [{ under: "95%", points: "10" }, false],
  [{ from: "95%", points: "10%" }, false],
])("row %#", (value, allowed) => {
  expect(accepts(bandSchema, value)).toBe(allowed);
});

test("a band has one edge: not two, not none", () => {
  const { word, edge } = edgeOf({ above: "95%" }) ?? {};
  expect(`${word} ${edge}`).toBe("above 19/20");
  expect(edgeOf({ from: 1, below: 3 })).toBeUndefined();
  expect(edgeOf({})).toBeUndefined();
  expect(edgeOf(null as never)).toBeUndefined();
  expect(() => edgeOf({ from: "much" })).toThrow("bands edge requires a number");
});

test("from and above are of one side, to and below of the other", () => {
  const others = (word: string) =>
    edgeWords.filter(
      (other) =>
        bandFlaws([
          { [word]: 1, points: 1 },
          { [other]: 2, points: 2 },
        ]).length === 0,
    );
  expect(edgeWords.map((word) => others(word).join())).toEqual([
    ...["from,above", "from,above"],
    ...["to,below", "to,below"],
  ]);
});

test.each([
  [[{ from: 1 }, { from: 1 }], ["bands[1].from"]],
  [[{ from: 1 }, { above: 1 }], []],
  [
    [{ from: 1 }, {}, { from: 2, to: 3 }],
    ["bands[1]", "bands[2]"],
  ],
])("the flaws of %j lie at %j", (edges, keys) => {
  const bands = edges.map((edge) => ({ ...edge, points: 1 }));
  expect(bandFlaws(bands).map(({ key }) => key)).toEqual(keys);
});

test.each([
  [{ from: 6 }, { from: 5 }, 1],
  [{ from: "5.1" }, { above: 5 }, 1],
  [{ above: 5 }, { from: 5 }, 1],
  [{ from: 5 }, { from: 5 }, 0],
  [{ to: 4 }, { to: 5 }, 1],
  [{ to: "4.9" }, { below: 5 }, 1],
  [{ below: 5 }, { to: 5 }, 1],
  [{ below: 5 }, { below: 5 }, 0],
])("%j and %j: the first lies farther in by %i", (a, b, sign) => {
  const [first, second] = [a, b].map((edges) => ({ ...edges, points: 1 })) as [never, never];
  expect(Math.sign(inwardOrder(first, second))).toBe(sign);
  expect(Math.sign(inwardOrder(second, first)) + 0).toBe(0 - sign);
});
