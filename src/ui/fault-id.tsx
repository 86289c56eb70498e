import { createContext, type ReactNode, useContext } from "react"
import { createContext as createRequestContext } from "react-router"

/** The id under which this answer's fault stands in the log; empty while nothing failed. The server sets it. */
export const faultIdContext = createRequestContext<string>("")

const FaultIdContext = createContext<string | undefined>(undefined)

/** Lets the fault page show the id, which the router strips from the error itself. */
export function FaultIdProvider({ id, children }: { id: string | undefined; children: ReactNode }) {
  return <FaultIdContext value={id}>{children}</FaultIdContext>
}

export const useFaultId = (): string | undefined => useContext(FaultIdContext)
