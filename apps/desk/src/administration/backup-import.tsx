import { LoadingLine, Notice, useFormat, useTranslate } from "@caravanserai/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChangeEvent } from "react";
import { callHub } from "../hub/call-hub.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { backupMessages } from "./backup-messages.ts";

const chunkBytes = 0x8000;

async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
  }
  return btoa(text);
}

/** Takes in what a tablet without a network has saved to a file. */
export function BackupImport() {
  const translate = useTranslate(backupMessages);
  const format = useFormat();
  const client = useQueryClient();
  const importing = useMutation({
    mutationFn: async (file: File) =>
      callHub("importUnsent", { body: { file: await asBase64(file) } }),
    onSuccess: () => client.invalidateQueries(),
    gcTime: 0,
  });
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    // The same file may be chosen again.
    currentTarget.value = "";
    if (file !== undefined && !importing.isPending) importing.mutate(file);
  };
  const { data: taken } = importing;
  return (
    <section className="cs-panel cs-stack">
      <h2 className="desk-panel-title">{translate("import.title")}</h2>
      <p className="cs-soft">{translate("import.lead")}</p>
      <label className="desk-file-choice">
        <span>{translate("import.choose")}</span>
        <input type="file" accept=".age" onChange={choose} />
      </label>
      {importing.isPending ? <LoadingLine label={translate("import.reading")} /> : null}
      {taken === undefined ? null : (
        <Notice tone={taken.quarantined > 0 ? "warning" : "success"} isAnnounced>
          {translate("import.done", {
            label: taken.label,
            accepted: format.number(taken.accepted),
            held: format.number(taken.held),
            quarantined: format.number(taken.quarantined),
          })}
        </Notice>
      )}
      <ProblemNotice fault={importing.error} />
    </section>
  );
}
