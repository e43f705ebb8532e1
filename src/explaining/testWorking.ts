import type { Quantity } from "../measures/quantity.js";
import type { Placing } from "../measures/rankAmong.js";
import type { ShareOfUnits } from "../scheme/verdicts.js";
import type { Text } from "../words/text.js";

/** An edge of a comparison 界限, as it is in the unit's group. */
export interface EdgeWorking {
  /** On which side the value must lie, and whether the edge itself is in. */
  readonly word: "from" | "above" | "to" | "below";
  /** The edge, as a number. */
  readonly exact: string;
}

/** A value that was held against edges, and how that was answered 与界限的比较. */
export interface ComparisonWorking {
  /** What was looked at, in words 比较的内容. */
  readonly name: Text;
  /** What the value comes to. */
  readonly quantity: Quantity;
  /** What one of it is called 量词, where it is a number of things that are counted. */
  readonly counted?: Text | undefined;
  /** The exact value; `null` where it has no data. */
  readonly exact: string | null;
  /** Each edge that is stated 界限. */
  readonly edges: readonly EdgeWorking[];
  /** Whether the comparison holds. */
  readonly holds: boolean;
}

/** A fact that was asked about 是否属实. */
export interface FactWorking {
  /** What the fact is called 名称. */
  readonly fact: Text;
  /** Whether it is so. */
  readonly holds: boolean;
}

/** A place from one end that was asked about 名次条件, or that a list asks for. */
export interface PlaceWorking {
  /** Among whom units are placed 比较范围. */
  readonly among: Text;
  /** From which end 前几名、后几名. */
  readonly end: "first" | "last";
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** The place of the unit from that end 名次; `null` where it is not placed among them. */
  readonly place: number | null;
  /** How many places are meant 名额. */
  readonly most: number;
  /** How many units are placed 家数. */
  readonly of: number;
  /** The share of the units that it follows from 占比, where it does. */
  readonly share?: ShareOfUnits | undefined;
  /** Whether the place is one of those. */
  readonly holds: boolean;
}

/** A group or several scores that were asked about 其他条件, in words. */
export interface OtherTestWorking {
  /** What was asked, as it was answered 所问及其答案. */
  readonly test: Text;
  /** Whether it holds. */
  readonly holds: boolean;
}

/** One thing that a condition asked about, and how it was answered. */
export type TestWorking = ComparisonWorking | FactWorking | PlaceWorking | OtherTestWorking;

/** Several things that were asked about together 组合条件, and how that was answered. */
export interface JoinedWorking {
  /** Whether all are to hold 同时符合, any 符合任一, or the only one is not to 不符合. */
  readonly joined: "all" | "any" | "not";
  /** The things that were asked about, in reading order. */
  readonly of: readonly AskedWorking[];
  /** Whether it holds as joined. */
  readonly holds: boolean;
}

/** What a condition asks about: one thing, or several joined together. */
export type AskedWorking = TestWorking | JoinedWorking;

/** A condition of a dimension 特别规定, and whether it held. */
export interface ConditionWorking {
  /** Its number in the scheme, from 1. */
  readonly number: number;
  /** What it is called 名称; left out where it has no name. */
  readonly name?: Text | undefined;
  /** What it sets the score to 处理结果; left out where it only limits it. */
  readonly give?: "zero" | "fullMarks" | undefined;
  /** The most that it leaves 最高得分; left out where it sets the score. */
  readonly atMost?: string | undefined;
  /** Whether it holds 是否符合; the first that does counts. */
  readonly holds: boolean;
  /** What it asks about 所问及其答案. */
  readonly asked: AskedWorking;
}

/** A grade, a flag, a list or a veto 考核结论, and what it was asked by. */
export interface VerdictWorking {
  /** The id of it. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
  /** What it asks about 所问及其答案; left out where nothing was asked. */
  readonly asked?: AskedWorking | undefined;
}

/** A veto 一票否决, what it was asked by, and what it leaves. */
export interface VetoWorking extends VerdictWorking {
  /** What the best grade is called that it leaves 最高等次. */
  readonly atMost: Text;
}

/** What is said of a unit beside its scores 考核结论. */
export interface VerdictsWorking {
  /** Its grade 等次, with the edge that its total reaches; left out where the scheme has none. */
  readonly grade?: VerdictWorking | undefined;
  /** The vetoes that hold 一票否优, whether or not the grade would be higher without them. */
  readonly vetoes: readonly VetoWorking[];
  /** The flags that are set on it 提示与预警. */
  readonly flags: readonly VerdictWorking[];
  /** The lists that it stands on 名单. */
  readonly lists: readonly VerdictWorking[];
  /** The kinds of verdict that the scheme has 方案设有的结论. */
  readonly kinds: readonly ("grades" | "flags" | "vetoes" | "lists")[];
}
