import type { KeepSeriesRequest, PreviewSeriesAnswer } from "@caravanserai/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fileAsBase64 } from "../figures/file-as-base64.ts";
import { callHub } from "../hub/call-hub.ts";
import type { Wishes } from "./mapping-draft.ts";

interface Chosen {
  readonly name: string;
  readonly base64: string;
}

interface Reading {
  readonly chosen: Chosen;
  readonly wishes: Wishes;
}

/** Reading one file until it is kept: every change of the mapping is read again by the hub. */
export function useImport() {
  const client = useQueryClient();
  const [read, setRead] = useState<Reading>();
  // What was read last stays on the screen while a change is read.
  const [preview, setPreview] = useState<PreviewSeriesAnswer>();
  const reading = useMutation({
    mutationFn: ({ chosen, wishes }: Reading) =>
      callHub("previewSeries", { body: { file: { base64: chosen.base64 }, ...wishes } }),
    onSuccess: setPreview,
  });
  const keeping = useMutation({
    mutationFn: async (said: Pick<KeepSeriesRequest, "into" | "subject" | "source">) => {
      const file = { base64: read?.chosen.base64 ?? "" };
      return callHub("keepSeries", { body: { file, ...read?.wishes, ...said } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["figures"] }),
  });
  const readBy = (chosen: Chosen, wishes: Wishes) => {
    setRead({ chosen, wishes });
    keeping.reset();
    reading.mutate({ chosen, wishes });
  };
  return {
    reading,
    keeping,
    preview,
    fileName: read?.chosen.name,
    wishes: read?.wishes ?? {},
    choose: async (file: File) => {
      setPreview(undefined);
      readBy({ name: file.name, base64: await fileAsBase64(file) }, {});
    },
    change: (wishes: Wishes) => {
      if (read !== undefined) readBy(read.chosen, wishes);
    },
  };
}
