const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uynh
uyên uyêt uyt uyu uôc uôi uôm uôn uông uôp uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu yt ynh ych êng`.split(/\s+/),
)
const onset = /^(?:ngh|ng|gh|gi|qu|nh|ch|kh|ph|th|tr|[bcdđghklmnpqrstvx])/u
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const stopped = /(?:c|ch|p|t)$/u

/** The quality marks stay (â ă ê ô ơ ư), the five tone marks go. */
const withoutTones = (word: string) => word.normalize("NFD").replace(tones, "").normalize("NFC")

/**
 * True for letters that can be a syllable of Vietnamese as it is spelt: a known onset, a known rime, at most one tone, and
 * only the sharp or the heavy tone before c, ch, p and t. Not every such syllable is a word.
 */
export function isSyllable(word: string): boolean {
  const low = word.toLowerCase()
  const marks = low.normalize("NFD").match(tones) ?? []
  if (marks.length > 1) return false
  const bare = withoutTones(low)
  const start = onset.exec(bare)?.[0] ?? ""
  const tails = [bare.slice(start.length), ...(start === "gi" || start === "qu" ? [bare.slice(1)] : [])]
  if (!tails.some((tail) => rimes.has(tail))) return false
  return !stopped.test(bare) || marks[0] === "\u0301" || marks[0] === "\u0323"
}
