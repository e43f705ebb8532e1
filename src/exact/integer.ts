/** @internal an integer: a safe one as a number, any other as a `bigint` */
export type Integer = number | bigint;

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** @internal whether an integer is held by a number without loss */
export function isSafe(value: bigint): boolean {
  return value <= LARGEST_SAFE && value >= -LARGEST_SAFE;
}

/**
 * @internal whether the result of one operation on safe integers is exact: a sum or a product that leaves the safe
 * integers never rounds back into them
 */
export function isExact(result: number): boolean {
  return result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER;
}
