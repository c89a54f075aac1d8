import { z } from "zod";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { problems, problemSchema } from "./problems.ts";

type Json = Record<string, unknown>;

/** OpenAPI 3.1 document of the HTTP contract, made from the very schemas the hub validates with. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: describe(operationId, operation),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Caravanserai hub",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema) },
      securitySchemes: {
        staffSession: { type: "apiKey", in: "cookie", name: "caravanserai-session" },
        deviceSignature: { type: "http", scheme: "Caravanserai-Device" },
      },
    },
  };
}

function describe(operationId: string, operation: Operation): Json {
  const { answer, body, caller } = operation;
  const isEmpty = answer instanceof z.ZodVoid;
  const described: Json = {
    operationId,
    summary: operation.summary,
    parameters: parametersOf(operation),
    security: securityOf(caller.by),
    responses: {
      [isEmpty ? "204" : "200"]: isEmpty
        ? { description: "Done" }
        : { description: "Answer", content: { "application/json": { schema: schemaOf(answer) } } },
      ...problemAnswers(operation),
    },
  };
  if (caller.by === "staff" && caller.permission !== null) {
    described["x-permission"] = caller.permission;
  }
  if (body !== undefined) {
    described["requestBody"] = {
      required: true,
      content: { "application/json": { schema: schemaOf(body) } },
    };
  }
  return described;
}

function securityOf(by: "anybody" | "device" | "staff"): Json[] {
  if (by === "anybody") return [];
  return [by === "device" ? { deviceSignature: [] } : { staffSession: [] }];
}

function parametersOf({ path, query }: Operation): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const fields = query instanceof z.ZodObject ? Object.entries(query.shape) : [];
  const inQuery = fields.map(([name, field]) => ({
    name,
    in: "query",
    required: false,
    schema: z.toJSONSchema(field as z.ZodType, { io: "input", unrepresentable: "any" }),
  }));
  return [...inPath, ...inQuery];
}

function problemAnswers({ problems: codes }: Operation): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = {
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  };
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [status, { description: names.join(", "), content }]),
  );
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, { unrepresentable: "any" });
  return json;
}
