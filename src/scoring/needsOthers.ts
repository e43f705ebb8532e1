import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Layout } from "./layout.js";

const found = { zh: "须与其他单位比较的内容", en: "something that is compared with other units" };
const allowed = {
  zh: "只看本单位数据的考核指标（单独计分时没有其他单位可比；请用 scoreMonth 对全月计分）",
  en: "dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth)",
};

/** @internal a problem for each figure that follows from other units, where there are none */
export function needsOthers({ relatives }: Layout): InputIssue[] {
  return relatives.map(({ path }) => inputIssue(`scheme.${path}`, found, allowed));
}
