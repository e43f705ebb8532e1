import ts from "typescript";

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
