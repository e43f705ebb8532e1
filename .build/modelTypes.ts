import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Models } from "./models.js";

/** The types of the models as the compiler sees them, with all that it knows of their fields. */
export interface ModelTypes {
  readonly checker: ts.TypeChecker;
  readonly typeOf: (model: keyof Models) => ts.Type;
}

/** The types of the models, read from the source. */
export function modelTypes(): ModelTypes {
  const config = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    fileURLToPath(new URL("..", import.meta.url)),
  );
  const file = fileURLToPath(new URL("models.ts", import.meta.url));
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const models = source?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === "Models",
  );
  if (models === undefined) throw new Error(`${file} declares no interface Models`);
  const fields = checker.getTypeAtLocation(models);
  return {
    checker,
    typeOf: (model) => {
      const field = fields.getProperty(model);
      if (field === undefined) throw new Error(`Models has no field ${model}`);
      return checker.getTypeOfSymbol(field);
    },
  };
}
