import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import type { JsonSchema } from "./jsonSchema.js";
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

/** What a JSON Schema says of a field or a type to its reader. */
export interface Said {
  readonly title: string;
  readonly description: string;
}

/** The title and description of a field or a type, from the comment in the source; it has to have one. */
export function said(symbol: ts.Symbol, checker: ts.TypeChecker, where: string): Said {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const description = comment
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .split("\n\n")
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .join("\n\n");
  if (description === "") throw new Error(`${where} has no comment in the source`);
  return { title: titleOf(symbol.name, description), description };
}

// characters, and what stands in brackets between them: 每件扣（加）分
const CHINESE_TERM = /\p{Script=Han}+(?:（\p{Script=Han}+）\p{Script=Han}*)*/u;

/** The Chinese term with the name, or the name in words where the comment has no such term. */
function titleOf(name: string, description: string): string {
  const [term] = CHINESE_TERM.exec(description) ?? [];
  return term === undefined
    ? name.replace(/\B[A-Z]/g, (capital) => ` ${capital}`).toLowerCase()
    : `${term} ${name}`;
}

/** The type of what a list (by number) or a dictionary (by string) holds, beside what else the type may be. */
export function elementType(
  type: ts.Type,
  kind: ts.IndexKind,
  checker: ts.TypeChecker,
  where: string,
): ts.Type {
  const types = type.isUnion() ? type.types : [type];
  const holders = types.filter((one) => (one.flags & ts.TypeFlags.Object) !== 0);
  const [element] = holders.flatMap((one) => checker.getIndexTypeOfType(one, kind) ?? []);
  if (element !== undefined) return element;
  throw new Error(`${where} holds nothing of one type: ${checker.typeToString(type)}`);
}

/** The forms of a union, those of a union within it among them, none of them twice. */
export function flatUnion(forms: readonly JsonSchema[]): JsonSchema[] {
  const flat = forms.flatMap((form) =>
    form.anyOf !== undefined && Object.keys(form).length === 1 ? flatUnion(form.anyOf) : [form],
  );
  return flat.filter(
    (form, index) => flat.findIndex((other) => isDeepStrictEqual(form, other)) === index,
  );
}

/** The symbol of an interface, or of the alias of a union; nothing for a type that has no name of its own. */
export function namedSymbol(type: ts.Type): ts.Symbol | undefined {
  if (type.isUnion()) return type.aliasTypeArguments === undefined ? type.aliasSymbol : undefined;
  const symbol = type.getSymbol();
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Interface) !== 0
    ? symbol
    : undefined;
}

/** The name under which the schema of a type may stand once for all; a generic type may have several. */
export function typeName(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const symbol = namedSymbol(type);
  if (symbol === undefined) return undefined;
  const declared = checker.getDeclaredTypeOfSymbol(symbol);
  const isGeneric = declared.isClassOrInterface() && declared.typeParameters !== undefined;
  return isGeneric ? undefined : symbol.name;
}

/** Of a type, or of the types of a union, the one that an object schema is the schema of. */
export function matchingType(
  { properties = {} }: JsonSchema,
  type: ts.Type,
  checker: ts.TypeChecker,
  where: string,
): ts.Type {
  const isField = ([key, schema]: [string, JsonSchema], of: ts.Type) => {
    const field = of.getProperty(key);
    return field !== undefined && isSameKind(schema, checker.getTypeOfSymbol(field), checker);
  };
  const fields = Object.entries(properties);
  const [match, ...others] = (type.isUnion() ? type.types : [type]).filter(
    (one) =>
      one.getProperties().length === fields.length && fields.every((field) => isField(field, one)),
  );
  if (match !== undefined && others.length === 0) return match;
  throw new Error(`${where} has not exactly one type with its keys: ${checker.typeToString(type)}`);
}

/** Whether a schema and a type are of the same text, or of numbers, or of neither. */
function isSameKind(schema: JsonSchema, type: ts.Type, checker: ts.TypeChecker): boolean {
  const known = checker.getNonNullableType(type);
  if (typeof schema.const === "string") return known.isLiteral() && known.value === schema.const;
  const isNumber = (known.flags & ts.TypeFlags.NumberLike) !== 0;
  return isNumber === (schema.type === "number" || schema.type === "integer");
}
