import { exactOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { givenNumber, givenQuantity, type Quantity, shownBeside } from "../measures/quantity.js";
import type { Placing } from "../measures/rankAmong.js";
import type { EdgeWord } from "../rules/edges.js";
import type { Text } from "../words/text.js";
import { waysOfRounding, withUnit, workedOut } from "./numbersInWords.js";
import type {
  AskedWorking,
  ComparisonWorking,
  ConditionWorking,
  EdgeWorking,
  JoinedWorking,
  PlaceWorking,
  TestWorking,
  VerdictWorking,
} from "./testWorking.js";

/** How a value stands to an edge, where the edge is kept and where it is not. */
const stands: Record<EdgeWord, Record<"kept" | "missed", Text>> = {
  from: { kept: { zh: "达到", en: "at least" }, missed: { zh: "未达到", en: "below" } },
  above: { kept: { zh: "高于", en: "above" }, missed: { zh: "不高于", en: "not above" } },
  to: { kept: { zh: "不超过", en: "not above" }, missed: { zh: "超过", en: "above" } },
  below: { kept: { zh: "低于", en: "below" }, missed: { zh: "不低于", en: "not below" } },
};

/** The same of a place, where 1 is the best. */
const placeStands: Record<EdgeWord, Record<"kept" | "missed", (at: string) => Text>> = {
  from: {
    kept: (at) => ({ zh: `在第 ${at} 名或以后`, en: `rank ${at} or after` }),
    missed: (at) => ({ zh: `在第 ${at} 名之前`, en: `before rank ${at}` }),
  },
  above: {
    kept: (at) => ({ zh: `在第 ${at} 名之后`, en: `after rank ${at}` }),
    missed: (at) => ({ zh: `在第 ${at} 名以内`, en: `rank ${at} or before` }),
  },
  to: {
    kept: (at) => ({ zh: `在第 ${at} 名以内`, en: `rank ${at} or before` }),
    missed: (at) => ({ zh: `在第 ${at} 名之后`, en: `after rank ${at}` }),
  },
  below: {
    kept: (at) => ({ zh: `在第 ${at} 名之前`, en: `before rank ${at}` }),
    missed: (at) => ({ zh: `在第 ${at} 名或以后`, en: `rank ${at} or after` }),
  },
};

/** How a value stands to an edge, in words. */
function standing(
  { quantity, counted }: Pick<ComparisonWorking, "quantity" | "counted">,
  { word, exact }: EdgeWorking,
  side: "kept" | "missed",
): Text {
  if (quantity === "place") return placeStands[word][side](givenNumber(exact));
  const at = withUnit(givenQuantity(exact, quantity), quantity, counted);
  const { zh, en } = stands[word][side];
  return { zh: `${zh} ${at.zh}`, en: `${en} ${at.en}` };
}

/** One thing that was asked about, and how it was answered: `工单驳回 3 件，未达到 5 件` */
export function testPhrase(test: TestWorking): Text {
  if ("fact" in test) {
    const { zh, en } = test.fact;
    return test.holds
      ? { zh: `${zh}：是`, en: `${en}: yes` }
      : { zh: `${zh}：否`, en: `${en}: no` };
  }
  if ("test" in test) return test.test;
  return "place" in test ? placePhrase(test) : comparisonPhrase(test);
}

function comparisonPhrase(comparison: ComparisonWorking): Text {
  const { name, quantity, counted, exact, edges, holds } = comparison;
  if (exact === null) {
    return {
      zh: `${name.zh}无数据，视为${holds ? "符合" : "不符合"}`,
      en: `${name.en}: no data, taken as ${holds ? "met" : "not met"}`,
    };
  }
  const beside = edges.map((edge) => edge.exact);
  // points that look like what is published, and are not, would belie what was decided
  const full = quantity === "points" ? workedOut(exact) : "/";
  const shown = full.includes("/") ? shownBeside(exact, quantity, beside) : full;
  const value = withUnit(shown, quantity, counted);
  const held = edges.map((edge) =>
    standing(comparison, edge, isKept(edge.word, exact, edge.exact) ? "kept" : "missed"),
  );
  return {
    zh: [`${name.zh} ${value.zh}`, ...held.map(({ zh }) => zh)].join("，"),
    en: [`${name.en} ${value.en}`, ...held.map(({ en }) => en)].join(", "),
  };
}

/** How equal ones are counted, where that is not what everyone expects. */
const tieWords: Record<Placing, Text> = {
  competition: { zh: "", en: "" },
  dense: { zh: "，并列后名次连续", en: ", ranks after a tie running on" },
  modified: { zh: "，并列取末位名次", en: ", a tie taking the last of its ranks" },
};

/** A place from one end, and which places are meant: `列同组第 1 名，在前 2 名之内（5 家的 25%，进一）` */
function placePhrase({ among, end, ties, place, most, of, share, holds }: PlaceWorking): Text {
  if (place === null) {
    return {
      zh: `不参与${among.zh}的名次比较`,
      en: `not placed among ${among.en}`,
    };
  }
  const isFirst = end === "first";
  const quota =
    share === undefined
      ? { zh: "", en: "" }
      : {
          zh: `，名额为 ${of} 家的 ${share.share}，${waysOfRounding[share.mode].zh}`,
          en: `, ${share.share} of ${of}, ${waysOfRounding[share.mode].en}`,
        };
  const tied = tieWords[ties];
  return {
    zh: `列${among.zh}${isFirst ? "" : "倒数"}第 ${place} 名，${holds ? "在" : "不在"}${isFirst ? "前" : "后"} ${most} 名之内${quota.zh}${tied.zh}`,
    en: `place ${place} ${isFirst ? "" : "from the end "}among ${among.en}, ${holds ? "within" : "not within"} the ${isFirst ? "first" : "last"} ${most}${quota.en}${tied.en}`,
  };
}

/** Edges that a value is asked to keep: `达到 60%，低于 80%` */
export function edgesPhrase(edges: readonly EdgeWorking[], quantity: Quantity): Text {
  const asked = edges.map(({ word, exact }) => {
    const { zh, en } = stands[word].kept;
    const edge = givenQuantity(exact, quantity);
    return { zh: `${zh} ${edge}`, en: `${en} ${edge}` };
  });
  return {
    zh: asked.map(({ zh }) => zh).join("、"),
    en: asked.map(({ en }) => en).join(" and "),
  };
}

function isKept(word: EdgeWord, exact: string, edge: string): boolean {
  const order = orderOf(exactOf(exact), exactOf(edge));
  return { from: order >= 0, above: order > 0, to: order <= 0, below: order < 0 }[word];
}

/** What was asked about, in brackets; nothing where there is nothing, or only what the name says already. */
function inBrackets(asked: AskedWorking | undefined, name?: Text): Text {
  if (asked === undefined) return { zh: "", en: "" };
  if ("fact" in asked && asked.fact.zh === name?.zh) return { zh: "", en: "" };
  const { zh, en } = askedPhrase(asked);
  return { zh: `（${zh}）`, en: ` (${en})` };
}

/** What was asked about, and where several things were, how they are joined and which of them are met. */
export function askedPhrase(asked: AskedWorking): Text {
  if (!("joined" in asked)) return testPhrase(asked);
  const { joined, of, holds } = asked;
  const [only] = of;
  if (joined !== "not" && of.length === 1 && only !== undefined) return askedPhrase(only);
  const { zh, en } = joinings[joined][holds ? "holds" : "fails"];
  // where all are answered alike, the joining says how
  const isAlike = joined !== "not" && of.every((one) => one.holds === only?.holds);
  const limbs = of.map((one) => limbPhrase(one, isAlike));
  return {
    zh: `${zh}${isAlike && !holds ? "，均不符合" : ""}：${limbs.map((limb) => limb.zh).join("；")}`,
    en: `${en}${isAlike && !holds ? ", none is" : ""}: ${limbs.map((limb) => limb.en).join("; ")}`,
  };
}

const joinings: Record<JoinedWorking["joined"], Record<"holds" | "fails", Text>> = {
  all: {
    holds: { zh: "各项均符合", en: "all are met" },
    fails: { zh: "须各项均符合", en: "all must be met" },
  },
  any: {
    holds: { zh: "符合任一项即可", en: "any is enough" },
    fails: { zh: "须符合任一项", en: "any is enough" },
  },
  not: {
    holds: { zh: "须不符合", en: "must not be met" },
    fails: { zh: "须不符合", en: "must not be met" },
  },
};

/** One of several things that were asked about, with how it was answered unless that is said of all. */
function limbPhrase(one: AskedWorking, isAlike: boolean): Text {
  const { zh, en } = askedPhrase(one);
  const isJoined = "joined" in one && one.of.length + (one.joined === "not" ? 1 : 0) > 1;
  const mark = one.holds ? { zh: "——符合", en: " – met" } : { zh: "——不符合", en: " – not met" };
  return {
    zh: `${isJoined ? `［${zh}］` : zh}${isAlike ? "" : mark.zh}`,
    en: `${isJoined ? `[${en}]` : en}${isAlike ? "" : mark.en}`,
  };
}

/** A condition, and whether it held: `无“虚假办结”情形（虚假办结 0 件，未达到 1 件）` */
export function conditionPhrase({ name, number, holds, asked }: ConditionWorking): Text {
  const said = inBrackets(asked, name);
  if (name === undefined) {
    return {
      zh: `第 ${number} 项条件${holds ? "成立" : "不成立"}${said.zh}`,
      en: `condition ${number} ${holds ? "holds" : "does not hold"}${said.en}`,
    };
  }
  return {
    zh: `${holds ? "有" : "无"}“${name.zh}”情形${said.zh}`,
    en: `"${name.en}" ${holds ? "applies" : "does not apply"}${said.en}`,
  };
}

/** A grade, a flag or a veto, with what it was asked by: `优秀（总得分 96.3 分，达到 95 分）` */
export function verdictPhrase({ name, asked }: VerdictWorking): Text {
  const said = inBrackets(asked, name);
  return { zh: `${name.zh}${said.zh}`, en: `${name.en}${said.en}` };
}
