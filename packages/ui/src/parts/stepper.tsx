import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { IconMinus, IconPlus } from "../icons/action-icons.tsx";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";

export interface StepperProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
}

/** A count with two large keys, for gloves and cold fingers; the new value is spoken. */
export function Stepper({ label, icon, value, onChange, min = 0, max = 999 }: StepperProps) {
  const translate = useUiTranslate();
  const format = useFormat();
  return (
    <div className="cs-stepper" role="group" aria-label={label}>
      <span className="cs-stepper-label">
        {icon}
        {label}
      </span>
      <div className="cs-stepper-controls">
        <AriaButton
          aria-label={translate("count.fewer", { label })}
          isDisabled={value <= min}
          onPress={() => onChange(Math.max(min, value - 1))}
        >
          <IconMinus />
        </AriaButton>
        <output className="cs-stepper-value" aria-live="polite">
          {format.number(value)}
        </output>
        <AriaButton
          aria-label={translate("count.more", { label })}
          isDisabled={value >= max}
          onPress={() => onChange(Math.min(max, value + 1))}
        >
          <IconPlus />
        </AriaButton>
      </div>
    </div>
  );
}
