import { join } from "node:path";
import { Application, TSConfigReader, TypeDocReader } from "typedoc";
import { arrange } from "./site/arrangement.js";
import { searchInChinese } from "./site/chineseSearch.js";
import { drawMathematics, linkNames, takeIconsFromPage } from "./site/finishedPages.js";
import { labelInChinese } from "./site/labels.js";
import { addPages } from "./site/pages.js";
import { addSourcePages } from "./site/sourcePages.js";

// Builds docs/site: the guides and the reference, from which nothing links to a network.

const ROOT = join(import.meta.dirname, "..");

const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);
arrange(app, ROOT);
addSourcePages(app, ROOT);
searchInChinese(app);
drawMathematics(app);
linkNames(app);
labelInChinese(app, ROOT);
takeIconsFromPage(app);
addPages(app);

const project = await app.convert();
if (project !== undefined) {
  app.validate(project);
  await app.generateOutputs(project);
}
if (project === undefined || app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
