import { wardPeople } from "./ward-people.ts"

/** The password of every demo account; a demo is not a secret. Real accounts are made by the administrator. */
export const demoPassword = "ro-viec-2026"

const kept = {
  username: "luutru",
  password: demoPassword,
  who: "Lưu trữ ba quận Hai Bà Trưng, Thanh Xuân, Hoàn Kiếm (đổi quận ở trang Tài khoản của tôi, góc phải)",
}

/** Who can sign in to the demo, as npm start prints it. */
export const demoSignIns = [
  ...wardPeople.flatMap((person) =>
    person.isShown === false
      ? []
      : [{ username: person.username, password: demoPassword, who: `${person.name}, ${person.title}` }],
  ),
  kept,
]
