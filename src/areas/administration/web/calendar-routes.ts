import { route, type RouteConfigEntry } from "@react-router/dev/routes"

export const calendarRoutes: RouteConfigEntry[] = [route("quan-tri/lich", "areas/administration/web/calendar-page.tsx")]
