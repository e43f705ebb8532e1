import {
  assignTier,
  type Dimension,
  type Group,
  type Language,
  type SimpleDimension,
  type Text,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { wordsOfMeasure } from "../../src/measures/measures.js";
import { wordsOfRule } from "../../src/rules/rules.js";
import { printedRows } from "./annexes.js";
import { scoreHeading } from "./evidence.js";
import { markdownTable } from "./markdownTable.js";
import { october } from "./october.js";

/** The rule of a dimension of 湘潭, with the values of one group, in a few words. */
export function ruleWords(dimension: Dimension, language: Language): string {
  const { rule, fullMarks } = dimension as SimpleDimension;
  const written = (path: string) => valueAt({ ...rule, fullMarks }, path);
  return wordsOfRule(rule).page.words(written, rule)[language];
}

/** The value of a rule at a place such as `gain.most` or `bands[0].points`, as it is written. */
function valueAt(rule: object, path: string): string {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const value = keys.reduce<unknown>(
    (within, key) => (within as Readonly<Record<string, unknown>>)[key],
    rule,
  );
  if (typeof value === "string" || typeof value === "number") return `${value}`;
  throw new Error(`no value at ${path}`);
}

/** What a dimension of 湘潭 looks at, in a few words. */
export function measureWords(dimension: Dimension, language: Language): string {
  const { measure } = dimension as SimpleDimension;
  return wordsOfMeasure(measure).page.words(measure, nameOfMetric)[language];
}

function nameOfMetric(id: string): Text {
  return xiangtan2023.metrics[id as keyof typeof xiangtan2023.metrics].name;
}

const shortNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  county: { zh: "县市区", en: "counties" },
  park: { zh: "园区", en: "parks" },
  department: { zh: "市直、驻潭单位", en: "departments" },
  enterprise: { zh: "企事业单位", en: "enterprises" },
};

const groupIds = xiangtan2023.groups.map(({ id }) => id as string);

/** The groups whose rules are the same in every dimension, set by set, in the order of the scheme. */
export const groupSets: readonly (readonly string[])[] = [...new Set(groupIds.map(rulesIn))].map(
  (rules) => groupIds.filter((id) => rulesIn(id) === rules),
);

function rulesIn(group: string): string {
  return JSON.stringify(xiangtan2023.dimensions.map((dimension) => valuesIn(dimension, group)));
}

/** A set of groups in words, short enough for a table. */
export function groupsText(ids: readonly string[], language: Language): string {
  return ids.map((id) => shortNames[id]?.[language] ?? id).join(language === "zh" ? "、" : ", ");
}

/** What a dimension states, with the values of one group in place of those of each. */
export function valuesIn<D extends Dimension>(dimension: D, group: string): D {
  return settled(dimension, group) as D;
}

function settled(value: unknown, group: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("byGroup" in value) return (value.byGroup as Record<string, unknown>)[group];
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, settled(inner, group)]),
  );
}

const ruleHeadings = {
  zh: ["考核指标", "满分", "计分依据"],
  en: ["Dimension", "Full marks", "Measure"],
};
const same = { zh: "同左", en: "the same" };

/** The dimensions of 湘潭: what each is worth, looks at, and how points follow in each set of groups. */
export function rules(language: Language): string {
  const rows = xiangtan2023.dimensions.map((dimension) => {
    const words = groupSets.map(([group = ""]) => ruleWords(valuesIn(dimension, group), language));
    return [
      language === "zh" ? dimension.name.zh : `${dimension.name.en} ${dimension.name.zh}`,
      `${dimension.fullMarks}`,
      measureWords(dimension, language),
      ...words.map((text, place) => (place > 0 && text === words[0] ? same[language] : text)),
    ];
  });
  const sets = groupSets.map((ids) => groupsText(ids, language));
  return markdownTable([...ruleHeadings[language], ...sets], rows);
}

const tierHeadings = {
  zh: ["组别", "档次", "有效工单量", "本月家数", "本月最多", "本月最少"],
  en: ["Group", "Tier", "Tickets", "Units", "Most", "Least"],
};

/** The groups and tiers of 湘潭, and the units of October 2023 in each. */
export function tiers(language: Language): string {
  const rows = october.peerGroups.map(({ group, tier, units }) => {
    const volumes = units.map(({ volume }) => volume);
    return [
      groupsText([group ?? ""], language),
      tier ?? "—",
      boundsOf(group ?? "", tier),
      ...[units.length, Math.max(...volumes), Math.min(...volumes)].map(String),
    ];
  });
  return markdownTable(tierHeadings[language], rows);
}

function groupOf(id: string): Group {
  const found = (xiangtan2023.groups as readonly Group[]).find((group) => group.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}

function boundsOf(group: string, tier: string | null): string {
  const found = groupOf(group);
  if (found.tiers === undefined) return "—";
  const place = found.tiers.findIndex(({ id }) => id === tier);
  const above = found.tiers[place - 1];
  const from = `≥ ${found.tiers[place]?.from}`;
  return above === undefined ? from : `${from}, < ${above.from}`;
}

const { tiers: departmentTiers } = xiangtan2023.groups[2];

/** The tier of volumes just below, at and just above each bound. */
export function edgesOfTiers(language: Language): string {
  const headings = {
    zh: ["下限", "少1件", "正好", "多1件"],
    en: ["Lower bound", "1 fewer", "just that", "1 more"],
  };
  const rows = departmentTiers.map(({ from, name }) => [
    `${name[language]} ${from}`,
    ...[from - 1, from, from + 1].map((volume) =>
      volume < 0 ? "—" : `${volume}: ${assignTier(departmentTiers, volume).id}`,
    ),
  ]);
  return markdownTable(headings[language], rows);
}

const spreadHeadings = {
  zh: ["考核指标", "得满分的行", "得部分分的行", "得0分的行"],
  en: ["Dimension", "rows at full marks", "rows between", "rows at 0"],
};

/** How many printed rows have full marks in a dimension, how many less, how many nothing; by groups where rules differ. */
export function spread(language: Language): string {
  const rows = xiangtan2023.dimensions.flatMap((dimension) => {
    const words = groupSets.map(([group = ""]) => ruleWords(valuesIn(dimension, group), "en"));
    const name = dimension.name[language];
    if (new Set(words).size === 1) return [[name, ...countsIn(dimension, groupSets.flat())]];
    return groupSets.map((set) => [
      language === "zh"
        ? `${name}（${groupsText(set, "zh")}）`
        : `${name} (${groupsText(set, "en")})`,
      ...countsIn(dimension, set),
    ]);
  });
  return markdownTable(spreadHeadings[language], rows);
}

function countsIn({ id, fullMarks }: Dimension, groups: readonly string[]): string[] {
  const names = xiangtan2023.groups.filter((group) => groups.includes(group.id));
  const scores = printedRows
    .filter((row) => names.some(({ name }) => name.zh === row.组别))
    .map((row) => Number(row[scoreHeading(id)]));
  const full = scores.filter((score) => score === Number(fullMarks)).length;
  const none = scores.filter((score) => score === 0).length;
  return [full, scores.length - full - none, none].map(String);
}
