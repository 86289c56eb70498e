import { index, route, type RouteConfig } from "@react-router/dev/routes"

export default [
  index("plain.tsx"),
  route("enhanced", "enhanced.tsx"),
  route("fails", "fails.tsx"),
  route("fails-late", "fails-late.tsx"),
] satisfies RouteConfig
