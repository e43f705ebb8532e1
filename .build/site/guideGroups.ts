/** The guides as the site lists them: the title of each group, and its files in reading order. */
export const guideGroups: Readonly<Record<string, readonly string[]>> = {
  中文指南: ["docs/README.zh-CN.md", "docs/writing-rules.zh-CN.md", "docs/spreadsheets.zh-CN.md"],
  Guides: ["README.md", "docs/writing-rules.md", "docs/spreadsheets.md"],
  "记录 Record": ["docs/decisions.md", "docs/changelog.md", "docs/conformance/README.md"],
};
