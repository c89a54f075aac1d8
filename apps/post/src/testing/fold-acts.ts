import { project, type DeviceId, type EntryId, type MemoryRows } from "@caravanserai/domain";
import type { ActPart } from "../act/save-act.ts";

/** Folds acts into rows as the tablet does after their save. */
export function foldActs(parts: readonly ActPart[], rows: MemoryRows, atMs = 1_664_000_000_000) {
  for (const { entry, event } of parts) {
    const device = "0192a000-0000-7000-8000-000000000001" as DeviceId;
    project({ entry: entry ?? ("entry" as EntryId), device, actor: null, atMs, event }, rows);
  }
}
