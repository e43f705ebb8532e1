import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import type { JsonSchema } from "./jsonSchema.js";
import { elementType, flatUnion, matchingType, namedSymbol, said, typeName } from "./modelTypes.js";

/**
 * A JSON Schema with the comments of the type that it is the schema of: each type and each field has its title and
 * its description, and what has a name in the source stands under that name in `$defs`.
 */
export function describedSchema(
  model: string,
  root: JsonSchema,
  rootType: ts.Type,
  checker: ts.TypeChecker,
): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const references = new Map<string, string>();

  function described(schema: JsonSchema, type: ts.Type, where: string): JsonSchema {
    if (schema.$ref !== undefined) return shared(schema.$ref, type, where);
    const own = schema.properties === undefined ? type : matchingType(schema, type, checker, where);
    const name = typeName(own, checker);
    const content = contentOf(schema, own, where);
    // a form of it that is shorter, such as a plain text, is not what its name stands for
    const isShort = (schema.anyOf ?? schema.oneOf) !== undefined && !own.isUnion();
    return name === undefined || isShort || content === schema ? content : held(name, content);
  }

  function contentOf(schema: JsonSchema, type: ts.Type, where: string): JsonSchema {
    const { properties, items, anyOf, oneOf, additionalProperties } = schema;
    if (properties !== undefined) {
      const fields = Object.entries(properties).map(([key, field]) => [
        key,
        fieldOf(field, type.getProperty(key) as ts.Symbol, `${where}.${key}`),
      ]);
      return { ...aboutType(type, where), ...schema, properties: Object.fromEntries(fields) };
    }
    if (items !== undefined) {
      const item = elementType(type, ts.IndexKind.Number, checker, where);
      return { ...schema, items: described(items, item, where) };
    }
    if (typeof additionalProperties === "object") {
      const value = elementType(type, ts.IndexKind.String, checker, where);
      return { ...schema, additionalProperties: described(additionalProperties, value, where) };
    }
    const forms = anyOf ?? oneOf;
    if (forms === undefined) return schema;
    const each = flatUnion(forms).map((form) => described(form, type, where));
    return {
      ...aboutType(type, where),
      ...schema,
      [anyOf === undefined ? "oneOf" : "anyOf"]: each,
    };
  }

  function aboutType(type: ts.Type, where: string): JsonSchema {
    const symbol = namedSymbol(type);
    return symbol === undefined ? {} : said(symbol, checker, where);
  }

  function fieldOf(schema: JsonSchema, field: ts.Symbol, where: string): JsonSchema {
    const type = checker.getTypeOfSymbol(field);
    return { ...described(schema, type, where), ...said(field, checker, where) };
  }

  /** What the schema refers to, because it holds itself or is needed in many places. */
  function shared($ref: string, type: ts.Type, where: string): JsonSchema {
    const id = $ref.replace("#/$defs/", "");
    const known = references.get($ref);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const schema = root.$defs?.[id];
    const name = typeName(type, checker) ?? id;
    if (schema === undefined || name.startsWith("__")) throw new Error(`${where} has no name`);
    references.set($ref, name);
    return held(name, contentOf(schema, type, where));
  }

  /** The schema of a named type stands once, and is the same wherever it is referred to. */
  function held(name: string, schema: JsonSchema): JsonSchema {
    const known = definitions.get(name);
    if (known !== undefined && !isDeepStrictEqual(known, schema)) {
      throw new Error(`${name} has two schemas that are not the same`);
    }
    definitions.set(name, schema);
    return { $ref: `#/$defs/${name}` };
  }

  const { $defs: _, ...content } = contentOf(root, rootType, model);
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? content : { ...content, $defs: Object.fromEntries(sorted) };
}
