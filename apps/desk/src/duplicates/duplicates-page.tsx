import { useTranslate } from "@caravanserai/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { duplicatesQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { Adjudication } from "./adjudication.tsx";
import { queryOf, type QueueView } from "./duplicate-queue.ts";
import { duplicateMessages } from "./messages/index.ts";

/** Records that may be one person: a program proposes, a person decides. */
export function DuplicatesPage() {
  const [view, setView] = useState<QueueView>("unsettled");
  // The former view stays on the screen until the next one is read.
  const duplicates = useQuery({
    ...duplicatesQuery(queryOf(view)),
    placeholderData: keepPreviousData,
  });
  const translate = useTranslate(duplicateMessages);
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("page.title")}</h1>
        <p className="cs-soft">{translate("page.lead")}</p>
      </div>
      <QueryGate query={duplicates} label={translate("page.loading")}>
        {(answer) => (
          <Adjudication
            answer={answer}
            view={view}
            isFormerList={duplicates.isPlaceholderData}
            onView={setView}
          />
        )}
      </QueryGate>
    </div>
  );
}
