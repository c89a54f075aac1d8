import { householdIdOf, MemoryRows, referenceOf, type EntryId } from "@caravanserai/domain";
import { parsePersonIdentity } from "@caravanserai/identity";
import { createSeededRandom } from "@caravanserai/kernel";
import { generateVaultKey, openRecord } from "@caravanserai/sealing";
import { beforeAll, describe, expect, it } from "vitest";
import { foldActs } from "../testing/fold-acts.ts";
import { householdForm, personForm, testIds } from "../testing/forms.ts";
import { correctionActs, registrationActs, type RegistrationContext } from "./registration-acts.ts";

const ids = testIds(11);
const reference = referenceOf(3, 1);
const household = householdIdOf(reference);
const entry = ids.next() as string as EntryId;
let vault: Awaited<ReturnType<typeof generateVaultKey>>;

beforeAll(async () => {
  vault = await generateVaultKey();
});

function contextOf(rows: MemoryRows): RegistrationContext {
  const { keyName, publicKey } = vault;
  return {
    rows,
    vaultKey: { keyName, publicKey },
    random: createSeededRandom(4),
    ids,
    crossing: null,
    noticeVersion: "1",
    today: "2022-09-24",
    nowMs: 1_664_000_000_000,
  };
}

const mother = personForm(ids.next());
const child = personForm(ids.next(), {
  given: "Миша",
  relationship: "child",
  documentKind: "none",
});

describe("registrationActs", () => {
  it("seals every name and leaves none in the open part", async () => {
    const form = {
      ...householdForm(mother, child),
      phone: "+7 900 1",
      needs: ["medical"] as const,
    };
    const acts = await registrationActs({ form, entry, reference }, contextOf(new MemoryRows()));
    expect(acts.ok).toBe(true);
    if (!acts.ok) return;
    const [part] = acts.value;
    const open = JSON.stringify(part!.event);
    for (const secret of ["Кузнецова", "Елена", "Миша", "1986", "4510", "900", "medical"]) {
      expect(open).not.toContain(secret);
    }
    expect(part!.event).toMatchObject({ hasProtectionReferral: true, stage: "individual" });
    const texts = await Promise.all(
      part!.sealed!.map((sealed, at) => openRecord(vault, sealed, part!.wraps![at]!.wrap)),
    );
    const identities = texts.map((text) => JSON.parse(text!) as Record<string, unknown>);
    expect(identities[0]).toMatchObject({ phone: "+7 900 1", needs: ["medical"] });
    expect(identities[1]).not.toHaveProperty("phone");
    for (const identity of identities) expect(parsePersonIdentity(identity).ok).toBe(true);
  });

  it("never keeps a computed Latin spelling, only one that was seen", async () => {
    const seen = { ...mother, latinFamily: "KUZNETSOVA" };
    for (const [person, expected] of [
      [mother, undefined],
      [seen, { family: "KUZNETSOVA" }],
    ] as const) {
      const form = householdForm(person);
      const acts = await registrationActs({ form, entry, reference }, contextOf(new MemoryRows()));
      if (!acts.ok) throw new Error(acts.rejection.code);
      const { sealed, wraps } = acts.value[0]!;
      const text = await openRecord(vault, sealed![0]!, wraps![0]!.wrap);
      expect((JSON.parse(text!) as { latin?: unknown }).latin).toEqual(expected);
    }
  });
});

describe("correctionActs", () => {
  it("makes an entry for who changed, with the fields that changed, and none for the rest", async () => {
    const before = { ...householdForm(mother, child), stage: "individual" } as const;
    const rows = new MemoryRows();
    const registered = await registrationActs({ form: before, entry, reference }, contextOf(rows));
    if (!registered.ok) throw new Error(registered.rejection.code);
    foldActs(registered.value, rows);
    const changed = { ...child, ageText: "5.5.2015", sex: "male" } as const;
    const added = personForm(ids.next(), { given: "Пётр" });
    const form = { ...before, persons: [mother, changed, added] };
    const acts = await correctionActs({ household, before, form }, contextOf(rows));
    if (!acts.ok) throw new Error(acts.rejection.code);
    expect(acts.value.map(({ event }) => event.kind)).toEqual([
      "registration.person-corrected",
      "registration.person-added",
    ]);
    expect(acts.value[0]!.event).toMatchObject({
      person: child.person,
      changes: { sex: "male", ageBand: "5-11" },
      sealedFields: ["birth"],
      basedOn: { sex: entry },
    });
    const same = await correctionActs({ household, before, form: before }, contextOf(rows));
    expect(same).toMatchObject({ rejection: { code: "registration.nothing-changed" } });
  });
});
