import type { ReactNode } from "react"
import { Kbd } from "./kbd.tsx"

type Look = "primary" | "danger" | "plain" | "usual"
type Common = {
  children: ReactNode
  look?: Look
  small?: boolean
  /** One letter that presses it from the keyboard; shown on the button. */
  hotkey?: string
}

const classOf = ({ look = "usual", small }: { look?: Look; small?: boolean }): string =>
  ["btn", look === "usual" ? "" : look, small ? "small" : ""].filter(Boolean).join(" ")

type ButtonProps = Common & {
  name?: string
  value?: string
  type?: "submit" | "button"
  formAction?: string
  form?: string
}

/** A button that sends its form. */
export function Button({ children, look, small, hotkey, type = "submit", ...button }: ButtonProps) {
  return (
    <button
      className={classOf({ ...(look && { look }), ...(small && { small }) })}
      type={type}
      data-key={hotkey?.toLowerCase()}
      {...button}
    >
      {children}
      {hotkey ? <Kbd of={hotkey} quiet /> : null}
    </button>
  )
}

/** A link that looks like a button: it only goes somewhere, it changes nothing. */
export function ButtonLink({ children, look, small, hotkey, to }: Common & { to: string }) {
  return (
    <a
      className={classOf({ ...(look && { look }), ...(small && { small }) })}
      href={to}
      data-key={hotkey?.toLowerCase()}
    >
      {children}
      {hotkey ? <Kbd of={hotkey} quiet /> : null}
    </a>
  )
}

/** The actions allowed now, one of them primary. `why` says in one line what is not allowed and why. */
export function Actions({ children, why }: { children: ReactNode; why?: ReactNode }) {
  return (
    <>
      <div className="acts">{children}</div>
      {why ? <p className="why">{why}</p> : null}
    </>
  )
}
