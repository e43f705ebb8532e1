/**
 * Which figures of a printed row no true values can explain: the recovered rules of October 2023,
 * read a second time and without the library. What cannot be read is named once, as
 * `figure:<heading>`, and the constraints that need it are then not judged.
 */

/** Rows of cells; the first row holds the headings as printed in the annex. */
export type Table = readonly (readonly string[])[];

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface GroupRules {
  readonly fullFrom: Fraction;
  readonly perRejection: Fraction;
  readonly tiered: boolean;
}

interface Row {
  readonly text: (heading: string) => string;
  readonly figure: (heading: string) => Fraction | undefined;
  readonly rules: GroupRules | undefined;
}

type Scores = ReadonlyMap<string, Fraction>;

/** The shares that each printed satisfaction rate may stand for, low to high, where it is known. */
interface SatisfactionShares {
  readonly system: readonly Fraction[] | undefined;
  readonly spotCheck: readonly Fraction[] | undefined;
}

/** A constraint's name, and whether some true values satisfy it. */
type Claim = readonly [name: string, holds: boolean];

/** The satisfaction score, added to the rest, must be published as printed. */
interface Goal {
  readonly rest: Fraction;
  readonly printed: Fraction;
}

const TICKETS = "有效工单量";
const SATISFACTION = "回访满意率得分";
const KNOWLEDGE = "知识库建设得分";
const TOTAL = "总得分";
const ON_TIME = { count: "按时办结量", rate: "按时办结率", score: "按时办结率得分" };
const EXTENSION = { count: "延期量", rate: "延期率", score: "延期率得分" };
const CONTACT = {
  count: "联系反馈当事人量",
  rate: "联系反馈当事人率",
  score: "联系反馈当事人率得分",
};
const MEASURES = [ON_TIME, EXTENSION, CONTACT];
const SYSTEM_RATE = "系统满意率";
const SPOT_CHECK_RATE = "抽查回访满意率";
const BY_RULE = [
  ON_TIME.score,
  EXTENSION.score,
  CONTACT.score,
  "工单驳回得分",
  "工作配合得分",
  "加分项得分",
];

const COUNTS = ["排名", TICKETS, "驳回总量", ...MEASURES.map(({ count }) => count)];
const PERCENTAGES = [...MEASURES.map(({ rate }) => rate), SYSTEM_RATE, SPOT_CHECK_RATE];
const POINTS = [...BY_RULE, SATISFACTION, KNOWLEDGE, TOTAL];
const FIGURES = [...COUNTS, ...PERCENTAGES, ...POINTS];

const ZERO = fraction(0n);
const ONE = fraction(1n);
const HALF = fraction(1n, 2n);
const HUNDRED = fraction(100n);

const LOCAL: GroupRules = {
  fullFrom: fraction(80n),
  perRejection: fraction(1n, 5n),
  tiered: false,
};
const DEPARTMENTAL: GroupRules = { fullFrom: fraction(85n), perRejection: HALF, tiered: true };
const GROUPS: ReadonlyMap<string, GroupRules> = new Map([
  ["县市区", LOCAL],
  ["园区（示范区）", LOCAL],
  ["市直、驻潭单位", DEPARTMENTAL],
  ["承担公共服务的企事业单位", DEPARTMENTAL],
]);

/**
 * The names of the constraints that a printed row breaks, sorted, each once. A constraint is broken
 * only if no values behind the printed figures satisfy it.
 */
export function violations(table: Table, adjustments: Table, row: number): string[] {
  const rows = table.slice(1).map((_, index) => printedRow(table, index + 1));
  const printed = rows[row - 1];
  if (printed === undefined) throw new Error(`the table has no row ${row} below its headings`);
  const scores = scoresByRule(printed, adjustments);
  const shares = satisfactionShares(printed);
  const claims = [
    ...readable(printed),
    ...wholes(printed),
    ...rates(printed),
    ...satisfactionRates(shares),
    ...scoreClaims(printed, scores),
    ...satisfactionScore(printed, shares),
    ...total(printed, scores, shares),
    ...placing(printed, rows),
  ];
  const broken = claims.filter(([, holds]) => !holds).map(([name]) => name);
  return [...new Set(broken)].sort();
}

function fraction(over: bigint, under = 1n): Fraction {
  return { over, under };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under - b.over * a.under, a.under * b.under);
}

function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

function greatest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO);
}

/** Rounded to 2 places, half away from zero. */
function published({ over, under }: Fraction): Fraction {
  const size = over < 0n ? -over : over;
  const hundredths = (200n * size + under) / (2n * under);
  return fraction(over < 0n ? -hundredths : hundredths, 100n);
}

/** Below 0, 0 or above 0, as the exact value is published below, as or above the printed one. */
function againstPrint(exact: Fraction, printed: Fraction): number {
  return compare(published(exact), printed);
}

function wholeNumber(text: string): Fraction | undefined {
  return /^\d+$/.test(text) ? fraction(BigInt(text)) : undefined;
}

function decimal(text: string): Fraction | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const places = text.split(".")[1]?.length ?? 0;
  return fraction(BigInt(text.replace(".", "")), 10n ** BigInt(places));
}

function percentagePoints(text: string): Fraction | undefined {
  return text.endsWith("%") ? decimal(text.slice(0, -1)) : undefined;
}

function read(heading: string, text: string): Fraction | undefined {
  if (COUNTS.includes(heading)) return wholeNumber(text);
  return PERCENTAGES.includes(heading) ? percentagePoints(text) : decimal(text);
}

function cell(table: Table, row: number, heading: string): string {
  const column = table[0]?.indexOf(heading) ?? -1;
  const text = table[row]?.[column];
  if (text === undefined) throw new Error(`the table has no cell ${heading} in row ${row}`);
  return text;
}

function printedRow(table: Table, row: number): Row {
  const text = (heading: string) => cell(table, row, heading);
  const figure = (heading: string) => read(heading, text(heading));
  return { text, figure, rules: GROUPS.get(text("组别")) };
}

function readable({ figure }: Row): Claim[] {
  return FIGURES.map((heading) => [`figure:${heading}`, figure(heading) !== undefined]);
}

function wholes({ figure }: Row): Claim[] {
  const tickets = figure(TICKETS);
  if (tickets === undefined) return [];
  const parts = MEASURES.map(({ count }): Claim => {
    const part = figure(count);
    return [`whole:${count}`, part === undefined || compare(part, tickets) <= 0];
  });
  return [[`whole:${TICKETS}`, tickets.over > 0n], ...parts];
}

/** The exact rate of a measure; for extensions at most 1, as they are scored. */
function exactRate({ figure }: Row, measure: typeof ON_TIME): Fraction | undefined {
  const tickets = figure(TICKETS);
  const count = figure(measure.count);
  if (tickets === undefined || count === undefined || tickets.over === 0n) return undefined;
  const rate = fraction(count.over, tickets.over);
  return measure === EXTENSION ? least(rate, ONE) : rate;
}

/** A rate above 100 % may be printed as it is, or as it is scored: that its count is too high is told either way. */
function rates(row: Row): Claim[] {
  return MEASURES.flatMap((measure): Claim[] => {
    const exact = exactRate(row, measure);
    const printed = row.figure(measure.rate);
    const count = row.figure(measure.count);
    const tickets = row.figure(TICKETS);
    if (exact === undefined || printed === undefined) return [];
    if (count === undefined || tickets === undefined) return [];
    const isPrinted = (rate: Fraction) => againstPrint(times(rate, HUNDRED), printed) === 0;
    const uncapped = fraction(count.over, tickets.over);
    const agrees = isPrinted(exact) || (measure === EXTENSION && isPrinted(uncapped));
    return [[`rate:${measure.rate}`, agrees && compare(exact, ONE) <= 0]];
  });
}

function extensionScore(rate: Fraction): Fraction {
  const pointsAbove = minus(times(rate, HUNDRED), fraction(15n));
  const deduction = greatest(ZERO, times(pointsAbove, HALF));
  return greatest(ZERO, minus(fraction(10n), deduction));
}

function rejectionScore({ figure, rules }: Row): Fraction | undefined {
  const rejections = figure("驳回总量");
  if (rejections === undefined || rules === undefined) return undefined;
  return greatest(ZERO, minus(fraction(10n), times(rejections, rules.perRejection)));
}

function adjustmentsOf(unit: string, adjustments: Table): Fraction[] {
  const rows = adjustments.map((_, row) => row).slice(1);
  return rows
    .filter((row) => cell(adjustments, row, "单位") === unit)
    .map((row) => {
      const text = cell(adjustments, row, "分数");
      const points = decimal(text);
      if (points === undefined) throw new Error(`adjustment ${row}: ${text} is no number`);
      return points;
    });
}

/** The exact scores that the rules give, without satisfaction and knowledge base. */
function scoresByRule(row: Row, adjustments: Table): Scores {
  const onTime = exactRate(row, ON_TIME);
  const extension = exactRate(row, EXTENSION);
  const contact = exactRate(row, CONTACT);
  const points = adjustmentsOf(row.text("单位"), adjustments);
  const deductions = sum(points.filter(({ over }) => over < 0n));
  const bonuses = sum(points.filter(({ over }) => over > 0n));
  const scores: [string, Fraction | undefined][] = [
    [ON_TIME.score, onTime && times(onTime, fraction(10n))],
    [EXTENSION.score, extension && extensionScore(extension)],
    [CONTACT.score, contact && times(contact, fraction(20n))],
    ["工单驳回得分", rejectionScore(row)],
    ["工作配合得分", greatest(ZERO, plus(fraction(5n), deductions))],
    ["加分项得分", least(fraction(5n), bonuses)],
  ];
  return new Map(scores.flatMap(([name, score]) => (score ? [[name, score] as const] : [])));
}

function scoreClaims({ figure }: Row, scores: Scores): Claim[] {
  const byRule = [...scores].flatMap(([heading, exact]): Claim[] => {
    const printed = figure(heading);
    return printed ? [[`score:${heading}`, againstPrint(exact, printed) === 0]] : [];
  });
  const knowledge = figure(KNOWLEDGE);
  if (knowledge === undefined) return byRule;
  const inRange = compare(knowledge, ZERO) >= 0 && compare(knowledge, fraction(20n)) <= 0;
  return [...byRule, [`score:${KNOWLEDGE}`, inRange]];
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The lowest numerator that may be published as printed: a bound, not yet a proof. */
function lowestNumerator(points: Fraction, under: bigint): bigint {
  const lowest = minus(points, fraction(1n, 200n));
  if (lowest.over <= 0n) return 0n;
  const divisor = 100n * lowest.under;
  return (lowest.over * under + divisor - 1n) / divisor;
}

/** Every share of at most so many tickets that is published as printed, low to high, each once. */
function possibleShares(points: Fraction, tickets: bigint): Fraction[] {
  const shares: Fraction[] = [];
  for (let under = 1n; under <= tickets; under++) {
    for (let over = lowestNumerator(points, under); over <= under; over++) {
      if (againstPrint(fraction(100n * over, under), points) !== 0) break;
      if (greatestCommonDivisor(over, under) === 1n) shares.push(fraction(over, under));
    }
  }
  return shares.sort(compare);
}

function satisfactionShares({ figure }: Row): SatisfactionShares {
  const tickets = figure(TICKETS);
  const sharesOf = (heading: string) => {
    const points = figure(heading);
    if (tickets === undefined || tickets.over === 0n || points === undefined) return undefined;
    return possibleShares(points, tickets.over);
  };
  return { system: sharesOf(SYSTEM_RATE), spotCheck: sharesOf(SPOT_CHECK_RATE) };
}

function satisfactionRates({ system, spotCheck }: SatisfactionShares): Claim[] {
  return [
    [`rate:${SYSTEM_RATE}`, system === undefined || system.length > 0],
    [`rate:${SPOT_CHECK_RATE}`, spotCheck === undefined || spotCheck.length > 0],
  ];
}

/** 25, less half a point for each percentage point that the mean of two shares is too low. */
function scoreOfShares(sharesSum: Fraction, { fullFrom }: GroupRules): Fraction {
  const missing = minus(fullFrom, times(sharesSum, fraction(50n)));
  const deduction = greatest(ZERO, times(missing, HALF));
  return greatest(ZERO, minus(fraction(25n), deduction));
}

/** Below 0 or above 0 if the sum of two shares is too low or too high for some goal. */
function againstGoals(score: Fraction, goals: readonly Goal[]): number {
  const verdicts = goals.map(({ rest, printed }) => againstPrint(plus(rest, score), printed));
  return verdicts.find((verdict) => verdict < 0) ?? Math.max(...verdicts);
}

/**
 * Whether some pair of shares meets all goals. The score never falls as a share rises, so a share
 * that is too low with the highest partner left, or too high with the lowest, is out.
 */
function someFit(shares: SatisfactionShares, rules: GroupRules, goals: readonly Goal[]): boolean {
  let lowest = 0;
  let highest = (shares.spotCheck?.length ?? 0) - 1;
  for (;;) {
    const system = shares.system?.[lowest];
    const spotCheck = shares.spotCheck?.[highest];
    if (system === undefined || spotCheck === undefined) return false;
    const verdict = againstGoals(scoreOfShares(plus(system, spotCheck), rules), goals);
    if (verdict === 0) return true;
    if (verdict < 0) lowest++;
    else highest--;
  }
}

function areKnown({ system, spotCheck }: SatisfactionShares): boolean {
  return system !== undefined && spotCheck !== undefined;
}

function satisfactionScore({ figure, rules }: Row, shares: SatisfactionShares): Claim[] {
  const printed = figure(SATISFACTION);
  if (printed === undefined || rules === undefined || !areKnown(shares)) return [];
  return [[`score:${SATISFACTION}`, someFit(shares, rules, [{ rest: ZERO, printed }])]];
}

/**
 * The seven other scores, added: each by its rule where its printed score agrees and as printed
 * where not, and then all by their rules. Nothing if one of them is unknown.
 */
function possibleRests({ figure }: Row, scores: Scores): Fraction[] {
  const knowledge = figure(KNOWLEDGE);
  if (knowledge === undefined) return [];
  const standing: Fraction[] = [knowledge];
  const byRule: Fraction[] = [knowledge];
  for (const heading of BY_RULE) {
    const exact = scores.get(heading);
    const printed = figure(heading);
    if (exact === undefined || printed === undefined) return [];
    standing.push(againstPrint(exact, printed) === 0 ? exact : printed);
    byRule.push(exact);
  }
  return [sum(standing), sum(byRule)];
}

function total(row: Row, scores: Scores, shares: SatisfactionShares): Claim[] {
  const { figure, rules } = row;
  const printed = figure(TOTAL);
  const satisfaction = figure(SATISFACTION);
  const rests = possibleRests(row, scores);
  if (printed === undefined || satisfaction === undefined || rests.length === 0) return [];
  if (rules === undefined || !areKnown(shares)) return [];
  const goals = rests.map((rest): Goal => ({ rest, printed }));
  const score: Goal = { rest: ZERO, printed: satisfaction };
  const holds = someFit(shares, rules, [score])
    ? goals.some((goal) => someFit(shares, rules, [score, goal]))
    : goals.some((goal) => againstGoals(satisfaction, [goal]) === 0) ||
      goals.some((goal) => someFit(shares, rules, [goal]));
  return [["total", holds]];
}

function placing(own: Row, rows: readonly Row[]): Claim[] {
  const namesakes = rows.filter(({ text }) => text("单位") === own.text("单位"));
  return [
    ["group", own.rules !== undefined],
    ["twice", namesakes.length === 1],
    ...tier(own),
    ...rank(own, rows),
    ["order", isInOrder(own, rows)],
  ];
}

function tier({ text, figure, rules }: Row): Claim[] {
  const tickets = figure(TICKETS);
  if (rules === undefined) return [];
  if (!rules.tiered) return [["tier", text("档次") === ""]];
  if (tickets === undefined) return [];
  const expected = tickets.over >= 100n ? "A" : tickets.over >= 20n ? "B" : "C";
  return [["tier", text("档次") === expected]];
}

function arePeers(a: Row, b: Row): boolean {
  return a.text("组别") === b.text("组别") && a.text("档次") === b.text("档次");
}

function rank(own: Row, rows: readonly Row[]): Claim[] {
  const place = own.figure("排名");
  const points = own.figure(TOTAL);
  if (place === undefined || points === undefined) return [];
  const higher = rows
    .filter((other) => arePeers(own, other))
    .flatMap(({ figure }) => figure(TOTAL) ?? [])
    .filter((other) => compare(other, points) > 0);
  const distinct = higher.filter(
    (value, index) => higher.findIndex((other) => compare(other, value) === 0) === index,
  );
  return [["rank", compare(place, fraction(BigInt(distinct.length + 1))) === 0]];
}

function isInOrder(own: Row, rows: readonly Row[]): boolean {
  const peers = rows.filter((other) => arePeers(own, other));
  const first = rows.findIndex((other) => arePeers(own, other));
  const together = peers.every((peer, index) => peer === rows[first + index]);
  if (!together) return false;
  const place = peers.indexOf(own);
  const [above, below] = [peers[place - 1], peers[place + 1]];
  return (!above || mayFollow(above, own)) && (!below || mayFollow(own, below));
}

/** By rank, low to high; at equal rank by tickets, high to low. */
function mayFollow(upper: Row, lower: Row): boolean {
  const [upperRank, lowerRank] = [upper.figure("排名"), lower.figure("排名")];
  if (upperRank === undefined || lowerRank === undefined) return true;
  const step = compare(upperRank, lowerRank);
  if (step !== 0) return step < 0;
  const [upperTickets, lowerTickets] = [upper.figure(TICKETS), lower.figure(TICKETS)];
  if (upperTickets === undefined || lowerTickets === undefined) return true;
  return compare(upperTickets, lowerTickets) >= 0;
}
