import { readFile, stat } from "node:fs/promises";
import { type ClaimProposal, groupReadings, readReport } from "@caravanserai/figures";
import type { DocumentRefusal } from "../figures/reading/document-text.ts";
import { documentBytesMaxOf, readDocument } from "../figures/reading/read-document.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import type { Output } from "./output.ts";

export interface FiguresReadOptions {
  readonly published?: string;
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}

function refusalText(refusal: DocumentRefusal): string {
  switch (refusal.kind) {
    case "too-large":
      return (
        `the file has ${mebibytes(refusal.bytes)}, the limit is ${mebibytes(refusal.bytesMax)}; ` +
        "take out the pages with the report"
      );
    case "too-many-pages":
      return (
        `${refusal.pages} pages, the limit is ${refusal.pagesMax}; ` + "take out the report's pages"
      );
    case "no-text":
      return "there is no text in it; a scan must be read by a person or a text recogniser first";
    case "unreadable":
      return {
        encrypted: "it is protected by a password",
        damaged: "it is damaged, or no PDF",
        "not-a-text": "it is no text file",
      }[refusal.reason];
  }
}

async function documentOf(path: string) {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Refusal(exitCodes.failed, `${path}: there is no such file to read`, { cause });
  });
  if (found.isDirectory()) throw new Refusal(exitCodes.failed, `${path}: it is a folder`);
  const bytesMax = documentBytesMaxOf(path);
  if (found.size > bytesMax) {
    const text = refusalText({ kind: "too-large", bytes: found.size, bytesMax });
    throw new Refusal(exitCodes.failed, `${path}: ${text}`);
  }
  const document = await readDocument(await readFile(path), { name: path });
  if (document.kind === "text") return document;
  throw new Refusal(exitCodes.failed, `${path}: ${refusalText(document)}`);
}

function line(text: string, proposal: ClaimProposal): string {
  const { place, counterpart, periodStart, periodEnd, saidBy, relayedBy } = proposal;
  const written = text.slice(proposal.phraseStart, proposal.phraseEnd).replace(/\s+/g, " ");
  const where = [place, counterpart === null ? null : `(${counterpart})`].filter(Boolean).join(" ");
  const when = `${periodStart ?? "?"} to ${periodEnd ?? "?"}`;
  const who = [saidBy, relayedBy].filter(Boolean).join(", by way of ");
  const source = who === "" ? "" : `; ${who}`;
  const what = `${proposal.measure}, ${proposal.unit}, ${where || "no place"}`;
  return `  "${written}": ${what}, ${when}${source}`;
}

/** Reads reports and prints what they seem to claim; nothing enters the ledger. */
export async function readFigures(
  output: Output,
  paths: readonly string[],
  { published }: FiguresReadOptions,
): Promise<void> {
  const files = [];
  const lines: string[] = [];
  for (const path of paths) {
    const document = await documentOf(path);
    const publishedOn = published ?? document.publishedOn ?? undefined;
    const reading = readReport(document.text, publishedOn === undefined ? {} : { publishedOn });
    files.push({ file: path, format: document.format, text: document.text, ...reading });
    lines.push(`${path}: ${reading.language}, ${reading.dateline ?? "without a date"}`);
    lines.push(...reading.proposals.map((proposal) => line(document.text, proposal)));
    if (reading.proposals.length === 0) lines.push("  no figures found");
    if (reading.dateline === null) {
      output.note(`${path}: no date found; "yesterday" and the like stay open (--published DAY).`);
    }
  }
  const grouped = groupReadings(files);
  const proposals = files.flatMap(({ file, text }, index) =>
    grouped[index]!.map((proposal) => {
      return { file, ...proposal, written: text.slice(proposal.start, proposal.end) };
    }),
  );
  const shown = files.map(({ file, language, dateline, format, text }, index) => ({
    ...{ file, language, dateline, format },
    // Offsets of a page or a PDF count in the text taken out of it, which only we have.
    text: format === "html" || format === "pdf" ? text : null,
    proposals: grouped[index]!,
  }));
  output.result({ proposals, files: shown }, lines);
}
