import { soundScheme } from "../checking/checkedScheme.js";
import { checked } from "../input/checked.js";
import { foundText, type InputIssue, type IssueCode, inputIssue } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf } from "../words/byKey.js";
import { type Months, monthsOf, periodSchema } from "../words/period.js";
import { anyList, oneOf, optional, strict } from "../words/shape.js";

/** How far a scheme is trusted 适用期限. */
export interface SchemeForOptions {
  /**
   * What to do about a month after the last one that the scheme was checked with: refuse it (unless stated), or go on
   * with the scheme.
   */
  readonly afterChecked?: "refuse" | "goOn" | undefined;
}

// made when it is asked for: whoever only scores need not carry it
const inputSchema = () =>
  strict({
    month: periodSchema,
    history: anyList,
    options: strict({ afterChecked: optional(oneOf(["refuse", "goOn"])) }),
  });

/**
 * The scheme in force in a period 当期适用的方案: of the schemes of one hotline, the one with the latest `from` that is not
 * after the month. It must be in force in all months of the period.
 *
 * @param month - which month, `YYYY-MM`; or several months, a quarter or a year, as a month has it
 * @param history - the schemes of the hotline, in any order, no two from the same month
 * @param options - whether to go on after the last month that the scheme was checked with
 * @returns the one of `history` that is in force
 * @throws {@link InputError} when the month is no month, lies before the first scheme, or after `checkedThrough` of
 * the one in force; when another scheme comes into force within the period; when two schemes begin in one month, or one of them is not sound
 * @example
 * ```ts
 * import { schemeFor } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const later = { ...xiangtan2023, id: "xiangtan-2024", from: "2024-01", checkedThrough: "2024-03" };
 * const history = [xiangtan2023, later];
 * schemeFor("2023-10", history).id; // => "xiangtan-2023"
 * schemeFor("2024-01", history).id; // => "xiangtan-2024"
 * schemeFor("2022-12", history); // throws 1 problem in the input
 * schemeFor("2024-04", history); // throws 1 problem in the input
 * schemeFor("2024-04", history, { afterChecked: "goOn" }).id; // => "xiangtan-2024"
 * ```
 */
export function schemeFor<S extends Scheme>(
  month: string,
  history: readonly S[],
  options: SchemeForOptions = {},
): S {
  return valueOrThrow(trySchemeFor(month, history, options));
}

/**
 * {@link schemeFor} without throwing.
 *
 * @param month - which month, `YYYY-MM`; or several months, a quarter or a year
 * @param history - the schemes of the hotline, in any order, no two from the same month
 * @param options - whether to go on after the last month that the scheme was checked with
 * @returns `{ ok: true, value }` with the scheme in force, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { trySchemeFor } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = trySchemeFor("2023-11", [xiangtan2023]);
 * outcome.ok ? "" : outcome.issues[0]?.found.en; // => '"2023-11"'
 * ```
 */
export function trySchemeFor<S extends Scheme>(
  month: string,
  history: readonly S[],
  options: SchemeForOptions = {},
): Outcome<S> {
  const input = checked(inputSchema(), { month, history, options });
  if (!input.ok) return input;
  // a hole in the list is a scheme that is missing
  const schemes = Array.from(history);
  const unsound = schemes.flatMap((scheme, index) => {
    const sound = soundScheme(scheme, `history[${index}]`);
    return sound.ok ? [] : sound.issues;
  });
  const issues = unsound.length > 0 ? unsound : repeatedStarts(schemes);
  if (issues.length > 0) return { ok: false, issues };
  return inForce(month, schemes, options.afterChecked ?? "refuse");
}

function inForce<S extends Scheme>(
  month: string,
  history: readonly S[],
  afterChecked: "refuse" | "goOn",
): Outcome<S> {
  const latestFirst = [...history].sort((a, b) => (a.from < b.from ? 1 : -1));
  const { first: start, last: end } = monthsOf(month) as Months;
  const scheme = latestFirst.find(({ from }) => from <= start);
  const next = lastOf(latestFirst.filter(({ from }) => from > start && from <= end));
  const refused = (code: IssueCode, zh: string, en: string): Outcome<S> => ({
    ok: false,
    issues: [inputIssue(code, "month", foundText(month), { zh, en })],
  });
  if (scheme === undefined) {
    const first = lastOf(latestFirst)?.from;
    if (first === undefined)
      return refused(
        "notInForce",
        "至少一个方案生效后的月份（history 为空）",
        "a month with a scheme in force (the history is empty)",
      );
    return refused(
      "notInForce",
      `不早于 ${first} 的月份（首个方案自该月起施行）`,
      `a month from ${first} on, when the first scheme came into force`,
    );
  }
  const { id, checkedThrough } = scheme;
  if (next !== undefined) {
    return refused(
      "notInForce",
      `只适用一个方案的考核周期（方案 ${next.id} 自 ${next.from} 起施行，请将该月前后的月份分别考核）`,
      `a period with one scheme in force (${next.id} comes into force in ${next.from}: score the months before and after it apart)`,
    );
  }
  if (afterChecked === "goOn" || end <= checkedThrough) return { ok: true, value: scheme };
  return refused(
    "notChecked",
    `不晚于 ${checkedThrough} 的月份（方案 ${id} 只核对到该月；确认规则未变的，可加选项 { afterChecked: "goOn" }）`,
    `a month up to ${checkedThrough}, through which the scheme ${id} was checked; if the rules still hold, add { afterChecked: "goOn" }`,
  );
}

function repeatedStarts(history: readonly Scheme[]): InputIssue[] {
  const starts = history.map(({ from }) => from);
  const allowed = {
    zh: "不与其他方案相同的施行月份",
    en: "a month from which no other scheme is in force",
  };
  return starts.flatMap((from, index) =>
    starts.indexOf(from) < index
      ? [inputIssue("duplicate", `history[${index}].from`, foundText(from), allowed)]
      : [],
  );
}
