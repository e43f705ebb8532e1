import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import type { Documented } from "../../.build/site/documented.js";
import { alike, parametersOf, varies } from "../../.build/site/parameters.js";
import { dimensionPage } from "../support/documented.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

/** A rule as a page shows it, in a scheme of three groups. */
function shown(rule: Rule): Documented {
  const groups = ["city", "county", "park"].map((id) => ({ id, name: both(id, id) }));
  const dimension = { ...smallDimension(), rule } as Documented["dimension"];
  return { page: "speed", scheme: smallScheme({ groups }), dimension, unit: "", invented: true };
}

/** Each value in short: `target city 85%, county 80%`. */
function inShort(documented: Documented): string[] {
  return parametersOf(documented).map(
    ({ path, byGroup }) =>
      `${path} ${[...byGroup].map(([group, value]) => `${group} ${value}`).join(", ")}`,
  );
}

const slope = (target: unknown, perPercentagePoint: unknown) =>
  ({ kind: "slope", better: "higher", target, perPercentagePoint }) as Rule;
const byGroup = (city: string, county: string, park: string) => ({
  byGroup: { city, county, park },
});

describe("parametersOf", () => {
  test("gives full marks and each value of the rule, for each group", () => {
    expect(inShort(shown(slope(byGroup("85%", "80%", "80%"), "0.5")))).toEqual([
      "fullMarks city 10, county 10, park 10",
      "better city higher, county higher, park higher",
      "target city 85%, county 80%, park 80%",
      "perPercentagePoint city 0.5, county 0.5, park 0.5",
    ]);
  });

  test("calls a value in a list or in a part of the rule by where it stands", () => {
    const bands = [{ from: "90%", points: byGroup("9", "10", "10") }];
    const paths = parametersOf(
      shown({ kind: "bands", bands, otherwise: "0" } as unknown as Rule),
    ).map(({ path }) => path);
    expect(paths).toEqual(["fullMarks", "bands[0].from", "bands[0].points", "otherwise"]);
  });

  test("satisfaction of 湘潭: 80 % and 85 %", () => {
    expect(inShort(dimensionPage("satisfaction"))).toContain(
      "target county 80%, park 80%, department 85%, enterprise 85%",
    );
  });

  test("rejection of 湘潭: 0.2 and 0.5 each", () => {
    expect(inShort(dimensionPage("rejection"))).toContain(
      "each county 0.2, park 0.2, department 0.5, enterprise 0.5",
    );
  });
});

test("varies tells the values that are not the same in all groups", () => {
  const parameters = parametersOf(shown(slope(byGroup("85%", "80%", "80%"), "0.5")));
  expect(parameters.filter(varies).map(({ path }) => path)).toEqual(["target"]);
});

describe("alike", () => {
  test.each([
    ["no value differs", slope("85%", "0.5"), [["city", "county", "park"]]],
    ["one differs", slope(byGroup("85%", "80%", "80%"), "0.5"), [["city"], ["county", "park"]]],
    [
      "groups that are apart are alike",
      slope(byGroup("85%", "80%", "85%"), "0.5"),
      [["city", "park"], ["county"]],
    ],
    [
      "two values differ, not for the same groups",
      slope(byGroup("85%", "80%", "80%"), byGroup("0.5", "0.5", "1")),
      [["city"], ["county"], ["park"]],
    ],
  ])("%s", (_said, rule, sets) => {
    expect(alike(shown(rule))).toEqual(sets);
  });

  test.each(["satisfaction", "rejection"])(
    "%s of 湘潭: local groups, and those of the city",
    (id) => {
      expect(alike(dimensionPage(id))).toEqual([
        ["county", "park"],
        ["department", "enterprise"],
      ]);
    },
  );
});
