import { createContext, type ReactNode, useContext } from "react"

/** A browser shows every nonce as empty, so the same must stand in the page that it hydrates. */
const NonceContext = createContext<string | undefined>(typeof document === "undefined" ? undefined : "")

/** Gives the scripts of a hydrated page the nonce of this answer. Only the server has it; browsers hide nonces anyway. */
export function NonceProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return <NonceContext value={nonce}>{children}</NonceContext>
}

export const useNonce = (): string | undefined => useContext(NonceContext)
