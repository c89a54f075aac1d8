import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations, problems } from "@caravanserai/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../src/public/languages.ts";
import { texts } from "../src/public/texts.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let folder: string;
let isDemo = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-pages-"));
  for (const name of ["post", "desk"]) {
    await mkdir(join(folder, name, "assets"), { recursive: true });
    await writeFile(join(folder, name, "index.html"), `<!doctype html><title>${name}</title>`);
    await writeFile(join(folder, name, "assets", "main-Bx81kQ2_.js"), "export {};");
    await writeFile(join(folder, name, "sw.js"), "self.addEventListener('fetch', () => {});");
    await writeFile(join(folder, name, ".secret"), "never served");
  }
  hub = await startTestHub({
    staticRoots: { post: join(folder, "post"), desk: join(folder, "desk") },
    demo: () => (isDemo ? { scenario: "model-case", speed: 1, state: "running" } : null),
  });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

describe("public pages", () => {
  test("the landing page speaks the reader's language and needs no script", async () => {
    for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
      const { answer, text } = await hub.fetch("/", {
        headers: { "accept-language": `${language}-XX,en;q=0.4` },
      });
      expect(answer.status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(texts[language].tagline);
      expect(text).not.toMatch(/<script|style=|onclick/);
    }
    const chosen = await hub.fetch("/?lang=ka", { headers: { "accept-language": "de" } });
    expect(chosen.text).toContain('<html lang="ka">');
    const strange = await hub.fetch("/?lang=%3Cb%3E", { headers: { "accept-language": ";;,,q" } });
    expect(strange.text).toContain('<html lang="en">');
  });

  test("a demonstration says so at the top of every page", async () => {
    expect((await hub.fetch("/")).text).not.toContain(texts.en.demo);
    isDemo = true;
    for (const path of ["/", "/api/docs", "/in/none", "/nowhere"]) {
      const { text } = await hub.fetch(path, { headers: { accept: "text/html" } });
      expect(text).toContain(texts.en.demo);
    }
    isDemo = false;
  });

  test("no page may load, frame or run anything of others", async () => {
    const pages = ["/", "/api/docs", "/desk/", "/desk/situation", "/in/none", "/api/v1/session"];
    for (const path of [...pages, "/post/", "/post/count"]) {
      const { answer } = await hub.fetch(path);
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).toContain("frame-ancestors 'none'");
      // A camera's code reader is WebAssembly, which turns no text into code: tablets have one.
      const isPost = path.startsWith("/post/");
      expect(policy.includes("'wasm-unsafe-eval'")).toBe(isPost);
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|https?:/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    }
  });

  test("the interface page names every operation and every problem code", async () => {
    const { text } = await hub.fetch("/api/docs");
    for (const name of Object.keys(operations)) expect(text).toContain(`id="${name}"`);
    for (const code of Object.keys(problems)) expect(text).toContain(`<code>${code}</code>`);
    expect(text).not.toMatch(/<script|undefined|\[object/);
    const { text: css, answer } = await hub.fetch("/public/public.css");
    expect(answer.headers.get("content-type")).toContain("text/css");
    expect(css).toContain(".operation");
  });

  test("the OpenAPI document and the health answers", async () => {
    const openApi = JSON.parse((await hub.fetch("/api/openapi.json")).text);
    expect(openApi).toMatchObject({ openapi: "3.1.0", info: { version: "0.0.0-test" } });
    expect(JSON.parse((await hub.fetch("/version")).text)).toEqual({ version: "0.0.0-test" });
    expect(JSON.parse((await hub.fetch("/livez")).text)).toEqual({ live: true });
    expect(JSON.parse((await hub.fetch("/readyz")).text)).toEqual({
      ready: true,
      database: true,
      vault: true,
    });
    hub.parts.vault.isThere = false;
    const alone = await hub.fetch("/readyz");
    hub.parts.vault.isThere = true;
    expect([alone.answer.status, JSON.parse(alone.text).vault]).toEqual([200, false]);
    expect((await hub.fetch("/metrics")).answer.status).toBe(404);
  });
});

describe("web applications", () => {
  test("an address inside an application that is no file is the application", async () => {
    for (const path of ["/post/", "/post/count", "/post/household/00001-0000-00"]) {
      const { answer, text } = await hub.fetch(path);
      expect([path, answer.status, text]).toEqual([
        path,
        200,
        "<!doctype html><title>post</title>",
      ]);
      expect(answer.headers.get("cache-control")).toBe("no-cache");
      expect(answer.headers.get("content-security-policy")).toContain("worker-src 'self'");
    }
    expect((await hub.fetch("/desk/places")).text).toContain("<title>desk</title>");
    const { answer } = await hub.fetch("/desk", { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/desk/"]);
  });

  test("hashed files are kept for good, the service worker never", async () => {
    const asset = await hub.fetch("/post/assets/main-Bx81kQ2_.js");
    expect(asset.answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.answer.headers.get("content-type")).toContain("javascript");
    const worker = await hub.fetch("/post/sw.js");
    expect(worker.answer.headers.get("cache-control")).toBe("no-cache");
    const missing = await hub.fetch("/post/assets/main-gone1234.js");
    expect(missing.answer.status).toBe(404);
    expect(missing.answer.headers.get("cache-control")).toBe("no-store");
  });

  test("nothing outside the folders is served", async () => {
    for (const path of [
      "/post/.secret",
      "/post/..%2fdesk%2f.secret",
      "/post/%2e%2e/%2e%2e/etc/passwd",
      "/desk//etc/passwd",
      "/post/assets/..%5c..%5c.secret",
    ]) {
      const { text } = await hub.fetch(path);
      expect(text).not.toMatch(/never served|root:/);
    }
  });

  test("an unknown address is a page for people and a problem for programs", async () => {
    const page = await hub.fetch("/nowhere", { headers: { accept: "text/html" } });
    expect([page.answer.status, page.text.includes(texts.en.notFoundTitle)]).toEqual([404, true]);
    const problem = await hub.fetch("/api/v1/nowhere", { headers: { accept: "text/html" } });
    expect(JSON.parse(problem.text).code).toBe("request.not-found");
  });
});

test("the metrics count without naming anybody", async () => {
  const device = await hub.device("counting");
  await device.push([{ nonsense: true }]);
  await hub.fetch("/api/v1/households/12345-6789-AB");
  const text = await hub.parts.metrics.text();
  const counted = 'caravanserai_entries_total{verdict="quarantined",code="entry.malformed"}';
  expect(text).toContain(counted);
  expect(text).toContain('route="/api/v1/households/:reference"');
  expect(text).toContain("caravanserai_vault_lag_entries");
  expect(text).not.toContain("12345-6789-AB");
});
