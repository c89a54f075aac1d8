import {
  decide,
  type CrossingCode,
  type CrossingDirection,
  type CrossingMode,
  type TallyId,
} from "@caravanserai/domain";
import { useCallback, useState } from "react";
import { hubNow, newId, saveAct } from "../act/save-act.ts";
import { useServices } from "../act/services-context.ts";
import { faultProblem, rejectionProblem, type SaveProblem } from "../parts/save-problem.tsx";

export interface Counted {
  readonly direction: CrossingDirection;
  readonly mode: CrossingMode;
  readonly vehicles: number;
  readonly adults: number;
  readonly children: number;
}

export interface LastTally extends Counted {
  readonly tally: TallyId;
}

/** Counting and taking back: both are entries, and both are saved before they are said. */
export function useTally(crossing: string | undefined) {
  const services = useServices();
  const [last, setLast] = useState<LastTally>();
  const [isUndone, setIsUndone] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();

  const count = useCallback(
    async (counted: Counted): Promise<boolean> => {
      setProblem(undefined);
      setIsUndone(false);
      const tally = newId<TallyId>(services.ids);
      const where = { tally, crossing: (crossing ?? "") as CrossingCode };
      const command = { command: "tally-crossing", ...where, ...counted } as const;
      try {
        const { rows } = await services.projection.refresh();
        const decided = decide(command, rows, await hubNow(services));
        if (!decided.ok) {
          setProblem(rejectionProblem(decided.rejection));
          return false;
        }
        await saveAct(services, [{ event: decided.value, subject: tally }]);
        setLast({ ...counted, tally });
        return true;
      } catch (cause) {
        setProblem(faultProblem(cause));
        return false;
      }
    },
    [services, crossing],
  );

  const undo = useCallback(async () => {
    if (last === undefined) return;
    const command = { command: "reverse-tally", tally: last.tally, reason: "undo" } as const;
    try {
      const { rows } = await services.projection.refresh();
      const decided = decide(command, rows, await hubNow(services));
      if (!decided.ok) return setProblem(rejectionProblem(decided.rejection));
      await saveAct(services, [{ event: decided.value, subject: last.tally }]);
      setLast(undefined);
      setIsUndone(true);
    } catch (cause) {
      setProblem(faultProblem(cause));
    }
  }, [services, last]);

  const letStand = useCallback(() => setLast(undefined), []);
  return { last, isUndone, problem, count, undo, letStand };
}
