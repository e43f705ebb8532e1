import { expect, test } from "vitest";
import { boundContradictions } from "../../src/model/boundContradictions.js";
import { smallScheme } from "../support/smallScheme.js";

const paths = (bounds: Parameters<typeof boundContradictions>[0]) =>
  boundContradictions(bounds, "d", smallScheme(), () => true).map(({ path }) => path);

test.each([
  [{}, []],
  [{ floor: 1, cap: 1 }, []],
  [{ floor: "1.01", cap: 1 }, ["d.floor"]],
  [{ fullMarks: 10, floor: 10 }, []],
  [{ fullMarks: 10, floor: 11 }, ["d.floor"]],
  [{ fullMarks: 10, floor: 11, cap: 12 }, []],
  [{ fullMarks: 10, cap: -1 }, ["d.cap"]],
  [{ fullMarks: 10, floor: -2, cap: -1 }, []],
  [{ fullMarks: { byGroup: { all: 10 } }, floor: { byGroup: { all: 11 } } }, ["d.floor"]],
])("row %#: %j", (bounds, expected) => {
  expect(paths(bounds)).toEqual(expected);
});
