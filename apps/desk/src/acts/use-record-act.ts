import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Act } from "@caravanserai/contract";
import { callHub } from "../hub/call-hub.ts";
import { liveKeys } from "../hub/queries.ts";

/** Sends an act to be decided at the hub, and reads anew what it may have changed. */
export function useRecordAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => callHub("recordAct", { body: act }),
    onSettled: () =>
      Promise.all(liveKeys.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
