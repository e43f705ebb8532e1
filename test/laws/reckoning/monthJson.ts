// A month as it is written in JSON, and what comes of it.

import type { ApartJson, PointsJson } from "./schemeJson.js";

export type MetricValueJson =
  | string
  | number
  | boolean
  | { readonly count: string | number; readonly of: number };

export interface UnitJson {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly metrics: Readonly<Record<string, MetricValueJson>>;
}

export interface MonthJson {
  readonly month: string;
  readonly units: readonly UnitJson[];
  readonly adjustments?: readonly {
    readonly unit: string;
    readonly category: string;
    readonly points: PointsJson;
    readonly reason: string;
  }[];
}

export interface ExceptionFound {
  readonly kind: "noData" | "condition";
  readonly effect: "fullMarks" | "zero" | "leaveOut" | "atMost";
}

export interface ScoredUnit {
  readonly scores: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, string>>;
  readonly exceptions: Readonly<Record<string, ExceptionFound>>;
  readonly total: string;
  readonly totalPoints: string;
  readonly totalException?: ExceptionFound;
  readonly tier: string | null;
  readonly figures?: Readonly<Record<string, { readonly exact: string; readonly points: string }>>;
  readonly grade?: string;
  readonly vetoes?: readonly string[];
  readonly flags?: readonly string[];
}

/** A unit among the ranked, or one set apart; `code` says why it is set apart or not to be published. */
export type ReckonedUnit = { readonly volume: string } & (
  | { readonly rank: number; readonly unpublished?: string; readonly scored: ScoredUnit }
  | { readonly as: ApartJson; readonly code: string; readonly scored?: ScoredUnit }
);

export interface ReckonedMonth {
  readonly units: Readonly<Record<string, ReckonedUnit>>;
  readonly peerGroups: readonly {
    readonly group: string | null;
    readonly tier: string | null;
    readonly units: readonly string[];
  }[];
  readonly lists?: readonly {
    readonly list: string;
    readonly group: string | null;
    readonly tier: string | null;
    readonly units: readonly string[];
  }[];
}

export type Reckoned = ReckonedMonth | { readonly refused: true };
