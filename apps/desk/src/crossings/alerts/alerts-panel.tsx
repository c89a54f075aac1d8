import type { WaitAlertsAnswer, WaitCrossing } from "@caravanserai/contract";
import {
  Badge,
  Button,
  downloadCsv,
  FigureProvenance,
  IconAllReceived,
  IconDownload,
  IconWarning,
  useFormat,
  useLanguage,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useConnection, useMay } from "../../app/desk-context.ts";
import { ProblemNotice } from "../../problems/problem-notice.tsx";
import { crossingName } from "../../situation/crossing-words.ts";
import { crossingsMessages } from "../messages/index.ts";
import { alertGroups, type AlertGroup } from "./alert-groups.ts";
import { alertMessage } from "./alert-words.ts";
import { useAcknowledge } from "./use-acknowledge.ts";

export interface AlertsPanelProps {
  readonly answer: WaitAlertsAnswer;
  readonly crossings: readonly WaitCrossing[];
}

function useMessages(crossings: readonly WaitCrossing[]) {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const language = useLanguage();
  return (alert: AlertGroup) => {
    const crossing = crossings.find((one) => one.crossing === alert.crossing);
    const name = crossing === undefined ? alert.crossing : crossingName(crossing, language);
    return alertMessage(alert, { name, translate, format });
  };
}

interface AlertLineProps {
  readonly alert: AlertGroup;
  readonly message: string;
}

function AlertActs({ alert, message }: AlertLineProps) {
  const translate = useTranslate(crossingsMessages);
  const acknowledging = useAcknowledge();
  const send = (isTakingOver: boolean) =>
    acknowledging.mutate({ alerts: alert.alerts, isTakingOver });
  const isSeen = alert.acknowledgedBy !== null;
  return (
    <div className="desk-alert-acts">
      <Button
        label={`${translate("alerts.take")}: ${message}`}
        isDisabled={acknowledging.isPending}
        onPress={() => send(true)}
      >
        {translate("alerts.take")}
      </Button>
      {isSeen ? null : (
        <Button
          kind="quiet"
          label={`${translate("alerts.seen")}: ${message}`}
          isDisabled={acknowledging.isPending}
          onPress={() => send(false)}
        >
          {translate("alerts.seen")}
        </Button>
      )}
      <ProblemNotice fault={acknowledging.error} />
    </div>
  );
}

function AlertLine({ alert, message }: AlertLineProps) {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const mayWrite = useMay("waits.write");
  const isOpen = alert.endedAtMs === null;
  const { owner, acknowledgedBy, acknowledgedAtMs } = alert;
  return (
    <li className="desk-alert" data-open={isOpen}>
      <div className="desk-alert-words">
        <p className="desk-alert-message">
          {isOpen ? <IconWarning /> : <IconAllReceived />}
          <span>{message}</span>
        </p>
        <p className="desk-alert-facts">
          <span className="cs-tabular">
            {alert.endedAtMs === null
              ? translate("alerts.since", { time: format.dateTime(alert.startedAtMs) })
              : translate("alerts.fromTo", {
                  from: format.dateTime(alert.startedAtMs),
                  to: format.dateTime(alert.endedAtMs),
                })}
          </span>
          <span>
            {owner === null ? (
              <Badge tone={isOpen ? "warning" : "note"}>{translate("alerts.noOwner")}</Badge>
            ) : (
              translate("alerts.owner", { name: owner })
            )}
          </span>
          {acknowledgedBy === null || acknowledgedAtMs === null ? null : (
            <span>
              {translate("alerts.seenBy", {
                name: acknowledgedBy,
                time: format.dateTime(acknowledgedAtMs),
              })}
            </span>
          )}
        </p>
      </div>
      {isOpen && mayWrite ? <AlertActs alert={alert} message={message} /> : null}
    </li>
  );
}

/** More than a hand of them is folded away: those nobody looks after stand first. */
const openShown = 4;

/** What needs somebody: since when, until when, what it says, and who looks after it. */
export function AlertsPanel({ answer, crossings }: AlertsPanelProps) {
  const translate = useTranslate(crossingsMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const messageOf = useMessages(crossings);
  const isStale = useConnection().state === "lost";
  const alerts = alertGroups(answer.alerts);
  const isOwned = ({ owner }: AlertGroup) => owner !== null;
  const open = alerts
    .filter(({ endedAtMs }) => endedAtMs === null)
    .sort((one, other) => Number(isOwned(one)) - Number(isOwned(other)));
  const ended = alerts.filter(({ endedAtMs }) => endedAtMs !== null);
  const title = translate("alerts.title");
  const download = translateUi("panel.download");
  const time = (ms: number | null) => (ms === null ? undefined : format.dateTime(ms));
  const twin = {
    caption: title,
    columns: ["message", "start", "end", "ownerHead", "seenHead"].map((key) => ({
      label: translate(`alerts.twin.${key as "message"}`),
    })),
    rows: alerts.map((alert) => [
      messageOf(alert),
      time(alert.startedAtMs),
      time(alert.endedAtMs),
      alert.owner ?? undefined,
      alert.acknowledgedBy ?? undefined,
    ]),
  };
  const lines = (some: readonly AlertGroup[]) => (
    <ul className="desk-alerts">
      {some.map((alert) => (
        <AlertLine key={alert.alerts[0]} alert={alert} message={messageOf(alert)} />
      ))}
    </ul>
  );
  return (
    <section className="cs-panel cs-figure-panel" id="alerts" tabIndex={-1} aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <FigureProvenance
            asOf={answer.asOfMs}
            isStale={isStale}
            source={translate("alerts.source")}
            about=""
          />
        </div>
        <Button
          kind="quiet"
          icon={<IconDownload />}
          label={`${download}: ${title}`}
          onPress={() => downloadCsv(twin, "caravanserai-alerts.csv")}
        >
          {download}
        </Button>
      </div>
      {open.length === 0 ? <p>{translate("alerts.none")}</p> : lines(open.slice(0, openShown))}
      {open.length <= openShown ? null : (
        <details className="desk-alerts-ended">
          <summary>{translate("alerts.more", { count: open.length - openShown })}</summary>
          {lines(open.slice(openShown))}
        </details>
      )}
      {ended.length === 0 ? null : (
        <details className="desk-alerts-ended">
          <summary>{translate("alerts.ended", { count: ended.length })}</summary>
          {lines(ended)}
        </details>
      )}
    </section>
  );
}
