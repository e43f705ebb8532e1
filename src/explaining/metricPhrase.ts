import type { Text } from "../model/text.js";
import { shownNumber, shownShare } from "./shownNumber.js";
import type { MetricWorking } from "./workingParts.js";

/** @internal a metric and its value in words: `系统满意率 19/36 = 52.78%` */
export function metricPhrase({ name, kind, steps, exact }: MetricWorking): Text {
  if (exact === null) return { zh: `${name.zh}无数据`, en: `${name.en}: no data` };
  if (kind === "count") return { zh: `${name.zh} ${exact}`, en: `${name.en} ${exact}` };
  if (kind === "points") {
    const points = shownNumber(exact);
    return { zh: `${name.zh} ${points} 分`, en: `${name.en} ${points} points` };
  }
  const [first] = steps;
  const [above, below] = first?.operation === "quotient" ? first.operands : [];
  const counts = above && below ? `${shownNumber(above.exact)}/${below.exact} = ` : "";
  const raw = shownShare(first?.exact ?? exact);
  const value = `${counts}${raw}`;
  const { zh, en } = changesOf(steps, raw);
  return { zh: `${name.zh} ${value}${zh}`, en: `${name.en} ${value}${en}` };
}

/** What was made of a rate before it was used. */
function changesOf(steps: MetricWorking["steps"], raw: string): Text {
  let [zh, en, shown] = ["", "", raw];
  for (const { operation, exact } of steps) {
    const now = shownShare(exact);
    if (operation === "rounded") {
      zh += `，舍入为 ${now}`;
      en += `, rounded to ${now}`;
    } else if (operation === "lesser" && now !== shown) {
      zh += `，按上限 ${now} 计`;
      en += `, held at the cap of ${now}`;
    }
    shown = now;
  }
  return { zh, en };
}
