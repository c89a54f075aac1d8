import type { HouseholdView } from "@caravanserai/contract";
import { householdIdOf, type Reference } from "@caravanserai/domain";
import { useCallback, useEffect, useState } from "react";
import { hubNow } from "../act/save-act.ts";
import { useProjection, useServices } from "../act/services-context.ts";
import { useStored } from "../storage/use-stored.ts";
import { knownHousehold, type KnownHousehold } from "./known-household.ts";

type HubAnswer = { readonly asked: string } & (
  | { readonly kind: "found"; readonly view: HouseholdView }
  | { readonly kind: "unknown" | "unreachable" }
);

/** How far own acts about a household have come: the hub's view is of use once it holds them all. */
function useOwnActs(household: string) {
  const { database } = useServices();
  const query = useCallback(async () => {
    const own = await database.outbox.where("subject").equals(household).toArray();
    return {
      hasUnsent: own.some(({ state }) => state !== "acknowledged"),
      lastAnsweredAtMs: Math.max(0, ...own.map(({ answeredAtMs }) => answeredAtMs ?? 0)),
    };
  }, [database, household]);
  return useStored(query);
}

export interface FoundHousehold {
  readonly known: KnownHousehold;
  /** What the hub says of it by now. Work goes on in every case. */
  readonly hub: "asking" | "found" | "unknown" | "unreachable";
}

/** Shows at once what the tablet knows, and adds what the hub knows when it answers. */
export function useHousehold(
  reference: Reference | undefined,
  slipPersons: number | null = null,
): FoundHousehold | undefined {
  const services = useServices();
  const { rows } = useProjection();
  const [answer, setAnswer] = useState<HubAnswer>();
  const own = useOwnActs(reference === undefined ? "" : householdIdOf(reference));
  // Asked anew whenever the hub has taken in another act of ours.
  const asked = own === undefined ? undefined : `${reference ?? ""}|${own.lastAnsweredAtMs}`;
  useEffect(() => {
    if (reference === undefined || asked === undefined) return undefined;
    let isGone = false;
    void hubNow(services)
      .then((atMs) => services.hub.findHousehold(reference, atMs))
      .then((heard) => {
        if (isGone) return;
        if (heard.kind === "answered") setAnswer({ asked, kind: "found", view: heard.answer });
        else setAnswer({ asked, kind: heard.kind === "problem" ? "unknown" : "unreachable" });
      });
    return () => {
      isGone = true;
    };
  }, [services, reference, asked]);
  if (reference === undefined) return undefined;
  const current = answer?.asked === asked ? answer : undefined;
  const isWhole = current?.kind === "found" && own?.hasUnsent === false;
  const view = isWhole ? current.view : undefined;
  return {
    known: knownHousehold(reference, { rows, view, slipPersons }),
    hub: current?.kind ?? "asking",
  };
}
