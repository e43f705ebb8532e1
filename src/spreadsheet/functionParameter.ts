import type { Text } from "../model/text.js";

/** A parameter of a spreadsheet function 函数参数. */
export interface FunctionParameter {
  /** Its name 参数名. */
  readonly name: string;
  /** What it is 说明. */
  readonly description: Text;
  /** Whether it is one cell, or a range of cells 单元格或区域. */
  readonly takes: "cell" | "range";
  /** How often it is given 次数: once, at most once (left out at the end, or blank), or any number of times. */
  readonly given: "once" | "optionally" | "repeatedly";
  /** How it may be written in a formula 示例. */
  readonly example: string;
}
