import { useUiTranslate } from "../language/language-provider.tsx";

export interface StepTrailProps {
  /** Counted from 1. */
  readonly current: number;
  readonly total: number;
}

/** How far through a flow this screen is, in words and lights. */
export function StepTrail({ current, total }: StepTrailProps) {
  const translate = useUiTranslate();
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div className="cs-steps">
      <span>{translate("steps.label", { current, total })}</span>
      <ol aria-hidden="true">
        {steps.map((step) => (
          <li
            key={step}
            data-state={step < current ? "done" : step === current ? "current" : "ahead"}
          />
        ))}
      </ol>
    </div>
  );
}
