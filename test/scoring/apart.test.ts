import type { Condition, GivenApart, Ranking, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { apartFinder, apartInWords, givenApart } from "../../src/scoring/apart.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const metrics: Scheme["metrics"] = { ...smallScheme().metrics, isNew: { kind: "fact", name } };
const groups = ["county", "park"].map((id) => ({ id, name }));

function apartIn(ranking: Partial<Ranking>, changes: Partial<Scheme> = {}) {
  const stated: Ranking = { by: "exact", ties: "dense", ...ranking };
  const scheme = smallScheme({ metrics, groups, ranking: stated, ...changes });
  return apartFinder(scheme, layoutOf(scheme));
}

/** The facts of a unit: tickets, done, happy, awarded, whether it is new. */
const facts = (tickets: number, isNew = 0) =>
  [`${tickets}`, "1/2", undefined, "1", `${isNew}`].map((one) =>
    one === undefined ? undefined : fractionOf(one),
  );

describe("by the minimum volume", () => {
  test.each([
    [19, true],
    [20, false],
    [21, false],
  ])("of 20, %i are apart: %s", (volume, isApart) => {
    const found = apartIn({ minimumVolume: 20 })("county")(volume, facts(volume));
    expect(found?.code).toBe(isApart ? "belowMinimum" : undefined);
  });

  test.each([
    [0, undefined, undefined],
    [19, "belowMinimum", undefined],
    [29, undefined, undefined],
  ])("by group: with %i in a county %s, in a park %s", (volume, county, park) => {
    const find = apartIn({ minimumVolume: { byGroup: { county: 20, park: 0 } } });
    const codes = ["county", "park"].map((group) => find(group)(volume, facts(volume))?.code);
    expect(codes).toEqual([volume === 0 ? "belowMinimum" : county, park]);
  });

  const reasons = {
    notScored: ["不参与排名", "not ranked"],
    notRanked: ["只计分、不排名", "scored but not ranked"],
    notPublished: ["计分、排名，不公布", "scored and ranked but not published"],
  } as const;

  test.each(["notScored", "notRanked", "notPublished"] as const)("as the scheme says: %s", (as) => {
    const tickets = { kind: "count", name: { zh: "承办量", en: "Cases" }, counted: "项" as never };
    const find = apartIn(
      { minimumVolume: 20, belowMinimum: as },
      {
        metrics: {
          ...metrics,
          tickets: { ...tickets, counted: { zh: "项", en: "case" } } as never,
        },
      },
    );
    const [zh, en] = reasons[as];
    expect(find("county")(19, facts(19))).toEqual({
      as,
      code: "belowMinimum",
      reason: {
        zh: `承办量 19 项，不足 20 项，${zh}`,
        en: `Cases 19, fewer than the 20 needed: ${en}`,
      },
    });
  });

  test("unless it says, they are not scored", () => {
    expect(apartIn({ minimumVolume: 1 })("park")(0, facts(0))?.as).toBe("notScored");
  });
});

describe("by conditions", () => {
  const entry = (
    id: string,
    condition: Condition,
    as: "notScored" | "notRanked" = "notRanked",
  ) => ({
    ...{ id, name: { zh: `原因${id}`, en: `Reason ${id}` }, if: condition, as },
  });
  const isNew = entry("new", { fact: "isNew" }, "notScored");
  const few = entry("few", {
    measure: { count: "tickets" },
    below: { byGroup: { county: 30, park: 10 } },
  });
  const parks = entry("parks", { inGroup: ["park"] });
  const empty = entry("empty", { measure: { rate: "happy" }, to: "0%", noData: "holds" });

  test.each([
    [[isNew, few], "county", 40, 0, undefined],
    [[isNew, few], "county", 40, 1, "new"],
    [[isNew, few], "county", 29, 0, "few"],
    [[isNew, few], "park", 29, 0, undefined],
    // of several that hold, the first counts
    [[isNew, few], "county", 29, 1, "new"],
    [[few, isNew], "county", 29, 1, "few"],
    [[parks], "park", 99, 0, "parks"],
    [[parks], "county", 99, 0, undefined],
    [[empty], "county", 99, 0, "empty"],
  ])("row %#", (setApart, group, volume, fact, code) => {
    expect(apartIn({ setApart })(group)(volume, facts(volume, fact))?.code).toBe(code);
  });

  test("the minimum volume is asked first", () => {
    const find = apartIn({ setApart: [isNew], minimumVolume: 20, belowMinimum: "notRanked" });
    expect(find("county")(19, facts(19, 1))?.code).toBe("belowMinimum");
    expect(find("county")(20, facts(20, 1))?.code).toBe("new");
  });

  test("the reason is its name, and what the scheme does then", () => {
    expect(apartIn({ setApart: [isNew] })("county")(40, facts(40, 1))).toEqual({
      as: "notScored",
      code: "new",
      reason: { zh: "原因new，按方案不参与排名", en: "Reason new: by the scheme not ranked" },
    });
  });
});

test("a scheme without either sets none apart", () => {
  expect(apartIn({})("county")(0, facts(0, 1))).toBeUndefined();
});

describe("what an office says of a unit", () => {
  const given = (reason: string, as: GivenApart["as"] = "notScored") => givenApart({ as, reason });

  test.each<[string, GivenApart["as"], string]>([
    ["新设", "notScored", "新设，按当月数据不参与排名"],
    ["不参与排名", "notScored", "按当月数据不参与排名"],
    ["撤并", "notRanked", "撤并，按当月数据只计分、不排名"],
    ["涉密", "notPublished", "涉密，按当月数据计分、排名，不公布"],
  ])("%s (%s) is told, and told again from the words", (reason, as, zh) => {
    const { code, reason: words } = given(reason, as);
    expect([code, words.zh]).toEqual(["asGiven", zh]);
    expect([apartInWords(words.zh), apartInWords(words.en)]).toEqual([
      { as, reason },
      { as, reason },
    ]);
  });

  test.each([
    "",
    "有效工单量 19 件，不足 20 件，不参与排名",
    "新设，按方案不参与排名",
    "不参与排名",
  ])("%j is not from there", (text) => {
    expect(apartInWords(text)).toBeUndefined();
  });
});
