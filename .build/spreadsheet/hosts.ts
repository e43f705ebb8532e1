import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FunctionDefinition,
  type FunctionParameter,
  functionDefinitions,
} from "../../src/spreadsheet.js";

const menu = readFileSync(join(import.meta.dirname, "googleMenu.js"), "utf8");
const macro = readFileSync(join(import.meta.dirname, "wpsMacro.js"), "utf8");

/** A file of a host, by its name below `dist/spreadsheet`. */
export interface HostFile {
  readonly name: string;
  readonly text: string;
}

/** The files for each host, around the library as one script that defines `HotlineScoring`. */
export function hostFiles(library: string, version: string): HostFile[] {
  const head = headOf(version);
  return [
    {
      name: "google-sheets/Code.js",
      text: [onlyHere, head, scheme, google(), menu, library].join("\n"),
    },
    { name: "google-sheets/appsscript.json", text: json(appsScript) },
    { name: "wps/hotline-scoring.js", text: [head, scheme, wps(), macro, library].join("\n") },
    { name: "excel/functions.js", text: [head, library, scheme, excel()].join("\n") },
    { name: "excel/functions.json", text: json(excelMetadata()) },
    { name: "excel/functions.html", text: excelPage },
    { name: "excel/manifest.xml", text: excelManifest(version) },
  ];
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const headOf = (
  version: string,
) => `// hotline-scoring ${version}：12345热线承办单位考核计分。由程序生成，许可证 MIT。
// 用别的考核方案时，只需改下面的 scheme_。
`;

const scheme = `/** 所用的考核方案。用别的方案时改为 return HotlineScoring.parseScheme({ …方案… }); */
function scheme_() {
  return HotlineScoring.xiangtan2023;
}

function functions_() {
  return HotlineScoring.spreadsheetFunctions(scheme_());
}
`;

function google(): string {
  return functionDefinitions
    .map(
      (definition) => `${documentation(definition)}
function ${definition.name}(${parameters(definition)}) {
  return functions_().${definition.name}(${parameters(definition)});
}
`,
    )
    .join("\n");
}

/** The parameters of a function in their order; one that is repeated takes all the rest. */
function parameters({ parameters: all }: FunctionDefinition): string {
  return all.map(({ name, given }) => (given === "repeatedly" ? `...${name}` : name)).join(", ");
}

function documentation({ description, parameters: all }: FunctionDefinition): string {
  const lines = all.map(
    ({ name, example, description: { zh }, given }) =>
      ` * @param {${example}} ${given === "once" ? name : `[${name}]`} ${zh}`,
  );
  return [
    "/**",
    ` * ${description.zh}。`,
    " *",
    ...lines,
    ` * @return ${description.zh}`,
    " * @customfunction",
    " */",
  ].join("\n");
}

const appsScript = {
  timeZone: "Asia/Shanghai",
  dependencies: {},
  exceptionLogging: "STACKDRIVER",
  runtimeVersion: "V8",
};

/** By this the script asks for no other file than the one that it is in. */
const onlyHere = "/** @OnlyCurrentDoc */\n";

/** A range comes as an object with values; errors are shown as text, since a macro has no other way. */
function wps(): string {
  const functions = functionDefinitions.map(
    (definition) => `/** ${definition.description.zh}。 */
function ${definition.name}(${parameters(definition)}) {
  return shown_(() => functions_().${definition.name}(${definition.parameters.map(cellsOfParameter).join(", ")}));
}
`,
  );
  return `${functions.join("\n")}
/** 单元格区域的值；本来就是值的不变。 */
function cells_(range) {
  if (range === null || typeof range !== "object" || Array.isArray(range)) return range;
  if (!("Value2" in range)) return range;
  return typeof range.Value2 === "function" ? range.Value2() : range.Value2;
}

function shown_(answer) {
  try {
    return answer();
  } catch (error) {
    return \`错误：\${error.message}\`;
  }
}
`;
}

function cellsOfParameter({ name, given }: FunctionParameter): string {
  return given === "repeatedly" ? `...${name}.map(cells_)` : `cells_(${name})`;
}

/** Excel's ids have no underscores. */
const idOf = ({ name }: FunctionDefinition) => name.replaceAll("_", "");

function excel(): string {
  const associations = functionDefinitions.map((definition) => {
    const names = definition.parameters.map(({ name }) => name);
    const passed = definition.parameters.map(({ name, given }) =>
      given === "repeatedly" ? `...(${name} || [])` : name,
    );
    return `CustomFunctions.associate("${idOf(definition)}", (${names.join(", ")}) =>
  answer(() => functions_().${definition.name}(${passed.join(", ")}), "${definition.gives}"));
`;
  });
  return `/** 结果：要区域的给区域；出错时由 Excel 显示说明。 */
function answer(value, gives) {
  try {
    const found = value();
    return gives === "range" && !Array.isArray(found) ? [[found]] : found;
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
}

${associations.join("\n")}`;
}

function excelMetadata() {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
    functions: functionDefinitions.map((definition) => ({
      id: idOf(definition),
      name: definition.name,
      description: definition.description.zh,
      parameters: definition.parameters.map(({ name, description, takes, given }) => ({
        name,
        description: description.zh,
        type: "any",
        dimensionality: takes === "range" ? "matrix" : "scalar",
        ...(given === "optionally" ? { optional: true } : {}),
        ...(given === "repeatedly" ? { optional: true, repeating: true } : {}),
      })),
      result: {
        type: "any",
        dimensionality: definition.gives === "range" ? "matrix" : "scalar",
      },
    })),
  };
}

const excelPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>12345热线考核</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js"></script>
<script src="functions.js"></script>
</head>
<body></body>
</html>
`;

/** Where the add-in is served from while it is tried out; to be replaced by the office's own address. */
const ADDRESS = "https://localhost:3000";

function excelManifest(version: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- 把 ${ADDRESS} 全部换成放置这些文件的网址（须为 https）。 -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides"
  xsi:type="TaskPaneApp">
  <Id>6f6b1f0e-12a3-4b45-8c12-345000002023</Id>
  <Version>${version}.0</Version>
  <ProviderName>hotline-scoring</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="12345热线考核"/>
  <Description DefaultValue="12345热线承办单位考核计分函数"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <DefaultSettings>
    <SourceLocation DefaultValue="${ADDRESS}/functions.html"/>
  </DefaultSettings>
  <Permissions>ReadDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="functions.js"/>
            </Script>
            <Page>
              <SourceLocation resid="functions.html"/>
            </Page>
            <Metadata>
              <SourceLocation resid="functions.json"/>
            </Metadata>
            <Namespace resid="namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
      </Host>
    </Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="functions.js" DefaultValue="${ADDRESS}/functions.js"/>
        <bt:Url id="functions.html" DefaultValue="${ADDRESS}/functions.html"/>
        <bt:Url id="functions.json" DefaultValue="${ADDRESS}/functions.json"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="namespace" DefaultValue="GOV"/>
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}
