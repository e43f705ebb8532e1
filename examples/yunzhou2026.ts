import { defineScheme } from "hotline-scoring";

/**
 * The assessment rules of 云州市's hotline, which is INVENTED 云州市为虚构: no such city, no such rules.
 *
 * They are worded as such rules are, and use most of what a scheme can say. Each dimension carries its clause as
 * `wording`, so that text and values can be read side by side. `yunzhouMonth.ts` is a month to go with it.
 */
export const yunzhou2026 = defineScheme({
  id: "yunzhou-2026",
  name: {
    zh: "云州市12345热线承办单位月度考核办法（虚构）",
    en: "Monthly rules for the units of Yunzhou's hotline (invented)",
  },
  source:
    "为演示而虚构的办法；云州市及所列单位均不存在 (invented; neither the city nor its units exist)",
  from: "2026-01",
  checkedThrough: "2026-03",

  // 各项比率保留两位小数，单项得分保留两位小数后相加，总得分保留一位小数，均四舍五入。
  rounding: {
    rates: { places: 2, mode: "halfExpand" },
    scores: { places: 2, mode: "halfExpand" },
    published: { places: 2, mode: "halfExpand" },
    total: { places: 1, mode: "halfExpand" },
  },

  metrics: {
    tickets: { kind: "count", name: { zh: "工单量", en: "Tickets" } },
    ticketsLastMonth: { kind: "count", name: { zh: "上月工单量", en: "Tickets last month" } },
    households: { kind: "count", name: { zh: "户数", en: "Households" } },
    due: { kind: "count", name: { zh: "当月到期工单", en: "Tickets due" } },
    completedOnTime: {
      kind: "rate",
      of: "due",
      name: { zh: "按时办结率", en: "Completed on time" },
    },
    // 一件工单多次申请延期的，按次计；超过100%的，按100%计。
    extended: {
      kind: "rate",
      of: "tickets",
      cap: "100%",
      name: { zh: "延期率", en: "Extended" },
    },
    systemSatisfaction: {
      kind: "rate",
      within: "tickets",
      name: { zh: "系统评价满意率", en: "Satisfaction in the system" },
    },
    // 满意的得1分，基本满意的得0.6分，不满意的不得分。
    callbackSatisfaction: {
      kind: "rate",
      partialCredit: true,
      name: { zh: "抽查回访满意率", en: "Satisfaction on callback" },
    },
    ownBase: {
      kind: "rate",
      name: { zh: "满意率基数（本单位上年度实际值）", en: "The unit's own satisfaction last year" },
    },
    requests: { kind: "count", name: { zh: "诉求类工单", en: "Requests to be solved" } },
    solved: { kind: "rate", of: "requests", name: { zh: "问题解决率", en: "Solved" } },
    completed: { kind: "count", name: { zh: "办结工单", en: "Tickets completed" } },
    workdays: { kind: "count", name: { zh: "办理天数合计", en: "Workdays taken in all" } },
    returned: { kind: "count", name: { zh: "退回重办件数", en: "Tickets returned" } },
    repeated: { kind: "count", name: { zh: "重复诉求件数", en: "Repeated requests" } },
    knowledgeBase: { kind: "points", name: { zh: "知识库评分", en: "Knowledge base points" } },
    falsified: { kind: "count", name: { zh: "虚假办结件数", en: "Falsely completed" } },
    timesLast: {
      kind: "count",
      name: { zh: "此前连续末位月数", en: "Months last in a row before" },
    },
  },
  volume: "tickets",

  groups: [
    { id: "county", name: { zh: "县（市、区）", en: "Counties" } },
    {
      id: "department",
      name: { zh: "市直部门", en: "Departments" },
      tiers: [
        { id: "A", name: { zh: "A类", en: "Tier A" }, from: 100 },
        { id: "B", name: { zh: "B类", en: "Tier B" }, from: 0 },
      ],
    },
    { id: "enterprise", name: { zh: "公共服务企业", en: "Public services" } },
  ],

  dimensions: [
    {
      id: "timeliness",
      name: { zh: "办结时效", en: "Timeliness" },
      wording: {
        zh: "办结时效20分。（一）按时办结率15分：县（市、区）以85%为基准值、95%为挑战值，其他单位以90%为基准值、98%为挑战值；达到基准值的得9分，达到挑战值的得15分，其间按线性内插计分，未达到基准值的不得分；当月无到期工单的，不列入排名。（二）延期5分：得分为分值乘以（1－延期率）。经查实虚假办结的，或者按时办结率不足60%的，办结时效不得分。",
        en: "20 points. Completed on time, 15: 9 at the base and 15 at the challenge (85 % and 95 % for counties, 90 % and 98 % for others), in a straight line between, none below the base; a unit without tickets due is not ranked. Extensions, 5: full marks times what the extension rate leaves. No points at all when a ticket was falsely completed, or fewer than 60 % were on time.",
      },
      fullMarks: "20",
      parts: [
        {
          name: { zh: "按时办结率", en: "Completed on time" },
          fullMarks: "15",
          measure: { rate: "completedOnTime" },
          rule: {
            kind: "lines",
            through: [
              {
                at: { byGroup: { county: "85%", department: "90%", enterprise: "90%" } },
                points: "9",
                name: { zh: "基准值", en: "Base" },
              },
              {
                at: { byGroup: { county: "95%", department: "98%", enterprise: "98%" } },
                points: "15",
                name: { zh: "挑战值", en: "Challenge" },
              },
            ],
            below: "0",
            above: "15",
          },
          noData: "setApart",
        },
        {
          name: { zh: "延期", en: "Extensions" },
          fullMarks: "5",
          measure: { remainder: "extended" },
          rule: { kind: "proportional" },
        },
      ],
      conditions: [
        {
          name: { zh: "经查实虚假办结", en: "Falsely completed" },
          if: { measure: { count: "falsified" }, from: "1" },
          give: "zero",
        },
        {
          name: { zh: "按时办结率不足60%", en: "Fewer than 60 % on time" },
          if: { measure: { rate: "completedOnTime" }, below: "60%", noData: "fails" },
          give: "zero",
        },
      ],
    },
    {
      id: "satisfaction",
      name: { zh: "群众满意", en: "Satisfaction" },
      wording: {
        zh: "群众满意25分。满意率由系统评价与抽查回访按4∶6加权；抽查回访中，满意的得1分，基本满意的得0.6分。不低于本单位基数（上年度实际值）的得满分，每低一个百分点扣1分，不足一个百分点的不扣，扣完为止；当月无评价或者无回访的，得满分。",
        en: "25 points when satisfaction (system and callback weighted 4 to 6; on callback 1 for satisfied, 0.6 for fairly satisfied) reaches the unit's own rate of last year; 1 point less for each whole percentage point below it; full marks where nobody rated or nobody was called.",
      },
      fullMarks: "25",
      measure: {
        mean: [
          { rate: "systemSatisfaction", weight: "4" },
          { rate: "callbackSatisfaction", weight: "6" },
        ],
      },
      rule: {
        kind: "slope",
        better: "higher",
        target: { metric: "ownBase" },
        perPercentagePoint: "1",
        step: { size: "1%", rest: "dropped" },
      },
      noData: "fullMarks",
    },
    {
      id: "solution",
      name: { zh: "问题解决", en: "Problems solved" },
      wording: {
        zh: "问题解决15分。以同组其他单位问题解决率的平均值为基准，与其持平的得10分；每高一个百分点加0.5分，最多加5分；每低一个百分点扣0.5分，最多扣10分。当月无诉求类工单的，本项不计入考核，其余各项得分按比例折算。",
        en: "15 points. 10 at the mean of the other units of the group; 0.5 more for each percentage point above it, at most 5; 0.5 less for each below it, at most 10. Left out for a unit without requests, its other scores being scaled up.",
      },
      fullMarks: "15",
      measure: { rate: "solved" },
      rule: {
        kind: "twoSided",
        better: "higher",
        target: { meanOfOthers: "group" },
        start: "10",
        gain: { perPercentagePoint: "0.5", most: "5" },
        loss: { perPercentagePoint: "0.5", most: "10" },
      },
      noData: "leaveOut",
    },
    {
      id: "source",
      name: { zh: "源头治理", en: "Fewer complaints" },
      wording: {
        zh: "源头治理，县（市、区）15分，其他单位7分。（一）每千户诉求量8分，仅考核县（市、区）：保留一位小数，6件及以下的得8分，超过6件、不超过9件的得5分，超过9件的得2分。（二）工单量环比7分：下降5%及以上的得7分，降幅不足5%、持平或者上升不超过5%的得5分，上升超过5%的得3分；上月无工单的得满分。",
        en: "15 points for counties, 7 for others. Tickets per thousand households, 8, counties only, to one place: 8 up to 6, 5 up to 9, otherwise 2. Change on last month, 7: 7 for a fall of 5 % or more, 5 up to a rise of 5 %, otherwise 3; full marks where there was no ticket last month.",
      },
      fullMarks: { byGroup: { county: "15", department: "7", enterprise: "7" } },
      parts: [
        {
          name: { zh: "每千户诉求量", en: "Per thousand households" },
          fullMarks: "8",
          measure: { ratio: "tickets", to: "households", per: "1000" },
          roundMeasure: { places: 1, mode: "halfExpand" },
          rule: {
            kind: "bands",
            bands: [
              { to: "6", points: "8" },
              { to: "9", points: "5" },
            ],
            otherwise: "2",
          },
          onlyIn: ["county"],
        },
        {
          name: { zh: "工单量环比", en: "Change on last month" },
          fullMarks: "7",
          measure: { change: "tickets", from: "ticketsLastMonth", in: "percent" },
          rule: {
            kind: "bands",
            bands: [
              { to: "-5%", points: "7" },
              { to: "5%", points: "5" },
            ],
            otherwise: "3",
          },
          noData: "fullMarks",
        },
      ],
    },
    {
      id: "load",
      name: { zh: "承办任务", en: "Load carried" },
      wording: {
        zh: "承办任务5分。工单量占同组总量30%及以上的得5分，15%及以上、不足30%的得4分，不足15%的得3分。",
        en: "5 points for 30 % or more of the group's tickets, 4 for 15 % or more, otherwise 3.",
      },
      fullMarks: "5",
      measure: { shareOfTotal: { count: "tickets" }, among: "group" },
      rule: {
        kind: "bands",
        bands: [
          { from: "30%", points: "5" },
          { from: "15%", points: "4" },
        ],
        otherwise: "3",
      },
    },
    {
      id: "speed",
      name: { zh: "办理速度", en: "Speed" },
      wording: {
        zh: "办理速度10分。按件均办理天数由少到多在同组（市直部门为同组同类）排名，第一名得10分，第二名得9分，第三名得8分，第四名得7分，其余得6分；天数相同的名次并列，并占用后面的名次；当月无办结工单的，本项不计入考核。",
        en: "10, 9, 8 and 7 points for the first four by mean workdays a ticket in the group (among departments, in the tier), 6 for the rest; equal ones share a place and take up the next; left out for a unit that completed nothing.",
      },
      fullMarks: "10",
      measure: {
        rankOf: { ratio: "workdays", to: "completed" },
        better: "lower",
        ties: "competition",
        among: "peers",
      },
      rule: { kind: "byRank", points: ["10", "9", "8", "7"], otherwise: "6" },
      noData: "leaveOut",
    },
    {
      id: "quality",
      name: { zh: "办理质量", en: "Quality" },
      wording: {
        zh: "办理质量，县（市、区）10分，其他单位18分。（一）退回重办和重复诉求10分：退回重办按1件、重复诉求按2件折算，第1件至第5件每件扣0.5分，第6件起每件扣1分，扣完为止。（二）知识库8分，不考核县（市、区）：由市热线办评分。",
        en: "10 points for counties, 18 for others. Returned tickets, and repeated requests counted twice, 10: 0.5 off for each of the first five, 1 from the sixth on, not below 0. Knowledge base, 8, not for counties: as awarded by the office.",
      },
      fullMarks: { byGroup: { county: "10", department: "18", enterprise: "18" } },
      parts: [
        {
          name: { zh: "退回和重复", en: "Returned and repeated" },
          fullMarks: "10",
          measure: {
            sum: [
              { count: "returned", weight: "1" },
              { count: "repeated", weight: "2" },
            ],
          },
          rule: {
            kind: "perItem",
            prices: [
              { from: 1, each: "0.5" },
              { from: 6, each: "1" },
            ],
          },
          floor: "0",
        },
        {
          name: { zh: "知识库", en: "Knowledge base" },
          fullMarks: "8",
          measure: { given: "knowledgeBase" },
          rule: { kind: "given" },
          floor: "0",
          cap: "8",
          onlyIn: ["department", "enterprise"],
        },
      ],
    },
    {
      id: "bonus",
      name: { zh: "加分", en: "Bonus" },
      wording: {
        zh: "加分。经验做法被媒体推介、案例入选优秀案例、收到群众表扬的，由市热线办予以加分，加分合计不超过5分。",
        en: "On top: points granted for praise in the media, exemplary cases, and thanks from callers; at most 5 in all.",
      },
      fullMarks: "5",
      extra: true,
      measure: { adjustments: "bonus", categories: ["媒体推介", "优秀案例", "群众表扬"] },
      rule: { kind: "sum", start: "0" },
    },
    {
      id: "deduction",
      name: { zh: "减分", en: "Deduction" },
      wording: {
        zh: "减分。被媒体曝光、被市级及以上通报批评的，由市热线办予以减分，减分合计不超过5分。",
        en: "Points taken for exposure in the media and official reprimands; at most 5 in all.",
      },
      fullMarks: "0",
      floor: "-5",
      extra: true,
      measure: { adjustments: "deduction", categories: ["媒体曝光", "通报批评"] },
      rule: { kind: "sum", start: "0" },
    },
  ],

  // 不计入考核的，其余各项（不含加减分）折算为百分制；总得分最低为0分，最高为105分。
  total: { leftOut: "rescale", floor: "0", cap: "105" },

  // 按公布的总得分同组排名；总得分相同的，群众满意得分高的在前，仍相同的，抽查回访满意率高的在前，再相同的并列。
  // 当月工单不足20件的，不列入排名。
  ranking: {
    by: "published",
    ties: "competition",
    within: "group",
    tieBreakers: [
      { score: "satisfaction" },
      { measure: { rate: "callbackSatisfaction" }, better: "higher" },
    ],
    minimumVolume: 20,
  },

  // 绩效系数：60分为0.8，90分为1，100分为1.2，其间按线性内插，保留三位小数；不足60分为0.6，超过100分为1.2。
  figures: [
    {
      id: "payFactor",
      name: { zh: "绩效系数", en: "Pay factor" },
      by: "published",
      rule: {
        kind: "lines",
        through: [
          { at: "60", points: "0.8" },
          { at: "90", points: "1" },
          { at: "100", points: "1.2" },
        ],
        below: "0.6",
        above: "1.2",
      },
      rounding: { places: 3, mode: "halfExpand" },
    },
  ],

  verdicts: {
    grades: [
      { id: "excellent", name: { zh: "优秀", en: "Excellent" }, from: "90" },
      { id: "good", name: { zh: "良好", en: "Good" }, from: "80" },
      { id: "pass", name: { zh: "合格", en: "Pass" }, from: "60" },
      { id: "fail", name: { zh: "不合格", en: "Fail" } },
    ],
    lists: [
      {
        id: "firstThree",
        name: { zh: "全市前三名", en: "First three of the city" },
        best: 3,
        among: "all",
        ties: "competition",
      },
      {
        id: "last",
        name: { zh: "各组末位", en: "Last of each group" },
        worst: 1,
        among: "group",
        ties: "competition",
      },
    ],
    flags: [
      // 组内末位，且总得分不足60分或者连续两个月末位的，予以约谈。
      {
        id: "summoned",
        name: { zh: "约谈", en: "Summoned" },
        if: {
          all: [
            { last: 1, among: "group", ties: "competition" },
            {
              any: [{ total: { below: "60" } }, { measure: { count: "timesLast" }, from: "1" }],
            },
          ],
        },
      },
      // 任一考核指标得分不足该项分值40%的，限期整改。
      {
        id: "toMend",
        name: { zh: "限期整改", en: "To mend" },
        if: { anyScore: { below: "40%" } },
      },
      // 经查实虚假办结的，取消当年评优资格。
      {
        id: "barred",
        name: { zh: "取消评优", en: "Barred from awards" },
        if: { measure: { count: "falsified" }, from: "1" },
      },
    ],
  },

  notEncoded: [
    {
      clause: {
        zh: "对考核结果有异议的，可在通报后5个工作日内申请复核",
        en: "A unit may ask for a review within 5 working days",
      },
      reason: { zh: "属于办理程序，不影响计分", en: "A procedure; no score follows from it" },
    },
    {
      clause: {
        zh: "引发重大舆情的，由市热线办会同有关部门酌情减分",
        en: "Grave cases lose points at the office's discretion",
      },
      reason: {
        zh: "减多少由人研究决定，作为“通报批评”录入后按减分计",
        en: "People decide how many; they are then given as a reprimand",
      },
    },
    {
      clause: {
        zh: "年度考核得分为各月总得分的平均值",
        en: "The year's score is the mean of its months",
      },
      reason: { zh: "跨月计算；方案只计一个月", en: "It spans months; a scheme scores one" },
    },
  ],
});
