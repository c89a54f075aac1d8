import { expect, test } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { operations } from "./operations.ts";

test("every operation stands in the OpenAPI document under its own name", () => {
  const document = openApiDocument("1.2.3") as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe("3.1.0");
  const names = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(names.sort()).toEqual(Object.keys(operations).sort());
});

test("method and path of an operation are its own", () => {
  const addresses = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});
