import type { Clock } from "@caravanserai/kernel";
import type { Database } from "../database.ts";
import type { AppendedBatch, Appender } from "./appender-port.ts";

/** The one way into the journal: ordered, batched, answered after commit. */
export function createAppender(_options: {
  database: Database;
  clock: Clock;
  /** Told after each committed transaction. */
  onBatch?: (batch: AppendedBatch) => void;
}): Appender {
  throw new Error("not written yet");
}
