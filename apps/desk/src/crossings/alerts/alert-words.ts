import type { Format, Translate } from "@caravanserai/ui";
import type { crossingsMessages } from "../messages/index.ts";
import type { AlertGroup } from "./alert-groups.ts";

interface AlertContext {
  readonly name: string;
  readonly translate: Translate<(typeof crossingsMessages)["en"]>;
  readonly format: Format;
}

/** The alert in one sentence: what is so, where, and against which limit. */
export function alertMessage(
  { code, figures, modes }: Pick<AlertGroup, "code" | "figures" | "modes">,
  { name, translate, format }: AlertContext,
): string {
  const isMinutes = code === "waits.wait-over-limit" || code === "waits.crossing-silent";
  const write = isMinutes ? format.duration : format.number;
  const written = modes.map((mode) => translate(`mode.${mode}`)).join(", ");
  const figure = (key: string) => write(figures[key] ?? 0);
  return translate(`alert.${code}`, {
    name: modes.length === 0 ? name : `${name} (${written})`,
    value: figure("value"),
    limit: figure("limit"),
    hours: format.duration((figures["hours"] ?? 0) * 60),
  });
}
