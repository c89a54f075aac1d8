import {
  crossingModes,
  type CrossingCode,
  type CrossingMode,
  type TallyId,
} from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import {
  Button,
  ChoiceTiles,
  IconAdult,
  IconArrowOut,
  IconChild,
  Panel,
  Stack,
  Stepper,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { newId } from "../act/save-act.ts";
import { useProjection, useServices } from "../act/services-context.ts";
import { countMessages } from "../count/count-messages.ts";
import type { KnownHousehold } from "../household/known-household.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import { partyOf, type Leaving } from "./leaving-acts.ts";
import { leavingMessages } from "./leaving-messages.ts";

export interface LeavingFormProps {
  readonly crossing: string;
  /** Undefined: nobody's slip, only a count. */
  readonly known: KnownHousehold | undefined;
  readonly onRecord: (leaving: Leaving) => Promise<boolean>;
}

function useModes(crossing: string): readonly CrossingMode[] {
  const { rows } = useProjection();
  const open = rows.rowsOf("crossing").find(({ key }) => key === crossing)?.modes;
  return crossingModes.filter((mode) => open === undefined || open.includes(mode));
}

/** How many leave, and how. With a slip the household departs in the same act. */
export function LeavingForm({ crossing, known, onRecord }: LeavingFormProps) {
  const translate = useTranslate(leavingMessages);
  const translateMode = useTranslate(countMessages);
  const { ids } = useServices();
  const { rows } = useProjection();
  const modes = useModes(crossing);
  const [mode, setMode] = useState<CrossingMode>(modes[0] ?? "car");
  const party = known === undefined ? { adults: 1, children: 0 } : partyOf(rows, known);
  const [adults, setAdults] = useState<number>();
  const [children, setChildren] = useState<number>();
  const counted = { adults: adults ?? party.adults, children: children ?? party.children };
  const persons = counted.adults + counted.children;
  const record = () => {
    const departure =
      known === undefined ? null : ({ household: known.household, persons: "everyone" } as const);
    const where = { crossing: crossing as CrossingCode, mode, departure };
    void onRecord({ tally: newId<TallyId>(ids), ...where, ...counted }).then((isSaved) => {
      if (!isSaved) return;
      setAdults(undefined);
      setChildren(undefined);
    });
  };
  return (
    <Panel title={translate(known === undefined ? "noSlip" : "withSlip")}>
      <Stack>
        {known === undefined ? (
          <p className="cs-small cs-soft">{translate("noSlip.explained")}</p>
        ) : null}
        <ChoiceTiles
          id="leaving-mode"
          label={translate("mode")}
          layout="compact"
          value={mode}
          onChange={setMode}
          choices={modes.map((value) => {
            const Icon = modeIcons[value];
            return { value, label: translateMode(value), icon: <Icon /> };
          })}
        />
        <div className="post-steppers">
          <Stepper
            label={translate("adults")}
            icon={<IconAdult />}
            value={counted.adults}
            onChange={setAdults}
            max={limits.tallyPersonsMax}
          />
          <Stepper
            label={translate("children")}
            icon={<IconChild />}
            value={counted.children}
            onChange={setChildren}
            max={limits.tallyPersonsMax}
          />
        </div>
        <Button
          kind="primary"
          size="large"
          isWide
          icon={<IconArrowOut />}
          isDisabled={persons === 0}
          onPress={record}
        >
          {translate("record", { persons: translate("persons", { count: persons }) })}
        </Button>
      </Stack>
    </Panel>
  );
}
