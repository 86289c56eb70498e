import type { Operation } from "#src/areas/access/web/index.ts"
import { calendarOperations } from "#src/areas/administration/web/calendar-operations.ts"
import { administrationOperations } from "#src/areas/administration/web/operations.ts"
import { documentsOperations } from "#src/areas/documents/web/operations.ts"
import { figuresOperations } from "#src/areas/figures/web/index.ts"
import { journalOperations } from "#src/areas/journal/web/operations.ts"
import { plansOperations } from "#src/areas/plans/web/index.ts"
import { checkOperations, reportsOperations } from "#src/areas/reports/web/index.ts"
import { workOperations } from "#src/areas/work/web/index.ts"

/** Everything that programs can do, area by area in their order. Each area adds its line here. */
export const operations: readonly Operation[] = [
  ...calendarOperations,
  ...administrationOperations,
  ...journalOperations,
  ...documentsOperations,
  ...figuresOperations,
  ...workOperations,
  ...plansOperations,
  ...reportsOperations,
  ...checkOperations,
]
