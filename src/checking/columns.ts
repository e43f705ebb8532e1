import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { type NamedColumn, namedColumns, scoreHeading, usualNames } from "../scheme/columns.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainHeading } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { metricReference, scoreReference } from "./references.js";

/** Where the names of columns are of nothing, or one of them would be read as another column. */
export function columnContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  if (scheme.columns === undefined || !sound("columns")) return [];
  const named = namedColumns(scheme.columns);
  return [
    ...named.flatMap((column) => reference(column, scheme, sound)),
    ...(sound("metrics") && sound("dimensions") ? sharedNames(named, scheme) : []),
  ];
}

function reference(
  { kind, id = "", path }: NamedColumn,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (kind === "metrics") {
    return metricReference(id, path, ["count", "rate", "points", "fact"], scheme, sound);
  }
  if (kind === "counts") return metricReference(id, path, ["rate"], scheme, sound);
  return kind === "dimensions" ? scoreReference(id, path, scheme, sound) : [];
}

/** Names that two columns would have. */
function sharedNames(named: readonly NamedColumn[], scheme: Scheme): InputIssue[] {
  const owners = new Map<string, string>();
  const isRenamed = new Set(named.map(keyOf));
  for (const [key, name] of standingNames(scheme)) {
    if (!isRenamed.has(key)) for (const one of headingsOf(name)) owners.set(one, key);
  }
  return named.flatMap((column) => {
    const key = keyOf(column);
    return column.names.flatMap((name, index) => {
      const taken = headingsOf(name).some((one) => hasOther(owners, one, key));
      for (const one of headingsOf(name)) owners.set(one, key);
      return taken
        ? [inputIssue("duplicate", `${column.path}[${index}]`, foundText(name.zh), own)]
        : [];
    });
  });
}

const own = {
  zh: "不与其他列相同的表头（否则读表时无从分辨）",
  en: "a heading that no other column has, since a table could not be read otherwise",
};

function hasOther(owners: ReadonlyMap<string, string>, name: string, key: string): boolean {
  const owner = owners.get(name);
  return owner !== undefined && owner !== key;
}

function keyOf({ kind, id }: Pick<NamedColumn, "kind" | "id">): string {
  return JSON.stringify([kind, id]);
}

function headingsOf({ zh, en }: Text): string[] {
  return [...new Set([plainHeading(zh), plainHeading(en)])];
}

/** What columns are called where the scheme gives them no other names. */
function standingNames({ metrics, dimensions, figures = [] }: Scheme): [string, Text][] {
  return [
    ...Object.entries(usualNames).map(([kind, name]): [string, Text] => [
      keyOf({ kind: kind as NamedColumn["kind"] }),
      name,
    ]),
    ...Object.entries(metrics).map(([id, { name }]): [string, Text] => [
      keyOf({ kind: "metrics", id }),
      name,
    ]),
    ...dimensions.map(({ id, name }): [string, Text] => [
      keyOf({ kind: "dimensions", id }),
      { zh: scoreHeading(name.zh), en: scoreHeading(name.en) },
    ]),
    ...figures.map(({ id, name }): [string, Text] => [JSON.stringify(["figures", id]), name]),
  ];
}
