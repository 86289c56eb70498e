/** The longest text that is checked at once, in UTF-16 units: some hundred pages. */
export const longestChecked = 400_000
