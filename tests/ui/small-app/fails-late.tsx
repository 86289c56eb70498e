import { Suspense, use } from "react"

const late = () => new Promise<string>((_, reject) => setTimeout(() => reject(new Error("secret words")), 30))
const promises = new Map<string, Promise<string>>()
function Late() {
  const promise = promises.get("late") ?? late()
  promises.set("late", promise)
  return use(promise)
}
export default function FailsLate() {
  return (
    <Suspense fallback="…">
      <Late />
    </Suspense>
  )
}
