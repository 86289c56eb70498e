import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { PlansNode } from "#src/platform/db/schema.gen.ts"

export interface Plan {
  id: string
  bodyId: number
  documentId: string
  title: string
  confirmedAt: Date
  symbol: string
}

const plans = (db: ReadDb) =>
  db
    .selectFrom("plans.plan as p")
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "p.authority_id").onRef("d.id", "=", "p.document_id"),
    )
    .select([
      "p.id",
      "p.body_id as bodyId",
      "p.document_id as documentId",
      "p.title",
      "p.confirmed_at as confirmedAt",
      "d.symbol",
    ])

/** Plans, newest first; `after` is the last id of the page before. */
export function listPlans(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: string | undefined },
): Promise<Plan[]> {
  let query = plans(db).where("p.authority_id", "=", authorityId).where("d.authority_id", "=", authorityId)
  if (page.after) query = query.where("p.id", "<", page.after)
  return query.orderBy("p.id", "desc").limit(page.limit).execute()
}

export function findPlan(db: ReadDb, authorityId: number, id: string): Promise<Plan | undefined> {
  return plans(db).where("p.authority_id", "=", authorityId).where("p.id", "=", id).executeTakeFirst()
}

export function findPlanOfDocument(db: ReadDb, authorityId: number, documentId: string): Promise<Plan | undefined> {
  return plans(db).where("p.authority_id", "=", authorityId).where("p.document_id", "=", documentId).executeTakeFirst()
}

export async function insertPlan(
  tx: Tx,
  authorityId: number,
  plan: { id: string; bodyId: number; documentId: string; title: string; confirmedBy: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("plans.plan")
    .values({
      authority_id: authorityId,
      id: plan.id,
      body_id: plan.bodyId,
      document_id: plan.documentId,
      title: plan.title,
      confirmed_by: plan.confirmedBy,
      confirmed_at: plan.at,
    })
    .execute()
}

export interface PlanNode {
  id: string
  planId: string
  parentId: string | null
  kind: PlansNode["kind"]
  title: string
  position: number
  spanStart: number | null
  spanEnd: number | null
  workId: string | null
  targetId: string | null
}

const nodeColumns = [
  "id",
  "plan_id as planId",
  "parent_id as parentId",
  "kind",
  "title",
  "position",
  "span_start as spanStart",
  "span_end as spanEnd",
  "work_id as workId",
  "target_id as targetId",
] as const

/** The nodes of a plan in order, parents before children. A plan of a 60-page resolution has some hundreds. */
export function listNodes(db: ReadDb, authorityId: number, planId: string): Promise<PlanNode[]> {
  return db
    .selectFrom("plans.node")
    .select(nodeColumns)
    .where("authority_id", "=", authorityId)
    .where("plan_id", "=", planId)
    .where("state", "=", "active")
    .orderBy("position")
    .orderBy("id")
    .limit(5000)
    .execute() as Promise<PlanNode[]>
}

export async function insertNodes(tx: Tx, authorityId: number, nodes: readonly PlanNode[]): Promise<void> {
  if (nodes.length === 0) return
  await tx
    .insertInto("plans.node")
    .values(
      nodes.map((node) => ({
        authority_id: authorityId,
        id: node.id,
        plan_id: node.planId,
        parent_id: node.parentId,
        kind: node.kind,
        title: node.title,
        position: node.position,
        span_start: node.spanStart,
        span_end: node.spanEnd,
        work_id: node.workId,
        target_id: node.targetId,
      })),
    )
    .execute()
}
