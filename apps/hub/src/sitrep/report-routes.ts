import {
  reportLanguages,
  type ReportLanguage,
  type SituationReportId,
  type SituationReportRow,
} from "@caravanserai/domain";
import { findApprovedReport, findReport, listReports } from "@caravanserai/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findStaff } from "../access/find-staff.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { sendProblem } from "../http/endpoint/problem-answer.ts";
import { Refusal } from "../http/endpoint/refusal.ts";
import { staffRoute } from "../http/endpoint/staff-route.ts";
import { html } from "../public/html.ts";
import { languageFor } from "../public/languages.ts";
import { sendPage } from "../public/public-routes.ts";
import { isOutdated } from "./outdated.ts";
import { reportDocument } from "./report-document.ts";
import {
  languageLinks,
  reportHtml,
  reportPage,
  reportStylePath,
  type AddressOf,
} from "./rendering/report-html.ts";
import { reportPdf } from "./rendering/report-pdf.ts";
import { reportStyle } from "./rendering/report-style.ts";
import { reportWorkbook } from "./rendering/report-workbook.ts";
import { reportWords, type ReportEdition } from "./words/report-words.ts";

type ReportFormat = "html" | "pdf" | "xlsx";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * `/reports`: what everybody may read. `/reports/3`, `.pdf`, `.xlsx`: one report for good, in its
 * public edition; who is signed in adds `?edition=internal`. Drafts are behind the API.
 */
export function situationReportRoutes(app: FastifyInstance, hub: Hub): void {
  app.get(reportStylePath, async (_request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(reportStyle),
  );
  app.get("/reports", async (request, reply) => sendPage(reply, await listPage(hub, request)));
  app.get<{ Params: { file: string } }>("/reports/:file", async (request, reply) => {
    const asked = /^([1-9]\d{0,8})(?:\.(pdf|xlsx))?$/u.exec(request.params.file);
    if (asked === null) return sendProblem(reply, "request.not-found");
    const number = Number(asked[1]);
    const row = await findApprovedReport(hub.database, number);
    const edition = row === undefined ? undefined : await editionFor(hub, request, row);
    // The same answer for a number that is not there and one that is not for this reader.
    if (row === undefined || edition === undefined) return sendProblem(reply, "request.not-found");
    const format = (asked[2] ?? "html") as ReportFormat;
    const addressOf: AddressOf = (wanted) =>
      `/reports/${number}${wanted.format === "html" ? "" : `.${wanted.format}`}` +
      `?lang=${wanted.language}${edition === "internal" ? "&edition=internal" : ""}`;
    return sendReport(hub, reply, {
      ...{ row, edition, format, addressOf },
      language: languageOf(request),
    });
  });
  staffRoute(app, hub, {
    url: "/api/v1/situation-reports/:report/edition.:format(html|pdf|xlsx)",
    permission: "reports.read",
    answer: async (_caller, request, reply) => {
      const { report, format } = request.params as { report: string; format: ReportFormat };
      const row = await findReport(hub.database, report as SituationReportId);
      if (row === undefined) return sendProblem(reply, "sitrep.report-unknown");
      const { edition: asked } = request.query as { edition?: string };
      const edition = asked === "public" ? "public" : "internal";
      const addressOf: AddressOf = (wanted) =>
        `/api/v1/situation-reports/${row.key}/edition.${wanted.format}` +
        `?lang=${wanted.language}&edition=${edition}`;
      return sendReport(hub, reply, {
        ...{ row, edition, format, addressOf },
        language: languageOf(request),
      });
    },
  });
}

/** The edition a reader gets; none where the report is not for them. */
async function editionFor(
  hub: Hub,
  request: FastifyRequest,
  row: SituationReportRow,
): Promise<ReportEdition | undefined> {
  const { edition } = request.query as { edition?: string };
  if (row.audience === "public" && edition !== "internal") return "public";
  const staff = await findStaff(hub, { request, permission: "reports.read" });
  return staff instanceof Refusal ? undefined : "internal";
}

interface Sent {
  readonly row: SituationReportRow;
  readonly edition: ReportEdition;
  readonly language: ReportLanguage;
  readonly format: ReportFormat;
  readonly addressOf: AddressOf;
}

async function sendReport(hub: Hub, reply: FastifyReply, sent: Sent): Promise<FastifyReply> {
  const { row, edition, language, format, addressOf } = sent;
  const document = reportDocument(row, { language, edition, nowMs: hub.clock.now() });
  if (format === "html") return sendPage(reply, reportHtml(document, addressOf));
  const name = `situation-report-${row.number ?? "draft"}-${language}.${format}`;
  reply.header("content-disposition", `attachment; filename="${name}"`);
  if (format === "pdf") return reply.type("application/pdf").send(await reportPdf(document));
  return reply.type(workbookType).send(await reportWorkbook(row, document));
}

/** Public reports that are still news; older ones keep their address and say what they are. */
async function listPage(hub: Hub, request: FastifyRequest): Promise<string> {
  const language = languageOf(request);
  const words = reportWords(language, "public");
  const nowMs = hub.clock.now();
  const reports = (await listReports(hub.database)).filter(
    (row) => row.state === "approved" && row.audience === "public" && !isOutdated(row, nowMs),
  );
  const links = reports.map(({ number, figures, approvedAtMs }) => {
    const { utcOffsetMinutes } = figures;
    const at = words.time(approvedAtMs ?? figures.toMs, utcOffsetMinutes);
    return html`<li>
      <a href="/reports/${number ?? 0}?lang=${language}"
        >${words.say("number", { number: String(number) })} · ${at}</a
      >
    </li>`;
  });
  const title = words.say("reports");
  return reportPage({
    language,
    title,
    body: html`
      ${languageLinks(language, (wanted) => `/reports?lang=${wanted.language}`)}
      <h1>${title}</h1>
      ${
        links.length === 0
          ? html`<p>${words.say("noReports")}</p>`
          : html`<ul class="list">
              ${links}
            </ul>`
      }
    `,
  });
}

/** The reader's language among those of reports. */
function languageOf(request: FastifyRequest): ReportLanguage {
  const { lang } = request.query as { lang?: unknown };
  const language = languageFor(lang, request.headers["accept-language"]);
  return reportLanguages.find((one) => one === language) ?? "en";
}
