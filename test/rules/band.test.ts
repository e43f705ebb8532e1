import { expect, test } from "vitest";
import { bandSchema, edgeOf, inwardOrder, isSameSide, wordsOfSide } from "../../src/rules/band.js";
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
  const table = edgeWords.map((word) => edgeWords.filter((other) => isSameSide(word, other)));
  expect(table.map((words) => words.join())).toEqual([
    ...["from,above", "from,above"],
    ...["to,below", "to,below"],
  ]);
  expect(wordsOfSide("above")).toEqual({ zh: "from、above", en: "from or above" });
  expect(wordsOfSide("to")).toEqual({ zh: "to、below", en: "to or below" });
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
