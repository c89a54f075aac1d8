import {
  reportBytesMax,
  reportCharactersMax,
  type FigureProposal,
  type ProposeFiguresRequest,
} from "@caravanserai/contract";
import { readReport, type ReadReportOptions } from "@caravanserai/figures";
import type { FigureClaimRow, FigureStatement } from "@caravanserai/domain";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { statementOfProposal } from "./claim-of-row.ts";
import { knownLedger } from "./known-ledger.ts";

const bodyBytesMax = Math.ceil(reportBytesMax / 3) * 4 + 64 * 1024;

/** Reads a report and answers what it seems to claim. Nothing is kept, nothing is logged. */
export const proposeFigures = endpoint(
  "proposeFigures",
  async ({ hub, body }) => {
    const text = await textOf(body);
    if (text instanceof Refusal) return text;
    const options: ReadReportOptions =
      body.dateline === undefined ? {} : { publishedOn: body.dateline };
    const reading = readReport(text, options);
    const { claims } = await knownLedger(hub);
    const { dateline } = reading;
    const outlet = body.outlet ?? body.file?.name ?? null;
    const proposals = reading.proposals.map((proposal): FigureProposal => {
      const { start, end, sentenceStart, sentenceEnd, group } = proposal;
      const statement = statementOfProposal(proposal, { outlet, asOf: dateline });
      return {
        statement: { ...statement, relayedBy: [...statement.relayedBy] },
        ...{ start, end, sentenceStart, sentenceEnd, group },
        alike: claims.find((row) => isAlike(row, statement))?.key ?? null,
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

async function textOf({ text, file }: ProposeFiguresRequest): Promise<string | Refusal> {
  if (text !== undefined && text.trim() !== "") return text;
  if (file === undefined) return refuse("request.malformed", { place: "text" });
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.length > reportBytesMax) return refuse("request.too-large");
  const read = new TextDecoder("utf-8").decode(bytes);
  if (read.length > reportCharactersMax) return refuse("request.too-large");
  return read.trim() === "" ? refuse("figures.report-unreadable") : read;
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
