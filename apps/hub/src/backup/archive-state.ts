import { join } from "node:path";
import { readJson, writePrivateJson } from "../start/data-directory.ts";

/** How far the log of the embedded database is archived. */
export interface ArchiveState {
  /** Everything committed before is sealed and in the archive. */
  readonly archivedToMs: number;
  readonly waitingSegments: number;
}

/** Null where nothing is archived: an external database, or no recipients. */
export async function readArchiveState(dataDirectory: string): Promise<ArchiveState | null> {
  return (await readJson<ArchiveState>(stateFile(dataDirectory))) ?? null;
}

export function writeArchiveState(dataDirectory: string, state: ArchiveState): Promise<void> {
  return writePrivateJson(stateFile(dataDirectory), state);
}

function stateFile(dataDirectory: string): string {
  return join(dataDirectory, "archive-state.json");
}
