const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const LONGEST_KEY = 60;

/** @internal a place in an input, as text: `units[3].metrics.extended` */
export function inputPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(pathBelow, "");
}

/** @internal the place of a key below a place */
export function pathBelow(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  const name = String(key);
  if (name.length > LONGEST_KEY)
    return `${path}[${JSON.stringify(`${name.slice(0, LONGEST_KEY)}…`)}]`;
  if (!PLAIN_KEY.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}
