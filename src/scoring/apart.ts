import type { GivenApart } from "../month/unit.js";
import { joinedTest } from "../scheme/condition.js";
import { type WayApart, waysApart } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
import { atGroup } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import type { Facts, Layout } from "./layout.js";
import { testOfFacts } from "./measureValue.js";

/** That a unit is set apart, in which way, and why. */
export interface Apart {
  readonly as: WayApart;
  readonly code: string;
  readonly reason: Text;
}

/** Whether a unit of some volume, of which some facts are known, is set apart. */
export type ApartFinder = (group: string) => (volume: number, facts: Facts) => Apart | undefined;

/** How the units of a scheme are set apart: by their volume first, then by the first entry that holds; undefined where none is. */
export function apartFinder(scheme: Scheme, layout: Layout): ApartFinder {
  const { minimumVolume, belowMinimum = "notScored", setApart = [] } = scheme.ranking;
  const volumeMetric = scheme.metrics[scheme.volume] as MetricDefinition;
  return onceForEach((group: string) => {
    const least = minimumVolume === undefined ? 0 : (atGroup(minimumVolume, group) ?? 0);
    const entries = setApart.map(({ id, name, if: condition, as }) => ({
      apart: { as, code: id, reason: setApartReason(name, as) },
      holds: joinedTest(condition, (leaf) => testOfFacts(leaf, group, scheme, layout)),
    }));
    return (volume, facts) => {
      if (volume < least) {
        return {
          as: belowMinimum,
          code: "belowMinimum",
          reason: belowMinimumReason(volume, least, belowMinimum, volumeMetric),
        };
      }
      return entries.find(({ holds }) => holds(facts))?.apart;
    };
  });
}

const AS_GIVEN = "按当月数据";

/** What was given of a unit that was set apart, told from the words for it in a table; undefined where they say nothing of the kind. */
export function apartInWords(text: string): GivenApart | undefined {
  for (const as of waysApart) {
    const { zh, en } = ways[as];
    if (text === `${AS_GIVEN}${zh}` || text === `as given, ${en}`) return { as, reason: zh };
    for (const end of [`，${AS_GIVEN}${zh}`, `: as given, ${en}`]) {
      if (text.endsWith(end)) return { as, reason: text.slice(0, -end.length) };
    }
  }
  return undefined;
}

/** That a unit is set apart by what its office says of it in the month. */
export function givenApart({ as, reason }: GivenApart): Apart {
  const way = ways[as];
  // an office often writes no more than the way
  const [zh, en] = reason === way.zh ? ["", ""] : [`${reason}，`, `${reason}: `];
  return {
    as,
    code: "asGiven",
    reason: { zh: `${zh}${AS_GIVEN}${way.zh}`, en: `${en}as given, ${way.en}` },
  };
}

const ways: Record<WayApart, Text> = {
  notScored: { zh: "不参与排名", en: "not ranked" },
  notRanked: { zh: "只计分、不排名", en: "scored but not ranked" },
  notPublished: { zh: "计分、排名，不公布", en: "scored and ranked but not published" },
};

function belowMinimumReason(
  volume: number,
  least: number,
  as: WayApart,
  metric: MetricDefinition,
): Text {
  const { zh, en } = ways[as];
  const one = metric.kind === "count" ? (metric.counted?.zh ?? "件") : "件";
  return {
    zh: `${metric.name.zh} ${volume} ${one}，不足 ${least} ${one}，${zh}`,
    en: `${metric.name.en} ${volume}, fewer than the ${least} needed: ${en}`,
  };
}

function setApartReason({ zh, en }: Text, as: WayApart): Text {
  const way = ways[as];
  return { zh: `${zh}，按方案${way.zh}`, en: `${en}: by the scheme ${way.en}` };
}
