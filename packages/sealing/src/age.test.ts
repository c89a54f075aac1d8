import { describe, expect, it } from "vitest";
import {
  ageRecipientOf,
  generateAgeIdentity,
  isAgeRecipient,
  openBytesFromAge,
  openFromAge,
  sealBytesToAge,
  sealToAge,
} from "./age.ts";

const plain = new TextEncoder().encode("a fictional line\n".repeat(20_000));

const streamOf = (bytes: Uint8Array) => new Blob([bytes.slice()]).stream();
const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );

describe("age", () => {
  it("opens with any one of its recipients' identities, and with no other", async () => {
    const [first, second, stranger] = await Promise.all([
      generateAgeIdentity(),
      generateAgeIdentity(),
      generateAgeIdentity(),
    ]);
    const sealed = await bytesOf(
      await sealToAge(streamOf(plain), [first.recipient, second.recipient]),
    );
    for (const { identity } of [first, second]) {
      expect(await bytesOf(await openFromAge(streamOf(sealed), [identity]))).toEqual(plain);
    }
    await expect(openFromAge(streamOf(sealed), [stranger.identity])).rejects.toThrow();
  });

  it("fails at a changed byte and at an end that came too early", async () => {
    const { identity, recipient } = await generateAgeIdentity();
    const sealed = await sealBytesToAge(plain, [recipient]);
    const changed = sealed.slice();
    changed[changed.length - 100]! ^= 1;
    await expect(openBytesFromAge(changed, [identity])).rejects.toThrow();
    const cut = sealed.slice(0, -70_000);
    const opened = openFromAge(streamOf(cut), [identity]).then(bytesOf);
    await expect(opened).rejects.toThrow();
  });

  it("tells recipients and identities from other texts", async () => {
    const { identity, recipient } = await generateAgeIdentity();
    expect(isAgeRecipient(recipient)).toBe(true);
    expect(isAgeRecipient(identity)).toBe(false);
    expect(isAgeRecipient("age1qqqq")).toBe(false);
    expect(await ageRecipientOf(identity)).toBe(recipient);
    expect(await ageRecipientOf(recipient)).toBeUndefined();
  });
});
