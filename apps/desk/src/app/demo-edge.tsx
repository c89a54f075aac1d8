import { DemoFrame, useTranslate } from "@caravanserai/ui";
import type { DemoState } from "@caravanserai/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { situationQuery } from "../hub/queries.ts";
import { useHubTime, useMay, useSession } from "./desk-context.ts";
import { appMessages } from "./messages/index.ts";

/** The striped edge of the demo with its own time; in real use only the children. */
export function DemoEdge({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const hubTimeMs = useHubTime();
  return (
    <DemoFrame isDemo={session.demo !== null} demoTime={hubTimeMs}>
      {children}
    </DemoFrame>
  );
}

/** In which state the replay is: whether figures are still arriving, running on, or at the end. */
export function ReplayState() {
  const session = useSession();
  const mayRead = useMay("situation.read");
  const { data: situation } = useQuery({ ...situationQuery, enabled: mayRead });
  const translate = useTranslate(appMessages);
  const demo: DemoState | null = situation?.demo ?? session.demo;
  if (demo === null) return null;
  const words = {
    running: translate("replay.running", { speed: demo.speed }),
    "catching-up": translate("replay.catchingUp"),
    over: translate("replay.over"),
  };
  return <span>{words[demo.state]}</span>;
}
