import { exactOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { givenQuantity, type Quantity, shownBeside } from "../measures/quantity.js";
import type { EdgeWord } from "../rules/edges.js";
import type { Text } from "../words/text.js";
import { withUnit, workedOut } from "./numbersInWords.js";
import type {
  ComparisonWorking,
  ConditionWorking,
  EdgeWorking,
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

/** One thing that was asked about, and how it was answered: `工单驳回 3 件，未达到 5 件` */
export function testPhrase(test: TestWorking): Text {
  if ("fact" in test) {
    const { zh, en } = test.fact;
    return test.holds
      ? { zh: `${zh}：是`, en: `${en}: yes` }
      : { zh: `${zh}：否`, en: `${en}: no` };
  }
  if ("test" in test) return test.test;
  return comparisonPhrase(test);
}

function comparisonPhrase({ name, quantity, counted, exact, edges }: ComparisonWorking): Text {
  if (exact === null) return { zh: `${name.zh}无数据`, en: `${name.en}: no data` };
  const beside = edges.map((edge) => edge.exact);
  // points that look like what is published, and are not, would belie what was decided
  const full = quantity === "points" ? workedOut(exact) : "/";
  const shown = full.includes("/") ? shownBeside(exact, quantity, beside) : full;
  const value = withUnit(shown, quantity, counted);
  const held = edges.map(({ word, exact: edge }) => {
    const side = isKept(word, exact, edge) ? "kept" : "missed";
    const at = withUnit(givenQuantity(edge, quantity), quantity, counted);
    const { zh, en } = stands[word][side];
    return { zh: `${zh} ${at.zh}`, en: `${en} ${at.en}` };
  });
  return {
    zh: [`${name.zh} ${value.zh}`, ...held.map(({ zh }) => zh)].join("，"),
    en: [`${name.en} ${value.en}`, ...held.map(({ en }) => en)].join(", "),
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

/** Several things that were asked about, in brackets; nothing where there is none, or only what the name says already. */
function inBrackets(tests: readonly TestWorking[], name?: Text): Text {
  const [only, ...others] = tests;
  if (only === undefined) return { zh: "", en: "" };
  if (others.length === 0 && "fact" in only && only.fact.zh === name?.zh) return { zh: "", en: "" };
  const phrases = tests.map(testPhrase);
  return {
    zh: `（${phrases.map(({ zh }) => zh).join("；")}）`,
    en: ` (${phrases.map(({ en }) => en).join("; ")})`,
  };
}

/** A condition, and whether it held: `无“虚假办结”情形（虚假办结 0 件，未达到 1 件）` */
export function conditionPhrase({ name, number, holds, tests }: ConditionWorking): Text {
  const asked = inBrackets(tests, name);
  if (name === undefined) {
    return {
      zh: `第 ${number} 项条件${holds ? "成立" : "不成立"}${asked.zh}`,
      en: `condition ${number} ${holds ? "holds" : "does not hold"}${asked.en}`,
    };
  }
  return {
    zh: `${holds ? "有" : "无"}“${name.zh}”情形${asked.zh}`,
    en: `"${name.en}" ${holds ? "applies" : "does not apply"}${asked.en}`,
  };
}

/** A grade, a flag or a veto, with what it was asked by: `优秀（总得分 96.3 分，达到 95 分）` */
export function verdictPhrase({ name, tests }: VerdictWorking): Text {
  const asked = inBrackets(tests, name);
  return { zh: `${name.zh}${asked.zh}`, en: `${name.en}${asked.en}` };
}
