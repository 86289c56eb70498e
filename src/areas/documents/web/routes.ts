import { route, type RouteConfigEntry } from "@react-router/dev/routes"

const page = (path: string, file: string) => route(path, `areas/documents/web/${file}`)

export const documentsRoutes: RouteConfigEntry[] = [
  page("van-ban", "documents.tsx"),
  page("van-ban/moi", "new-document.tsx"),
  page("van-ban/so-den", "arrivals.tsx"),
  page("van-ban/so-di", "departures.tsx"),
  page("van-ban/giu-so", "numbers.tsx"),
  page("van-ban/vien-dan-chua-co", "missing.tsx"),
  page("van-ban/:id", "document.tsx"),
  page("van-ban/:id/goc", "original.tsx"),
  page("van-ban/:id/sua", "edit-document.tsx"),
  page("van-ban/:id/vao-so", "register-document.tsx"),
  page("van-ban/:id/may-doc", "recognition.tsx"),
  page("van-ban/:id/huy", "void-document.tsx"),
  page("tep/:id", "file.ts"),
  page("tep/:id/trang/:page", "page-picture.ts"),
]
