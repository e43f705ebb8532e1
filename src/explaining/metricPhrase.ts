import { givenNumber, givenQuantity, shownBeside } from "../measures/quantity.js";
import type { Text } from "../words/text.js";
import { exactShare, pointsText, sumText } from "./numbersInWords.js";
import type { MetricWorking } from "./working.js";

/** A metric and its value in words: `系统满意率 19/36 = 52.78%`; `edges` are what it is held against. */
export function metricPhrase(metric: MetricWorking, edges: readonly string[] = []): Text {
  const { name, kind, counted, steps, exact } = metric;
  if (exact === null) return { zh: `${name.zh}无数据`, en: `${name.en}: no data` };
  if (kind === "fact") {
    const isSo = exact !== "0";
    return { zh: `${name.zh}：${isSo ? "是" : "否"}`, en: `${name.en}: ${isSo ? "yes" : "no"}` };
  }
  if (kind === "count") {
    const made = madeText(steps);
    const unit = counted === undefined ? "" : ` ${counted.zh}`;
    return { zh: `${name.zh} ${made}${exact}${unit}`, en: `${name.en} ${made}${exact}` };
  }
  if (kind === "points" && counted !== undefined) {
    const value = givenNumber(exact);
    return { zh: `${name.zh} ${value} ${counted.zh}`, en: `${name.en} ${value}` };
  }
  if (kind === "points") {
    const points = pointsText(givenNumber(exact));
    return { zh: `${name.zh} ${points.zh}`, en: `${name.en} ${points.en}` };
  }
  const { zh, en } = ratePhrase(steps, exact, edges);
  return { zh: `${name.zh} ${zh}`, en: `${name.en} ${en}` };
}

/** How a count is made of others: `120 − 20 = `; nothing where it is given. */
function madeText(steps: MetricWorking["steps"]): string {
  const terms: string[] = [];
  for (const { operation, operands } of steps) {
    const own = operands.filter(({ metric }) => metric !== undefined).map(({ exact }) => exact);
    if (operation === "sum") terms.push(...own);
    else if (operation === "difference") {
      const taken = operands[1]?.exact ?? "0";
      terms.push(...(terms.length === 0 ? [operands[0]?.exact ?? "0"] : []), `-${taken}`);
    }
  }
  return terms.length < 2 ? "" : `${sumText(terms)} = `;
}

/** A rate, with what was made of it before it was used. */
function ratePhrase(steps: MetricWorking["steps"], exact: string, edges: readonly string[]): Text {
  const [first] = steps;
  const [above, below] = first?.operation === "quotient" ? first.operands : [];
  const counts = above && below ? `${givenNumber(above.exact)}/${below.exact}` : undefined;
  const start = (counts === undefined ? first?.operands[0]?.exact : first?.exact) ?? exact;
  const changes = changesOf(steps, start);
  const isRounded = steps.some((step) => step.operation === "rounded" && step.exact !== start);
  // what is rounded next is shown as it is exactly, or not at all
  const share = isRounded ? exactShare(start) : shownBeside(start, "share", edges);
  const raw =
    counts === undefined
      ? givenQuantity(start, "share")
      : share === undefined
        ? counts
        : `${counts} = ${share}`;
  return { zh: `${raw}${changes.zh}`, en: `${raw}${changes.en}` };
}

function changesOf(steps: MetricWorking["steps"], start: string): Text {
  let [zh, en, before] = ["", "", start];
  for (const { operation, exact } of steps) {
    if (exact === before) continue;
    const now = givenQuantity(exact, "share");
    if (operation === "rounded") {
      zh += `，舍入为 ${now}`;
      en += `, rounded to ${now}`;
    } else if (operation === "lesser") {
      zh += `，按上限 ${now} 计`;
      en += `, held at the cap of ${now}`;
    }
    before = exact;
  }
  return { zh, en };
}
