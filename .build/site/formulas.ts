import type { Language, Text, WorkingOperand } from "hotline-scoring";
import { givenNumber } from "../../src/measures/quantity.js";
import { wordsOfRule } from "../../src/rules/rules.js";
import type { Documented } from "./documented.js";
import { parametersOf, varies } from "./parameters.js";
import { shownUnit } from "./scored.js";
import { equationsOf } from "./stepTex.js";
import { amount, type Tex, whole, words } from "./tex.js";

const score = { zh: "得分", en: "score" };
const measure = { zh: "指标值", en: "measure" };
const place = { zh: "名次", en: "rank" };
const adjustments: Readonly<Record<string, Text>> = {
  bonus: { zh: "加分合计", en: "sum of the bonuses" },
  deduction: { zh: "扣分合计（负数）", en: "sum of the deductions (below 0)" },
};

/** How a dimension is scored, in the names of its metrics; a value that differs by group stands by its name. */
export function dimensionFormulas(documented: Documented, language: Language): string[] {
  const { part, working } = shownUnit(documented);
  const definition = wordsOfRule(part.rule);
  const names: Readonly<Record<string, Text | undefined>> = definition.page.terms;
  const parameters = new Map(parametersOf(documented).map((one) => [one.path, one]));
  const metricNames = new Map(working.metrics.map(({ id, name }) => [id, name[language]]));
  const figure = figureNames(documented)[language];
  return equationsOf(part.steps, words(score[language]), {
    operand: ({ metric, term, exact }) => {
      if (metric !== undefined) return words(metricNames.get(metric) ?? metric);
      const parameter = term === undefined ? undefined : parameters.get(term);
      if (parameter === undefined) return amount(givenNumber(exact));
      if (varies(parameter)) {
        const known = names[parameter.path];
        return known === undefined ? named(parameter.path) : words(known[language]);
      }
      return amount([...parameter.byGroup.values()][0] ?? "");
    },
    step: ({ name = "" }) => {
      if (name === "measure") return words(figure);
      const known = definition.steps[name]?.name ?? undefined;
      return known === undefined ? undefined : words(known[language]);
    },
    isGiven: !("mean" in documented.dimension.measure),
  });
}

/** What the figure is called that a dimension's rule looks at: a metric, or what several of them come to. */
function figureNames(documented: Documented): Text {
  const { name, measure } = documented.dimension;
  if ("adjustments" in measure) return adjustments[measure.adjustments] ?? name;
  const [metric] = shownUnit(documented).working.metrics;
  return "mean" in measure ? name : (metric?.name ?? name);
}

/** How a rule makes points of a measure, in the names of its values. */
export function ruleFormulas(documented: Documented): string[] {
  const { part } = shownUnit(documented);
  return equationsOf(part.steps, inBoth(score), {
    operand: ({ term, exact }: WorkingOperand) =>
      term === undefined ? amount(givenNumber(exact)) : named(term),
    step: ({ name = "" }) => {
      const figure = part.quantity === "place" ? place : measure;
      const known = name === "measure" ? figure : wordsOfRule(part.rule).steps[name]?.name;
      return known === undefined || known === null ? undefined : inBoth(known);
    },
    isGiven: true,
  });
}

function inBoth({ zh, en }: Text): Tex {
  return words(`${zh} ${en}`);
}

function named(path: string): Tex {
  return whole(`\\mathrm{${path}}`);
}
