import type { Rejection } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import { Notice, useTranslate } from "@caravanserai/ui";
import { storageFaultOf, type StorageFault } from "../storage/storage-fault.ts";
import { savingMessages } from "./saving-messages.ts";

/** Figures and reports are kept at desks: no tablet writes into them. */
type TabletRejection = Exclude<Rejection["code"], `${"figures" | "waits" | "sitrep"}.${string}`>;

function isOfTablet(code: Rejection["code"]): code is TabletRejection {
  return !/^(figures|waits|sitrep)\./.test(code);
}

/** Why an act is not on the tablet: a fault of the storage, or a rule. */
export type SaveProblem =
  | { readonly kind: "fault"; readonly fault: StorageFault }
  | { readonly kind: "rejection"; readonly code: TabletRejection };

export function faultProblem(cause: unknown): SaveProblem {
  return { kind: "fault", fault: storageFaultOf(cause) };
}

export function rejectionProblem({ code }: Rejection): SaveProblem {
  assert(isOfTablet(code), "a tablet decides only what is its own");
  return { kind: "rejection", code };
}

/** Said aloud at once: somebody is about to believe that it was saved. */
export function SaveProblemNotice({ problem }: { readonly problem: SaveProblem | undefined }) {
  const translate = useTranslate(savingMessages);
  if (problem === undefined) return null;
  if (problem.kind === "fault") {
    return (
      <Notice tone="danger" title={translate("fault.title")} isAnnounced>
        {translate(`fault.${problem.fault}`)}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={translate("rejected.title")} isAnnounced>
      {translate(problem.code)}
    </Notice>
  );
}
