import type { HouseholdView } from "@caravanserai/contract";
import type { Reference } from "@caravanserai/domain";
import { useEffect, useState } from "react";
import { hubNow } from "../act/save-act.ts";
import { useProjection, useServices } from "../act/services-context.ts";
import { knownHousehold, type KnownHousehold } from "./known-household.ts";

type HubAnswer =
  | { readonly reference: Reference; readonly kind: "found"; readonly view: HouseholdView }
  | { readonly reference: Reference; readonly kind: "unknown" | "unreachable" };

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
  useEffect(() => {
    if (reference === undefined) return undefined;
    let isGone = false;
    void hubNow(services)
      .then((atMs) => services.hub.findHousehold(reference, atMs))
      .then((asked) => {
        if (isGone) return;
        if (asked.kind === "answered") setAnswer({ reference, kind: "found", view: asked.answer });
        else setAnswer({ reference, kind: asked.kind === "problem" ? "unknown" : "unreachable" });
      });
    return () => {
      isGone = true;
    };
  }, [services, reference]);
  if (reference === undefined) return undefined;
  const current = answer?.reference === reference ? answer : undefined;
  const view = current?.kind === "found" ? current.view : undefined;
  return {
    known: knownHousehold(reference, { rows, view, slipPersons }),
    hub: current?.kind ?? "asking",
  };
}
