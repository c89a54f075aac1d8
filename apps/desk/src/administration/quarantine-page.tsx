import type { QuarantineAnswer } from "@caravanserai/contract";
import { EmptyState, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { quarantineQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { administrationMessages } from "./messages/index.ts";

const codes = [
  "entry.not-json",
  "entry.too-deep",
  "entry.malformed",
  "entry.signature-wrong",
  "entry.wrong-device",
  "entry.id-reused",
  "entry.seq-reused",
  "entry.wrap-missing",
  "entry.unknown-kind",
  "device.unknown",
  "device.revoked",
  "device.signature-wrong",
] as const;

function QuarantineTable({ answer }: { readonly answer: QuarantineAnswer }) {
  const translate = useTranslate(administrationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const title = translate("quarantine.title");
  const reason = (code: string) => {
    const known = codes.find((one) => one === code);
    return known === undefined ? code : translate(`refused.${known}`);
  };
  if (answer.entries.length === 0) {
    return (
      <EmptyState title={translate("quarantine.none")}>
        {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
      </EmptyState>
    );
  }
  return (
    <section className="cs-panel">
      <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="cs-table">
          <caption>{translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}</caption>
          <thead>
            <tr>
              <th scope="col">{translate("quarantine.device")}</th>
              <th scope="col">{translate("quarantine.reason")}</th>
              <th scope="col">{translate("quarantine.received")}</th>
              <th scope="col" data-numeric="true">
                {translate("quarantine.bytes")}
              </th>
              <th scope="col">{translate("quarantine.entry")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.entries.map((entry, index) => (
              <tr key={`${entry.id}-${index}`}>
                <th scope="row">{entry.deviceLabel ?? translate("quarantine.unknownDevice")}</th>
                <td>{reason(entry.code)}</td>
                <td className="cs-tabular">{format.dateTime(entry.receivedAtMs)}</td>
                <td data-numeric="true">{format.number(entry.bytes)}</td>
                <td className="desk-entry-id" translate="no">
                  {entry.id}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Entries kept apart because nobody can vouch for them. Nothing sent is thrown away. */
export function QuarantinePage() {
  const quarantine = useQuery(quarantineQuery);
  const translate = useTranslate(administrationMessages);
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("quarantine.title")}</h1>
        <p className="cs-soft">{translate("quarantine.lead")}</p>
      </div>
      <QueryGate query={quarantine} label={translate("quarantine.loading")}>
        {(answer) => <QuarantineTable answer={answer} />}
      </QueryGate>
    </div>
  );
}
