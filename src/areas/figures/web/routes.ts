import { route, type RouteConfigEntry } from "@react-router/dev/routes"

const page = (path: string, file: string, id?: string) => route(path, `areas/figures/web/${file}`, id ? { id } : {})

export const figuresRoutes: RouteConfigEntry[] = [
  page("so-lieu", "list.tsx"),
  page("so-lieu/moi", "define.tsx", "define-indicator"),
  page("so-lieu/:id", "indicator.tsx"),
  page("so-lieu/:id/sua", "define.tsx", "change-indicator"),
  page("so-lieu/:id/ghi-so", "record.tsx"),
  page("so-lieu/:id/chi-tieu", "target.tsx"),
]
