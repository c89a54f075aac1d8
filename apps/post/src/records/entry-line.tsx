import { referenceOfHousehold, type HouseholdId } from "@caravanserai/domain";
import { Notice, RecordJourney, ReferenceNumber, useFormat, useTranslate } from "@caravanserai/ui";
import type { OutboxEntry } from "@caravanserai/sync";
import { Link } from "@tanstack/react-router";
import { recordsMessages } from "./records-messages.ts";

const knownKinds = [
  "crossing.tallied",
  "crossing.tally-reversed",
  "registration.household-registered",
  "registration.person-added",
  "registration.person-corrected",
  "stay.departed",
  "stay.departure-reversed",
  "places.hold-placed",
  "places.hold-released",
  "places.checked-in",
  "places.checked-out",
] as const;

/** The reference behind a subject, where the subject is a household. */
function referenceIn(subject: string): string | undefined {
  if (!/^00000000-[0-9a-f]{4}-8000-8000-/.test(subject)) return undefined;
  return referenceOfHousehold(subject as HouseholdId);
}

export interface EntryLineProps {
  readonly entry: OutboxEntry;
  /** Hub time minus device time. */
  readonly offsetMs: number;
  readonly hubMark: number;
}

/** One entry, how far it has come, and what to do when it did not arrive well. */
export function EntryLine({ entry, offsetMs, hubMark }: EntryLineProps) {
  const translate = useTranslate(recordsMessages);
  const format = useFormat();
  const { seq, kind, subject, occurredAtMs, state, verdict, code } = entry;
  const known = knownKinds.find((name) => name === kind);
  const reference = referenceIn(subject);
  const isHeld = verdict === "held" && seq > hubMark;
  return (
    <li className="post-entry">
      <div className="post-entry-words">
        <strong>{translate(known ?? "other")}</strong>
        {reference === undefined ? null : (
          <Link to="/household/$reference" params={{ reference }}>
            <ReferenceNumber reference={reference} size="inline" />
          </Link>
        )}
        <span className="cs-small cs-soft">
          {format.dateTime(occurredAtMs + offsetMs)} · {translate("entry", { seq })}
        </span>
      </div>
      <RecordJourney reached={state === "acknowledged" ? "hub" : "tablet"} />
      {isHeld ? (
        <p className="cs-small cs-soft">
          {translate(code === "entry.unknown-kind" ? "held.upgrade" : "held.gap")}
        </p>
      ) : null}
      {verdict === "quarantined" ? (
        <Notice tone="danger" title={translate("quarantined", { code: code ?? "—" })}>
          {translate("quarantined.do")}
        </Notice>
      ) : null}
    </li>
  );
}
