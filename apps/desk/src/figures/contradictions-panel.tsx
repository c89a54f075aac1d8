import type { ClaimView, ContradictionView, FiguresAnalysis } from "@caravanserai/contract";
import type { Contradiction as Found, Identity, NotApplicable } from "@caravanserai/figures";
import { EmptyState, useFormat, useTranslate } from "@caravanserai/ui";
import { ClaimLink } from "./claim-link.tsx";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";

export interface ContradictionsPanelProps {
  readonly analysis: FiguresAnalysis;
  readonly claims: ReadonlyMap<string, ClaimView>;
}

const identities = [
  "same-event",
  "parts-whole",
  "contained-period",
  "stock-change",
  "implied-remainder",
] as const satisfies readonly Identity[];
const conditions = [
  "stock-at-start",
  "day-limits",
  "other-population",
] as const satisfies readonly Found["unless"][];
const barredReasons = [
  "all-directions",
  "other-period",
  "day-limits",
  "other-population",
  "other-unit",
  "open-period",
  "undated",
] as const satisfies readonly NotApplicable[];

function Side({ view, isRefuted }: { readonly view: ClaimView; readonly isRefuted: boolean }) {
  const words = useFigureWords();
  return (
    <li className="desk-side" data-refuted={isRefuted}>
      <ClaimLink claim={view.claim} className="desk-side-link">
        <strong className="cs-tabular">{words.amount(view.statement)}</strong>
        <span>{words.subject(view.statement)}</span>
        <span className="cs-small cs-soft">
          {words.period(view.statement)} · {words.source(view.statement)}
        </span>
      </ClaimLink>
    </li>
  );
}

function Contradiction({
  found,
  claims,
}: {
  readonly found: ContradictionView;
  readonly claims: ReadonlyMap<string, ClaimView>;
}) {
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  const words = useFigureWords();
  const identity = identities.find((one) => one === found.identity) ?? "other";
  const unless = conditions.find((one) => one === found.unless);
  const refuted = found.refuted === null ? undefined : claims.get(found.refuted);
  const views = found.claims.flatMap((claim) => claims.get(claim) ?? []);
  const numbers = [
    ["find.stated", format.number(found.stated)],
    ["find.expected", format.number(found.expected)],
    ["find.residual", format.signedNumber(found.residual)],
  ] as const;
  return (
    <li className="desk-contradiction" data-strength={found.strength}>
      <h3>{translate(`identity.${identity}`)}</h3>
      <ul className="desk-sides">
        {views.map((view) => (
          <Side key={view.claim} view={view} isRefuted={view.claim === found.refuted} />
        ))}
      </ul>
      <dl className="desk-residual">
        {numbers.map(([key, value]) => (
          <div key={key}>
            <dt>{translate(key)}</dt>
            <dd className="cs-tabular">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {refuted === undefined
          ? translate("find.either")
          : translate("find.refuted", { claim: words.amount(refuted.statement) })}{" "}
        {found.strength === "strained" ? translate("find.strained") : ""}{" "}
        {unless === undefined ? "" : translate(`unless.${unless}`)}
      </p>
    </li>
  );
}

/** What cannot both be right, in words and with the residual; and what was not compared. */
export function ContradictionsPanel({ analysis, claims }: ContradictionsPanelProps) {
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const reason = (code: string) => {
    const known = barredReasons.find((one) => one === code);
    return known === undefined ? code : translate(`barred.${known}`);
  };
  return (
    <section className="cs-panel cs-stack" aria-labelledby="figures-contradictions">
      <h2 className="desk-panel-title" id="figures-contradictions">
        {translate("find.title")}
      </h2>
      {analysis.contradictions.length === 0 ? (
        <EmptyState title={translate("find.none")}>{translate("find.noneBody")}</EmptyState>
      ) : (
        <ul className="desk-contradictions">
          {analysis.contradictions.map((found) => (
            <Contradiction
              key={`${found.identity} ${found.claims.join(" ")}`}
              found={found}
              claims={claims}
            />
          ))}
        </ul>
      )}
      {analysis.barred.length === 0 ? null : (
        <details className="desk-barred">
          <summary>
            {translate("barred.title")} ({analysis.barred.length})
          </summary>
          <ul>
            {analysis.barred.slice(0, 30).map(({ identity, claims: pair, reason: code }) => (
              <li key={`${identity} ${pair.join(" ")}`}>
                {pair
                  .flatMap((claim) => claims.get(claim) ?? [])
                  .map(({ statement }) => words.amount(statement))
                  .join(" / ")}
                : {reason(code)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
