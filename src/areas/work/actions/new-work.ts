import type { ActionContext } from "#src/areas/access/index.ts"
import type { Record as RecordEntry } from "#src/areas/journal/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { type NewWorkRow, saveNewWorks, takeNumbers } from "../store/new-works.ts"
import { moveTallies } from "../store/tallies.ts"

/** A task to be made. Without a lead unit it waits to be assigned; without a person it waits for the unit's head. */
export interface NewWork {
  kind: "task"
  title: string
  detail: string
  leadUnitId: number | null
  assigneeId: number | null
  coordinatingUnitIds: number[]
  dueOn: PlainDate | null
  /** What is handed over. */
  product: string
  /** How the product is judged. */
  acceptance: string
  /** Whose head judges the product; the assigner's unit unless given. */
  accepterUnitId?: number
  parentId: string | null
  documentId: string | null
  /** Where the document says it: [start, end) in its text. */
  spanStart: number | null
  spanEnd: number | null
  assignedOn: PlainDate
}

export interface MadeWork {
  id: string
  code: string
}

/** Makes one work in the caller's transaction, with its code, tallies and journal entry. Permission and warnings are the caller's. */
export async function createWork(
  tx: Tx,
  context: ActionContext,
  record: RecordEntry,
  input: NewWork,
): Promise<MadeWork> {
  const [made] = await createWorks(tx, context, record, [input])
  return made as MadeWork
}

/** Makes many works at once, in the order given: the same as `createWork` for each, with one statement per table. */
export async function createWorks(
  tx: Tx,
  context: ActionContext,
  record: RecordEntry,
  inputs: readonly NewWork[],
): Promise<MadeWork[]> {
  if (inputs.length === 0) return []
  const { authorityId } = context.actor
  const first = await takeNumbers(tx, authorityId, "task", inputs.length)
  const works = inputs.map((input, index) => rowOf(context, input, first + index))
  await saveNewWorks(tx, authorityId, works, context.now)
  await moveTallies(
    tx,
    authorityId,
    works.map((work) => ({ before: null, after: { ...work, handedOverOn: null } })),
  )
  for (const work of works)
    await record({ subject: { kind: "work", id: work.id }, action: "work.create", after: entryOf(work) })
  return works.map(({ id, code }) => ({ id, code }))
}

function rowOf({ actor }: ActionContext, input: NewWork, number: number): NewWorkRow {
  const { accepterUnitId, ...given } = input
  return {
    ...given,
    id: newId(),
    code: workCode(number),
    state: input.leadUnitId === null ? "unassigned" : "assigned",
    assigneeId: input.leadUnitId === null ? null : input.assigneeId,
    coordinatingUnitIds: [...new Set(input.coordinatingUnitIds)].filter((unitId) => unitId !== input.leadUnitId),
    assignedBy: actor.personId,
    assignerUnitId: actor.unitId,
    accepterUnitId: accepterUnitId ?? actor.unitId,
  }
}

/** NV-0001: nhiệm vụ, at least four digits, in order of creation within the authority. */
const workCode = (number: number): string => `NV-${String(number).padStart(4, "0")}`

const entryOf = ({ id: _, assignedBy: _by, assignerUnitId: _unit, ...shown }: NewWorkRow) => shown
