import type { Database } from "@caravanserai/store";

/** Makes every change of this person's row fail, so that a rotation stays in its middle. */
export async function stopRotationAt(owner: Database, person: string): Promise<void> {
  await owner.pool.query(
    `create function vault.stop_here() returns trigger language plpgsql as
      $$ begin raise exception 'stopped by the test'; end $$;
    grant execute on function vault.stop_here() to public;
    create trigger stop_here before update on vault.person for each row
      when (old.person = '${person}') execute function vault.stop_here()`,
  );
}

export async function letRotationGo(owner: Database): Promise<void> {
  await owner.pool.query("drop trigger stop_here on vault.person; drop function vault.stop_here");
}

/** The last person by id: in the last page of a rotation. */
export async function lastPerson(owner: Database): Promise<string> {
  const { rows } = await owner.pool.query<{ person: string }>(
    "select person from vault.person order by person desc limit 1",
  );
  return rows[0]?.person ?? "";
}
