import type { FigureClaimRow } from "@caravanserai/domain";
import type { Hub } from "../http/endpoint/hub.ts";
import { analyse, type DeclaredOrigin, type Findings } from "./analyse.ts";

/** States kept at once: now, and a few moments that somebody looks back at. */
const statesMax = 4;

const kept = new WeakMap<Hub["database"], Map<string, Findings>>();

interface Ledger {
  readonly claims: readonly FigureClaimRow[];
  readonly declared: readonly DeclaredOrigin[];
}

/** What lineage and arithmetic depend on: which claims there are, in which version and review. */
function stateOf({ claims, declared }: Ledger): string {
  const versions = claims.map(({ key, version, review }) => `${key} ${version} ${review}`);
  const said = declared.map(({ claimA, claimB, relation }) => `${claimA} ${claimB} ${relation}`);
  return [...versions, "", ...said].join("\n");
}

/**
 * Lineage and arithmetic of a state of the ledger, computed once: each act that changes a claim
 * makes a new version of it, and so another state.
 */
export function analysedLedger(hub: Pick<Hub, "database">, ledger: Ledger): Findings {
  const states = kept.get(hub.database) ?? new Map<string, Findings>();
  kept.set(hub.database, states);
  const state = stateOf(ledger);
  const findings = states.get(state) ?? analyse(ledger.claims, ledger.declared);
  // The state asked for last is thrown out last.
  states.delete(state);
  states.set(state, findings);
  if (states.size > statesMax) states.delete(states.keys().next().value ?? "");
  return findings;
}
