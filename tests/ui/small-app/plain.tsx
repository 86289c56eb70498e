import { DocumentTitle } from "#src/ui/page.tsx"

export default function Plain() {
  return (
    <main id="noi-dung">
      <DocumentTitle of="1" />
      <h1>1</h1>
    </main>
  )
}
