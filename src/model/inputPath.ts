const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** @internal a place in an input, as text: `units[3].metrics.extended` */
export function inputPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(pathBelow, "");
}

/** @internal the place of a key below a place */
export function pathBelow(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  const name = String(key);
  if (!PLAIN_KEY.test(name)) return `${path}[${JSON.stringify(name.slice(0, 60))}]`;
  return path === "" ? name : `${path}.${name}`;
}
