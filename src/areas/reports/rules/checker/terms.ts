/** Abbreviations of the field, with what they stand for. */
const abbreviations: readonly string[] = [
  "tthc: thủ tục hành chính",
  "tthcc: thủ tục hành chính công",
  "kt-xh, ktxh, kt - xh: kinh tế xã hội",
  "nsnn: ngân sách nhà nước",
  "nsđp: ngân sách địa phương",
  "nstw: ngân sách trung ương",
  "gpmb: giải phóng mặt bằng",
  "bhyt: bảo hiểm y tế",
  "bhxh: bảo hiểm xã hội",
  "bhtn: bảo hiểm thất nghiệp",
  "dvctt: dịch vụ công trực tuyến",
  "dvc: dịch vụ công",
  "cchc: cải cách hành chính",
  "cntt: công nghệ thông tin",
  "cđs: chuyển đổi số",
  "attp, vsattp, vệ sinh an toàn thực phẩm: an toàn thực phẩm",
  "pccc: phòng cháy chữa cháy",
  "ttxd: trật tự xây dựng",
  "ttđt: trật tự đô thị",
  "antt: an ninh trật tự",
  "tnxh: tệ nạn xã hội",
  "gd&đt, gd-đt, gdđt: giáo dục đào tạo",
  "tdp: tổ dân phố",
  "mttq: mặt trận tổ quốc",
  "hđnd: hội đồng nhân dân",
  "ubnd: ủy ban nhân dân",
  "đtc: đầu tư công",
  "htx: hợp tác xã",
  "dn: doanh nghiệp",
  "hs: hồ sơ",
  "tccsđ, tccs đảng: tổ chức cơ sở đảng",
  "tỉ: tỷ",
]

/** Wordings that mean the same. Only pairs whose meaning is one are here: a near meaning would make two figures one. */
const wordings: readonly string[] = [
  "trước và đúng hạn, đúng và trước hạn, trước hạn và đúng hạn, đúng hạn và trước hạn, đúng hoặc trước hạn: đúng hạn",
  "đảng viên mới kết nạp, đảng viên mới được kết nạp, kết nạp mới đảng viên, kết nạp đảng viên mới, kết nạp mới: kết nạp đảng viên",
  "đảng viên được kết nạp, phát triển đảng viên mới, phát triển đảng viên: kết nạp đảng viên",
  "thu ngân sách nhà nước: thu ngân sách",
  "chi ngân sách nhà nước: chi ngân sách",
  "tiếp nhận trực tuyến, nộp qua mạng: nộp trực tuyến",
  "tham gia bảo hiểm y tế, có thẻ bảo hiểm y tế: bao phủ bảo hiểm y tế",
  "khám sức khỏe định kỳ: khám sức khỏe",
  "trường chuẩn quốc gia: trường đạt chuẩn quốc gia",
  "đạt danh hiệu gia đình văn hóa, đạt gia đình văn hóa, đạt chuẩn gia đình văn hóa: gia đình văn hóa",
  "giải ngân đầu tư công, giải ngân kế hoạch vốn đầu tư công: giải ngân vốn đầu tư công",
]

const plain = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** One pass that writes every wording in the form that stands for it. */
function pass(lines: readonly string[]): (folded: string) => string {
  const meaning = new Map(
    lines.flatMap((line) => {
      const [words = "", stands = ""] = line.split(": ")
      return words.split(", ").map((word) => [word, stands] as const)
    }),
  )
  const words = [...meaning.keys()].toSorted((one, other) => other.length - one.length).map(plain)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu")
  return (folded) => folded.replace(pattern, (word) => meaning.get(word) ?? word)
}

const spellOut = pass(abbreviations)
const unify = pass(wordings)

/** Folded text with each term in the one form that stands for it. Places move: it serves to compare words only. */
export const inOneTerm = (folded: string): string => unify(spellOut(folded))
