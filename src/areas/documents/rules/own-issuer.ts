const plain = (name: string): string =>
  name
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/^ubnd(?=\s)/u, "ủy ban nhân dân")
    .replace(/^hđnd(?=\s)/u, "hội đồng nhân dân")
    .replaceAll("uỷ", "ủy")
    .replace(/\s+/gu, " ")
    .trim()

/** Whether a document's issuer is this body itself: a paper says “Ủy ban nhân dân phường Hai Bà Trưng” where the ward's records say “Ủy ban nhân dân phường”. */
export function isOwnIssuer(issuer: string, body: string, authority: string): boolean {
  const written = plain(issuer)
  const own = plain(body)
  if (own === "") return false
  const place = plain(authority).replace(/^(?:phường|xã|đặc khu|quận|huyện|thành phố|tỉnh)\s+/u, "")
  return written === own || (place !== "" && written === `${own} ${place}`)
}
