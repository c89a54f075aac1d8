import {
  tokenNumberIn,
  type BindingCheck,
  type Jump,
  type LaneId,
  type LeavingReason,
  type QueueCommand,
  type TokenRow,
} from "@caravanserai/domain";
import type { TokenSlip } from "@caravanserai/contract";
import { Badge, Button, Row, Stack, useTranslate } from "@caravanserai/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useHubNow } from "../act/services-context.ts";
import { countMessages } from "../count/count-messages.ts";
import { CheckTie } from "./check-tie.tsx";
import { JumpForm } from "./jump-form.tsx";
import { queueMessages } from "./queue-messages.ts";
import type { QueueActor } from "./use-queue-acts.ts";
import { TokenNumber } from "./token-card.tsx";

export type ShownToken = Pick<
  TokenRow,
  "key" | "crossing" | "mode" | "persons" | "parties" | "state" | "priority" | "slotChanges"
>;

export interface TokenActsProps {
  readonly token: ShownToken;
  readonly lane: LaneId | null;
  readonly act: QueueActor;
  readonly slip?: TokenSlip | undefined;
  /** Hands out another number for one that was lost, in the same place of the line. */
  readonly onLost: () => void;
}

const laterHours = [3, 6, 12, 24] as const;
const hourMs = 3_600_000;

/** What can be done with one number: register, serve, send back, call before its turn. */
export function TokenActs(props: TokenActsProps) {
  const { token, lane, act, slip } = props;
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const navigate = useNavigate();
  const [check, setCheck] = useState<BindingCheck>("not-checked");
  const { key, crossing, mode, persons, state } = token;
  const tie = slip?.tie ?? null;
  const serve: QueueCommand = {
    command: "serve-token",
    ...{ token: key, crossing, mode, lane, persons, check, jump: null },
  };
  return (
    <article className="post-token" aria-label={tokenNumberIn(key)}>
      <Stack>
        <Row isSpread>
          <TokenNumber number={tokenNumberIn(key)} />
          <Row>
            {token.parties === 1 ? null : (
              <Badge>{translate("slip.parties", { parties: token.parties })}</Badge>
            )}
            <Badge>{translateMode("persons", { count: persons })}</Badge>
            <Badge>{translateMode(mode)}</Badge>
            {state === "waiting" || state === "called" ? null : (
              <Badge tone="warning">{translate(`state.${state}`)}</Badge>
            )}
          </Row>
        </Row>
        {tie === null ? null : <CheckTie tie={tie} check={check} onCheck={setCheck} />}
        {state === "waiting" || state === "called" ? (
          <Row>
            <Button
              kind="primary"
              size="large"
              onPress={() =>
                void navigate({ to: "/register", search: { token: key, party: persons, mode } })
              }
            >
              {translate("register")}
            </Button>
            <Button size="large" onPress={() => void act(serve)}>
              {translate("served")}
            </Button>
          </Row>
        ) : null}
        <MoreActs {...props} />
      </Stack>
    </article>
  );
}

/** Everything that is rarer than being served. */
function MoreActs({ token, lane, act, onLost }: TokenActsProps) {
  const translate = useTranslate(queueMessages);
  const nowMs = useHubNow();
  const [open, setOpen] = useState<"jump" | "later" | "lost">();
  const { key, crossing, mode, state, slotChanges } = token;
  const place = { token: key, crossing, mode };
  const does = (command: QueueCommand) => void act(command).then(() => setOpen(undefined));
  const call = (jump: Jump | null) => does({ command: "call-token", ...place, lane, jump });
  const leave = (reason: LeavingReason) => does({ command: "leave-queue", ...place, reason });
  const later = (hours: number) =>
    does({ command: "change-slot", token: key, crossing, placeMs: nowMs + hours * hourMs });
  return (
    <>
      <Row>
        {state === "called" ? (
          <>
            <Button onPress={() => call(null)}>{translate("callAgain")}</Button>
            <Button onPress={() => leave("not-there-when-called")}>{translate("notThere")}</Button>
          </>
        ) : null}
        {state === "waiting" ? (
          <>
            <Button onPress={() => setOpen("jump")}>{translate("jump")}</Button>
            {slotChanges === 0 ? (
              <Button onPress={() => setOpen("later")}>{translate("later")}</Button>
            ) : null}
            <Button onPress={() => leave("gave-up")}>{translate("gone")}</Button>
          </>
        ) : null}
        {state === "waiting" || state === "called" ? (
          <Button onPress={() => setOpen("lost")}>{translate("lost")}</Button>
        ) : null}
        {state === "left" || state === "called" ? (
          <Button onPress={() => does({ command: "return-to-queue", ...place })}>
            {translate("back")}
          </Button>
        ) : null}
      </Row>
      {open === "jump" ? <JumpForm onJump={call} /> : null}
      {open === "lost" ? (
        <Stack>
          <p>{translate("lost.help")}</p>
          <div>
            <Button kind="primary" onPress={onLost}>
              {translate("lost.give")}
            </Button>
          </div>
        </Stack>
      ) : null}
      {open === "later" ? (
        <Row>
          {laterHours.map((hours) => (
            <Button key={hours} onPress={() => later(hours)}>
              {translate("later.hours", { hours })}
            </Button>
          ))}
        </Row>
      ) : null}
    </>
  );
}
