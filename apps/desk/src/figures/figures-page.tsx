import type { FiguresAnalysis, FiguresAnswer } from "@caravanserai/contract";
import { useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay } from "../app/desk-context.ts";
import { RoomLink, useGoTo } from "../app/room-link.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { seriesMessages } from "../series/messages/index.ts";
import { ClaimsTable } from "./claims-table.tsx";
import { ContradictionsPanel } from "./contradictions-panel.tsx";
import { FiguresChartPanel } from "./figures-chart-panel.tsx";
import { analysisQuery, figuresQuery } from "./figures-queries.ts";
import { KnownAtProvider } from "./known-at.ts";
import { figuresMessages } from "./messages/index.ts";
import { PastNotice } from "./past-notice.tsx";
import { statementsById } from "./use-figure-words.ts";

interface SumsProps {
  readonly answer: FiguresAnswer;
  readonly analysis: FiguresAnalysis | undefined;
}

function Sums({ answer, analysis }: SumsProps) {
  const translate = useTranslate(figuresMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const waiting = answer.claims.filter(({ review }) => review === "entered").length;
  const sums = [
    ["sum.claims", analysis?.claims],
    ["sum.origins", analysis?.origins.length],
    ["sum.contradictions", analysis?.contradictions.length],
    ["sum.waiting", waiting],
  ] as const;
  return (
    <section className="cs-panel desk-sums">
      <dl className="desk-sums-list">
        {sums.map(([key, value]) => (
          <div key={key} data-alarm={key === "sum.contradictions" && (value ?? 0) > 0}>
            <dt>{translate(key)}</dt>
            <dd>{value === undefined ? "…" : format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="cs-small cs-soft cs-tabular">
        {translateUi("figure.asOf", { time: format.dateTime(answer.knownAtMs) })}
      </p>
      <p className="cs-small cs-soft">{translate("sum.about")}</p>
    </section>
  );
}

interface KnownAtProps {
  readonly knownAtMs: number | undefined;
  readonly utcOffsetMinutes: number;
  readonly onChange: (knownAtMs: number | undefined) => void;
}

/** The moment whose knowledge is shown, typed in the site's own time. */
function KnownAt({ knownAtMs, utcOffsetMinutes, onChange }: KnownAtProps) {
  const translate = useTranslate(figuresMessages);
  const offsetMs = utcOffsetMinutes * 60_000;
  const shown =
    knownAtMs === undefined ? "" : new Date(knownAtMs + offsetMs).toISOString().slice(0, 16);
  return (
    <div className="cs-field desk-known">
      <label className="cs-field-label" htmlFor="figures-known">
        {translate("known.label")}
      </label>
      <input
        id="figures-known"
        className="cs-input"
        type="datetime-local"
        value={shown}
        onChange={({ target }) => {
          const atMs = Date.parse(`${target.value}Z`) - offsetMs;
          onChange(Number.isNaN(atMs) ? undefined : atMs);
        }}
      />
    </div>
  );
}

/** The figures ledger: what others say, what we counted, and what arithmetic makes of it. */
export function FiguresPage({ knownAtMs }: { readonly knownAtMs: number | undefined }) {
  const figures = useQuery(figuresQuery(knownAtMs));
  const analysis = useQuery(analysisQuery(knownAtMs));
  const translate = useTranslate(figuresMessages);
  const series = useTranslate(seriesMessages);
  const mayWrite = useMay("figures.write");
  const goTo = useGoTo();
  const search = (atMs: number | undefined) => (atMs === undefined ? {} : { knownAt: atMs });
  const setKnownAtMs = (atMs: number | undefined) => goTo({ to: "/figures", search: search(atMs) });
  const byId = useMemo(() => statementsById(figures.data?.claims ?? []), [figures.data]);
  return (
    <div className="cs-page desk-wall">
      <div className="desk-figures-head">
        <div className="cs-page-heading">
          <h1 className="desk-title">{translate("page.title")}</h1>
          <p className="cs-soft">{translate("page.lead")}</p>
        </div>
        <div className="desk-figures-tools">
          <KnownAt
            knownAtMs={knownAtMs}
            utcOffsetMinutes={figures.data?.utcOffsetMinutes ?? 0}
            onChange={setKnownAtMs}
          />
          <RoomLink to="/figures/series" className="cs-button">
            {series("figures.link")}
          </RoomLink>
          {mayWrite ? (
            <>
              <RoomLink to="/figures/new" className="cs-button">
                {translate("page.new")}
              </RoomLink>
              <RoomLink to="/figures/report" className="cs-button desk-primary-link">
                {translate("page.read")}
              </RoomLink>
            </>
          ) : null}
        </div>
      </div>
      <PastNotice knownAtMs={knownAtMs} onNow={() => setKnownAtMs(undefined)} />
      <QueryGate query={figures} label={translate("page.loading")}>
        {(answer) => (
          <KnownAtProvider value={knownAtMs}>
            <Sums answer={answer} analysis={analysis.data} />
            <FiguresChartPanel
              answer={answer}
              analysis={analysis.data}
              onChoose={(claim) =>
                goTo({ to: "/figures/claims/$claim", params: { claim }, search: search(knownAtMs) })
              }
            />
            {analysis.data === undefined ? null : (
              <ContradictionsPanel analysis={analysis.data} claims={byId} />
            )}
            <ClaimsTable
              claims={answer.claims}
              own={answer.own}
              analysis={analysis.data}
              knownAtMs={answer.knownAtMs}
            />
          </KnownAtProvider>
        )}
      </QueryGate>
    </div>
  );
}
