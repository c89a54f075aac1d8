import type { EnrolAnswer } from "@caravanserai/contract";
import { limits } from "@caravanserai/kernel";
import type { OutboxMarks } from "./outbox-entry.ts";

/** Marks of a device that has just been enrolled. */
export function firstMarks({
  device,
  serverEpoch,
}: Pick<EnrolAnswer, "device" | "serverEpoch">): OutboxMarks {
  return {
    device,
    lastSeq: 0,
    hubMark: 0,
    serverEpoch,
    hubHeardAtMs: null,
    clock: null,
    failure: null,
    batchEntriesMax: limits.pushEntriesMax,
  };
}
