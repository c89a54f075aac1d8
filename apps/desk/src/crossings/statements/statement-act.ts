import type { Act } from "@caravanserai/contract";
import {
  countedPartiesMax,
  toldWaitMinutesMax,
  waitWitnesses,
  type CrossingCode,
  type WaitWitness,
} from "@caravanserai/domain";
import type { TravelMode } from "../crossing-rows.ts";

/** What somebody says about a line: how many stand in it, or how long it takes, and who saw it. */
type StatementSubject = "count" | WaitWitness;
export const statementSubjects: readonly StatementSubject[] = ["count", ...waitWitnesses];

/** Minutes of each unit that a wait may be said in. */
export const unitMinutes = { minutes: 1, hours: 60, days: 1_440 } as const;
export type WaitUnit = keyof typeof unitMinutes;

/** The form as it was filled in: figures are text until they are sent. */
export interface StatementDraft {
  readonly crossing: string;
  readonly mode: TravelMode;
  readonly subject: StatementSubject;
  readonly parties: string;
  readonly low: string;
  readonly high: string;
  readonly unit: WaitUnit;
}

export type StatementAct = Extract<Act, { readonly command: "count-line" | "tell-wait" }>;

/** The codes are those that the hub would refuse with. */
export type Statement =
  | { readonly act: StatementAct }
  | { readonly refused: "waits.count-invalid" | "waits.range-invalid"; readonly max: number };

/** Plain digits; half hours and half days with a point or a comma. Nothing typed is no number. */
function numberIn(typed: string): number {
  const text = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** The act behind a filled form, or what is wrong with its figures. */
export function statementOf(draft: StatementDraft): Statement {
  const { mode, subject } = draft;
  const crossing = draft.crossing as CrossingCode;
  if (subject === "count") {
    const parties = numberIn(draft.parties);
    return Number.isInteger(parties) && parties <= countedPartiesMax
      ? { act: { command: "count-line", crossing, mode, parties } }
      : { refused: "waits.count-invalid", max: countedPartiesMax };
  }
  const [lowMinutes, highMinutes] = [draft.low, draft.high].map((typed) =>
    Math.round(numberIn(typed) * unitMinutes[draft.unit]),
  ) as [number, number];
  const isRange = lowMinutes <= highMinutes && highMinutes > 0;
  return isRange && highMinutes <= toldWaitMinutesMax
    ? { act: { command: "tell-wait", crossing, mode, by: subject, lowMinutes, highMinutes } }
    : { refused: "waits.range-invalid", max: toldWaitMinutesMax };
}
