import { route, type RouteConfigEntry } from "@react-router/dev/routes"

const page = (path: string, file: string, id?: string) => route(path, `areas/reports/web/${file}`, id ? { id } : {})

export const reportsRoutes: RouteConfigEntry[] = [
  page("dieu-hanh", "board.tsx"),
  page("dieu-hanh/viec", "board-works.tsx"),
  page("kiem-tra", "check.tsx", "check-text"),
  page("bao-cao", "list.tsx", "reports-list"),
  page("bao-cao/moi", "new-report.tsx"),
  page("bao-cao/:id", "report.tsx"),
  page("bao-cao/:id/sua", "edit-report.tsx"),
  page("bao-cao/:id/kiem-tra", "check-report.tsx"),
  page("bao-cao/:id/viec", "report-works.tsx"),
  page("bao-cao/:id/ton-tai/moi", "shortcoming.tsx", "add-shortcoming"),
  page("bao-cao/:id/ton-tai/:shortcomingId", "shortcoming.tsx", "edit-shortcoming"),
  page("bao-cao/:id/bao-cao.docx", "paper-file.ts", "report-docx"),
  page("bao-cao/:id/bao-cao.pdf", "paper-file.ts", "report-pdf"),
]
