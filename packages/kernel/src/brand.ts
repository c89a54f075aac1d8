declare const brand: unique symbol;

/** A nominal type: a HouseholdId is a string that cannot be passed where a PersonId is wanted. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Lower-case hyphenated UUID. Ids from birth are version 7 (see `uuidV7`). */
export type Uuid = Brand<string, "Uuid">;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): text is Uuid {
  return uuidPattern.test(text);
}

export function parseUuid(text: string): Uuid | undefined {
  return isUuid(text) ? text : undefined;
}
