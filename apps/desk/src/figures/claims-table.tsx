import type { ClaimView, FiguresAnalysis, FiguresAnswer } from "@caravanserai/contract";
import { Badge, EmptyState, IconWarning, useFormat, useTranslate } from "@caravanserai/ui";
import { ListTable } from "../app/list-table.tsx";
import { ClaimLink } from "./claim-link.tsx";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

export interface ClaimsTableProps {
  readonly claims: readonly ClaimView[];
  /** What we counted ourselves: shown first, and never typed. */
  readonly own: FiguresAnswer["own"];
  readonly analysis: FiguresAnalysis | undefined;
  /** The moment of the ledger that is shown; the file is of the same. */
  readonly knownAtMs: number;
}

const reviewTones = {
  entered: "note",
  confirmed: "success",
  questioned: "warning",
  withdrawn: "danger",
} as const;

export function ReviewBadges({ view }: { readonly view: ClaimView }) {
  const vocabulary = useTranslate(vocabularyMessages);
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  return (
    <span className="desk-badges">
      <Badge tone={reviewTones[view.review]}>{vocabulary(`review.${view.review}`)}</Badge>
      {view.role === null ? null : <Badge tone="success">{vocabulary(`role.${view.role}`)}</Badge>}
      {view.corrections === 0 ? null : (
        <Badge>{translate("list.corrected", { count: format.number(view.corrections) })}</Badge>
      )}
      {view.conflicts.length === 0 ? null : (
        <Badge tone="warning" icon={<IconWarning />}>
          {translate("list.conflict")}
        </Badge>
      )}
    </span>
  );
}

/** A count of our own; it has no history of corrections, only the entries it is made of. */
function OwnRow({ statement }: { readonly statement: FiguresAnswer["own"][number] }) {
  const vocabulary = useTranslate(vocabularyMessages);
  const words = useFigureWords();
  return (
    <tr>
      <th scope="row">
        {words.amount(statement)}
        <span className="desk-sub">
          {vocabulary(`measure.${statement.measure}`)} · {words.period(statement)}
        </span>
      </th>
      <td>{words.source(statement)}</td>
      <td>
        <Badge tone="success">{vocabulary("class.own-count")}</Badge>
      </td>
    </tr>
  );
}

/** Every claim, one row each: the way to the statement for keys and for ears. */
export function ClaimsTable({ claims, own, analysis, knownAtMs }: ClaimsTableProps) {
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const format = useFormat();
  if (claims.length === 0) {
    return <EmptyState title={translate("list.none")}>{translate("list.noneBody")}</EmptyState>;
  }
  const copies = new Map(
    analysis?.origins.flatMap(({ claims: all }) => all.map((claim) => [claim, all.length])),
  );
  return (
    <ListTable
      id="figures-claims"
      title={translate("list.title")}
      heads={(["statement", "source", "state"] as const).map((head) => translate(`list.${head}`))}
      className="desk-claims-table"
      files={(["CSV", "XLSX"] as const).map((format) => {
        const name = `figures.${format.toLowerCase()}`;
        const href = `/api/v1/${name}?knownAtMs=${knownAtMs}`;
        return { href, name: `caravanserai-${name}`, format };
      })}
    >
      {own.map((statement) => (
        <OwnRow key={statement.measure} statement={statement} />
      ))}
      {claims.map((view) => (
        <tr key={view.claim} data-withdrawn={view.review === "withdrawn"}>
          <th scope="row">
            <ClaimLink claim={view.claim} className="desk-claim-link">
              {words.amount(view.statement)}
            </ClaimLink>
            <span className="desk-sub">
              {words.subject(view.statement)} · {words.period(view.statement)}
            </span>
          </th>
          <td>
            {words.source(view.statement)}
            {(copies.get(view.claim) ?? 1) > 1 ? (
              <span className="desk-sub">
                {translate("list.copies", {
                  count: format.number(copies.get(view.claim) ?? 1),
                })}
              </span>
            ) : null}
          </td>
          <td>
            <ReviewBadges view={view} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
