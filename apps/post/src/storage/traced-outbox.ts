import type { TabletOutbox } from "./stored-outbox.ts";
import { keepTrace } from "./tablet-trace.ts";

/** Leaves a trace outside the database of how far this tablet is, after every change of it. */
export function createTracedOutbox(outbox: TabletOutbox, label: string): TabletOutbox {
  const trace = async () => keepTrace(await outbox.readMarks(), label);
  return {
    ...outbox,
    async append(append) {
      const outcome = await outbox.append(append);
      // The entry is saved: whatever befalls the trace is no reason to say that it is not.
      await trace().catch(() => undefined);
      return outcome;
    },
    async settle(changes) {
      await outbox.settle(changes);
      await trace().catch(() => undefined);
    },
  };
}
