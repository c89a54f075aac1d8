import { useCallback, useState } from "react";
import { hubNow, saveAct } from "../act/save-act.ts";
import { useServices } from "../act/services-context.ts";
import { faultProblem, rejectionProblem, type SaveProblem } from "../parts/save-problem.tsx";
import { leavingActs, leavingReversal, type Leaving } from "./leaving-acts.ts";

/** Recording a departure and taking it back, both saved before they are said. */
export function useLeaving() {
  const services = useServices();
  const [last, setLast] = useState<Leaving>();
  const [isUndone, setIsUndone] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();

  const save = useCallback(
    async (leaving: Leaving, actsOf: typeof leavingActs): Promise<boolean> => {
      setProblem(undefined);
      setIsUndone(false);
      try {
        const { rows } = await services.projection.refresh();
        const acts = actsOf(leaving, { rows, nowMs: await hubNow(services) });
        if (!acts.ok) {
          setProblem(rejectionProblem(acts.rejection));
          return false;
        }
        await saveAct(services, acts.value);
        return true;
      } catch (cause) {
        setProblem(faultProblem(cause));
        return false;
      }
    },
    [services],
  );

  const record = useCallback(
    async (leaving: Leaving) => {
      const isSaved = await save(leaving, leavingActs);
      if (isSaved) setLast(leaving);
      return isSaved;
    },
    [save],
  );
  const undo = useCallback(async () => {
    if (last === undefined || !(await save(last, leavingReversal))) return;
    setLast(undefined);
    setIsUndone(true);
  }, [save, last]);
  const letStand = useCallback(() => setLast(undefined), []);
  return { last, isUndone, problem, record, undo, letStand };
}
