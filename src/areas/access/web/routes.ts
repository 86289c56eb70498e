import { index, route, type RouteConfigEntry } from "@react-router/dev/routes"

export const accessRoutes: RouteConfigEntry[] = [
  index("areas/access/web/home.tsx"),
  route("dang-nhap", "areas/access/web/sign-in.tsx"),
  route("dang-xuat", "areas/access/web/sign-out.tsx"),
  route("ngon-ngu", "areas/access/web/change-language.tsx"),
]

/** Stands last: whatever no other page answers. */
export const missingPage: RouteConfigEntry = route("*", "areas/access/web/not-found.tsx")
