import { hourMs } from "@caravanserai/domain";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { Refusal } from "../http/endpoint/refusal.ts";
import { situationOf } from "../http/situation-period.ts";
import { analystsFor, claimViewOf, mentionedIn } from "./claim-view.ts";
import { knownLedger } from "./known-ledger.ts";
import { ownCountsOf } from "./own-counts.ts";

/** How far back our own counts are summed up beside published figures. */
const ownDaysMs = 60 * 24 * hourMs;

export const listFigures = endpoint("listFigures", async ({ hub, caller, query }) => {
  const ledger = await knownLedger(hub, query);
  const { asOfMs, knownAtMs, total } = ledger;
  const situation = await situationOf(hub, {
    fromMs: knownAtMs - ownDaysMs,
    toMs: knownAtMs + 1,
  });
  if (situation instanceof Refusal) return situation;
  const analysts = await analystsFor(hub, caller, ledger.claims.flatMap(mentionedIn));
  return {
    ...{ asOfMs, knownAtMs, total },
    utcOffsetMinutes: situation.utcOffsetMinutes,
    claims: ledger.claims.map((row) => claimViewOf(row, analysts)),
    ...ownCountsOf({ ...situation, hubTimeMs: Math.min(situation.hubTimeMs, knownAtMs) }),
  };
});
