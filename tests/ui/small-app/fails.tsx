export const loader = () => {
  throw new Error("secret words")
}
export default function Fails() {
  return null
}
