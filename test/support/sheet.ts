import type { Scheme } from "hotline-scoring";
import { officeScheme } from "./office.js";

const { tickets, done, happy } = officeScheme().metrics;

/** The scheme of the office without extensions, so that a sheet needs no column of them. */
export const sheetScheme = officeScheme({ metrics: { tickets, done, happy } as Scheme["metrics"] });

/** A sheet of four units, as cells hold it: the group of merged cells is blank in all but the first. */
export const officeSheet: readonly (readonly unknown[])[] = [
  ["组别", "单位", "工单量", "办结量", "满意率"],
  ["部门", "甲局", 100, 90, "80%"],
  ["", "乙局", 100, 100, "80%"],
  ["", "丙局", 10, 5, "50%"],
  ["县区", "丁县", 20, 20, "100%"],
];
