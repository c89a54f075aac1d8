import {
  decide,
  type CheckIn,
  type Command,
  type PlaceHold,
  type PlacementId,
  type UnitRow,
} from "@caravanserai/domain";
import { useState } from "react";
import type { PostServices } from "../act/post-services.ts";
import { hubNow, newId, saveAct } from "../act/save-act.ts";
import { useServices } from "../act/services-context.ts";
import type { KnownHousehold, KnownPlacement } from "../household/known-household.ts";
import { faultProblem, rejectionProblem, type SaveProblem } from "../parts/save-problem.tsx";

const hourMs = 3_600_000;

export type PlacementDone = "held" | "checkedIn" | "ended";

export interface PlaceWanted {
  readonly household: KnownHousehold["household"];
  readonly persons: number;
  readonly unit: UnitRow;
}

/** Rules first, then the tablet's disk; the hub's word comes later and may be a contradiction. */
export function usePlacement() {
  const services = useServices();
  const [problem, setProblem] = useState<SaveProblem>();
  const [done, setDone] = useState<PlacementDone>();

  const act = async (
    commandOf: (nowMs: number) => Command,
    { subject, becomes }: { subject: string; becomes: PlacementDone },
  ): Promise<boolean> => {
    setProblem(undefined);
    setDone(undefined);
    try {
      const { rows } = await services.projection.refresh();
      const nowMs = await hubNow(services);
      const decided = decide(commandOf(nowMs), rows, nowMs);
      if (!decided.ok) {
        setProblem(rejectionProblem(decided.rejection));
        return false;
      }
      await saveAct(services, [{ event: decided.value, subject }]);
      setDone(becomes);
      return true;
    } catch (cause) {
      setProblem(faultProblem(cause));
      return false;
    }
  };

  return {
    problem,
    done,
    hold: ({ household, persons, unit }: PlaceWanted, hours: number) => {
      const placement = newId<PlacementId>(services.ids);
      const claim = { placement, household, site: unit.site, unit: unit.key, persons };
      const commandOf = (nowMs: number): PlaceHold => ({
        command: "place-hold",
        ...claim,
        untilMs: nowMs + hours * hourMs,
      });
      return act(commandOf, { subject: household, becomes: "held" });
    },
    checkIn: ({ household, persons, unit }: PlaceWanted) => {
      const placement = newId<PlacementId>(services.ids);
      const claim = { placement, household, site: unit.site, unit: unit.key, persons };
      return act(() => ({ command: "check-in", ...claim }) satisfies CheckIn, {
        subject: household,
        becomes: "checkedIn",
      });
    },
    arrive: (household: KnownHousehold["household"], held: KnownPlacement) => {
      const { placement, site, unit, persons } = held;
      keepForeignPlacement(services, household, held);
      const claim = { placement, household, site, unit, persons };
      return act(() => ({ command: "check-in", ...claim }) satisfies CheckIn, {
        subject: household,
        becomes: "checkedIn",
      });
    },
    end: (household: KnownHousehold["household"], standing: KnownPlacement) => {
      keepForeignPlacement(services, household, standing);
      return act(() => ({ command: "end-placement", placement: standing.placement }), {
        subject: household,
        becomes: "ended",
      });
    },
  };
}

/** What the screen shows of a placement, perhaps another tablet's, becomes the row to decide with. */
function keepForeignPlacement(
  { projection }: PostServices,
  household: KnownHousehold["household"],
  { placement, site, unit, persons, state, untilMs }: KnownPlacement,
): void {
  const { rows } = projection.current();
  rows.keep("placement", {
    key: placement,
    household,
    site,
    unit,
    persons,
    state,
    untilMs,
    changedAtMs: rows.find("placement", placement)?.changedAtMs ?? 0,
  });
}
