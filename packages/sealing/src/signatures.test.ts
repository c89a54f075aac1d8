import { hexToBytes, base64UrlDecode, base64UrlEncode, bytesToHex } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import {
  deviceAuthorization,
  deviceAuthorizationText,
  readDeviceAuthorization,
} from "./device-authorization.ts";
import { sha256 } from "./digest.ts";
import {
  exportSigningKey,
  generateSigningKey,
  importSigningKey,
  signingKeyFromSeed,
} from "./signing-keys.ts";
import { createVerifier, signText } from "./signatures.ts";

/** RFC 8032, section 7.1, test 1: the empty message. */
const seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const publicKeyHex = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const signatureHex =
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b" +
  "d25bf5f0595bbe24655141438e7a100b";

describe("signing", () => {
  test("follows the published vector", async () => {
    const { privateKey, publicKey } = await signingKeyFromSeed(hexToBytes(seed)!);
    expect(bytesToHex(base64UrlDecode(publicKey)!)).toBe(publicKeyHex);
    const signature = await signText(privateKey, "");
    expect(bytesToHex(base64UrlDecode(signature)!)).toBe(signatureHex);
    expect(await (await createVerifier(publicKey)).verify("", signature)).toBe(true);
  });

  test("a tablet's key cannot be taken out of the key store", async () => {
    const { privateKey } = await generateSigningKey();
    expect(privateKey.extractable).toBe(false);
    await expect(exportSigningKey(privateKey)).rejects.toThrow();
  });

  test("a key file gives the same key again", async () => {
    const key = await generateSigningKey(true);
    const again = await importSigningKey(await exportSigningKey(key.privateKey));
    expect(again?.publicKey).toBe(key.publicKey);
    expect(await signText(again!.privateKey, "x")).toBe(await signText(key.privateKey, "x"));
    expect(await importSigningKey("short")).toBeUndefined();
  });

  test("wrong text, wrong key, damaged signature and nonsense verify nothing", async () => {
    const key = await generateSigningKey();
    const signature = await signText(key.privateKey, "text");
    const verifier = await createVerifier(key.publicKey);
    expect(await verifier.verify("text", signature)).toBe(true);
    expect(await verifier.verify("Text", signature)).toBe(false);
    const bytes = base64UrlDecode(signature)!;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >>> 3]! ^= 1 << (bit & 7);
      expect(await verifier.verify("text", base64UrlEncode(damaged))).toBe(false);
    }
    for (const nonsense of ["", "%%%", signature.slice(1), `${signature}AA`]) {
      expect(await verifier.verify("text", nonsense)).toBe(false);
    }
    const other = await createVerifier((await generateSigningKey()).publicKey);
    expect(await other.verify("text", signature)).toBe(false);
    expect(await (await createVerifier("nonsense!")).verify("text", signature)).toBe(false);
  });
});

describe("a device's request", () => {
  const device = "0189f7a2-4e6b-7c11-9a55-1f0d2c3b4a59";
  const request = { device, method: "POST", path: "/api/v1/entries?a=b", body: "{}", atMs: 1.9 };

  test("carries a header the hub can read and verify", async () => {
    const { privateKey, publicKey } = await generateSigningKey();
    const header = await deviceAuthorization({ ...request, privateKey });
    const read = readDeviceAuthorization(header);
    expect(read).toMatchObject({ device, atMs: 1 });
    const verifier = await createVerifier(publicKey);
    const { method, path } = request;
    const signed = { method, path, atMs: 1, bodyHash: await sha256("{}") };
    expect(await verifier.verify(deviceAuthorizationText(signed), read!.signature)).toBe(true);
    for (const changed of [
      { ...signed, method: "GET" },
      { ...signed, path: "/api/v1/entries" },
      { ...signed, atMs: 2 },
      { ...signed, bodyHash: await sha256("{ }") },
    ]) {
      expect(await verifier.verify(deviceAuthorizationText(changed), read!.signature)).toBe(false);
    }
  });

  test("clocks before 1970 still have a header", async () => {
    const { privateKey } = await generateSigningKey();
    const header = await deviceAuthorization({ ...request, atMs: -5, privateKey });
    expect(readDeviceAuthorization(header)?.atMs).toBe(-5);
  });

  test.each([
    "",
    "Bearer abc",
    "Caravanserai-Device",
    `Caravanserai-Device ${device} 12 short`,
    `Caravanserai-Device ${device} 9007199254740993 ${"A".repeat(86)}`,
    `Caravanserai-Device ${device} 1e3 ${"A".repeat(86)}`,
    `Caravanserai-Device ${device} 12 ${"A".repeat(86)} more`,
  ])("not a header: %j", (header) => {
    expect(readDeviceAuthorization(header)).toBeUndefined();
  });
});
