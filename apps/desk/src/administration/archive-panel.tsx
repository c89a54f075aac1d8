import type { BackupsAnswer } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { archiveMessages } from "./archive-messages.ts";
import { FactPanel, type Fact } from "./fact-panel.tsx";

interface ArchivePanelProps {
  readonly archive: NonNullable<BackupsAnswer["archive"]>;
}

/** How far the archive of the log reaches, and what came of trying it. */
export function ArchivePanel({ archive }: ArchivePanelProps) {
  const translate = useTranslate(archiveMessages);
  const format = useFormat();
  const { reachesMs, waitingSegments, lastBase, lastTest } = archive;
  const time = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? translate("archive.nothing") : format.dateTime(ms);
  const tested: Fact[] =
    lastTest === null
      ? []
      : [
          {
            question: translate("archive.result"),
            answer: translate(lastTest.isEqual ? "archive.whole" : "archive.notWhole"),
          },
          {
            question: translate("archive.withSegments"),
            answer: format.number(lastTest.segments),
          },
          { question: translate("archive.entries"), answer: format.number(lastTest.entries) },
        ];
  const lines: Fact[] = [
    { question: translate("archive.reaches"), answer: time(reachesMs) },
    { question: translate("archive.waiting"), answer: format.number(waitingSegments) },
    { question: translate("archive.base"), answer: time(lastBase?.takenAtMs) },
    { question: translate("archive.tested"), answer: time(lastTest?.atMs) },
    ...tested,
  ];
  return (
    <FactPanel title={translate("archive.title")} lead={translate("archive.lead")} lines={lines} />
  );
}
