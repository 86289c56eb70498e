/** What a unit is called, and what kind of body it is. */
export interface Issuing {
  kind: string
  side: "state" | "party" | "front"
  name: string
  symbol: string | null
}

export interface Letterhead {
  side: "state" | "party"
  parentBody: string
  issuer: string
  bodySymbol: string
  place: string
  signing: string
  signerTitle: string
  recipients: string
}

const localityWords = /^(thành phố|quận|huyện|thị xã|thị trấn|phường|xã)\s+/iu

/**
 * What a body's letterhead says, as far as names tell it: a proposal that a person corrects. The place comes from the locality's name
 * ("Phường Hai Bà Trưng"), and is added to a body's name that lacks it. Above a locality stands its city.
 */
export function proposeLetterhead(
  body: Issuing,
  locality: { name: string; kind: string },
  headTitle: string | null,
): Letterhead {
  const place = locality.name.replace(localityWords, "")
  const spelled = body.name
    .replace(/^UBND\b/u, "Ủy ban nhân dân")
    .replace(/^HĐND\b/u, "Hội đồng nhân dân")
    .replace(/^UBMTTQ\b/u, "Ủy ban Mặt trận Tổ quốc Việt Nam")
  const issuer = fullName(spelled, locality.name, place)
  const party = body.side === "party"
  const city = locality.kind === "city"
  const bodySymbol = body.symbol ?? (party ? "ĐU" : "UBND")
  return {
    side: party ? "party" : "state",
    parentBody: city ? "" : party ? "Đảng bộ thành phố Hà Nội" : "Thành phố Hà Nội",
    issuer,
    bodySymbol,
    place,
    signing: signingOf(body, party),
    signerTitle:
      (headTitle ?? (party ? "Bí thư" : "Chủ tịch"))
        .split(/\s+(?:UBND|HĐND|UBMTTQ|Ủy ban|Hội đồng|Đảng ủy|Quận ủy|phường|xã|quận)\b/iu)[0]
        ?.toLocaleUpperCase("vi") ?? "",
    recipients: recipientsOf(party, issuer, locality),
  }
}

function fullName(name: string, locality: string, place: string): string {
  if (name.toLocaleLowerCase("vi").includes(place.toLocaleLowerCase("vi"))) return name
  const word = localityWords.exec(`${locality} `)?.[1]?.toLocaleLowerCase("vi") ?? ""
  return name.toLocaleLowerCase("vi").endsWith(` ${word}`) && word !== ""
    ? `${name} ${place}`
    : `${name} ${locality.charAt(0).toLocaleLowerCase("vi")}${locality.slice(1)}`
}

function signingOf(body: Issuing, party: boolean): string {
  if (party) return "T/M BAN THƯỜNG VỤ"
  if (body.kind === "people-council") return "TM. HỘI ĐỒNG NHÂN DÂN"
  if (body.kind === "front") return "TM. BAN THƯỜNG TRỰC"
  return "TM. ỦY BAN NHÂN DÂN"
}

function recipientsOf(party: boolean, issuer: string, locality: { name: string; kind: string }): string {
  const own = locality.name.charAt(0).toLocaleLowerCase("vi") + locality.name.slice(1)
  const above =
    locality.kind === "city"
      ? []
      : [party ? "Thường trực Thành ủy Hà Nội (để báo cáo)" : "Ủy ban nhân dân thành phố Hà Nội (để báo cáo)"]
  const beside = party
    ? [`Các chi bộ, đảng bộ trực thuộc ${issuer}`]
    : [`Thường trực Đảng ủy, HĐND ${own}`, `Các đơn vị thuộc ${issuer}`]
  return [...above, ...beside, party ? "Lưu Văn phòng" : "Lưu: VT"].join("\n")
}
