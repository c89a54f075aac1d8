import type { Page } from "playwright-core";

/** A fictional person as a registrar would type one. */
export interface TypedPerson {
  readonly family: string;
  readonly given: string;
  readonly birth: string;
  readonly sex: "Female" | "Male" | "Not recorded";
  readonly documentNumber?: string;
}

async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page
    .getByRole("group", { name: group, exact: true })
    .last()
    .getByRole("radio", { name: choice, exact: true })
    .check();
}

/** Fills the registration form's first person and saves; answers the reference on the slip. */
export async function registerPerson(
  page: Page,
  person: TypedPerson,
  beforeSave: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page.getByRole("link", { name: /^New person/ }).click();
  await page.getByRole("textbox", { name: "Family name, as written" }).fill(person.family);
  await page.getByRole("textbox", { name: "Given names, as written" }).fill(person.given);
  await page.getByRole("textbox", { name: "Birth date", exact: true }).fill(person.birth);
  await choose(page, "Sex", person.sex);
  if (person.documentNumber === undefined) {
    await choose(page, "Document", "None");
  } else {
    await choose(page, "Document", "Internal passport");
    await page.getByRole("textbox", { name: /Document number|Number/ }).fill(person.documentNumber);
  }
  await choose(page, "Is a place to sleep needed tonight?", "Yes");
  await beforeSave();
  await page.getByRole("button", { name: "Save and make the slip" }).click();
  return slipReference(page);
}

/** The reference on the slip that is shown now. */
async function slipReference(page: Page): Promise<string> {
  await page.waitForURL(/\/post\/slip/);
  const text = await page.getByRole("main").innerText();
  const found = /[0-9A-HJKMNP-TV-Z]{5}[\s-][0-9A-HJKMNP-TV-Z]{4}[\s-][0-9A-Z]{2}/.exec(text);
  if (found === null) throw new Error("the slip shows no reference");
  return found[0].replace(/\s/g, "-");
}
