import type { Text } from "../model/text.js";
import { givenNumber, givenQuantity, shownShare } from "./shownNumber.js";
import type { MetricWorking } from "./workingParts.js";

/** @internal a metric and its value in words: `系统满意率 19/36 = 52.78%` */
export function metricPhrase({ name, kind, steps, exact }: MetricWorking): Text {
  if (exact === null) return { zh: `${name.zh}无数据`, en: `${name.en}: no data` };
  if (kind === "count") return { zh: `${name.zh} ${exact}`, en: `${name.en} ${exact}` };
  if (kind === "points") {
    const points = givenNumber(exact);
    return { zh: `${name.zh} ${points} 分`, en: `${name.en} ${points} points` };
  }
  const [first] = steps;
  const [above, below] = first?.operation === "quotient" ? first.operands : [];
  const counts = above && below ? `${givenNumber(above.exact)}/${below.exact} = ` : "";
  const start = counts === "" ? first?.operands[0]?.exact : first?.exact;
  const raw = counts === "" ? givenQuantity(start ?? exact, "share") : shownShare(start ?? exact);
  const { zh, en } = changesOf(steps, start ?? exact);
  return { zh: `${name.zh} ${counts}${raw}${zh}`, en: `${name.en} ${counts}${raw}${en}` };
}

/** What was made of a rate before it was used. */
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
