import type { Unit } from "hotline-scoring";
import type { Xiangtan2023Metrics, xiangtan2023 } from "hotline-scoring/xiangtan2023";

/** A unit of 湘潭 at full marks, unless told otherwise. */
export function xiangtanUnit(
  changes: Partial<Omit<Unit<typeof xiangtan2023>, "metrics">> & {
    readonly metrics?: Partial<Xiangtan2023Metrics>;
  } = {},
): Unit<typeof xiangtan2023> {
  return {
    id: "某局",
    name: "市某局",
    group: "department",
    ...changes,
    metrics: {
      tickets: 100,
      completedOnTime: 100,
      extended: 0,
      contacted: 100,
      systemSatisfaction: "100%",
      spotCheckSatisfaction: "100%",
      rejections: 0,
      knowledgeBase: "20",
      ...changes.metrics,
    },
  };
}

/** A unit of the small scheme. */
export function smallUnit(id: string, metrics: Readonly<Record<string, unknown>> = {}): Unit {
  const given = { tickets: 10, done: 10, happy: "50%", awarded: 1, ...metrics };
  return { id, name: id, group: "all", metrics: given as Unit["metrics"] };
}

/** The fields of a unit of the small scheme, as they are read. */
export function smallFields(id: string, metrics: Readonly<Record<string, unknown>> = {}) {
  const { name, group, metrics: given } = smallUnit(id, metrics);
  return {
    unit: { id, name, group },
    metrics: ["tickets", "done", "happy", "awarded"].map((one) => given[one]),
  };
}
