import type { ReactNode } from "react"
import type { Language } from "#src/base/language.ts"
import { Kbd } from "./kbd.tsx"
import { uiText } from "./text.ts"

export type Place = { to: string; label: string; current: boolean }

const addresses = [
  ["work", "/viec"],
  ["board", "/dieu-hanh"],
  ["documents", "/van-ban"],
  ["plans", "/ke-hoach"],
  ["figures", "/so-lieu"],
  ["reports", "/bao-cao"],
  ["administration", "/quan-tri"],
] as const

/** The places of the desk, with the one that holds `path` marked. Administration only for those who may. */
export function deskPlaces(
  path: string,
  language: Language,
  mayAdminister: boolean,
  closed: readonly string[] = [],
): readonly Place[] {
  return addresses
    .filter(([place, to]) => (place !== "administration" || mayAdminister) && !closed.includes(to))
    .map(([place, to]) => ({
      to,
      label: uiText[language].place[place],
      current: path === to || path.startsWith(`${to}/`),
    }))
}

export type ShellProps = {
  places: readonly Place[]
  /** The person's name; nobody is signed in when left out. */
  person?: string | undefined
  /** Their unit, or post and unit. */
  unitName?: string | undefined
  language: Language
  /** This page's address with its query, where changing the language comes back to. */
  path?: string
  searchAction?: string
  searchValue?: string
  signOutAction?: string
  languageAction?: string
  /** Links above signing out: my account, my sessions. */
  accountLinks?: readonly { to: string; label: string }[]
  /** One line under the bar that everybody must read. */
  banner?: ReactNode
  /** The page: its own `main` with the id `noi-dung` (`Page` and `Panes` bring it). */
  children: ReactNode
}

/** The one bar on top of every page of the desk: name, places, search, person and unit. */
export function Shell(props: ShellProps) {
  const { places, language, searchAction = "/tim", searchValue, banner, children } = props
  const text = uiText[language]
  return (
    <>
      <a className="skip" href="#noi-dung">
        {text.skip}
      </a>
      <header className="top">
        <a className="brand" href="/viec">
          {text.product}
        </a>
        <nav className="places" aria-label={text.places}>
          <PlaceLinks places={places} />
        </nav>
        <search className="find">
          <form action={searchAction} method="get">
            <label className="sr" htmlFor="tim">
              {text.search}
            </label>
            <input
              id="tim"
              name="q"
              type="search"
              placeholder={text.search}
              autoComplete="off"
              defaultValue={searchValue}
            />
            <Kbd of="/" quiet />
          </form>
        </search>
        <Account {...props} />
      </header>
      {banner ? <div className="banner">{banner}</div> : null}
      {children}
      <KeyList language={language} />
    </>
  )
}

/** The bar before anybody is signed in: the name and the language. */
export function PlainBar({ language, path }: { language: Language; path?: string | undefined }) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        {uiText[language].skip}
      </a>
      <header className="top gate-bar">
        <a className="brand" href="/">
          {uiText[language].product}
        </a>
        <LanguageSwitch language={language} path={path} />
      </header>
    </>
  )
}

/** The list of keys behind `?`. The script adds the keys of the page's own buttons; without script it stays closed. */
function KeyList({ language }: { language: Language }) {
  const text = uiText[language].keys
  return (
    <dialog className="key-list" data-keys="" aria-labelledby="phim-tat">
      <h2 id="phim-tat">{text.title}</h2>
      <ul>
        <li>
          <Kbd of="/" /> {text.search}
        </li>
        <li data-when="[data-row]">
          <Kbd of="J" /> <Kbd of="K" /> {text.move}
        </li>
        <li data-when="[data-row]">
          <Kbd of="Enter" /> {text.open}
        </li>
        <li data-when="[data-rows] .group">
          <Kbd of="1" />–<Kbd of="9" /> {text.group}
        </li>
        <li data-when="[data-filters]">
          <Kbd of="F" /> {text.filters}
        </li>
        <li data-when="[data-action-form]">
          <Kbd of="Ctrl Enter" /> {text.send}
        </li>
        <li>
          <Kbd of="?" /> {text.help}
        </li>
      </ul>
      <ul data-own-keys="" />
      <form method="dialog">
        <button className="btn" type="submit">
          {text.close}
        </button>
      </form>
    </dialog>
  )
}

const PlaceLinks = ({ places }: { places: readonly Place[] }) =>
  places.map((place) => (
    <a key={place.to} href={place.to} aria-current={place.current ? "page" : undefined}>
      {place.label}
    </a>
  ))

function Account(props: ShellProps) {
  const { places, person, unitName, language, accountLinks = [] } = props
  const text = uiText[language]
  return (
    <details className="me">
      <summary>
        <svg className="menu-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M2 4.5h16M2 10h16M2 15.5h16" stroke="currentColor" strokeWidth="2" />
        </svg>
        {person ? <b>{person}</b> : null}
        <span className={person ? "unit" : undefined}>{unitName ?? text.account}</span>
        <span className="sr">{`, ${text.menu}`}</span>
      </summary>
      <div className="me-panel">
        <nav className="all-places" aria-label={text.places}>
          <PlaceLinks places={places} />
          <hr />
        </nav>
        {person ? (
          <p className="who">
            <b>{person}</b>
            <span className="muted">{unitName}</span>
          </p>
        ) : null}
        {accountLinks.map((link) => (
          <a key={link.to} href={link.to}>
            {link.label}
          </a>
        ))}
        <LanguageSwitch {...props} />
        {person ? (
          <form method="post" action={props.signOutAction ?? "/dang-xuat"}>
            <button type="submit">{text.signOut}</button>
          </form>
        ) : null}
      </div>
    </details>
  )
}

/** One button to the other language; comes back to the same page. */
export function LanguageSwitch({
  language,
  path,
  languageAction = "/ngon-ngu",
}: Pick<ShellProps, "language" | "languageAction"> & { path?: string | undefined }) {
  const other: Language = language === "vi" ? "en" : "vi"
  return (
    <form method="post" action={languageAction}>
      <input type="hidden" name="language" value={other} />
      {path ? <input type="hidden" name="returnTo" value={path} /> : null}
      <button type="submit" lang={other}>
        {uiText[language].otherLanguage}
      </button>
    </form>
  )
}
