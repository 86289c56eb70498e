import type { ReactNode } from "react"
import { Outlet } from "react-router"
import { Document, documentLinks } from "#src/ui/document.tsx"
import { FaultPage } from "#src/ui/fault-page.tsx"
import { PlainBar } from "#src/ui/shell.tsx"
import "#src/ui/styles/index.css"

export const links = () => documentLinks

export const Layout = ({ children }: { children: ReactNode }) => (
  <Document language="vi">
    <PlainBar language="vi" />
    {children}
  </Document>
)

export default function Root() {
  return <Outlet />
}

export const ErrorBoundary = ({ error }: { error: unknown }) => <FaultPage error={error} />
