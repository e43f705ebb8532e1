import ts from "typescript";

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
