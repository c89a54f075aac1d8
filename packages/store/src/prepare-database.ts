/**
 * Brings a database to this version: refuses unsafe servers and newer schemas, makes the roles and
 * runs the migrations under a lock. Safe to call at every start.
 */
export async function prepareDatabase(_options: {
  superuserUrl: string;
  hubPassword: string;
  vaultPassword: string;
}): Promise<{ hubUrl: string; vaultUrl: string }> {
  throw new Error("not written yet");
}
