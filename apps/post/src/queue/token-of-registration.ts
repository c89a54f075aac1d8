import {
  decideAs,
  tokenNumberIn,
  type CrossingCode,
  type CrossingMode,
  type HouseholdId,
  type QueueCommand,
  type Rejection,
  type StaffId,
  type TokenId,
} from "@caravanserai/domain";
import { ok, type Result } from "@caravanserai/kernel";
import type { PostServices } from "../act/post-services.ts";
import { hubNow, type ActPart } from "../act/save-act.ts";
import { readKnownQueue } from "./use-queue.ts";

interface Served {
  readonly token?: TokenId;
  /** How the party travels, as its slip or the desk says it: this tablet may not know the token. */
  readonly mode?: CrossingMode;
  readonly household: HouseholdId;
  readonly form: { readonly persons: readonly unknown[] };
}

/** What a registration says of the number it came from: served, and whose household it is. */
export async function tokenActs(
  services: PostServices,
  { token, mode: said, household, form }: Served,
): Promise<Result<readonly ActPart[], Rejection>> {
  if (token === undefined) return ok([]);
  const crossing = crossingOf(token);
  const { rows } = await readKnownQueue(services, crossing);
  const row = rows.find("token", token);
  const place = { token, crossing };
  const commands: QueueCommand[] = [{ command: "join-token", ...place, household }];
  if (row?.state !== "served") {
    const mode = row?.mode ?? said ?? "foot";
    const seen = { lane: row?.lane ?? null, persons: form.persons.length, jump: null };
    commands.unshift({ command: "serve-token", ...place, mode, ...seen, check: "not-checked" });
  }
  const actor = (services.device.staff?.id ?? null) as StaffId | null;
  const nowMs = await hubNow(services);
  const parts: ActPart[] = [];
  for (const command of commands) {
    const decided = decideAs(command, rows, { nowMs, actor });
    if (!decided.ok) return decided;
    parts.push({ event: decided.value, subject: token });
  }
  return ok(parts);
}

function crossingOf(token: TokenId): CrossingCode {
  return token.slice(0, token.length - tokenNumberIn(token).length - 1) as CrossingCode;
}
