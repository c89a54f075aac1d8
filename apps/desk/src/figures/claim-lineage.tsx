import type { FigureClaimAnswer } from "@caravanserai/contract";
import type { LineageReason } from "@caravanserai/figures";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { ClaimLink } from "./claim-link.tsx";
import { useKnownAt } from "./known-at.ts";
import { OriginForm } from "./origin-form.tsx";
import { figuresQuery } from "./figures-queries.ts";
import { figuresMessages } from "./messages/index.ts";
import { statementsById, useFigureWords } from "./use-figure-words.ts";

const reasons = [
  "same-speaker-same-value",
  "same-speaker-rounded",
  "unnamed-speaker-same-value",
  "relay-chain",
  "declared",
] as const satisfies readonly (LineageReason | "declared")[];

/** The other claims of the same origin, and why they are copies. */
export function ClaimLineage({ answer }: { readonly answer: FigureClaimAnswer }) {
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const format = useFormat();
  const knownAtMs = useKnownAt();
  const ledger = useQuery(figuresQuery(knownAtMs));
  const byId = statementsById(ledger.data?.claims ?? []);
  const mayWrite = useMay("figures.write") && knownAtMs === undefined;
  const { origin } = answer;
  const reasonOf = (claim: string) => {
    if (origin?.root === claim) return translate("lineage.root");
    const known = reasons.find((one) => one === origin?.reasons[claim]);
    return known === undefined ? "" : translate(`lineage.${known}`);
  };
  return (
    <section className="cs-panel cs-stack" aria-labelledby="claim-lineage">
      <h2 className="desk-panel-title" id="claim-lineage">
        {translate("claim.lineage")}
      </h2>
      {origin === null || origin.claims.length < 2 ? (
        <p>{translate("claim.alone")}</p>
      ) : (
        <ul className="desk-lineage">
          {origin.claims.map((claim) => {
            const view = byId.get(claim);
            return view === undefined ? null : (
              <li key={claim} aria-current={claim === answer.claim.claim}>
                <ClaimLink claim={claim} className="desk-side-link">
                  <strong>{words.amount(view.statement)}</strong>
                  <span>{words.source(view.statement)}</span>
                  <span className="cs-small cs-soft">{reasonOf(claim)}</span>
                </ClaimLink>
              </li>
            );
          })}
        </ul>
      )}
      {answer.declared.map(({ claim, relation, reason }) => (
        <p key={claim}>
          {translate(relation === "same-origin" ? "origin.isSame" : "origin.isSeparate")}:{" "}
          {words.amount(byId.get(claim)?.statement ?? answer.claim.statement)}, <q>{reason}</q>
        </p>
      ))}
      {origin === null || origin.corroboratedBy.length === 0 ? null : (
        <p>
          {translate("claim.corroborated", {
            count: format.number(origin.corroboratedBy.length),
          })}
        </p>
      )}
      {mayWrite ? <OriginForm claim={answer.claim} others={ledger.data?.claims ?? []} /> : null}
    </section>
  );
}
