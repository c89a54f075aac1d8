import type { CrossingDirection, CrossingMode } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import {
  Button,
  ChoiceTiles,
  IconAdult,
  IconCar,
  IconChild,
  Panel,
  Stack,
  Stepper,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { hasVehicle, modeIcons } from "../parts/mode-icons.ts";
import { countMessages } from "./count-messages.ts";
import type { Counted } from "./use-tally.ts";

export interface CountFormProps {
  readonly direction: CrossingDirection;
  readonly modes: readonly CrossingMode[];
  readonly onCount: (counted: Counted) => Promise<boolean>;
}

/** Buses, trains, children: whatever has no key of its own. */
export function CountForm({ direction, modes, onCount }: CountFormProps) {
  const translate = useTranslate(countMessages);
  const [chosen, setChosen] = useState<CrossingMode>("car");
  const [adults, setAdults] = useState(1);
  const [children, setChildren] = useState(0);
  const [vehicles, setVehicles] = useState(1);
  const mode = modes.includes(chosen) ? chosen : (modes[0] ?? "foot");
  const save = async () => {
    const counted = { direction, mode, adults, children };
    if (await onCount({ ...counted, vehicles: hasVehicle(mode) ? vehicles : 0 })) {
      setAdults(1);
      setChildren(0);
      setVehicles(1);
    }
  };
  return (
    <Panel title={translate("other")}>
      <Stack>
        <ChoiceTiles
          id="mode"
          label={translate("mode")}
          layout="compact"
          value={mode}
          onChange={setChosen}
          choices={modes.map((known) => {
            const Icon = modeIcons[known];
            return { value: known, label: translate(known), icon: <Icon /> };
          })}
        />
        <div className="post-steppers">
          <Stepper
            label={translate("adults")}
            icon={<IconAdult />}
            value={adults}
            onChange={setAdults}
            max={limits.tallyPersonsMax}
          />
          <Stepper
            label={translate("children")}
            icon={<IconChild />}
            value={children}
            onChange={setChildren}
            max={limits.tallyPersonsMax}
          />
          {hasVehicle(mode) ? (
            <Stepper
              label={translate("vehicles")}
              icon={<IconCar />}
              value={vehicles}
              onChange={setVehicles}
              max={limits.tallyVehiclesMax}
            />
          ) : null}
        </div>
        <Button
          kind="primary"
          size="large"
          isWide
          isDisabled={adults + children === 0}
          onPress={() => void save()}
        >
          {translate("save", {
            direction: translate(direction),
            persons: translate("persons", { count: adults + children }),
          })}
        </Button>
      </Stack>
    </Panel>
  );
}
