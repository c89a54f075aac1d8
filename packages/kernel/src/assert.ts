/** A broken assertion is a bug of ours, never bad input; assertions stay on in production. */
class AssertionError extends Error {
  override readonly name = "AssertionError";
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

export function assertNever(value: never, message: string): never {
  throw new AssertionError(`${message}: unexpected variant ${typeof value}`);
}
