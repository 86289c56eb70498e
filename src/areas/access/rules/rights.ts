/**
 * What a post may let its holder do. Default is private: whoever has no right sees only the work that names them or their unit.
 * The words for people are in `web/text.ts`.
 */
export const rights = [
  "document.register", // register, edit and number documents of the body
  "document.void", // void or reserve a number, with a reason
  "plan.review", // read a document apart and edit the proposal
  "plan.confirm", // confirm a plan, which creates work
  "work.assign", // assign work to units and people, split it, cancel it
  "work.accept", // accept or return a product
  "work.extend", // grant or refuse more time
  "work.view-all", // see all work of the authority, not only one's own unit's
  "figure.define", // define indicators and targets
  "figure.record", // record observations for one's own unit
  "board.view", // the leaders' board
  "report.make", // make and freeze reports
  "calendar.manage", // days off
  "organisation.manage", // units, posts, people, accounts
  "journal.view", // the journal of the whole authority
] as const
export type Right = (typeof rights)[number]

export const isRight = (text: string): text is Right => (rights as readonly string[]).includes(text)

/** Scopes of an API token; a token never allows more than its holder's post does. */
export const tokenScopes = [
  "read",
  "work:write",
  "documents:write",
  "plans:write",
  "figures:write",
  "reports:write",
  "admin:write",
] as const
export type TokenScope = (typeof tokenScopes)[number]
