import { xiangtan2023 } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

/** The dimensions of 湘潭 in both languages, each with the function whose page says all of it. */
export function dimensionPages(): string {
  return markdownTable(
    ["考核指标 Dimension", "页 Page"],
    xiangtan2023.dimensions.map(({ id, name }) => [`${name.zh} ${name.en}`, `\`${id}Score\``]),
  );
}
