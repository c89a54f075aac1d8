import { useFormat, useUiTranslate } from "@caravanserai/ui";

/** "12 free", or how many too many. */
export function FreeWords({ free }: { readonly free: number }) {
  const translate = useUiTranslate();
  const format = useFormat();
  const state = free < 0 ? "over" : free === 0 ? "full" : "free";
  return (
    <span className="desk-free" data-state={state}>
      {free < 0
        ? translate("chart.overCapacity", { count: format.number(-free) })
        : translate("chart.freeCount", { count: format.number(free) })}
    </span>
  );
}
