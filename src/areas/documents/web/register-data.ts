import { may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { type NumberedDirection, registerPeriod } from "../rules/register.ts"
import { documentTypes } from "../store/document-types.ts"
import { listRegister, listSeries } from "../store/register.ts"
import { writeCursor } from "./cursor.ts"
import { groupName, typeName } from "./document-words.ts"
import { readRegisterAfter } from "./list-query.ts"

const linesOfPage = 200

/** One register of the actor's body: the period asked for, or the current one. */
export async function loadRegister(me: SignedIn, request: Request, direction: NumberedDirection) {
  const { searchParams } = new URL(request.url)
  const { authorityId, bodyId } = me.actor
  return me.read(async (db) => {
    const [series, types, units] = [
      await listSeries(db, authorityId, bodyId, direction),
      await documentTypes(db),
      await listUnits(db, authorityId),
    ]
    const side = units.find((unit) => unit.id === bodyId)?.side ?? "state"
    const periods = [...new Set([registerPeriod(side, me.today), ...series.map((each) => each.period)])]
      .sort()
      .reverse()
    const now = registerPeriod(side, me.today)
    const period = periods.find((each) => each === searchParams.get("ky")) ?? now
    const groups = series.filter((each) => each.period === period)
    const typeGroup = groups.find((each) => each.typeGroup === searchParams.get("loai"))?.typeGroup ?? null
    const lines = await listRegister(
      db,
      authorityId,
      { bodyId, direction, period, typeGroup },
      { limit: linesOfPage + 1, after: readRegisterAfter(searchParams.get("sau")) },
    )
    const shown = lines.slice(0, linesOfPage)
    const last = lines.length > linesOfPage ? shown.at(-1) : undefined
    const next =
      last &&
      new URLSearchParams({
        ky: period,
        ...(typeGroup && { loai: typeGroup }),
        sau: writeCursor({ typeGroup: last.typeGroup, number: last.number }),
      }).toString()
    return {
      direction,
      period,
      typeGroup,
      body: units.find((unit) => unit.id === bodyId)?.name ?? "",
      periods: periods.map((value) => ({ value, label: value })),
      groups: groups.map((each) => ({ value: each.typeGroup, label: groupName(each.typeGroup, types, me.language) })),
      lines: shown.map((line) => ({
        ...line,
        type: typeName(
          types.find((type) => type.code === line.typeCode),
          me.language,
        ),
        group: groupName(line.typeGroup, types, me.language),
        handler: units.find((unit) => unit.id === line.handledBy)?.name ?? "",
      })),
      next: next ? `?${next}` : undefined,
      mayNumber: may(me.actor, "document.void"),
      done: searchParams.get("xong"),
    }
  })
}

export type LoadedRegister = Awaited<ReturnType<typeof loadRegister>>
