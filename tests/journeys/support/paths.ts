import type { Visitor } from "./visitor.ts"

/** Pastes a text, checks what was read and registers it for reference; answers the document's id. */
export async function registerByPasting(visitor: Visitor, text: string): Promise<string> {
  await visitor.open("/van-ban/moi")
  await visitor.fill({ bodyText: text })
  await visitor.press("Đọc và sang bước kiểm tra")
  return register(visitor)
}

/** From the draft that was just read to the register; answers the document's id. */
export async function register(visitor: Visitor): Promise<string> {
  await visitor.press("Lưu và vào sổ")
  await visitor.fill({ direction: "held" })
  await visitor.press("Vào sổ")
  return idIn(visitor.page.url())
}

/** Opens the reading of a document. */
export async function startReading(visitor: Visitor, document: string): Promise<void> {
  await visitor.open(`/van-ban/${document}`)
  await visitor.press("Duyệt thành kế hoạch")
  await visitor.act("Đọc văn bản", visitor.page.locator(".rvbar"))
}

/** Opens one of the works in the person's inbox by words of its title. */
export async function openWork(visitor: Visitor, title: string, view = "don-vi"): Promise<string> {
  await visitor.open(`/viec?hop=${view}`)
  await visitor.page.locator("[data-row] a", { hasText: title }).first().click()
  await visitor.page.waitForURL(/viec=/)
  await visitor.lookOver()
  return /[?&]viec=([0-9a-f-]{36})/.exec(visitor.page.url())?.[1] ?? ""
}

export const idIn = (address: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)?.[0] ?? ""
