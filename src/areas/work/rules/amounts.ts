export type AmountRefusal =
  | { code: "amount-negative" }
  | { code: "amount-above-total"; total: number }
  | { code: "total-without-amount" }

/** Whether the amount done and the whole make sense together: neither below 0, not more done than there is. */
export function refuseAmounts({
  doneAmount,
  totalAmount,
}: {
  doneAmount: number | null
  totalAmount: number | null
}): AmountRefusal | null {
  if (doneAmount === null) return totalAmount === null ? null : { code: "total-without-amount" }
  if (doneAmount < 0 || (totalAmount !== null && totalAmount <= 0)) return { code: "amount-negative" }
  return totalAmount !== null && doneAmount > totalAmount ? { code: "amount-above-total", total: totalAmount } : null
}
