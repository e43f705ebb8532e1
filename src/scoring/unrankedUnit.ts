import type { Text } from "../model/text.js";
import type { UnitIdentity } from "../model/unit.js";
import type { UnrankedUnit } from "../model/unitScore.js";

/** @internal a unit that is set apart for its volume */
export function belowMinimum(unit: UnitIdentity, volume: number, minimum: number): UnrankedUnit {
  const reason = {
    zh: `工单量 ${volume} 件，不足 ${minimum} 件，不参与排名`,
    en: `${volume} tickets, fewer than the ${minimum} needed to be ranked`,
  };
  return { unit, volume, reason };
}

/** @internal a unit that is set apart for want of data, of one dimension or of all */
export function withoutData(unit: UnitIdentity, volume: number, dimension?: Text): UnrankedUnit {
  const reason =
    dimension === undefined
      ? {
          zh: "有分值的考核指标均无数据，无法折算总得分，不参与排名",
          en: "no data for any dimension that has full marks, so the total cannot be scaled",
        }
      : {
          zh: `“${dimension.zh}”无数据，方案规定不参与排名`,
          en: `no data for "${dimension.en}", so by the scheme not ranked`,
        };
  return { unit, volume, reason };
}
