import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { type Application, type DefaultTheme, PageEvent, type RendererEvent } from "typedoc";
import { contents } from "./contents.js";

const FOLDER = "source";
const PICTURE = /\.(?:png|svg|jpe?g)$/;

/** Puts the files that pages link to into the site, each as a page with numbered lines, so that no repository is needed. */
export function addSourcePages(app: Application, root: string): void {
  const linked = new Set([...contents(root).values()].map(({ file }) => `src/${file}.ts`));
  app.options.setValue("displayBasePath", root);
  app.options.setValue("disableGit", true);
  app.options.setValue("sourceLinkTemplate", `../${FOLDER}/{path}.html#L{line}`);
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    const files = new Map(
      [...page.project.files.getNameToAbsoluteMap()]
        .filter(([name]) => !PICTURE.test(name))
        .map(([name, path]) => [name, relative(root, path).replaceAll("\\", "/")]),
    );
    page.contents = (page.contents ?? "").replace(
      /(href="(?:\.\.\/)?)media\/([^"#]+)/g,
      (link, before, name) => {
        const path = files.get(name);
        if (path === undefined) return link;
        linked.add(path);
        return `${before}${FOLDER}/${path}.html`;
      },
    );
  });
  app.renderer.postRenderAsyncJobs.push(async ({ outputDirectory }: RendererEvent) => {
    const theme = app.renderer.theme as DefaultTheme;
    for (const path of linked) {
      const target = join(outputDirectory, FOLDER, `${path}.html`);
      mkdirSync(dirname(target), { recursive: true });
      const text = readFileSync(join(root, path), "utf8");
      const code = path.endsWith(".ts")
        ? theme.markedPlugin.getHighlighted(text, "ts")
        : escaped(text);
      writeFileSync(target, sourcePage(path, code));
    }
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function sourcePage(path: string, code: string): string {
  const up = posix.relative(posix.dirname(`${FOLDER}/${path}`), ".");
  const lines = code.replace(/\n$/, "").split(/<br\/?>|\n/);
  const numbered = lines.map(
    (line, index) => `<span id="L${index + 1}" class="line">${line}</span>`,
  );
  return `<!DOCTYPE html>
<html lang="zh" class="default">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${path} | hotline-scoring</title>
${["style", "highlight", "custom"].map((name) => `<link rel="stylesheet" href="${up}/assets/${name}.css">`).join("\n")}
</head>
<body class="source-page"><p><a href="${up}/index.html">hotline-scoring</a> / ${path}</p>
<pre>${numbered.join("\n")}</pre></body>
</html>
`;
}
