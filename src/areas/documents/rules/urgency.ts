/** How fast a paper goes: khẩn, thượng khẩn, hỏa tốc (Decree 30/2020). */
export const urgencies = ["normal", "urgent", "very-urgent", "flash"] as const
export type Urgency = (typeof urgencies)[number]
