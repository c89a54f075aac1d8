import type { DuplicateView } from "@caravanserai/contract";
import { Badge, IconCheck, IconWarning, ReferenceNumber, useTranslate } from "@caravanserai/ui";
import { compareOpened, type Agreement, type ComparedRow } from "./compare-opened.ts";
import { duplicateMessages } from "./messages/index.ts";
import type { OpenedPair } from "./open-pair.ts";

const sexes = ["female", "male", "other", "not-recorded"] as const;
const documentTypes = [
  "internal-passport",
  "passport",
  "identity-card",
  "birth-certificate",
  "other",
] as const;

function AgreementWord({ agreement }: { readonly agreement: Agreement }) {
  const translate = useTranslate(duplicateMessages);
  const word = translate(`agreement.${agreement}`);
  if (agreement === "same" || agreement === "same-in-scripts") {
    return (
      <Badge tone="success" icon={<IconCheck />}>
        {word}
      </Badge>
    );
  }
  if (agreement === "different") {
    return (
      <Badge tone="warning" icon={<IconWarning />}>
        {word}
      </Badge>
    );
  }
  if (agreement === "similar") return <Badge>{word}</Badge>;
  return <span className="cs-soft">{word}</span>;
}

/** `1986-03-27` and `1986-03` as people write them here, and as the tablet shows them. */
function birthAsWritten(value: string): string {
  return /^\d{4}(?:-\d\d){1,2}$/.test(value) ? value.split("-").reverse().join(".") : value;
}

function ComparedLine({ row }: { readonly row: ComparedRow }) {
  const translate = useTranslate(duplicateMessages);
  const written = (value: string | undefined) => {
    if (value === undefined) return <span className="cs-soft">{translate("opened.notGiven")}</span>;
    const sex = sexes.find((known) => known === value);
    if (row.field === "sex" && sex !== undefined) return translate(`sex.${sex}`);
    const type = documentTypes.find((known) => known === value);
    if (row.field === "documentType" && type !== undefined) return translate(`document.${type}`);
    return <span dir="auto">{row.field === "birth" ? birthAsWritten(value) : value}</span>;
  };
  return (
    <tr data-agreement={row.agreement}>
      <th scope="row">
        {translate(`field.${row.field}`)}
        <span className="desk-agreement-narrow">
          <AgreementWord agreement={row.agreement} />
        </span>
      </th>
      <td>{written(row.a)}</td>
      <td>{written(row.b)}</td>
      <td className="desk-agreement-wide">
        <AgreementWord agreement={row.agreement} />
      </td>
    </tr>
  );
}

export interface OpenedRecordsProps {
  readonly duplicate: DuplicateView;
  readonly pair: OpenedPair;
}

/** Two records side by side, with what agrees and what does not. */
export function OpenedRecords({ duplicate, pair }: OpenedRecordsProps) {
  const translate = useTranslate(duplicateMessages);
  const title = translate("opened.title");
  return (
    <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="cs-table desk-compare" translate="no">
        <caption className="cs-visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{translate("opened.field")}</th>
            <th scope="col">
              <ReferenceNumber reference={duplicate.referenceA} size="inline" />
            </th>
            <th scope="col">
              <ReferenceNumber reference={duplicate.referenceB} size="inline" />
            </th>
            <th scope="col" className="desk-agreement-wide">
              {translate("opened.agreement")}
            </th>
          </tr>
        </thead>
        <tbody>
          {compareOpened(pair.a, pair.b, duplicate.evidence).map((row) => (
            <ComparedLine key={row.field} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
