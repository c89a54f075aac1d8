import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { analysedLedger } from "./analysed-ledger.ts";
import { actViewOf, analystsFor, claimViewOf, mentionedIn } from "./claim-view.ts";
import { knownLedger } from "./known-ledger.ts";

export const readFigureClaim = endpoint(
  "readFigureClaim",
  async ({ hub, caller, parameters, query }) => {
    const { asOfMs, knownAtMs, claims, declared } = await knownLedger(hub, query);
    const row = claims.find(({ key }) => key === parameters["claim"]);
    if (row === undefined) return refuse("figures.claim-unknown");
    const analysts = await analystsFor(hub, caller, mentionedIn(row));
    const { origins } = analysedLedger(hub, { claims, declared });
    return {
      asOfMs,
      knownAtMs,
      claim: claimViewOf(row, analysts),
      acts: row.acts.map((act) => actViewOf(act, analysts)),
      origin: origins.find((origin) => origin.claims.includes(row.key)) ?? null,
      declared: declared
        .filter(({ claimA, claimB }) => claimA === row.key || claimB === row.key)
        .map(({ claimA, claimB, relation, reason, atMs }) => {
          return { claim: claimA === row.key ? claimB : claimA, relation, reason, atMs };
        }),
    };
  },
);
