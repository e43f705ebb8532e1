import { compare, sumOf } from "../exact/arithmetic.js";
import { exactOf } from "../exact/fractionOf.js";
import { givenNumber } from "../measures/quantity.js";
import { type Told, toldBy } from "../measures/told.js";
import type { TotalStep } from "../scoring/totalScore.js";
import type { Text } from "../words/text.js";
import { conditionPhrase, verdictPhrase } from "./conditionPhrases.js";
import { finishingPhrases, resultPhrase, sentence } from "./dimensionSentence.js";
import { pointsText, sumText, workedOut } from "./numbersInWords.js";
import { rulePhrase } from "./partPhrases.js";
import type { NeighbourRank, RankWorking, TierWorking } from "./placeWorking.js";
import type { ConditionWorking, VerdictsWorking } from "./testWorking.js";
import type { FigureWorking, ScoredWorking } from "./working.js";

/** How the total came about. */
export function totalSentence({ dimensions, total }: ScoredWorking): Text {
  const left = dimensions.filter(({ exception }) => exception?.effect === "leaveOut");
  const counted = dimensions.filter((one) => !left.includes(one));
  const scores = (counted.length === 0 ? dimensions : counted).map(({ points }) => points);
  const { steps, points, sumOfPublished, factors, conditions = [], rounding } = total;
  // where scores are scaled, they are added up after that
  const sumStep = steps.find(({ operation }) => operation === "sum");
  const start = sumStep?.operands.find(
    ({ dimension, step }) => dimension === undefined && step === undefined,
  );
  const begun = start === undefined ? [] : [givenNumber(start.exact)];
  const told: Told<TotalStep> = toldBy(steps);
  const isScaled = told.has("fullMarks");
  const held = steps.some(
    ({ operation, operands, exact }) => operation === "held" && operands[0]?.exact !== exact,
  );
  const added = [...begun, ...scores];
  const sum = sumText(added);
  const phrases: Text[] = [{ zh: sum, en: sum }];
  const [first] = steps;
  const isMultiplied = factors !== undefined && !isScaled && first?.operation === "sum";
  if (isMultiplied && compare(sumOf(added), exactOf(first.exact)) !== 0) {
    const exactSum = workedOut(first.exact);
    phrases.push({
      zh: `按未舍入的精确分相加为 ${exactSum} 分`,
      en: `the exact scores add up to ${exactSum}`,
    });
  }
  if (isScaled) {
    const [all, kept] = [told.full("fullMarks"), told.full("kept")];
    phrases.push({
      zh: `${namesOf(left, "zh")}不计入，其余（起评分和附加项除外）按满分 ${kept} 分折算为 ${all} 分`,
      en: `${namesOf(left, "en")} left out: the others, worth ${kept} without the start and extras, are scaled to ${all}`,
    });
  } else if (left.length > 0) {
    phrases.push({
      zh: `${namesOf(left, "zh")}不计入，总得分不折算`,
      en: `${namesOf(left, "en")} left out, the total not scaled`,
    });
  }
  phrases.push(...finishingPhrases({ steps, factors }));
  phrases.push(...conditions.map(limitPhrase));
  const worth = pointsText(points);
  phrases.push(
    resultPhrase(
      { zh: `总得分 ${worth.zh}`, en: `total ${worth.en}` },
      total.exact,
      points,
      rounding,
    ),
  );
  if (sumOfPublished !== undefined && !held && !isScaled) {
    phrases.push({
      zh: `各项公布分相加为 ${sumOfPublished}，总得分按未舍入的精确分相加后舍入一次`,
      en: `the published scores add up to ${sumOfPublished}, but the exact ones are added, and their sum is rounded once`,
    });
  }
  return sentence(phrases.map((phrase) => [phrase]));
}

function namesOf(dimensions: ScoredWorking["dimensions"], language: "zh" | "en"): string {
  const names = dimensions.map(({ name }) => name[language]);
  return language === "zh" ? names.map((name) => `“${name}”`).join("、") : names.join(", ");
}

/** A condition of the total, and what it leaves at most where it holds. */
function limitPhrase(condition: ConditionWorking): Text {
  const { zh, en } = conditionPhrase(condition);
  if (!condition.holds) return { zh, en };
  const most = pointsText(condition.atMost ?? "0");
  return { zh: `${zh}，最高计 ${most.zh}`, en: `${en}, so at most ${most.en}` };
}

/** In which tier a unit is, and how far from the next. */
export function tierSentence(
  { volume, volumeName, counted }: Pick<ScoredWorking, "volume" | "volumeName" | "counted">,
  { name, from, higher, lower }: TierWorking,
): Text {
  const one = counted?.zh ?? "件";
  const phrases: Text[] = [
    {
      zh: `${volumeName.zh} ${volume} ${one}，属${name.zh}（${from} ${one}起）`,
      en: `${name.en} (${volumeName.en} ${volume}, from ${from})`,
    },
  ];
  if (higher !== null) {
    phrases.push({
      zh: `再多 ${higher.away} ${one}即为${higher.name.zh}`,
      en: `${higher.away} more would make it ${higher.name.en}`,
    });
  }
  if (lower !== null) {
    phrases.push({
      zh: `少 ${lower.away} ${one}即为${lower.name.zh}`,
      en: `${lower.away} fewer would make it ${lower.name.en}`,
    });
  }
  return sentence(phrases.map((phrase) => [phrase]));
}

/** Which rank a unit has, with whom it shares it, and who stands next to it. */
export function rankSentence(working: RankWorking): Text {
  const { rank, of, runsOnAfter, by, tied, before, after } = working;
  const phrases: Text[] = [
    runsOnAfter === undefined
      ? { zh: `${of} 家中第 ${rank} 名`, en: `rank ${rank} of ${of}` }
      : {
          zh: `第 ${rank} 名（名次接在前面的 ${runsOnAfter} 家之后，一同排名的有 ${of} 家）`,
          en: `rank ${rank} (ranks run on after the ${runsOnAfter} units before; ${of} are ranked together)`,
        },
  ];
  if (tied.length > 0) {
    const names = tied.map(({ name }) => name);
    phrases.push({
      zh: `与${names.join("、")}并列`,
      en: `shared with ${names.join(", ")}`,
    });
  }
  const counting = countingOf(working);
  if (counting !== undefined) phrases.push(counting);
  if (by === "exact") phrases.push({ zh: "按精确总得分排名", en: "ranked by the exact total" });
  if (before !== null) phrases.push(neighbourPhrase(before, { zh: "前一名次", en: "before it" }));
  if (after !== null) phrases.push(neighbourPhrase(after, { zh: "后一名次", en: "after it" }));
  return sentence(phrases.map((phrase) => [phrase]));
}

/** How ranks are counted, where a reader who counts those ahead would come to another. */
function countingOf({ rank, runsOnAfter = 0, ahead, ties }: RankWorking): Text | undefined {
  const counting = countings[ties];
  if (counting === undefined || rank === runsOnAfter + ahead + 1) return undefined;
  if (ahead === 0) return counting;
  return {
    zh: `排在前面的有 ${ahead} 家，${counting.zh}`,
    en: `${ahead} ahead, ${counting.en}`,
  };
}

const countings: Partial<Record<RankWorking["ties"], Text>> = {
  dense: { zh: "并列后名次连续", en: "ranks run on after a tie" },
  modified: { zh: "并列取末位名次", en: "a tie takes the last of its ranks" },
  fractional: { zh: "并列取名次的平均", en: "a tie takes the mean of its ranks" },
};

const tellers: Record<NonNullable<NeighbourRank["toldApartBy"]>, Text> = {
  exactTotal: { zh: "公布分相同，按精确总得分区分", en: "told apart by the exact totals" },
  tieBreakers: { zh: "同分，按同分排序依据区分", en: "told apart by the tie-breakers" },
  order: {
    zh: "同分，依次按同分排序依据（如有）、办理量、录入次序区分",
    en: "told apart by the tie-breakers, if any, then by volume, then by who was given first",
  },
};

function neighbourPhrase(neighbour: NeighbourRank, place: Text): Text {
  const { rank, units, total, toldApartBy } = neighbour;
  const names = units.map(({ name }) => name);
  const by = toldApartBy && tellers[toldApartBy];
  const teller = { zh: by ? `（${by.zh}）` : "", en: by ? ` (${by.en})` : "" };
  if (total === null) {
    return {
      zh: `${place.zh}为第 ${rank} 名，按方案不公布`,
      en: `${place.en} rank ${rank}, which is not published`,
    };
  }
  return {
    zh: `${place.zh}为第 ${rank} 名${names.join("、")}，${total} 分${teller.zh}`,
    en: `${place.en} rank ${rank}, ${names.join(", ")}, with ${total} points${teller.en}`,
  };
}

/** How a further figure came about. */
export function figureSentence(figure: FigureWorking): Text {
  const { by, rule, steps, exact, points, counted, rounding } = figure;
  const unit = { zh: spacedUnit(counted?.zh), en: spacedUnit(counted?.en) };
  const worth = (number: string) => ({ zh: `${number}${unit.zh}`, en: `${number}${unit.en}` });
  const phrase = rulePhrase({ rule, quantity: "points", steps, worth });
  const { zh, en } = worth(points);
  const result = resultPhrase({ zh: `得 ${zh}`, en }, exact, points, rounding);
  return sentence([[totals[by], ...(phrase === undefined ? [] : [phrase]), result]]);
}

/** Which total a figure follows from. */
const totals: Record<FigureWorking["by"], Text> = {
  exact: { zh: "按未舍入的总得分", en: "by the exact total" },
  published: { zh: "按公布的总得分", en: "by the published total" },
};

/** What stands behind a number: a sign close to it, a word after a blank. */
function spacedUnit(unit: string | undefined): string {
  if (unit === undefined) return "";
  return /^[%‰]/.test(unit) ? unit : ` ${unit}`;
}

/** What is said of a unit beside its scores: its grade, what keeps it down, the flags that are set, the lists that it is on. */
export function verdictsSentence(
  { grade, vetoes, flags, lists, kinds }: VerdictsWorking,
  isUnpublished = false,
): Text {
  const phrases: Text[] = [];
  if (grade !== undefined) {
    const { zh, en } = verdictPhrase(grade);
    phrases.push({ zh: `等次为${zh}`, en: `grade ${en}` });
  }
  for (const veto of vetoes) {
    const { zh, en } = verdictPhrase(veto);
    const { atMost } = veto;
    phrases.push({ zh: `${zh}，等次不高于${atMost.zh}`, en: `${en}, so ${atMost.en} at best` });
  }
  for (const flag of flags) phrases.push(verdictPhrase(flag));
  for (const { name, ...list } of lists) {
    const { zh, en } = verdictPhrase({ ...list, name: { zh: `“${name.zh}”`, en: `"${name.en}"` } });
    const hidden = isUnpublished ? { zh: "，不公布", en: ", not published" } : { zh: "", en: "" };
    phrases.push({ zh: `列入${zh}${hidden.zh}`, en: `on the list ${en}${hidden.en}` });
  }
  if (phrases.length > 0) return sentence(phrases.map((phrase) => [phrase]));
  return sentence([kinds.map((kind) => noneOf[kind])]);
}

const noneOf: Record<VerdictsWorking["kinds"][number], Text> = {
  grades: { zh: "无等次", en: "no grade" },
  flags: { zh: "无提示", en: "no flag" },
  vetoes: { zh: "无一票否决情形", en: "no veto" },
  lists: { zh: "未列入名单", en: "on no list" },
};
