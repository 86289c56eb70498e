import { createContext } from "react-router"

/** The nonce of one answer's content policy. The server sets it in the load context; hydrated pages put it on their scripts. */
export const nonceContext = createContext<string>("")
