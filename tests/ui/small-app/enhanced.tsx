import { useState } from "react"
import { data } from "react-router"

export const handle = { enhanced: true }
export const loader = () => data({ from: 1 })

export default function Enhanced({ loaderData }: { loaderData: { from: number } }) {
  const [count, setCount] = useState(loaderData.from)
  return (
    <main id="noi-dung">
      <button type="button" onClick={() => setCount(count + 1)}>
        {count}
      </button>
    </main>
  )
}
