import {
  Button,
  ChoiceTiles,
  EmptyState,
  IconHub,
  Page,
  Panel,
  Row,
  Stack,
  useTranslate,
} from "@caravanserai/ui";
import type { OutboxEntry } from "@caravanserai/sync";
import { useCallback, useState } from "react";
import { useSavedWhere, useServices } from "../act/services-context.ts";
import { StoragePromise } from "../device/storage-promise.tsx";
import type { PostDatabase } from "../storage/post-database.ts";
import { useStored } from "../storage/use-stored.ts";
import { UnsentPanel } from "../unsent/unsent-panel.tsx";
import { EntryLine } from "./entry-line.tsx";
import { recordsMessages } from "./records-messages.ts";
import { TabletPanel } from "./tablet-panel.tsx";

const shownMax = 100;

type Show = "all" | "waiting" | "attention";

function isInNeed({ verdict }: OutboxEntry): boolean {
  return verdict === "quarantined" || verdict === "held";
}

async function newestEntries({ outbox }: PostDatabase, show: Show): Promise<OutboxEntry[]> {
  const newest = outbox.orderBy("seq").reverse();
  if (show === "all") return newest.limit(shownMax).toArray();
  const wanted = (entry: OutboxEntry) =>
    show === "waiting" ? entry.state !== "acknowledged" : isInNeed(entry);
  return newest.filter(wanted).limit(shownMax).toArray();
}

function EntryList({ show }: { readonly show: Show }) {
  const translate = useTranslate(recordsMessages);
  const { database, outbox } = useServices();
  const saved = useSavedWhere();
  const query = useCallback(
    async () => ({
      entries: await newestEntries(database, show),
      hubMark: (await outbox.readMarks()).hubMark,
    }),
    [database, outbox, show],
  );
  const stored = useStored(query);
  if (stored === undefined) return null;
  if (stored.entries.length === 0) {
    return <EmptyState title={translate("none")}>{translate("none.explained")}</EmptyState>;
  }
  return (
    <Panel title={translate("shown", { count: stored.entries.length })}>
      <ol className="post-entries" reversed>
        {stored.entries.map((entry) => (
          <EntryLine
            key={entry.seq}
            entry={entry}
            offsetMs={saved?.offsetMs ?? 0}
            hubMark={stored.hubMark}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** Every entry of this tablet and how far it has come. */
export function RecordsPage() {
  const translate = useTranslate(recordsMessages);
  const { loop } = useServices();
  const [show, setShow] = useState<Show>("all");
  return (
    <Page title={translate("title")}>
      <Row isSpread>
        <ChoiceTiles
          id="show"
          label={translate("show")}
          layout="compact"
          value={show}
          onChange={setShow}
          choices={[
            { value: "all", label: translate("show.all") },
            { value: "waiting", label: translate("show.waiting") },
            { value: "attention", label: translate("show.attention") },
          ]}
        />
        <Button icon={<IconHub />} onPress={() => loop.kick()}>
          {translate("sendNow")}
        </Button>
      </Row>
      <div className="post-records">
        <EntryList show={show} />
        <Stack>
          <TabletPanel />
          <UnsentPanel />
          <StoragePromise />
        </Stack>
      </div>
    </Page>
  );
}
