import type { OutboxMarks } from "@caravanserai/sync";

/**
 * What outlives the database: a browser that runs out of space clears a page's databases whole, the
 * device key with them, and without this trace the tablet would look as if it had never worked.
 */
export interface TabletTrace {
  readonly device: string;
  readonly label: string;
  /** Highest number given to an entry here. */
  readonly lastSeq: number;
  /** Highest number the hub has confirmed without a gap. */
  readonly hubMark: number;
}

const storageKey = "caravanserai.tablet";

/** Kept after every save and every answer. Holds numbers and the tablet's name, nothing personal. */
export function keepTrace(marks: OutboxMarks, label: string): void {
  const { device, lastSeq, hubMark } = marks;
  try {
    localStorage.setItem(storageKey, JSON.stringify({ device, label, lastSeq, hubMark }));
  } catch {
    // A full or closed store: the trace is a courtesy, the entry itself is in the database.
  }
}

export function readTrace(): TabletTrace | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    return isTrace(kept) ? kept : undefined;
  } catch {
    return undefined; // As above, or not ours.
  }
}

/** A tablet that was signed out on purpose leaves no trace. */
export function forgetTrace(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // As above.
  }
}

function isTrace(kept: unknown): kept is TabletTrace {
  if (typeof kept !== "object" || kept === null) return false;
  const { device, label, lastSeq, hubMark } = kept as Record<string, unknown>;
  const areTexts = typeof device === "string" && typeof label === "string";
  return areTexts && typeof lastSeq === "number" && typeof hubMark === "number";
}
