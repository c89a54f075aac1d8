import { problemSchema, type Problem } from "@caravanserai/contract";

/** The hub's problem document; undefined when something else answered, such as a proxy. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  try {
    const parsed = problemSchema.safeParse(await response.json());
    return parsed.success ? parsed.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}
