import { decideAs, type QueueCommand, type StaffId } from "@caravanserai/domain";
import { useCallback, useState } from "react";
import { hubNow, saveAct } from "../act/save-act.ts";
import { useServices } from "../act/services-context.ts";
import { faultProblem, rejectionProblem, type SaveProblem } from "../parts/save-problem.tsx";
import { readKnownQueue } from "./use-queue.ts";

/** Acts on the line: the rule is asked, then the act is saved, then it is said. */
export function useQueueActs(crossing: string | undefined) {
  const services = useServices();
  const [problem, setProblem] = useState<SaveProblem>();
  const act = useCallback(
    async (command: QueueCommand): Promise<boolean> => {
      setProblem(undefined);
      const { rows } = await readKnownQueue(services, crossing);
      const actor = (services.device.staff?.id ?? null) as StaffId | null;
      const decided = decideAs(command, rows, { nowMs: await hubNow(services), actor });
      if (!decided.ok) {
        setProblem(rejectionProblem(decided.rejection));
        return false;
      }
      try {
        const subject = command.command === "set-lane" ? command.lane : command.token;
        await saveAct(services, [{ event: decided.value, subject }]);
        return true;
      } catch (cause) {
        setProblem(faultProblem(cause));
        return false;
      }
    },
    [services, crossing],
  );
  return { act, problem };
}
export type QueueActor = ReturnType<typeof useQueueActs>["act"];
