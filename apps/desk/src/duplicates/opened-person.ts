import { z } from "zod";

const text = z.string().optional();

/**
 * The content of a sealed record as the vault releases it (`PersonIdentity` of the identity
 * package, which this app does not import). Everything may be missing.
 */
const openedPersonSchema = z.object({
  names: z.object({ family: text, given: text, patronymic: text, only: text }),
  latin: z.object({ family: text, given: text }).optional(),
  birth: z
    .object({
      precision: z.enum(["day", "month", "year", "age", "band"]),
      year: z.number(),
      lastYear: z.number().optional(),
      month: z.number().optional(),
      day: z.number().optional(),
    })
    .optional(),
  sex: text,
  citizenship: text,
  document: z.object({ type: z.string(), number: z.string(), issuer: text }).optional(),
  phone: text,
  iin: text,
});
export type OpenedPerson = z.infer<typeof openedPersonSchema>;

/** Undefined when the text is no record. Its content never goes into an error or a log. */
export function readOpenedPerson(plaintext: string): OpenedPerson | undefined {
  try {
    const parsed = openedPersonSchema.safeParse(JSON.parse(plaintext));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // The parser's message would quote the record.
    return undefined;
  }
}
