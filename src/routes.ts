import type { RouteConfig } from "@react-router/dev/routes"
import { calendarRoutes } from "./areas/administration/web/calendar-routes.ts"
import { accessRoutes, missingPage } from "./areas/access/web/routes.ts"

export default [...accessRoutes, ...calendarRoutes, missingPage] satisfies RouteConfig
