import { route, type RouteConfigEntry } from "@react-router/dev/routes"

export const journalRoutes: RouteConfigEntry[] = [route("quan-tri/nhat-ky", "areas/journal/web/journal.tsx")]
