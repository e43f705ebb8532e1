import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { dimensionStep, scoringPlan } from "../../src/scoring/scoringPlan.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };
const planOf = (scheme: Scheme) => scoringPlan(scheme, layoutOf(scheme), exactly);

describe("scoringPlan", () => {
  const groups = ["county", "park"].map((id) => ({ id, name }));

  test("is one for all groups where a dimension does not differ by group", () => {
    const { groups: plans } = planOf(smallScheme({ groups }));
    const [county, park] = [plans.get("county"), plans.get("park")];
    expect(county?.dimensions.map(({ step }) => step)).toEqual([dimensionStep("speed")]);
    expect(county?.dimensions[0]).toBe(park?.dimensions[0]);
  });

  test("is one for each group where it does", () => {
    const fullMarks = { byGroup: { county: "10", park: "20" } };
    const { groups: plans } = planOf(
      smallScheme({ groups, dimensions: [smallDimension({ fullMarks })] }),
    );
    expect(plans.get("county")?.dimensions[0]).not.toBe(plans.get("park")?.dimensions[0]);
  });

  test("has no figures where the scheme has none", () => {
    expect(planOf(smallScheme()).figures).toBeUndefined();
  });

  test("publishes the total as the scores are published, unless the scheme says otherwise", () => {
    const same = planOf(smallScheme());
    expect(same.publishTotal).toBe(same.publish);
    const { rounding } = smallScheme();
    const apart = planOf(
      smallScheme({ rounding: { ...rounding, total: { places: 0, mode: "floor" } } }),
    );
    expect(apart.publishTotal).not.toBe(apart.publish);
  });
});
