import {
  reportBytesMax,
  reportCharactersMax,
  type FigureProposal,
  type ProposeFiguresRequest,
} from "@caravanserai/contract";
import { readReport, type ReadReportOptions } from "@caravanserai/figures";
import type { FigureClaimRow, FigureStatement } from "@caravanserai/domain";
import { readReportText } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { statementOfProposal } from "./claim-of-row.ts";
import { knownLedger } from "./known-ledger.ts";
import { groupWithLedger } from "./reading/alike-claims.ts";
import { readDocument } from "./reading/read-document.ts";

const bodyBytesMax = Math.ceil(reportBytesMax / 3) * 4 + 64 * 1024;

/** Reads a report and answers what it seems to claim. Nothing is kept, nothing is logged. */
export const proposeFigures = endpoint(
  "proposeFigures",
  async ({ hub, body }) => {
    const found = await textOf(body);
    if (found instanceof Refusal) return found;
    const { text } = found;
    const publishedOn = body.dateline ?? found.publishedOn;
    const options: ReadReportOptions = publishedOn === null ? {} : { publishedOn };
    const reading = readReport(text, options);
    const { claims } = await knownLedger(hub);
    const { dateline } = reading;
    const outlet = body.outlet ?? body.file?.name ?? null;
    const grouped = await groupWithLedger(
      { text, proposals: reading.proposals },
      { claims, textOf: async (report) => (await readReportText(hub.database, report))?.text },
    );
    const proposals = grouped.map(({ proposal, alike }): FigureProposal => {
      const { start, end, sentenceStart, sentenceEnd, group } = proposal;
      const statement = statementOfProposal(proposal, { outlet, asOf: dateline });
      return {
        statement: { ...statement, relayedBy: [...statement.relayedBy] },
        ...{ start, end, sentenceStart, sentenceEnd, group },
        alike: (claims.find((row) => isAlike(row, statement)) ?? alike)?.key ?? null,
      };
    });
    const notes = [
      ...(dateline === null ? ["no-dateline"] : []),
      ...(proposals.length === 0 ? ["nothing-found"] : []),
    ];
    return { text, language: reading.language, dateline, proposals, notes };
  },
  { bodyBytesMax },
);

interface ReportText {
  readonly text: string;
  /** The day of publication where the document itself states it. */
  readonly publishedOn: string | null;
}

async function textOf({ text, file }: ProposeFiguresRequest): Promise<ReportText | Refusal> {
  if (text !== undefined && text.trim() !== "") return { text, publishedOn: null };
  if (file === undefined) return refuse("request.malformed", { place: "text" });
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.length !== bytesIn(file.base64)) return refuse("request.malformed", { place: "file" });
  if (bytes.length > reportBytesMax) return refuse("request.too-large");
  const read = await readDocument(bytes, { name: file.name });
  if (read.kind === "too-large" || read.kind === "too-many-pages") {
    return refuse("request.too-large");
  }
  if (read.kind !== "text" || read.text.trim() === "") return refuse("figures.report-unreadable");
  const { text: found, publishedOn } = read;
  if (found.length > reportCharactersMax) return refuse("request.too-large");
  return { text: found, publishedOn };
}

/** Bytes that a base64 text stands for; decoding a flawed one gives fewer. */
function bytesIn(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return Math.floor(((base64.length - padding) * 3) / 4);
}

/** The same number said of the same thing: likely a copy, for a person to see. */
function isAlike({ statement: known, review }: FigureClaimRow, said: FigureStatement): boolean {
  return (
    review !== "withdrawn" &&
    said.value !== null &&
    known.value === said.value &&
    known.valueHigh === said.valueHigh &&
    known.measure === said.measure &&
    known.direction === said.direction &&
    known.place === said.place
  );
}
