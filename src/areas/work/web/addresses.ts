import { inboxViews, type InboxView, type WorkState, workStates } from "../rules/index.ts"

/** The word of each view in the address. */
export const viewWords = {
  mine: "duoc-giao",
  coordinating: "phoi-hop",
  assigned: "giao-di",
  accepting: "nghiem-thu",
  extending: "gia-han",
  following: "theo-doi",
  unit: "don-vi",
  all: "tat-ca",
} as const satisfies Record<InboxView, string>

/** The word of each form in the address `/viec/:id/<word>`. */
export const formWords = {
  take: "nhan",
  decline: "tu-choi",
  assign: "giao",
  report: "bao-cao",
  obstacle: "vuong-mac",
  "ask-extension": "gia-han",
  "decide-extension": "duyet-gia-han",
  "hand-over": "giao-san-pham",
  judge: "nghiem-thu",
  cancel: "huy",
  split: "tach",
  edit: "sua",
  "add-unit": "phoi-hop",
  follow: "theo-doi",
  unfollow: "bo-theo-doi",
} as const
export type FormName = keyof typeof formWords

export const formNamed = (word: string | undefined): FormName | undefined =>
  (Object.keys(formWords) as FormName[]).find((name) => formWords[name] === word)

/** What an inbox address asks for. */
export interface InboxQuery {
  view: InboxView
  closed: boolean
  kinds: string[]
  states: WorkState[]
  after: { day: string; id: string } | null
  opened: string | null
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
const cursorShape = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d|infinity)_(${uuid})$`)
const idShape = new RegExp(`^${uuid}$`)

/** Reads an inbox address; what is not understood falls back to the person's first view. */
export function readInboxQuery(
  params: URLSearchParams,
  allowed: readonly InboxView[],
  first: InboxView = "mine",
): InboxQuery {
  const view = inboxViews.find((name) => viewWords[name] === params.get("hop") && allowed.includes(name)) ?? first
  const cursor = cursorShape.exec(params.get("sau") ?? "")
  const opened = params.get("viec")
  return {
    view,
    closed: params.get("dong") === "1",
    kinds: params.getAll("loai").filter((kind) => /^[a-z]{1,20}$/.test(kind)),
    states: params
      .getAll("tinh-trang")
      .filter((state): state is WorkState => (workStates as readonly string[]).includes(state)),
    after: cursor ? { day: cursor[1] as string, id: cursor[2] as string } : null,
    opened: opened && idShape.test(opened) ? opened : null,
  }
}

/** The query of an inbox address, without `?`. */
export function inboxParams(query: InboxQuery, change: Partial<InboxQuery> = {}): string {
  const wanted = { ...query, ...change }
  const params = new URLSearchParams()
  params.set("hop", viewWords[wanted.view])
  if (wanted.closed) params.set("dong", "1")
  for (const kind of wanted.kinds) params.append("loai", kind)
  for (const state of wanted.states) params.append("tinh-trang", state)
  if (wanted.after) params.set("sau", `${wanted.after.day}_${wanted.after.id}`)
  if (wanted.opened) params.set("viec", wanted.opened)
  return params.toString()
}

export const inboxAddress = (query: InboxQuery, change: Partial<InboxQuery> = {}): string =>
  `/viec?${inboxParams(query, change)}`
