import { route, type RouteConfigEntry } from "@react-router/dev/routes"

const page = (path: string, file: string) => route(path, `areas/plans/web/${file}`)

export const plansRoutes: RouteConfigEntry[] = [
  page("ke-hoach", "plans.tsx"),
  page("ke-hoach/sua-may-doc", "corrections.tsx"),
  page("ke-hoach/sua-may-doc/tep", "corrections-file.ts"),
  page("ke-hoach/:id", "plan.tsx"),
  page("ke-hoach/:id/phu", "coverage.tsx"),
  page("van-ban/:id/duyet", "review.tsx"),
]
