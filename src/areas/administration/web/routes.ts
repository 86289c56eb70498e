import { route, type RouteConfigEntry } from "@react-router/dev/routes"

const page = (path: string, file: string) => route(path, `areas/administration/web/${file}.tsx`)

export const administrationRoutes: RouteConfigEntry[] = [
  page("quan-tri", "overview"),
  page("quan-tri/don-vi", "units"),
  page("quan-tri/don-vi/them", "new-unit"),
  page("quan-tri/don-vi/:id", "unit"),
  page("quan-tri/don-vi/:id/sua", "edit-unit"),
  page("quan-tri/don-vi/:id/vi-tri/them", "new-post"),
  page("quan-tri/vi-tri/:id", "post"),
  page("quan-tri/sap-xep", "reorganise"),
  page("quan-tri/nguoi", "people"),
  page("quan-tri/nguoi/them", "new-person"),
  page("quan-tri/nguoi/:id", "person"),
  page("quan-tri/khoa-api", "tokens"),
  page("tai-khoan", "account"),
  page("tai-khoan/khoa/them", "new-token"),
]
