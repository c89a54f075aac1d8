import type { StaffAnswer } from "@caravanserai/contract";
import { Badge, useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { appMessages } from "../app/messages/index.ts";
import { staffQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { administrationMessages } from "./messages/index.ts";

function StaffTable({ answer }: { readonly answer: StaffAnswer }) {
  const translate = useTranslate(administrationMessages);
  const translateApp = useTranslate(appMessages);
  const format = useFormat();
  const title = translate("staff.title");
  return (
    <section className="cs-panel">
      <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="cs-table">
          <thead>
            <tr>
              <th scope="col">{translate("staff.name")}</th>
              <th scope="col">{translate("staff.role")}</th>
              <th scope="col">{translate("staff.signIn")}</th>
              <th scope="col">{translate("staff.standing")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.staff.map((person) => (
              <tr key={person.staff}>
                <th scope="row">{person.name}</th>
                <td>{translateApp(`role.${person.role}`)}</td>
                <td>{translate(person.hasPassphrase ? "staff.passphrase" : "staff.linkOnly")}</td>
                <td>
                  {person.disabledAtMs === null ? (
                    <Badge tone="success">{translate("staff.active")}</Badge>
                  ) : (
                    <Badge tone="danger">
                      {translate("staff.disabled", { time: format.dateTime(person.disabledAtMs) })}
                    </Badge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who may sign in, and with which role. */
export function StaffPage() {
  const staff = useQuery(staffQuery);
  const translate = useTranslate(administrationMessages);
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("staff.title")}</h1>
        <p className="cs-soft">{translate("staff.lead")}</p>
      </div>
      <QueryGate query={staff} label={translate("staff.loading")}>
        {(answer) => <StaffTable answer={answer} />}
      </QueryGate>
    </div>
  );
}
