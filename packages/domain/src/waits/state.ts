import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode, EntryId, StaffId } from "../ids.ts";
import type { WaitWitness } from "./events.ts";

/** One told wait; each stands for itself and none replaces another. */
export interface ToldWaitRow {
  readonly key: EntryId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly by: WaitWitness;
  readonly lowMinutes: number;
  readonly highMinutes: number;
  readonly atMs: number;
  readonly toldBy: StaffId | null;
}

/** One count of a line; each stands for itself. */
export interface LineCountRow {
  readonly key: EntryId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly parties: number;
  readonly atMs: number;
}
