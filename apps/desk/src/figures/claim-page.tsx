import type { FigureClaimAnswer } from "@caravanserai/contract";
import type { StatementField } from "@caravanserai/domain";
import { IconBack, SummaryList, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { RoomLink, useGoTo } from "../app/room-link.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { seriesMessages } from "../series/messages/index.ts";
import { ClaimDecisions } from "./claim-decisions.tsx";
import { ClaimHistory } from "./claim-history.tsx";
import { ClaimLineage } from "./claim-lineage.tsx";
import { ReviewBadges } from "./claims-table.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { claimQuery } from "./figures-queries.ts";
import { KnownAtProvider, useKnownAt } from "./known-at.ts";
import { figuresMessages } from "./messages/index.ts";
import { PastNotice } from "./past-notice.tsx";
import { useAnalystWords, useFigureWords } from "./use-figure-words.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

const shownFields = [
  "measure",
  "direction",
  "place",
  "counterpart",
  "population",
  "periodStart",
  "periodEnd",
  "dayLimit",
  "asOf",
  "saidBy",
  "relayedBy",
  "outlet",
  "sourceClass",
  "reliabilityLow",
  "reliabilityHigh",
  "wording",
  "aspect",
] as const satisfies readonly StatementField[];

function Statement({ answer }: { readonly answer: FigureClaimAnswer }) {
  const translate = useTranslate(figuresMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const words = useFigureWords();
  const series = useTranslate(seriesMessages);
  const analyst = useAnalystWords();
  const format = useFormat();
  const mayWrite = useMay("figures.write");
  const { statement, enteredBy, enteredAtMs, low, high } = answer.claim;
  const isSaid = (field: (typeof shownFields)[number]) => {
    const value = statement[field];
    if (field === "aspect" && value === "total") return false;
    return value !== null && value !== "00:00" && !(Array.isArray(value) && value.length === 0);
  };
  return (
    <section className="cs-panel cs-stack" aria-labelledby="claim-said">
      <h2 className="desk-panel-title" id="claim-said">
        {translate("claim.said")}
      </h2>
      {low === null || high === null ? null : (
        <p>
          <strong>
            {translate("claim.interval", { low: format.number(low), high: format.number(high) })}
          </strong>
        </p>
      )}
      <SummaryList
        lines={[
          ...shownFields.filter(isSaid).map((field) => ({
            question: vocabulary(`field.${field}`),
            answer: words.field(field, statement),
          })),
          {
            question: translate("act.entered"),
            answer: `${analyst(enteredBy)}, ${format.dateTime(enteredAtMs)}`,
          },
        ]}
      />
      {answer.claim.seriesPoint === null ? null : (
        <p>
          <RoomLink
            to="/figures/series/$series"
            params={{ series: answer.claim.seriesPoint.series }}
          >
            {series("claim.from")}
          </RoomLink>
        </p>
      )}
      {mayWrite && answer.claim.report !== null ? (
        <p>
          <RoomLink to="/figures/reports/$report" params={{ report: answer.claim.report }}>
            {translate("kept.open")}
          </RoomLink>
        </p>
      ) : null}
    </section>
  );
}

function Claim({ answer }: { readonly answer: FigureClaimAnswer }) {
  const words = useFigureWords();
  const translateUi = useUiTranslate();
  const format = useFormat();
  const mayWrite = useMay("figures.write");
  const isNow = useKnownAt() === undefined;
  const { claim } = answer;
  return (
    <>
      <div className="cs-page-heading">
        <h1 className="desk-title">{words.amount(claim.statement)}</h1>
        <p>
          {words.subject(claim.statement)} · {words.period(claim.statement)}
        </p>
        <p className="cs-row">
          <ReviewBadges view={claim} />
          <span className="cs-small cs-soft cs-tabular">
            {translateUi("figure.asOf", { time: format.dateTime(answer.knownAtMs) })}
          </span>
        </p>
      </div>
      {claim.conflicts.length === 0 ? null : <ConflictNotice claim={claim} />}
      <div className="desk-claim-columns">
        <div className="cs-stack">
          <Statement answer={answer} />
          <ClaimLineage answer={answer} />
        </div>
        <div className="cs-stack">
          {mayWrite && isNow && claim.review !== "withdrawn" ? (
            <ClaimDecisions answer={answer} />
          ) : null}
          <ClaimHistory answer={answer} />
        </div>
      </div>
    </>
  );
}

interface ClaimPageProps {
  readonly claim: string;
  /** The moment whose knowledge is shown; undefined is now. */
  readonly knownAtMs: number | undefined;
}

/** One statement: who said it, who entered it, what was done to it, where it comes from. */
export function ClaimPage({ claim, knownAtMs }: ClaimPageProps) {
  const found = useQuery(claimQuery(claim, knownAtMs));
  const translate = useTranslate(figuresMessages);
  const goTo = useGoTo();
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink
          to="/figures"
          search={knownAtMs === undefined ? {} : { knownAt: knownAtMs }}
          className="desk-link"
        >
          <IconBack />
          {translate("page.back")}
        </RoomLink>
      </p>
      <PastNotice
        knownAtMs={knownAtMs}
        onNow={() => goTo({ to: "/figures/claims/$claim", params: { claim } })}
      />
      <KnownAtProvider value={knownAtMs}>
        <QueryGate query={found} label={translate("claim.loading")}>
          {(answer) => <Claim answer={answer} />}
        </QueryGate>
      </KnownAtProvider>
    </div>
  );
}
