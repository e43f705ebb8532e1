import { type Dimension, type Language, xiangtan2023 } from "hotline-scoring";

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
