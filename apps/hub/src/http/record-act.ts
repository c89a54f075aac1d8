import type { Act, Permission, Problem } from "@caravanserai/contract";
import type { Rejection } from "@caravanserai/domain";
import { forgetReportText } from "@caravanserai/store";
import { isAllowed } from "../access/policy.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

/** What each act needs. The operation itself asks only for a session, so this is its policy. */
const neededFor: Readonly<Record<Act["command"], Permission>> = {
  "place-hold": "places.write",
  "check-in": "places.write",
  "end-placement": "places.write",
  "block-capacity": "places.write",
  "set-lane": "lane.write",
  "tell-wait": "waits.write",
  "count-line": "waits.write",
  "decide-duplicate": "duplicate.decide",
  "reopen-duplicate": "duplicate.decide",
  "resolve-discrepancy": "discrepancy.resolve",
  "enter-claim": "figures.write",
  "correct-claim": "figures.write",
  "review-claim": "figures.write",
  "withdraw-claim": "figures.write",
  "set-figure-role": "figures.write",
  "declare-origin": "figures.write",
  "forget-report-text": "figures.write",
  "withdraw-series": "figures.write",
  "edit-report-section": "reports.write",
  "approve-situation-report": "reports.approve",
  "set-report-audience": "reports.approve",
  "discard-situation-report": "reports.write",
};

/** A relay sees a part; who settles and reports sits at the hub, and has all the rest. */
const decidedUpstream: ReadonlySet<Act["command"]> = new Set([
  "decide-duplicate",
  "reopen-duplicate",
  "resolve-discrepancy",
  "edit-report-section",
  "approve-situation-report",
  "set-report-audience",
  "discard-situation-report",
]);

export const recordAct = endpoint("recordAct", async ({ hub, caller, body }) => {
  const { staff } = caller;
  if (!isAllowed(staff.role, neededFor[body.command])) return refuse("access.denied");
  if (hub.uplink !== null && decidedUpstream.has(body.command)) {
    return refuse("relay.decided-upstream");
  }
  const acted = await hub.appender.act({
    command: body,
    actor: staff.id,
    device: hub.localDevice,
    ids: hub.ids,
  });
  if (!acted.ok) return refuse(acted.rejection.code, detailsOf(acted.rejection));
  // The sweep would do it too; who asks for it should not have to wait.
  if (body.command === "forget-report-text") await forgetReportText(hub.database, body.report);
  if (neededFor[body.command] === "waits.write") hub.waits.lookAgain();
  return { ...acted.value, asOfMs: hub.clock.now() };
});

/** What a rejection says beside its code: numbers of places or hours, never a personal value. */
function detailsOf({ code: _code, ...details }: Rejection): Problem["details"] {
  return Object.keys(details).length === 0 ? undefined : details;
}
