import { givenNumber } from "../measures/quantity.js";
import { type Told, toldBy } from "../measures/told.js";
import type { TotalStep } from "../scoring/totalScore.js";
import { lastOf } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import { resultPhrase, sentence } from "./dimensionSentence.js";
import { rulePhrase } from "./partPhrases.js";
import type { NeighbourRank, RankWorking, TierWorking } from "./placeWorking.js";
import type { FigureWorking, ScoredWorking } from "./working.js";

/** How the total came about. */
export function totalSentence({ dimensions, total }: ScoredWorking): Text {
  const scores = dimensions.map(({ points }) => points).join(" + ");
  const { steps, points, sumOfPublished } = total;
  const start = steps[0]?.operands.find(
    ({ dimension, step }) => dimension === undefined && step === undefined,
  );
  const begun =
    steps[0]?.operation === "sum" && start !== undefined ? `${givenNumber(start.exact)} + ` : "";
  const told: Told<TotalStep> = toldBy(steps);
  const isScaled = told.has("fullMarks");
  const held =
    lastOf(steps)?.operation === "held" && lastOf(steps)?.operands[0]?.exact !== total.exact;
  const phrases: Text[] = [{ zh: `${begun}${scores}`, en: `${begun}${scores}` }];
  if (isScaled) {
    const [all, left] = [told.full("fullMarks"), told.full("kept")];
    phrases.push({
      zh: `有指标不计入，其余按满分 ${left} 分折算为 ${all} 分`,
      en: `some are left out: the others, worth ${left}, are scaled to ${all}`,
    });
  }
  if (held)
    phrases.push({
      zh: "超出总得分的上下限，按界限计",
      en: "beyond the bounds of the total, so held there",
    });
  phrases.push(
    resultPhrase({ zh: `总得分 ${points} 分`, en: `total ${points} points` }, total.exact, points),
  );
  if (sumOfPublished !== undefined && !held && !isScaled) {
    phrases.push({
      zh: `各项公布分相加为 ${sumOfPublished}，总得分按未舍入的精确分相加后舍入一次`,
      en: `the published scores add up to ${sumOfPublished}, but the exact ones are added, and their sum is rounded once`,
    });
  }
  return sentence(phrases.map((phrase) => [phrase]));
}

/** In which tier a unit is, and how far from the next. */
export function tierSentence(volume: number, { name, from, higher, lower }: TierWorking): Text {
  const phrases: Text[] = [
    {
      zh: `工单量 ${volume} 件，属${name.zh}（${from} 件起）`,
      en: `${volume} tickets, in ${name.en} (from ${from})`,
    },
  ];
  if (higher !== null) {
    phrases.push({
      zh: `再多 ${higher.away} 件即为${higher.name.zh}`,
      en: `${higher.away} more would make it ${higher.name.en}`,
    });
  }
  if (lower !== null) {
    phrases.push({
      zh: `少 ${lower.away} 件即为${lower.name.zh}`,
      en: `${lower.away} fewer would make it ${lower.name.en}`,
    });
  }
  return sentence(phrases.map((phrase) => [phrase]));
}

/** Which rank a unit has, with whom it shares it, and who stands next to it. */
export function rankSentence({ rank, of, by, tied, before, after }: RankWorking): Text {
  const phrases: Text[] = [{ zh: `${of} 家中第 ${rank} 名`, en: `of ${of} units, rank ${rank}` }];
  if (tied.length > 0) {
    const names = tied.map(({ name }) => name);
    phrases.push({
      zh: `与${names.join("、")}并列`,
      en: `shared with ${names.join(", ")}`,
    });
  }
  if (by === "exact") phrases.push({ zh: "按精确总得分排名", en: "ranked by the exact total" });
  if (before !== null) phrases.push(neighbourPhrase(before, { zh: "前一名次", en: "before it" }));
  if (after !== null) phrases.push(neighbourPhrase(after, { zh: "后一名次", en: "after it" }));
  return sentence(phrases.map((phrase) => [phrase]));
}

function neighbourPhrase({ rank, units, total }: NeighbourRank, place: Text): Text {
  const names = units.map(({ name }) => name);
  return {
    zh: `${place.zh}为第 ${rank} 名${names.join("、")}，${total} 分`,
    en: `${place.en} rank ${rank}, ${names.join(", ")}, with ${total} points`,
  };
}

/** How a further figure came about. */
export function figureSentence({ rule, steps, exact, points }: FigureWorking): Text {
  const phrase = rulePhrase({ rule, quantity: "points", steps });
  const result = resultPhrase({ zh: `得 ${points}`, en: `${points}` }, exact, points);
  return sentence([[...(phrase === undefined ? [] : [phrase]), result]]);
}
