import ts from "typescript";
import type { JsonSchema } from "./jsonSchema.js";

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
