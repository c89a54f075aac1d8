import type { DevicesAnswer } from "@caravanserai/contract";
import { useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { devicesQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { DeviceTable } from "./device-table.tsx";
import { EnrolmentForm } from "./enrolment-form.tsx";
import { administrationMessages } from "./messages/index.ts";
import { UplinkPanel } from "./uplink-panel.tsx";

function Devices({ answer }: { readonly answer: DevicesAnswer }) {
  const translate = useTranslate(administrationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  return (
    <section className="cs-panel cs-stack">
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title">{translate("devices.list")}</h2>
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
        </span>
      </div>
      <DeviceTable answer={answer} />
    </section>
  );
}

/** Tablets and relays: which are heard, what they still hold, whether their clocks are right. */
export function DevicesPage() {
  const devices = useQuery(devicesQuery);
  const translate = useTranslate(administrationMessages);
  const mayWrite = useMay("device.write");
  return (
    <div className="cs-page">
      <h1 className="desk-title">{translate("devices.title")}</h1>
      <UplinkPanel />
      <QueryGate query={devices} label={translate("devices.loading")}>
        {(answer) => <Devices answer={answer} />}
      </QueryGate>
      {mayWrite ? <EnrolmentForm /> : null}
    </div>
  );
}
