import type { CrossingMode, TokenRow } from "@caravanserai/domain";
import { Badge, Panel, useFormat, useTranslate } from "@caravanserai/ui";
import { Button as AriaButton } from "react-aria-components";
import { countMessages } from "../count/count-messages.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import { queueMessages } from "./queue-messages.ts";
import { TokenNumber } from "./token-card.tsx";

const shownMax = 6;
const minuteMs = 60_000;

export interface CallNextProps {
  readonly mode: CrossingMode;
  readonly line: readonly TokenRow[];
  readonly nowMs: number;
  readonly onCall: (token: TokenRow) => void;
}

/** One tap calls the next number of a mode; below it, who comes then. */
export function CallNext({ mode, line, nowMs, onCall }: CallNextProps) {
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const format = useFormat();
  const Icon = modeIcons[mode];
  const [next, ...others] = line;
  // As in the sum above all lines: a number may stand for several parties.
  const parties = line.reduce((sum, token) => sum + token.parties, 0);
  if (next === undefined) return null;
  return (
    <Panel title={translate("waiting", { mode: translateMode(mode), parties })}>
      <AriaButton className="post-queue-call" onPress={() => onCall(next)}>
        <Icon />
        <span className="post-queue-call-words">
          <span>{translate("call")}</span>
          <TokenNumber number={next.number} />
          <span className="cs-small">
            {translateMode("persons", { count: next.persons })}
            {next.takenAtMs === null
              ? ""
              : ` · ${format.duration((nowMs - next.takenAtMs) / minuteMs)}`}
          </span>
        </span>
        {next.priority === null ? null : <Badge>{translate("priority")}</Badge>}
      </AriaButton>
      {others.length === 0 ? null : (
        <ol className="post-queue-then" aria-label={translate("then")}>
          {others.slice(0, shownMax).map((token) => (
            <li key={token.key} data-priority={token.priority !== null}>
              <strong translate="no">{token.number}</strong>{" "}
              <span className="cs-small">{format.number(token.persons)}</span>
              {token.priority === null ? null : (
                <span className="cs-small"> · {translate("priority")}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
