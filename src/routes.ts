import type { RouteConfig } from "@react-router/dev/routes"
import { figuresRoutes } from "./areas/figures/web/routes.ts"
import { documentsRoutes } from "./areas/documents/web/routes.ts"
import { plansRoutes } from "./areas/plans/web/routes.ts"
import { calendarRoutes } from "./areas/administration/web/calendar-routes.ts"
import { administrationRoutes } from "./areas/administration/web/routes.ts"
import { journalRoutes } from "./areas/journal/web/routes.ts"
import { apiRoutes } from "./api/routes.ts"
import { workRoutes } from "./areas/work/web/routes.ts"
import { reportsRoutes } from "./areas/reports/web/routes.ts"
import { accessRoutes, missingPage } from "./areas/access/web/routes.ts"

export default [
  ...accessRoutes,
  ...administrationRoutes,
  ...journalRoutes,
  ...apiRoutes,
  ...calendarRoutes,
  ...documentsRoutes,
  ...figuresRoutes,
  ...plansRoutes,
  ...workRoutes,
  ...reportsRoutes,
  missingPage,
] satisfies RouteConfig
