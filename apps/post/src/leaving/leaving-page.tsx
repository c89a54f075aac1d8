import { parseReference, type Reference } from "@caravanserai/domain";
import {
  Button,
  IconScan,
  Notice,
  Page,
  Panel,
  Row,
  UndoToast,
  useTranslate,
} from "@caravanserai/ui";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useCrossingCode } from "../act/services-context.ts";
import { HouseholdPanel } from "../household/household-panel.tsx";
import { useHousehold } from "../household/use-household.ts";
import { CrossingChoice } from "../parts/crossing-choice.tsx";
import { ReferenceBox } from "../parts/reference-box.tsx";
import { SaveProblemNotice } from "../parts/save-problem.tsx";
import type { Leaving } from "./leaving-acts.ts";
import { LeavingForm } from "./leaving-form.tsx";
import { leavingMessages } from "./leaving-messages.ts";
import { useLeaving } from "./use-leaving.ts";

/** People seen leaving: with a slip recorded and counted, without one counted. */
export function LeavingPage() {
  const translate = useTranslate(leavingMessages);
  const navigate = useNavigate();
  const crossing = useCrossingCode();
  const { reference: given } = useSearch({ from: "/leaving" });
  const reference = given === undefined ? undefined : parseReference(given);
  const [slipPersons, setSlipPersons] = useState<number | null>(null);
  const found = useHousehold(reference, slipPersons);
  const { last, isUndone, problem, record, undo, letStand } = useLeaving();
  const startUndo = useCallback(() => void undo(), [undo]);
  const choose = (chosen: Reference | undefined) =>
    void navigate({ to: "/leaving", search: chosen === undefined ? {} : { reference: chosen } });
  const recordAndGoOn = async (leaving: Leaving) => {
    const isSaved = await record(leaving);
    if (isSaved) choose(undefined);
    return isSaved;
  };
  const wordsOf = ({ adults, children }: Leaving) =>
    translate("done", { persons: translate("persons", { count: adults + children }) });
  return (
    <Page title={translate("title")} width="form">
      <SaveProblemNotice problem={problem} />
      {found === undefined ? (
        <ReferenceBox
          label={translate("scan")}
          description={translate("scan.help")}
          invalid={translate("invalid")}
          onReference={(scanned) => {
            setSlipPersons(scanned.persons);
            choose(scanned.reference);
          }}
        />
      ) : (
        <HouseholdPanel found={found}>
          <Row>
            <Button kind="quiet" icon={<IconScan />} onPress={() => choose(undefined)}>
              {translate("again")}
            </Button>
          </Row>
        </HouseholdPanel>
      )}
      {crossing === undefined ? (
        <Panel>
          <CrossingChoice />
        </Panel>
      ) : (
        <LeavingForm
          key={reference ?? ""}
          crossing={crossing}
          known={found?.known}
          onRecord={recordAndGoOn}
        />
      )}
      {isUndone ? <Notice isAnnounced>{translate("undone")}</Notice> : null}
      {last === undefined ? null : (
        <UndoToast
          key={last.tally}
          message={wordsOf(last)}
          onUndo={startUndo}
          onExpire={letStand}
        />
      )}
    </Page>
  );
}
