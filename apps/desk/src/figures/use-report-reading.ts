import type { ProposeFiguresAnswer, ProposeFiguresRequest } from "@caravanserai/contract";
import type { FigureClaimId, FigureStatement, ReportId } from "@caravanserai/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callHub } from "../hub/call-hub.ts";
import { asHubProblem } from "../hub/hub-problem.ts";
import type { ProposalState } from "./proposal-card.tsx";
import type { ProposalGroup } from "./proposal-groups.ts";

interface Reading extends ProposeFiguresAnswer {
  readonly outlet: string;
  readonly report: ReportId;
}

interface Confirmation {
  readonly group: ProposalGroup;
  readonly statement: FigureStatement;
}

/** A lost answer is asked for again: the report being there already is what was wanted. */
function isThere(fault: unknown): void {
  if (asHubProblem(fault).code !== "figures.report-exists") throw fault;
}

/** Reading one report: what was proposed, and what became of each proposal. */
export function useReportReading() {
  const client = useQueryClient();
  const [states, setStates] = useState<Readonly<Record<number, ProposalState>>>({});
  const [isKept, setIsKept] = useState(false);
  const reading = useMutation({
    mutationFn: async (
      request: ProposeFiguresRequest & { readonly outlet: string },
    ): Promise<Reading> => {
      const answer = await callHub("proposeFigures", { body: request });
      return {
        ...answer,
        outlet: request.outlet,
        report: crypto.randomUUID() as string as ReportId,
      };
    },
    onSuccess: () => {
      setStates({});
      setIsKept(false);
    },
  });
  const settle = (index: number, state: ProposalState) =>
    setStates((known) => ({ ...known, [index]: state }));
  const confirming = useMutation({
    mutationFn: async ({ group, statement }: Confirmation) => {
      const read = reading.data;
      if (read === undefined) return;
      const { report, outlet, dateline, text } = read;
      // The first confirmed claim brings its report along; a text nobody uses is not kept.
      if (!isKept) {
        await callHub("keepReport", { body: { report, outlet, dateline, text } }).catch(isThere);
        setIsKept(true);
      }
      await callHub("recordAct", {
        body: {
          command: "enter-claim",
          claim: crypto.randomUUID() as string as FigureClaimId,
          statement: { ...statement, relayedBy: [...statement.relayedBy] },
          report,
          start: group.proposal.start,
          end: group.proposal.end,
        },
      });
      settle(group.index, "confirmed");
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["figures"] }),
  });
  const keptReport = isKept ? reading.data?.report : undefined;
  return { reading, confirming, states, settle, keptReport };
}
