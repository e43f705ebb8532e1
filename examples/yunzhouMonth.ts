import type { Adjustment, GroupId, Month, MonthlyMetrics } from "hotline-scoring";
import type { yunzhou2026 } from "./yunzhou2026.js";

type Metrics = MonthlyMetrics<typeof yunzhou2026>;

/**
 * A month of 云州市, which is INVENTED like its rules 云州市及所列单位、数据均为虚构; the figures are chosen so that each
 * clause shows once.
 *
 * Counties only have households, and the others only points for their knowledge base: the 0 elsewhere is not looked at.
 */
type Figures = [
  unit: string,
  tickets: number,
  ticketsLastMonth: number,
  households: number,
  due: number,
  completedOnTime: number,
  extended: number,
  systemSatisfaction: Metrics["systemSatisfaction"],
  callbackSatisfaction: [satisfied: string, calledBack: number],
  ownBase: string,
  requests: number,
  solved: number,
  completed: number,
  workdays: number,
  returned: number,
  repeated: number,
  knowledgeBase: string,
  falsified: number,
  timesLast: number,
];

const nobody = { count: 0, of: 0 };

// biome-ignore format: a unit a line, column under column
const figures: Record<GroupId<typeof yunzhou2026>, Figures[]> = {
  county: [
    ["云东区",       1240, 1180, 182000, 1200, 1116,  62,  "88%",   ["68", 80], "87%", 700, 616, 1200, 5040, 6, 1,   "0", 0, 0],
    // its total of 88.22 and 青溪县's of 88.20 are both published as 88.2
    ["云西区",        980, 1000, 162300,  940,  893,  54,  "91%", ["53.4", 60], "89%", 500, 460,  950, 3420, 7, 0,   "0", 0, 0],
    ["北渡市",        760,  690,  80000,  740,  629, 114,  "80%", ["37.6", 50], "85%", 420, 336,  720, 3600, 9, 4,   "0", 0, 1],
    // called back: 32 satisfied, 4 fairly satisfied, 4 not; 32 + 4 × 0.6 = 34.4
    ["青溪县",        640,  700,  98000,  600,  552,  32,  "90%", ["34.4", 40], "90%", 320, 288,  610, 1891, 4, 2,   "0", 0, 0],
    // one ticket falsely completed
    ["望岳县",        380,  410,  68000,  360,  352,  10,  "93%",   ["27", 30], "90%", 200, 172,  350, 1260, 1, 0,   "0", 1, 0],
  ],
  department: [
    ["市住建局",      320,  350,      0,  300,  291,  16,  "85%", ["33.6", 40], "84%", 200, 176,  300, 1350, 6, 1, "7.5", 0, 0],
    ["市城管局",      250,  250,      0,  240,  228,  10,  "82%", ["31.2", 40], "81%", 150, 126,  240,  912, 3, 2,   "7", 0, 0],
    ["市人社局",      180,  170,      0,  175,  175,   9,  "95%", ["38.4", 40], "92%", 100,  96,  175,  420, 0, 1,   "8", 0, 0],
    // nobody was called back
    ["市教育局",       60,   64,      0,   58,   55,   3,  "92%",     ["0", 0], "90%",  40,  34,   56,  168, 2, 0, "6.5", 0, 0],
    // questions only, and no request to be solved
    ["市司法局",       40,   40,      0,   40,   39,   0,  "96%", ["19.2", 20], "95%",   0,   0,   40,   60, 0, 0,   "7", 0, 0],
    // new tickets only, of which none is due yet
    ["市文旅局",       24,   20,      0,    0,    0,   0, nobody,     ["0", 0], "90%",   0,   0,    0,    0, 0, 0,   "6", 0, 0],
    // too few tickets
    ["市档案馆",       12,    9,      0,   12,   12,   0, "100%",     ["3", 3], "95%",   6,   6,   12,   12, 0, 0,   "8", 0, 0],
  ],
  enterprise: [
    ["云州水务公司",  150,  160,      0,  150,  144,  15,  "78%", ["22.4", 30], "80%", 120, 102,  146,  511, 3, 1,   "6", 0, 0],
    ["云州燃气公司",   90,   80,      0,   88,   88,   0,  "90%",   ["27", 30], "88%",  60,  57,   88,  176, 0, 0, "7.5", 0, 0],
    // connected to the hotline this month
    ["云州公交公司",   60,    0,      0,   57,   51,  12,  "70%", ["13.6", 20], "75%",  45,  36,   55,  220, 5, 0,   "5", 0, 0],
  ],
};

const adjustments: [unit: string, category: string, points: string, reason: string][] = [
  ["青溪县", "媒体推介", "2", "“院落议事”做法被省级媒体推介"],
  ["青溪县", "优秀案例", "1.5", "三件工单入选优秀案例"],
  ["青溪县", "群众表扬", "2", "收到锦旗四面"],
  ["市人社局", "群众表扬", "1", "收到感谢信两封"],
  ["云西区", "媒体曝光", "-1", "占道经营问题被媒体曝光"],
  ["云州公交公司", "通报批评", "-2", "线路调整未提前公告，被市政府通报批评"],
];

/** The month, ready for `scoreMonth(yunzhou2026, yunzhouMonth)`. */
export const yunzhouMonth: Month<typeof yunzhou2026> = {
  month: "2026-03",
  units: (Object.keys(figures) as GroupId<typeof yunzhou2026>[]).flatMap((group) =>
    figures[group].map(([unit, ...values]) => ({
      id: unit,
      name: unit,
      group,
      metrics: metricsOf(values),
    })),
  ),
  adjustments: adjustments.map(
    ([unit, category, points, reason]): Adjustment => ({ unit, category, points, reason }),
  ),
};

function metricsOf(values: Figures extends [string, ...infer Values] ? Values : never): Metrics {
  const [
    tickets,
    ticketsLastMonth,
    households,
    due,
    completedOnTime,
    extended,
    systemSatisfaction,
    [satisfied, calledBack],
    ownBase,
    requests,
    solved,
    completed,
    workdays,
    returned,
    repeated,
    knowledgeBase,
    falsified,
    timesLast,
  ] = values;
  return {
    tickets,
    ticketsLastMonth,
    households,
    due,
    completedOnTime,
    extended,
    systemSatisfaction,
    callbackSatisfaction: { count: satisfied, of: calledBack },
    ownBase,
    requests,
    solved,
    completed,
    workdays,
    returned,
    repeated,
    knowledgeBase,
    falsified,
    timesLast,
  };
}
