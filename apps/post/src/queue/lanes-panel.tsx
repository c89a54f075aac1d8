import {
  laneIdOf,
  laneReasons,
  queuePolicy,
  type CrossingCode,
  type CrossingMode,
  type LaneReason,
  type LaneRow,
  type SetLane,
} from "@caravanserai/domain";
import {
  Badge,
  Button,
  ChoiceTiles,
  ManyChoiceTiles,
  Panel,
  Row,
  Stack,
  Stepper,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { countMessages } from "../count/count-messages.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import type { LineProps } from "./line-props.ts";
import { queueMessages } from "./queue-messages.ts";

const staffAtFirst = 2;

function setLaneOf(lane: Omit<LaneRow, "sinceMs">): SetLane {
  const { key, ...said } = lane;
  return { command: "set-lane", lane: key, ...said };
}

/** Lanes are called 1, 2, 3; those for priority P1, P2. */
function freeCode(lanes: readonly LaneRow[], isPriority: boolean): string {
  const used = new Set(lanes.map(({ code }) => code));
  for (let number = 1; ; number++) {
    const code = isPriority ? `P${number}` : String(number);
    if (!used.has(code)) return code;
  }
}

/** Which lanes work, with how many people, and why one does not. */
export function LanesPanel({ crossing, modes, rows, act }: LineProps) {
  const translate = useTranslate(queueMessages);
  const lanes = rows
    .rowsOf("lane")
    .filter((lane) => lane.crossing === crossing)
    .sort((left, right) => left.code.localeCompare(right.code, "en", { numeric: true }));
  const code = crossing as CrossingCode;
  const add = (isPriority: boolean) => {
    const next = freeCode(lanes, isPriority);
    const key = laneIdOf(code, next);
    const opened = { status: "open", reason: "planned", staff: staffAtFirst } as const;
    void act(
      setLaneOf({ key, crossing: code, code: next, modes: [...modes], isPriority, ...opened }),
    );
  };
  return (
    <Stack>
      {lanes.map((lane) => (
        <LaneCard
          key={lane.key}
          lane={lane}
          modes={modes}
          onSet={(changed) => void act(setLaneOf(changed))}
        />
      ))}
      <Row>
        <Button size="large" onPress={() => add(false)}>
          {translate("lane.add")}
        </Button>
        <Button size="large" onPress={() => add(true)}>
          {translate("lane.addPriority")}
        </Button>
      </Row>
    </Stack>
  );
}

interface LaneCardProps {
  readonly lane: LaneRow;
  readonly modes: readonly CrossingMode[];
  readonly onSet: (lane: Omit<LaneRow, "sinceMs">) => void;
}

function LaneCard({ lane, modes, onSet }: LaneCardProps) {
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
          {lane.isPriority ? <Badge>{translate("lane.priority")}</Badge> : null}
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
        <LaneUse lane={lane} modes={modes} onSet={onSet} />
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

/** For whom the lane is: the ways of travelling it takes, and whether priority comes first. */
function LaneUse({ lane, modes, onSet }: LaneCardProps) {
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const { sinceMs: _sinceMs, ...said } = lane;
  return (
    <>
      <ManyChoiceTiles
        id={`modes-${lane.code}`}
        label={translate("lane.modes")}
        layout="compact"
        values={lane.modes}
        onChange={(chosen) => {
          // A lane for nobody is a closed lane; that is said with a reason, above.
          if (chosen.length > 0) onSet({ ...said, modes: chosen });
        }}
        choices={modes.map((mode) => {
          const Icon = modeIcons[mode];
          return { value: mode, label: translateMode(mode), icon: <Icon /> };
        })}
      />
      <ManyChoiceTiles
        id={`priority-${lane.code}`}
        label={translate("lane.who")}
        description={translate("lane.priority.help")}
        layout="compact"
        values={lane.isPriority ? ["priority"] : []}
        onChange={(chosen) => onSet({ ...said, isPriority: chosen.length > 0 })}
        choices={[{ value: "priority", label: translate("lane.priority") }]}
      />
    </>
  );
}
