import { createHash } from "node:crypto";
import type { Command, EntryId, FigureClaimId, StaffId } from "@caravanserai/domain";
import { createIdSource, type Clock } from "@caravanserai/kernel";
import {
  createAppender,
  createStaff,
  findStaffByName,
  readFigureClaim,
  type Database,
} from "@caravanserai/store";
import { openLocalDevice } from "../../serve/local-device.ts";
import { cryptoRandom, systemClock } from "../../start/ports.ts";
import { laterStatements } from "./later-statements.ts";
import { pressReports } from "./press-reports.ts";

const analystName = "Arman (analyst)";
const reviewerName = "Aliya (analyst)";

/** Statements that a second analyst has compared with the printed page. */
const reviewed = ["01-ntv", "02-ntv", "04-ntv", "18-digest-in", "18-digest-out", "19-digest"];

interface Ledger {
  readonly database: Database;
  readonly act: (command: Command, actor?: StaffId) => Promise<void>;
}

/** The same code always names the same claim. */
export function modelClaimId(code: string): FigureClaimId {
  const hex = createHash("sha256").update(`model-case claim|${code}`).digest("hex");
  const uuid = [
    ...[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`],
    hex.slice(20, 32),
  ];
  return uuid.join("-") as FigureClaimId;
}

/**
 * Enters the model case's published figures as an analyst would, act by act under the rules. An
 * interrupted run is taken up again: what is there already is told apart by its id.
 */
export async function enterModelFigures(place: {
  readonly database: Database;
  readonly hubFolder: string;
  readonly clock: Clock;
}): Promise<void> {
  const { database, hubFolder, clock } = place;
  const ids = createIdSource(clock, cryptoRandom);
  const device = await openLocalDevice({ folder: hubFolder, database, clock, ids });
  const analyst = await analystOf(database, analystName);
  const reviewer = await analystOf(database, reviewerName);
  const appender = createAppender({ database, clock });
  const act = async (command: Command, actor = analyst) => {
    // A rule that says no here has said yes before: the act is in the ledger already.
    await appender.act({ command, actor, device, ids });
  };
  try {
    for (const { code, statement } of [...pressReports, ...laterStatements]) {
      const claim = modelClaimId(code);
      await act({ command: "enter-claim", claim, statement, report: null, start: null, end: null });
    }
    await correctWording({ database, act });
    await review({ database, act }, reviewer);
    await setRoles({ database, act });
  } finally {
    await appender.close();
  }
}

async function analystOf(database: Database, name: string): Promise<StaffId> {
  const known = await findStaffByName(database, name);
  if (known !== undefined) return known.id;
  const nowMs = systemClock.now();
  const id = createIdSource(systemClock, cryptoRandom).next() as string as StaffId;
  await createStaff(database, { id, name, role: "analyst", nowMs });
  return id;
}

async function correctWording({ database, act }: Ledger): Promise<void> {
  const claim = modelClaimId("21-digest");
  const basedOn = await versionOf(database, claim);
  if (basedOn === undefined) return;
  await act({
    command: "correct-claim",
    claim,
    changes: { wording: "worded as left Russia for Kazakhstan, which is an entry here" },
    basedOn,
    reason: "Said from where it was counted",
  });
}

async function review({ database, act }: Ledger, reviewer: StaffId): Promise<void> {
  for (const code of reviewed) {
    const claim = modelClaimId(code);
    const basedOn = await versionOf(database, claim);
    if (basedOn === undefined) continue;
    const reason = "Compared with the printed page";
    await act({ command: "review-claim", claim, verdict: "confirmed", basedOn, reason }, reviewer);
  }
}

async function setRoles({ database, act }: Ledger): Promise<void> {
  const recommended = modelClaimId("01-ntv");
  if ((await readFigureClaim(database, recommended))?.role !== null) return;
  await act({
    command: "set-figure-role",
    claim: recommended,
    role: "recommended",
    low: 95_000,
    high: 100_000,
    reason: "The ministry's own figure, nearest to the speaker; three outlets repeat it",
  });
  await act({
    command: "set-figure-role",
    claim: modelClaimId("07-merkur-a"),
    role: "triangulation",
    low: null,
    high: null,
    reason: "The same week by another way; rounded",
  });
}

async function versionOf(database: Database, claim: FigureClaimId): Promise<EntryId | undefined> {
  const row = await readFigureClaim(database, claim);
  return row === undefined || row.acts.length > 1 ? undefined : row.version;
}
