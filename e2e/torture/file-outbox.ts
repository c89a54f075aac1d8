import {
  MemoryOutbox,
  type OutboxAppend,
  type OutboxChanges,
  type OutboxMarks,
  type OutboxStore,
} from "@caravanserai/sync";
import { LineFile } from "./line-file.ts";

type Change =
  | { readonly appended: OutboxAppend<null> }
  | { readonly sent: readonly number[] }
  | { readonly settled: OutboxChanges };

/** A tablet's outbox in a file: every change is on the disk before its method returns. */
export function openFileOutbox(path: string, first: OutboxMarks): OutboxStore<null> {
  const memory = new MemoryOutbox<null>(first);
  const file = new LineFile<Change>(path, (change) => {
    // The reference outbox runs each of these to its end at once.
    if ("appended" in change) void memory.append(change.appended);
    else if ("sent" in change) void memory.markSent(change.sent);
    else void memory.settle(change.settled);
  });
  return {
    readMarks: () => memory.readMarks(),
    readUnacknowledged: (limit) => memory.readUnacknowledged(limit),
    readBacklog: () => memory.readBacklog(),
    async append(append) {
      const outcome = await memory.append(append);
      if (outcome === "appended") await file.add({ appended: append });
      return outcome;
    },
    async markSent(seqs) {
      await memory.markSent(seqs);
      await file.add({ sent: seqs });
    },
    async settle(changes) {
      await memory.settle(changes);
      await file.add({ settled: changes });
    },
    prune: (limit) => memory.prune(limit),
  };
}
