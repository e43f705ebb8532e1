import { describe, expect, test } from "vitest";
import { dimensionFormulas, ruleFormulas } from "../../.build/site/formulas.js";
import { dimensionPage, inventedPage } from "../support/documented.js";

// written by hand from the rules; 满分, 目标值 and 每件分值 stand by value where all groups have the same
describe("dimensionFormulas", () => {
  const satisfaction = dimensionPage("satisfaction");
  const extension = dimensionPage("extension");
  const rejection = dimensionPage("rejection");

  test("satisfaction: the mean, what it lacks of the group's target, half a point for each percentage point", () => {
    expect(dimensionFormulas(satisfaction, "zh")).toEqual([
      String.raw`\text{回访满意率}=\frac{\text{系统满意率}+\text{抽查回访满意率}}{2}`,
      String.raw`\text{差距}=\max\left(\text{目标值}-\text{回访满意率},\ 0\right)`,
      String.raw`\text{扣分}=\text{差距}\times 0.5\times 100`,
      String.raw`\text{得分}=25-\text{扣分}`,
    ]);
    expect(dimensionFormulas(satisfaction, "en")).toEqual([
      String.raw`\text{Callback satisfaction}=\frac{\text{System satisfaction rate}+\text{Spot-check satisfaction rate}}{2}`,
      String.raw`\text{shortfall}=\max\left(\text{target}-\text{Callback satisfaction},\ 0\right)`,
      String.raw`\text{lost}=\text{shortfall}\times 0.5\times 100`,
      String.raw`\text{score}=25-\text{lost}`,
    ]);
  });

  test("extension: what lies above 15 %, half a point for each percentage point", () => {
    expect(dimensionFormulas(extension, "zh")).toEqual([
      String.raw`\text{差距}=\max\left(\text{延期率}-15\%,\ 0\right)`,
      String.raw`\text{扣分}=\text{差距}\times 0.5\times 100`,
      String.raw`\text{得分}=10-\text{扣分}`,
    ]);
    expect(dimensionFormulas(extension, "en")).toEqual([
      String.raw`\text{shortfall}=\max\left(\text{Extension rate}-15\%,\ 0\right)`,
      String.raw`\text{lost}=\text{shortfall}\times 0.5\times 100`,
      String.raw`\text{score}=10-\text{lost}`,
    ]);
  });

  test("rejection: so much for each rejection as the group has it", () => {
    expect(dimensionFormulas(rejection, "zh")).toEqual([
      String.raw`\text{扣分}=\text{驳回总量}\times \text{每件分值}`,
      String.raw`\text{得分}=10-\text{扣分}`,
    ]);
    expect(dimensionFormulas(rejection, "en")).toEqual([
      String.raw`\text{lost}=\text{Rejections}\times \text{points each}`,
      String.raw`\text{score}=10-\text{lost}`,
    ]);
  });
});

describe("ruleFormulas", () => {
  const lostAndScore = [
    String.raw`\text{扣分 lost}=\text{差距 shortfall}\times \mathrm{perPercentagePoint}\times 100`,
    String.raw`\text{得分 score}=\mathrm{fullMarks}-\text{扣分 lost}`,
  ];

  test("slope where higher is better: what the measure lacks of the target", () => {
    expect(ruleFormulas(dimensionPage("satisfaction"))).toEqual([
      String.raw`\text{差距 shortfall}=\max\left(\mathrm{target}-\text{指标值 measure},\ 0\right)`,
      ...lostAndScore,
    ]);
  });

  test("slope where lower is better: what the measure has above the target", () => {
    expect(ruleFormulas(dimensionPage("extension"))).toEqual([
      String.raw`\text{差距 shortfall}=\max\left(\text{指标值 measure}-\mathrm{target},\ 0\right)`,
      ...lostAndScore,
    ]);
  });

  test("perItem: a price for each item", () => {
    expect(ruleFormulas(dimensionPage("rejection"))).toEqual([
      String.raw`\text{扣分 lost}=\text{指标值 measure}\times \mathrm{each}`,
      String.raw`\text{得分 score}=\mathrm{fullMarks}-\text{扣分 lost}`,
    ]);
  });

  test("byRank: the points of each rank, and those of the others", () => {
    const [equation, ...more] = ruleFormulas(inventedPage("byRank"));
    expect(more).toEqual([]);
    expect(equation).toBe(
      [
        String.raw`\text{得分 score}=\begin{cases}`,
        String.raw`\mathrm{points[0]}&\text{名次 rank} = 1\\`,
        String.raw`\mathrm{points[1]}&\text{名次 rank} = 2\\`,
        String.raw`\mathrm{points[2]}&\text{名次 rank} = 3\\`,
        String.raw`\mathrm{otherwise}&\text{其他 otherwise}\end{cases}`,
      ].join(""),
    );
  });
});
