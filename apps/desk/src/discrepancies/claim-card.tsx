import type { DiscrepancyView } from "@caravanserai/contract";
import { ReferenceNumber, useFormat, useTranslate } from "@caravanserai/ui";
import { discrepancyMessages } from "./messages/index.ts";
import { useClaimWord } from "./use-discrepancy-words.ts";

type Claim = DiscrepancyView["claims"][number];

/** Entries that waited longer than this for a network say so: they explain most contradictions. */
const waitedMinutesMin = 15;

/** One side of a contradiction: who says what, since when, and when it was heard. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const translate = useTranslate(discrepancyMessages);
  const format = useFormat();
  const claimWord = useClaimWord();
  const { occurredAtMs, receivedAtMs, reference, persons } = claim;
  const waitedMinutes = (receivedAtMs - occurredAtMs) / 60_000;
  return (
    <li className="desk-claim">
      <p className="desk-claim-what">{claimWord(claim.kind)}</p>
      <dl>
        <div>
          <dt>{translate("claim.who")}</dt>
          <dd>{claim.deviceLabel}</dd>
        </div>
        <div>
          <dt>{translate("claim.occurred")}</dt>
          <dd className="cs-tabular">{format.dateTime(occurredAtMs)}</dd>
        </div>
        <div>
          <dt>{translate("claim.received")}</dt>
          <dd className="cs-tabular">
            {format.dateTime(receivedAtMs)}
            {waitedMinutes < waitedMinutesMin
              ? ""
              : ` (${translate("claim.waited", { duration: format.duration(waitedMinutes) })})`}
          </dd>
        </div>
        {reference === null ? null : (
          <div>
            <dt>{translate("claim.reference")}</dt>
            <dd>
              <ReferenceNumber reference={reference} size="inline" />
            </dd>
          </div>
        )}
        {persons === null ? null : (
          <div>
            <dt>{translate("claim.persons")}</dt>
            <dd>{format.number(persons)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
