import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { rooms as all } from "../rooms.js";
import { markdownTable } from "./markdownTable.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const words = {
  zh: {
    headings: ["项目", "要求或限度"],
    rows: ["Node.js", "依赖", "浏览器打包后（按月计分，已压缩代码）", "许可"],
    below: (bytes: string) => `小于${bytes}字节`,
  },
  en: {
    headings: ["What", "Needed, or at most"],
    rows: ["Node.js", "Dependencies", "Browser bundle that scores a month, minified", "Licence"],
    below: (bytes: string) => `under ${bytes} bytes`,
  },
};

/** The query of the example that counts tickets, as it stands there. */
export function ticketsQuery(): string {
  return `\`\`\`sql\n${read("examples/tickets/month.sql").trim()}\n\`\`\``;
}

/** What the package needs, by its package.json, and how large a bundle may be, by the test that measures one. */
export function packageFacts(language: Language): string {
  const { engines, dependencies, license } = JSON.parse(read("package.json"));
  const [, limit = ""] =
    /bundle\.length\)\.toBeLessThan\(([\d_]+)\)/.exec(read("test/checks/package.test.ts")) ?? [];
  if (limit === "") throw new Error("no test limits the bundle");
  const { headings, rows, below } = words[language];
  const values = [
    `\`${engines.node}\``,
    Object.keys(dependencies)
      .map((name) => `\`${name}\``)
      .join(", "),
    below(limit.replaceAll("_", ",")),
    license,
  ];
  return markdownTable(
    headings,
    rows.map((row, place) => [row, values[place] ?? ""]),
  );
}

const headings = { zh: ["目录", "内容"], en: ["Room", "What it holds"] };

/** The rooms of `src`, in the order in which files may import one another. */
export function rooms(language: Language): string {
  return markdownTable(
    headings[language],
    all.map(({ folder, holds }) => [`\`${folder}/\``, holds[language]]),
  );
}

/** The dimensions of 湘潭 in both languages, each with the function whose page says all of it. */
export function dimensionPages(): string {
  return markdownTable(
    ["考核指标 Dimension", "页 Page"],
    xiangtan2023.dimensions.map(({ id, name }) => [`${name.zh} ${name.en}`, `\`${id}Score\``]),
  );
}
