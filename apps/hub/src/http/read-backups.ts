import { readBackupStanding } from "../backup/backup-standing.ts";
import { endpoint } from "./endpoint/endpoint.ts";

export const readBackups = endpoint("readBackups", ({ hub }) =>
  readBackupStanding(hub.dataDirectory, hub.wallClock.now()),
);
