import { operations, problems, type Caller, type Operation } from "@caravanserai/contract";
import { z } from "zod";
import { html, type Html } from "./html.ts";
import { pageOf } from "./page.ts";
import { schemaList, summaryOf } from "./schema-list.ts";

/** The HTTP interface for readers, made from the contract the hub validates with. */
export function apiDocsPage(version: string, isDemo: boolean): string {
  const all = Object.entries<Operation>(operations);
  const contents = all.map(
    ([name, { summary }]) => html`<li><a href="#${name}">${summary}</a></li>`,
  );
  const body = html`<h1>Interface of the hub</h1>
    <p class="lead">Version ${version}. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
    <p>
      Times are Unix milliseconds in UTC. Devices sign their requests (<code
        >authorization: Caravanserai-Device …</code
      >); staff carry a session cookie. A refusal is a problem document (RFC 9457) with a stable
      <code>code</code> and what to do next (<code>retry</code>).
    </p>
    <ul class="contents">
      ${contents}
    </ul>
    <h2>Operations</h2>
    ${all.map(([name, operation]) => operationSection(name, operation))}
    <h2>Live changes and tables</h2>
    ${liveSection()}
    <h2>Problem codes</h2>
    ${problemTable()}`;
  return pageOf({ language: "en", title: "Interface · Caravanserai", isDemo, body });
}

function operationSection(name: string, operation: Operation): Html {
  const { method, path, summary, caller, query, body, answer } = operation;
  const codes = operation.problems.map((code) => html`<code>${code}</code> `);
  return html`<section class="operation" id="${name}" aria-labelledby="${name}-title">
    <h3 id="${name}-title">${summary}</h3>
    <p><code>${method} ${path}</code></p>
    <p class="quiet">${callerWords(caller)}</p>
    ${query === undefined ? html`` : part("Query", query)}
    ${body === undefined ? html`` : part("Body", body)}
    ${answer instanceof z.ZodVoid ? html`<p>Answers 204 without a body.</p>` : part("Answer", answer)}
    ${codes.length === 0 ? html`` : html`<p>Problems: ${codes}</p>`}
  </section>`;
}

function part(title: string, schema: z.ZodType): Html {
  const json = z.toJSONSchema(schema, { unrepresentable: "any" });
  const list = schemaList(json);
  const words = list.text === "" ? summaryOf(json) : list;
  return html`<details>
    <summary>${title}</summary>
    ${words}
  </details>`;
}

function callerWords(caller: Caller): Html {
  if (caller.by === "anybody") return html`Anybody`;
  if (caller.by === "device") return html`An enrolled device`;
  return caller.permission === null
    ? html`Staff, signed in`
    : html`Staff with <code>${caller.permission}</code>`;
}

function liveSection(): Html {
  return html`<section class="operation">
      <h3>Hear of every change</h3>
      <p><code>GET /api/v1/changes</code></p>
      <p class="quiet">Staff with <code>situation.read</code></p>
      <p>
        Server-sent events named <code>change</code> with <code>position</code> and
        <code>asOfMs</code>, at most four a second.
      </p>
    </section>
    <section class="operation">
      <h3>The situation as CSV</h3>
      <p>
        <code>GET /api/v1/situation/hours.csv</code>, <code>days.csv</code>,
        <code>crossings.csv</code>, <code>sites.csv</code>
      </p>
      <p class="quiet">Staff with <code>situation.read</code></p>
      <p>Query as for the situation. The last column says as of when.</p>
    </section>`;
}

function problemTable(): Html {
  const rows = Object.entries(problems).map(
    ([code, { status, retry, title }]) =>
      html`<tr>
        <td><code>${code}</code></td>
        <td>${status}</td>
        <td>${retry}</td>
        <td>${title}</td>
      </tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Problem codes">
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">Retry</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
