import { Button, Notice, Panel, Stack, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useServices } from "../act/services-context.ts";
import { readSingle } from "../storage/post-database.ts";
import { composeUnsent, type ComposedFile } from "./compose-unsent.ts";
import { unsentMessages } from "./unsent-messages.ts";

type Outcome =
  | { readonly kind: "asked" | "saving" | "nothing" | "no-key" | "failed" }
  | { readonly kind: "saved"; readonly file: Pick<ComposedFile, "name" | "entries"> };

function download({ name, bytes }: ComposedFile): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The way out for a tablet without a network: what waits, as a file that only the hub opens. */
export function UnsentPanel() {
  const translate = useTranslate(unsentMessages);
  const { database, outbox, clock } = useServices();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "asked" });
  async function compose(): Promise<Outcome> {
    const recipient = (await readSingle(database, "post-view"))?.importRecipient;
    if (typeof recipient !== "string") return { kind: "no-key" };
    const file = await composeUnsent({ outbox, recipient, nowMs: clock.now() });
    if (file === null) return { kind: "nothing" };
    download(file);
    return { kind: "saved", file };
  }
  const save = () => {
    setOutcome({ kind: "saving" });
    compose().then(setOutcome, () => setOutcome({ kind: "failed" }));
  };
  return (
    <Panel title={translate("title")}>
      <Stack>
        <p className="cs-soft">{translate("explained")}</p>
        <Button onPress={save} isDisabled={outcome.kind === "saving"}>
          {translate(outcome.kind === "saving" ? "saving" : "save")}
        </Button>
        <OutcomeNotice outcome={outcome} />
      </Stack>
    </Panel>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const translate = useTranslate(unsentMessages);
  if (outcome.kind === "asked" || outcome.kind === "saving") return null;
  if (outcome.kind === "saved") {
    const { entries, name } = outcome.file;
    return (
      <Notice tone="success" isAnnounced>
        {translate("saved", { count: entries, name })}
      </Notice>
    );
  }
  if (outcome.kind === "nothing") return <Notice isAnnounced>{translate("nothing")}</Notice>;
  return (
    <Notice tone="warning" isAnnounced>
      {translate(outcome.kind === "no-key" ? "noKey" : "failed")}
    </Notice>
  );
}
