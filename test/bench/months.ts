import type { Month, Unit } from "hotline-scoring";
import type { Xiangtan2023Group, xiangtan2023 } from "hotline-scoring/xiangtan2023";

export type XiangtanMonth = Month<typeof xiangtan2023>;

/** A month of any size, like October 2023 in its figures, and the same on every machine. */
export function monthOf(size: number): XiangtanMonth {
  const draw = drawing(2023_10);
  return {
    month: "2023-10",
    units: Array.from({ length: size }, (_, index) => unitOf(index, draw)),
  };
}

type Draw = (below: number) => number;

function unitOf(index: number, draw: Draw): Unit<typeof xiangtan2023> {
  const tickets = 1 + draw(draw(4) === 0 ? 2000 : 200);
  const asked = 1 + draw(60);
  const groups: readonly Xiangtan2023Group[] = ["county", "park", "department", "enterprise"];
  return {
    id: `u${index}`,
    name: `单位${index}`,
    group: groups[draw(4)] ?? "county",
    metrics: {
      tickets,
      completedOnTime: draw(100) < 80 ? tickets : tickets - draw(1 + Math.floor(tickets / 5)),
      extended: draw(1 + Math.floor(tickets / 4)),
      contacted: draw(100) < 95 ? tickets : tickets - draw(1 + Math.floor(tickets / 5)),
      systemSatisfaction: { count: draw(asked + 1), of: asked },
      spotCheckSatisfaction: draw(2) === 0 ? `${5 * draw(21)}%` : { count: draw(20), of: 20 },
      rejections: draw(100) < 70 ? 0 : draw(12),
      knowledgeBase: ["20", "19.3", "19.3", "18"][draw(4)] ?? "20",
    },
  };
}

/** Numbers that look drawn by chance, from a linear congruence. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}
