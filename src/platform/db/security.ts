import type pg from "pg"
import type { TableClass } from "./statements.ts"

/** The role that the application acts as. It owns nothing, so row-level security binds it. */
export const appRole = "ro_viec_app"

/** Tables whose drafts only the drafting body may see, beside the rule of the authority. */
const draftRules: Record<string, string> = {
  "documents.document": "state <> 'draft'",
  "plans.review": "state <> 'open'",
  "reports.report": "state <> 'draft'",
}

// Every query names its authority itself. As a plain condition the policy would count as a second, independent filter and the planner
// would expect a fraction of the rows that there are; inside CASE it is only a check.
const ofAuthority =
  "CASE WHEN authority_id = ANY (string_to_array(current_setting('app.authorities', true), ',')::bigint[]) THEN true ELSE false END"
const ofBody = "body_id = ANY (string_to_array(current_setting('app.bodies', true), ',')::bigint[])"

/**
 * Row-level security of one table, right after its creation: rows of other authorities do not exist for the application.
 * The setting is missing outside a transaction of ours, and then no row passes.
 */
export function securityStatements(place: TableClass, table: string): string[] {
  if (place !== "distributed") return []
  const draft = draftRules[table]
  const rule = draft ? `${ofAuthority} AND (${draft} OR ${ofBody})` : ofAuthority
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY of_authority ON ${table} USING (${rule}) WITH CHECK (${ofAuthority})`,
  ]
}

/** What the application's role may do, worked out from the tables as they stand, after every migration. */
export async function grantStatements(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT DISTINCT table_schema AS name FROM information_schema.tables WHERE table_schema !~ '^(pg_|information_schema|public|citus)'",
  )
  const hasRole = (await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appRole])).rowCount === 1
  return [
    ...(hasRole ? [] : [`CREATE ROLE ${appRole} NOLOGIN`]),
    `GRANT ${appRole} TO CURRENT_USER`,
    `GRANT SELECT ON public.migration TO ${appRole}`,
    ...rows.flatMap(({ name }) => [
      `GRANT USAGE ON SCHEMA ${name} TO ${appRole}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name} TO ${appRole}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${name} TO ${appRole}`,
    ]),
    // Entries are added and read, never changed: the database itself refuses.
    `REVOKE UPDATE, DELETE ON journal.entry FROM ${appRole}`,
  ]
}
