import type { Flaw } from "./flaw.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";

/** @internal a flaw as a problem of the scheme, with what stands there */
export function flawIssue(part: object, path: string, { key, allowed }: Flaw): InputIssue {
  const keys = key.split(/[.[\]]+/).filter((one) => one !== "");
  const found = keys.reduce<unknown>(
    (value, one) => (value as Readonly<Record<string, unknown>> | undefined)?.[one],
    part,
  );
  return inputIssue(`${path}.${key}`, foundText(found), allowed);
}
