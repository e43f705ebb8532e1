import { Comment, DeclarationReflection, ReflectionKind } from "typedoc";
import { describe, expect, test } from "vitest";
import { labelOf, termOf } from "../../.build/site/terms.js";
import { siteMenu } from "../support/siteMenu.js";

/** Something of the reference with a comment. */
function commented(text: string): DeclarationReflection {
  const found = new DeclarationReflection("speed", ReflectionKind.Interface);
  found.comment = new Comment([{ kind: "text", text }]);
  return found;
}

describe("termOf", () => {
  test.each([
    ["A unit 承办单位 of a month.", "承办单位"],
    ["Bands 分档计分: points by bands, 另有规定 aside.", "分档计分"],
    ["So much for each item 每件扣（加）分, at most all.", "每件扣（加）分"],
    ["The change 环比、同比 of a rate.", "环比、同比"],
    ["Less for each point 达标得满分，每差一个百分点扣分.", "达标得满分，每差一个百分点扣分"],
    ["Ranks 名次（并列 tied in some way.", "名次"],
    ["Two 总得分, then 名次.", "总得分"],
  ])("%s", (comment, term) => {
    expect(termOf(commented(comment))).toBe(term);
  });

  test.each(["Adds two amounts.", "Adds two amounts. Their sum 总和 is exact.", ""])(
    "none in the first sentence of: %s",
    (comment) => {
      expect(termOf(commented(comment))).toBeUndefined();
      expect(labelOf(commented(comment))).toBe("speed");
    },
  );
});

describe("the menu", () => {
  const labels = new Map(
    siteMenu.flatMap(({ pages }) => pages).map(({ name, label }) => [name, label]),
  );

  test.each([
    ["satisfactionScore", "回访满意率得分"],
    ["rejectionScore", "工单驳回得分"],
    ["slope", "达标得满分，每差一个百分点（每少一件）扣分"],
    ["perItem", "每件扣（加）分"],
    ["change", "环比、同比"],
    ["PeerGroup", "同组同档"],
    ["assignTier", "档次"],
    ["InputError", "输入错误"],
    ["roundingModes", "舍入方式"],
  ])("lists %s with %s", (name, term) => {
    expect(labels.get(name)).toBe(`${name} ${term}`);
  });

  test.each(["plus", "times", "tryAudit"])("lists %s by its name alone", (name) => {
    expect(labels.get(name)).toBe(name);
  });
});
