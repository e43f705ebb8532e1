import type { Column } from "../model/column.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { knownHeadings, plainHeading } from "./knownHeadings.js";

/** @internal a column of a printed table */
export interface HeadedColumn {
  readonly heading: string;
  readonly place: number;
  /** What it holds; nothing where its heading is not known. */
  readonly column: Column | undefined;
}

/** @internal what each heading means: as it is said, or by the names of the scheme's metrics and dimensions, Chinese or English */
export function columnsOf(
  scheme: Scheme,
  headings: readonly string[],
  said: Readonly<Record<string, Column>> = {},
): Outcome<HeadedColumn[]> {
  const known = knownHeadings(scheme);
  const columns = headings.map((heading, place) => ({
    heading,
    place,
    column: Object.hasOwn(said, heading) ? said[heading] : known.get(plainHeading(heading)),
  }));
  const issues = [
    ...strayColumns(headings, said),
    ...unknownIds(scheme, said),
    ...repeated(columns),
  ];
  if (!columns.some(({ column }) => column === "unit")) issues.push(noUnit(headings));
  const hasGroups = columns.some(({ column }) => column === "group");
  if (scheme.groups.length > 1 && !hasGroups) issues.push(noGroup());
  return issues.length === 0 ? { ok: true, value: columns } : { ok: false, issues };
}

/** @internal a name for what a column holds; two columns of one name hold the same */
export function columnKey(column: Column): string {
  return typeof column === "string" ? column : (Object.entries(column)[0] as string[]).join(".");
}

const MOST_SHOWN = 5;

const noGroup = () =>
  inputIssue(
    "table[0]",
    { zh: "没有组别一列", en: "no column of groups" },
    {
      zh: "含有“组别”一列的表头（方案分组计分；也可用 columns 指明）",
      en: 'headings with "组别" or "Group" among them, as the scheme has several (or say in columns which it is)',
    },
  );

const noUnit = (headings: readonly string[]) => {
  const [first, ...more] = headings.slice(0, MOST_SHOWN);
  const shown =
    first === undefined
      ? { zh: "", en: "" }
      : {
          zh: `（表头为 ${[first, ...more].join("、")}）`,
          en: ` (the headings are ${[first, ...more].join(", ")})`,
        };
  return inputIssue(
    "table[0]",
    { zh: `没有单位一列${shown.zh}`, en: `no column of units${shown.en}` },
    {
      zh: "含有“单位”一列的表头（也可用 columns 指明哪一列是单位）",
      en: 'headings with "单位" or "Unit" among them (or say in columns which it is)',
    },
  );
};

function strayColumns(
  headings: readonly string[],
  said: Readonly<Record<string, Column>>,
): InputIssue[] {
  return Object.keys(said)
    .filter((heading) => !headings.includes(heading))
    .map((heading) =>
      inputIssue(
        `options.columns`,
        { zh: `“${heading}”`, en: `"${heading}"` },
        { zh: "表中的一个表头", en: "one of the headings of the table" },
      ),
    );
}

function unknownIds(
  { metrics, dimensions }: Scheme,
  said: Readonly<Record<string, Column>>,
): InputIssue[] {
  const scores = dimensions.map(({ id }) => id);
  const rates = Object.keys(metrics).filter((id) => metrics[id]?.kind === "rate");
  const known = { metric: Object.keys(metrics), count: rates, score: scores };
  return Object.entries(said).flatMap(([heading, column]) => {
    if (typeof column === "string") return [];
    const [kind, id] = Object.entries(column)[0] as ["metric" | "count" | "score", string];
    if (known[kind].includes(id)) return [];
    const allowed = {
      zh: `${known[kind].join("、")} 之一`,
      en: `one of ${known[kind].join(", ")}`,
    };
    return [
      inputIssue(
        `options.columns[${JSON.stringify(heading)}].${kind}`,
        { zh: `“${id}”`, en: `"${id}"` },
        allowed,
      ),
    ];
  });
}

function repeated(columns: readonly HeadedColumn[]): InputIssue[] {
  const keys = columns.map(({ column }) => (column === undefined ? undefined : columnKey(column)));
  return columns.flatMap(({ heading, place }, index) => {
    const key = keys[index];
    const first = keys.indexOf(key);
    if (key === undefined || key === "ignored" || first === index) return [];
    const other = columns[first]?.heading;
    return [
      inputIssue(
        `table[0][${place}]`,
        { zh: `“${heading}”`, en: `"${heading}"` },
        {
          zh: `与“${other}”含义不同的列（可用 columns 指明）`,
          en: `a column that does not hold the same as "${other}" (say in columns what it holds)`,
        },
      ),
    ];
  });
}
