import { html, type Html } from "./html.ts";

type Json = Readonly<Record<string, unknown>>;

/** Nesting shown before a schema is cut off; the OpenAPI document has it all. */
const depthMax = 8;

/** A JSON schema as nested lists that read like sentences. */
export function schemaList(schema: unknown, depth = 0): Html {
  if (!isObject(schema) || depth > depthMax) return html``;
  const variants = arrayOf(schema["anyOf"] ?? schema["oneOf"]).filter((one) => !isNull(one));
  if (variants.length > 1) {
    const choices = variants.map(
      (one) => html`<li>${summaryOf(one)}${schemaList(one, depth + 1)}</li>`,
    );
    return html`<ul>
      ${choices}
    </ul>`;
  }
  const [only] = variants;
  if (only !== undefined) return schemaList(only, depth);
  if (isObject(schema["items"])) return schemaList(schema["items"], depth);
  const properties = isObject(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  if (properties.length === 0) return html``;
  const required = arrayOf(schema["required"]);
  const rows = properties.map(([name, property]) => {
    const optional = required.includes(name) ? html`` : html` <span class="quiet">optional</span>`;
    const parts = schemaList(property, depth + 1);
    return html`<li><code>${name}</code> ${summaryOf(property)}${optional}${parts}</li>`;
  });
  return html`<ul>
    ${rows}
  </ul>`;
}

/** The type of one value in a few words: kind, range, choices, whether null may stand. */
export function summaryOf(schema: unknown): Html {
  if (!isObject(schema)) return html`anything`;
  const variants = arrayOf(schema["anyOf"] ?? schema["oneOf"]);
  if (variants.length > 0) {
    const solid = variants.filter((one) => !isNull(one));
    const only = solid.length === 1 ? summaryOf(solid[0]) : html`one of`;
    return solid.length < variants.length ? html`${only} or <code>null</code>` : only;
  }
  const parts = [kindOf(schema), ...rangeOf(schema)].join(", ");
  const description = typeof schema["description"] === "string" ? `: ${schema["description"]}` : "";
  return html`<span class="quiet">${parts}${description}</span>${choicesOf(schema)}`;
}

function kindOf(schema: Json): string {
  if (schema["const"] !== undefined) return "exactly";
  if (schema["enum"] !== undefined) return "one of";
  if (schema["type"] === "array") {
    const inner = isObject(schema["items"]) ? schema["items"] : {};
    return inner["properties"] === undefined ? `list of ${kindOf(inner)}` : "list";
  }
  return typeof schema["type"] === "string" ? schema["type"] : "anything";
}

function rangeOf(schema: Json): string[] {
  const bounds = [
    ["minimum", "at least"],
    ["maximum", "at most"],
    ["minLength", "characters at least"],
    ["maxLength", "characters at most"],
    ["maxItems", "entries at most"],
  ] as const;
  return bounds.flatMap(([key, words]) => {
    const bound = schema[key];
    const isPlain = typeof bound === "number" && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    return isPlain ? [`${words} ${bound}`] : [];
  });
}

function choicesOf(schema: Json): Html {
  const choices = schema["const"] === undefined ? arrayOf(schema["enum"]) : [schema["const"]];
  return html`${choices.map((choice) => html` <code>${String(choice)}</code>`)}`;
}

function isNull(schema: unknown): boolean {
  return isObject(schema) && schema["type"] === "null";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
