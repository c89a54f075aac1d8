import type { WaitCrossing, WaitsAnswer } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import type { TravelMode } from "../crossing-rows.ts";
import { useWaitWords } from "../use-wait-words.ts";
import { MethodCell } from "../wait-cell.tsx";
import { statementMessages } from "./messages/index.ts";

export interface KnownNowProps {
  readonly answer: WaitsAnswer;
  readonly crossing: WaitCrossing | undefined;
  readonly mode: TravelMode;
}

/** The estimate of the chosen line as the table has it: range, how it is known, how old. */
export function KnownNow({ answer, crossing, mode }: KnownNowProps) {
  const translate = useTranslate(statementMessages);
  const words = useWaitWords();
  if (crossing === undefined) return null;
  const estimate = answer.estimates.find(
    (one) => one.crossing === crossing.crossing && one.mode === mode,
  );
  return (
    <div className="desk-method desk-statement-now">
      <span>
        {translate("say.now")} <strong className="desk-wait-range">{words.range(estimate)}</strong>
      </span>
      <MethodCell row={{ crossing, estimate }} />
    </div>
  );
}
