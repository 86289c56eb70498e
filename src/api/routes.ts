import { route, type RouteConfigEntry } from "@react-router/dev/routes"

export const apiRoutes: RouteConfigEntry[] = [route("quan-tri/api", "api/reference.tsx")]
