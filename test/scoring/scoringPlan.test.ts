import type { Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { dimensionStep, scoringPlan } from "../../src/scoring/scoringPlan.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";

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
    const publishers = (changes: Partial<Scheme>) => {
      const { groups: plans, publishTotal } = planOf(smallScheme(changes));
      return { total: publishTotal, score: plans.get("all")?.dimensions[0]?.publish };
    };
    const same = publishers({});
    expect(same.total).toBe(same.score);
    const { rounding } = smallScheme();
    const apart = publishers({ rounding: { ...rounding, total: { places: 0, mode: "floor" } } });
    expect(apart.total).not.toBe(apart.score);
    expect(`${apart.total(fractionOf("9.99")).points}`).toBe("9");
  });

  test("publishes a dimension as it says itself", () => {
    const published = { places: 1, mode: "floor", increment: 5 } as const;
    const { groups: plans } = planOf(
      smallScheme({ dimensions: [smallDimension({ published }), smallDimension({ id: "b" })] }),
    );
    const [own, other] = plans.get("all")?.dimensions ?? [];
    expect(`${own?.publish(fractionOf("9.99")).points}`).toBe("9.5");
    expect(`${other?.publish(fractionOf("9.99")).points}`).toBe("9.99");
  });

  test("is one for each group where scores are looked at, which may be in percent of their worth", () => {
    const conditions = [settledAt("zero", { score: "b", below: "60%" })];
    const dimensions = [smallDimension({ conditions }), smallDimension({ id: "b" })];
    const { groups: plans } = planOf(smallScheme({ groups, dimensions }));
    expect(plans.get("county")?.dimensions[0]).not.toBe(plans.get("park")?.dimensions[0]);
  });
});
