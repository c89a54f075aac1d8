import { journalSchema } from "./0001-journal.ts";
import { readTables } from "./0002-read-tables.ts";
import { accessSchema } from "./0003-access.ts";
import { grants } from "./0004-grants.ts";
import { opinions } from "./0005-opinions.ts";
import { relay } from "./0006-relay.ts";
import { figures } from "./0007-figures.ts";
import { queue } from "./0008-queue.ts";
import { unknownKinds } from "./0009-unknown-kinds.ts";
import { locations } from "./0010-locations.ts";
import { waits } from "./0011-waits.ts";
import { situationSums } from "./0012-situation.ts";
import { situationReports } from "./0013-situation-reports.ts";
import { relayRecovery } from "./0014-relay-recovery.ts";
import { heardSums } from "./0015-heard.ts";
import { lineCounts } from "./0016-line-counts.ts";
import { figureSeries } from "./0017-figure-series.ts";
import { waysHeard } from "./0018-ways-heard.ts";

export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Forward only: a released migration is never edited, a new one follows it. */
export const migrations: readonly Migration[] = [
  { version: 1, name: "journal", sql: journalSchema },
  { version: 2, name: "read-tables", sql: readTables },
  { version: 3, name: "access", sql: accessSchema },
  { version: 4, name: "grants", sql: grants },
  { version: 5, name: "opinions", sql: opinions },
  { version: 6, name: "relay", sql: relay },
  { version: 7, name: "figures", sql: figures },
  { version: 8, name: "queue", sql: queue },
  { version: 9, name: "unknown-kinds", sql: unknownKinds },
  { version: 10, name: "locations", sql: locations },
  { version: 11, name: "waits", sql: waits },
  { version: 12, name: "situation-sums", sql: situationSums },
  { version: 13, name: "situation-reports", sql: situationReports },
  { version: 14, name: "relay-recovery", sql: relayRecovery },
  { version: 15, name: "heard", sql: heardSums },
  { version: 16, name: "line-counts", sql: lineCounts },
  { version: 17, name: "figure-series", sql: figureSeries },
  { version: 18, name: "ways-heard", sql: waysHeard },
];
