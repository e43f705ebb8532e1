import { type Dimension, type Language, type SimpleDimension, xiangtan2023 } from "hotline-scoring";

type Words = Readonly<Record<Language, string>>;

const kinds: { [Kind in SimpleDimension["rule"]["kind"]]?: (rule: never, marks: string) => Words } =
  {
    proportional: (_: unknown, marks) => ({
      zh: `${marks}分×该率`,
      en: `${marks} × the rate`,
    }),
    slope: ({ better, target, perPercentagePoint }: Record<string, string>) => ({
      zh: `${better === "lower" ? "不超过" : "达到"}${target}得满分，每${better === "lower" ? "超过" : "低于"}1个百分点扣${perPercentagePoint}分`,
      en: `full marks ${better === "lower" ? "up to" : "from"} ${target}; ${perPercentagePoint} off for each percentage point ${better === "lower" ? "above" : "below"}`,
    }),
    perItem: ({ each }: Record<string, string>) => ({
      zh: `每件扣${each}分`,
      en: `${each} off for each`,
    }),
    given: () => ({ zh: "按评定分计", en: "as awarded" }),
    sum: ({ start }: Record<string, string>, marks) =>
      start === "0"
        ? { zh: `相加，最高${marks}分`, en: `their sum, at most ${marks}` }
        : { zh: `${start}分减去其和，扣完为止`, en: `${start} less their sum, not below 0` },
  };

const adjustments: Readonly<Record<string, Words>> = {
  bonus: { zh: "全部加分", en: "all bonuses" },
  deduction: { zh: "全部扣分", en: "all deductions" },
};

/** The rule of a dimension of 湘潭, with the values of one group, in a few words. */
export function ruleWords(dimension: Dimension, language: Language): string {
  const { rule, fullMarks } = dimension as SimpleDimension;
  const words = kinds[rule.kind]?.(rule as never, `${fullMarks}`);
  if (words === undefined) throw new Error(`${rule.kind} has no words here`);
  return words[language];
}

/** What a dimension of 湘潭 looks at, in a few words. */
export function measureWords(dimension: Dimension, language: Language): string {
  const { measure } = dimension as SimpleDimension;
  const [[kind, value] = []] = Object.entries(measure) as [string, string | string[]][];
  if (kind === "adjustments") return adjustments[`${value}`]?.[language] ?? "";
  const names = [value].flat().map((id) => nameOfMetric(`${id}`)[language]);
  if (kind !== "mean") return names.join();
  const of = {
    zh: `${names.join("与")}的平均值`,
    en: `mean of ${names.join(" and ").toLowerCase()}`,
  };
  return of[language];
}

function nameOfMetric(id: string): Words {
  return xiangtan2023.metrics[id as keyof typeof xiangtan2023.metrics].name;
}
