import type { DevicesAnswer, DeviceView } from "@caravanserai/contract";
import { Badge, Button, ConfirmDialog, useFormat, useTranslate } from "@caravanserai/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { callHub } from "../hub/call-hub.ts";
import { devicesQuery } from "../hub/queries.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { nested, troublesOf } from "./device-standing.ts";
import { administrationMessages } from "./messages/index.ts";
import { usePlaceOfDevice } from "./use-places.ts";

interface RowProps {
  readonly device: DeviceView;
  readonly asOfMs: number;
  /** Label of the relay it stands behind. */
  readonly relay?: string | undefined;
  readonly onRevoke?: (device: DeviceView) => void;
}

function Standing({ device, asOfMs }: RowProps) {
  const translate = useTranslate(administrationMessages);
  const format = useFormat();
  const troubles = troublesOf(device, asOfMs);
  if (troubles.length === 0) return <span className="cs-soft">{translate("trouble.none")}</span>;
  return (
    <span className="desk-badges">
      {troubles.map((trouble) => (
        <Badge key={trouble} tone={trouble === "revoked" ? "danger" : "warning"}>
          {translate(`trouble.${trouble}`, {
            count: format.number(device.heldEntries),
            duration: format.duration(Math.abs(device.clockOffsetMs ?? 0) / 60_000),
          })}
        </Badge>
      ))}
    </span>
  );
}

function DeviceRow({ device, asOfMs, relay, onRevoke }: RowProps) {
  const translate = useTranslate(administrationMessages);
  const format = useFormat();
  const placeOf = usePlaceOfDevice();
  const { oldestWaitingAtMs, waitingEntries } = device;
  const isOwn = device.role === "hub" || device.role === "vault";
  return (
    <tr {...(relay === undefined ? {} : { className: "desk-nested" })}>
      <th scope="row">
        {device.label}
        <span className="desk-sub">
          {translate(`role.${device.role}`)}
          {placeOf(device) === "" ? "" : ` · ${placeOf(device)}`}
          {relay === undefined ? "" : ` · ${translate("devices.via", { relay })}`}
        </span>
      </th>
      <td>
        <Standing device={device} asOfMs={asOfMs} />
      </td>
      <td className="cs-tabular">
        {device.lastHeardAtMs === null
          ? translate("devices.never")
          : format.dateTime(device.lastHeardAtMs)}
      </td>
      <td data-numeric="true">{format.number(device.mark)}</td>
      <td data-numeric="true">
        {format.number(waitingEntries)}
        {waitingEntries === 0 || oldestWaitingAtMs === null ? null : (
          <span className="desk-sub">
            {translate("devices.since", { time: format.dateTime(oldestWaitingAtMs) })}
          </span>
        )}
      </td>
      <td>
        {onRevoke === undefined || isOwn || device.revokedAtMs !== null ? null : (
          <Button
            kind="quiet"
            label={`${translate("revoke.open")}: ${device.label}`}
            onPress={() => onRevoke(device)}
          >
            {translate("revoke.open")}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** All enrolled devices, those with trouble first. */
export function DeviceTable({ answer }: { readonly answer: DevicesAnswer }) {
  const [toRevoke, setToRevoke] = useState<DeviceView>();
  const translate = useTranslate(administrationMessages);
  const mayWrite = useMay("device.write");
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: (device: string) => callHub("revokeDevice", { path: { device } }),
    onSettled: () => client.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
  return (
    <>
      <ProblemNotice fault={revoking.error} />
      <div
        className="cs-table-scroll"
        tabIndex={0}
        role="region"
        aria-label={translate("devices.list")}
      >
        <table className="cs-table">
          <thead>
            <tr>
              <th scope="col">{translate("devices.device")}</th>
              <th scope="col">{translate("devices.standing")}</th>
              <th scope="col">{translate("devices.heard")}</th>
              <th scope="col" data-numeric="true">
                {translate("devices.mark")}
              </th>
              <th scope="col" data-numeric="true">
                {translate("devices.waiting")}
              </th>
              <th scope="col">
                <span className="cs-visually-hidden">{translate("devices.act")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {nested(answer.devices, answer.asOfMs).map(({ device, relay }) => (
              <DeviceRow
                key={device.device}
                device={device}
                relay={relay}
                asOfMs={answer.asOfMs}
                {...(mayWrite ? { onRevoke: setToRevoke } : {})}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ConfirmDialog
        isOpen={toRevoke !== undefined}
        tone="danger"
        title={translate("revoke.title", { label: toRevoke?.label ?? "" })}
        confirmLabel={translate("revoke.confirm")}
        onCancel={() => setToRevoke(undefined)}
        onConfirm={() => {
          if (toRevoke !== undefined) revoking.mutate(toRevoke.device);
          setToRevoke(undefined);
        }}
      >
        {translate("revoke.explained")}
      </ConfirmDialog>
    </>
  );
}
