import { route, type RouteConfigEntry } from "@react-router/dev/routes"

export const workRoutes: RouteConfigEntry[] = [
  route("viec", "areas/work/web/inbox.tsx"),
  route("viec.csv", "areas/work/web/export.ts"),
  route("viec/moi", "areas/work/web/new-work.tsx"),
  route("viec/:id", "areas/work/web/work-page.tsx"),
  route("viec/:id/:form", "areas/work/web/change.tsx"),
  route("tim", "areas/work/web/search.tsx"),
]
