import type { ActionContext } from "#src/areas/access/index.ts"
import { existsOn, listPostsOf, listUnits, withDescendants } from "#src/areas/organisation/index.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { mayPlace, type PlacementRefusal, refusePlaces } from "../rules/index.ts"

interface Wish {
  leadUnitId: number | null
  assigneeId: number | null
  otherUnitIds: readonly number[]
}

/** Whether the actor may give work to these units and this person, and whether all of them are there today. */
export async function checkPlaces(
  tx: Tx,
  { actor, today }: ActionContext,
  wish: Wish,
): Promise<PlacementRefusal | null> {
  if (!mayPlace(actor, wish.leadUnitId, wish.assigneeId)) return { code: "may-not-assign-there" }
  return checkNamed(tx, { actor, today }, wish)
}

/** Whether all units and the person that a work shall name are there today. */
export async function checkNamed(
  tx: Tx,
  { actor, today }: Pick<ActionContext, "actor" | "today">,
  wish: Wish,
): Promise<PlacementRefusal | null> {
  const units = await listUnits(tx, actor.authorityId)
  const posts = wish.assigneeId === null ? [] : await listPostsOf(tx as unknown as ReadDb, wish.assigneeId, today)
  return refusePlaces(wish, {
    units: new Map(units.map((unit) => [unit.id, { exists: existsOn(unit, today) }])),
    unitsOfPerson: posts.map((post) => post.unitId),
    leadUnits: wish.leadUnitId === null ? [] : withDescendants(units, wish.leadUnitId).map((unit) => unit.id),
  })
}
