import type { RouteConfig } from "@react-router/dev/routes"
import { accessRoutes, missingPage } from "./areas/access/web/routes.ts"

export default [...accessRoutes, missingPage] satisfies RouteConfig
