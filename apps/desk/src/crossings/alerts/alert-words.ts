import type { WaitAlert } from "@caravanserai/contract";
import type { Format, Translate } from "@caravanserai/ui";
import type { crossingsMessages } from "../messages/index.ts";

interface AlertContext {
  readonly name: string;
  readonly translate: Translate<(typeof crossingsMessages)["en"]>;
  readonly format: Format;
}

/** The alert in one sentence: what is so, where, and against which limit. */
export function alertMessage(alert: WaitAlert, { name, translate, format }: AlertContext): string {
  const { code, figures, mode } = alert;
  const isMinutes = code === "waits.wait-over-limit" || code === "waits.crossing-silent";
  const write = isMinutes ? format.duration : format.number;
  const figure = (key: string) => write(figures[key] ?? 0);
  return translate(`alert.${code}`, {
    name: mode === null ? name : `${name} (${translate(`mode.${mode}`)})`,
    value: figure("value"),
    limit: figure("limit"),
    hours: format.duration((figures["hours"] ?? 0) * 60),
  });
}
