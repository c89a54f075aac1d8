import type { HouseholdView } from "@caravanserai/contract";
import { Button, ConfirmDialog, Notice, useFormat, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { placesMessages } from "./messages/index.ts";
import { checkInAct, endAct } from "./placement-acts.ts";
import { useRecordAct } from "../acts/use-record-act.ts";

/** Where the household sleeps already, with the next steps of that placement. */
export function PlacementLine({ household }: { readonly household: HouseholdView }) {
  const { placement } = household;
  const translate = useTranslate(placesMessages);
  const format = useFormat();
  const mayWrite = useMay("places.write");
  const recording = useRecordAct();
  const [isAsking, setIsAsking] = useState(false);
  if (placement === null || (placement.state !== "held" && placement.state !== "checked-in")) {
    return <p>{translate("party.noPlace")}</p>;
  }
  const isHeld = placement.state === "held";
  const where = `${placement.siteName}, ${placement.unitCode}`;
  const standing = isHeld
    ? placement.untilMs === null
      ? translate("party.heldAt", { where, count: placement.persons })
      : translate("party.heldUntil", {
          where,
          count: placement.persons,
          time: format.dateTime(placement.untilMs),
        })
    : translate("party.staysAt", { where, count: placement.persons });
  const checkIn = () => {
    const claim = { household, site: placement, unit: placement, persons: placement.persons };
    recording.mutate(checkInAct(claim, placement.placement));
  };
  const endWords = isHeld ? "party.release" : "party.checkOut";
  return (
    <>
      <Notice tone="note" title={standing} />
      <ProblemNotice fault={recording.error} />
      {mayWrite ? (
        <div className="cs-row">
          {isHeld ? (
            <Button kind="primary" isDisabled={recording.isPending} onPress={checkIn}>
              {translate("party.checkInThere")}
            </Button>
          ) : null}
          <Button isDisabled={recording.isPending} onPress={() => setIsAsking(true)}>
            {translate(endWords)}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={translate(endWords)}
        confirmLabel={translate(endWords)}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          recording.mutate(endAct(placement.placement));
        }}
      >
        {translate(isHeld ? "party.releaseExplained" : "party.checkOutExplained", { where })}
      </ConfirmDialog>
    </>
  );
}
