import { Button, LoadingLine, useTranslate } from "@caravanserai/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { appMessages } from "../app/messages/index.ts";
import { ProblemNotice } from "./problem-notice.tsx";

export interface QueryGateProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly label: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows what has been read, also while a newer reading fails; says so when there is nothing. */
export function QueryGate<Answer>({ query, label, children }: QueryGateProps<Answer>) {
  const translate = useTranslate(appMessages);
  if (query.data === undefined && query.isPending) return <LoadingLine label={label} />;
  return (
    <>
      {query.isError ? (
        <div className="cs-stack">
          <ProblemNotice fault={query.error} />
          <div>
            <Button onPress={() => void query.refetch()}>{translate("page.retry")}</Button>
          </div>
        </div>
      ) : null}
      {query.data === undefined ? null : children(query.data)}
    </>
  );
}
