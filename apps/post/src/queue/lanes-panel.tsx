import {
  laneIdOf,
  laneReasons,
  queuePolicy,
  type CrossingCode,
  type LaneReason,
  type LaneRow,
  type SetLane,
} from "@caravanserai/domain";
import {
  Badge,
  Button,
  ChoiceTiles,
  Panel,
  Row,
  Stack,
  Stepper,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import type { LineProps } from "./line-panel.tsx";
import { queueMessages } from "./queue-messages.ts";

const staffAtFirst = 2;

function setLaneOf(lane: Omit<LaneRow, "sinceMs">): SetLane {
  const { key, ...said } = lane;
  return { command: "set-lane", lane: key, ...said };
}

/** Which lanes work, with how many people, and why one does not. */
export function LanesPanel({ crossing, modes, rows, act }: LineProps) {
  const translate = useTranslate(queueMessages);
  const lanes = rows
    .rowsOf("lane")
    .filter((lane) => lane.crossing === crossing)
    .sort((left, right) => left.code.localeCompare(right.code, "en", { numeric: true }));
  const code = crossing as CrossingCode;
  const add = () => {
    const used = new Set(lanes.map((lane) => lane.code));
    let next = 1;
    while (used.has(String(next))) next += 1;
    const key = laneIdOf(code, String(next));
    void act(
      setLaneOf({
        key,
        crossing: code,
        code: String(next),
        modes: [...modes],
        isPriority: false,
        status: "open",
        reason: "planned",
        staff: staffAtFirst,
      }),
    );
  };
  return (
    <Stack>
      {lanes.map((lane) => (
        <LaneCard key={lane.key} lane={lane} onSet={(changed) => void act(setLaneOf(changed))} />
      ))}
      <div>
        <Button size="large" onPress={add}>
          {translate("lane.add")}
        </Button>
      </div>
    </Stack>
  );
}

interface LaneCardProps {
  readonly lane: LaneRow;
  readonly onSet: (lane: Omit<LaneRow, "sinceMs">) => void;
}

function LaneCard({ lane, onSet }: LaneCardProps) {
  const translate = useTranslate(queueMessages);
  const format = useFormat();
  const [reason, setReason] = useState<LaneReason>();
  const [isClosing, setIsClosing] = useState(false);
  const { sinceMs, ...said } = lane;
  const isOpen = lane.status === "open";
  const close = (why: LaneReason) => {
    setReason(why);
    setIsClosing(false);
    onSet({ ...said, status: "closed", reason: why, staff: 0 });
  };
  return (
    <Panel title={translate("lane", { code: lane.code })}>
      <Stack>
        <Row>
          <Badge tone={isOpen ? "success" : "warning"}>
            {translate(isOpen ? "lane.open" : "lane.closed")}
          </Badge>
          {isOpen ? null : <span>{translate(`lane.reason.${lane.reason}`)}</span>}
          <span className="cs-small cs-soft">
            {translate("lane.since", { time: format.dateTime(sinceMs) })}
          </span>
        </Row>
        {isOpen ? (
          <Row>
            <Stepper
              label={translate("lane.staff")}
              value={lane.staff}
              min={1}
              max={queuePolicy.laneStaffMax}
              onChange={(staff) => onSet({ ...said, staff })}
            />
            <Button onPress={() => setIsClosing(!isClosing)}>{translate("lane.close")}</Button>
          </Row>
        ) : (
          <Row>
            <Button
              kind="primary"
              onPress={() =>
                onSet({ ...said, status: "open", reason: "planned", staff: staffAtFirst })
              }
            >
              {translate("lane.reopen")}
            </Button>
          </Row>
        )}
        {isClosing ? (
          <ChoiceTiles
            id={`why-${lane.code}`}
            label={translate("lane.why")}
            layout="compact"
            value={reason}
            onChange={close}
            choices={laneReasons.map((value) => ({
              value,
              label: translate(`lane.reason.${value}`),
            }))}
          />
        ) : null}
      </Stack>
    </Panel>
  );
}
