import type { DiscrepanciesAnswer, DiscrepancyView } from "@caravanserai/contract";
import {
  Badge,
  Button,
  ChoiceTiles,
  EmptyState,
  IconCheck,
  useFormat,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { discrepanciesQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { discrepancyMessages } from "./messages/index.ts";
import { ResolveForm } from "./resolve-form.tsx";
import { useDiscrepancyWords, useFieldWord } from "./use-discrepancy-words.ts";

/** Cards drawn at once: as many as anybody reads before settling one. */
const cardsStep = 30;

function DiscrepancyCard({ discrepancy }: { readonly discrepancy: DiscrepancyView }) {
  const [isSettling, setIsSettling] = useState(false);
  const translate = useTranslate(discrepancyMessages);
  const format = useFormat();
  const mayResolve = useMay("discrepancy.resolve");
  const { title, advice } = useDiscrepancyWords()(discrepancy.kind);
  const fieldWord = useFieldWord();
  const isOpen = discrepancy.state === "open";
  return (
    <li className="cs-panel cs-stack">
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title">{title}</h2>
        <span className="cs-soft cs-tabular">
          {translate("list.since", { time: format.dateTime(discrepancy.openedAtMs) })}
        </span>
      </div>
      <p>
        <strong>{discrepancy.subjectLabel}</strong>
        {discrepancy.field === null ? "" : ` · ${fieldWord(discrepancy.field)}`}
      </p>
      <ul className="desk-claims">
        {discrepancy.claims.map((claim) => (
          <ClaimCard key={claim.entry} claim={claim} />
        ))}
      </ul>
      {isOpen ? (
        <p className="cs-soft">{advice}</p>
      ) : (
        <p>
          <Badge tone="success" icon={<IconCheck />}>
            {translate("list.settled")}
          </Badge>{" "}
          {discrepancy.resolution}
        </p>
      )}
      {isOpen && mayResolve && !isSettling ? (
        <div>
          <Button
            label={`${translate("resolve.open")}: ${discrepancy.subjectLabel}`}
            onPress={() => setIsSettling(true)}
          >
            {translate("resolve.open")}
          </Button>
        </div>
      ) : null}
      {isOpen && mayResolve && isSettling ? <ResolveForm discrepancy={discrepancy.key} /> : null}
    </li>
  );
}

function Discrepancies({ answer }: { readonly answer: DiscrepanciesAnswer }) {
  const [state, setState] = useState<DiscrepancyView["state"]>("open");
  const [shownMax, setShownMax] = useState(cardsStep);
  const translate = useTranslate(discrepancyMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const shown = answer.discrepancies.filter((one) => one.state === state);
  const openLabel = translate("list.open", { count: format.number(answer.open) });
  return (
    <>
      <div className="cs-row" data-spread="true">
        <div className="cs-visually-hidden-legend">
          <ChoiceTiles
            id="discrepancy-state"
            label={translate("list.which")}
            layout="compact"
            value={state}
            onChange={setState}
            choices={[
              { value: "open", label: openLabel },
              { value: "resolved", label: translate("list.resolved") },
            ]}
          />
        </div>
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={translate(state === "open" ? "list.noneOpen" : "list.noneSettled")}>
          {translate("list.noneBody")}
        </EmptyState>
      ) : (
        <ul className="desk-cards">
          {shown.slice(0, shownMax).map((discrepancy) => (
            <DiscrepancyCard key={discrepancy.key} discrepancy={discrepancy} />
          ))}
        </ul>
      )}
      {shown.length > shownMax ? (
        <div>
          <Button onPress={() => setShownMax(shownMax + cardsStep)}>
            {translate("list.more", { count: format.number(shown.length - shownMax) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Entries that cannot both be so, with the claims on either side. */
export function DiscrepanciesPage() {
  const discrepancies = useQuery(discrepanciesQuery);
  const translate = useTranslate(discrepancyMessages);
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("page.title")}</h1>
        <p className="cs-soft">{translate("page.lead")}</p>
      </div>
      <QueryGate query={discrepancies} label={translate("page.loading")}>
        {(answer) => <Discrepancies answer={answer} />}
      </QueryGate>
    </div>
  );
}
