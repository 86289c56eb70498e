import { argon2, createHash, randomBytes, timingSafeEqual } from "node:crypto"

interface Cost {
  memory: number
  passes: number
  parallelism: number
}
// OWASP's floor for argon2id: 19 MiB, two passes, one lane.
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

const derive = (password: string, nonce: Buffer, by: Cost) =>
  new Promise<Buffer>((resolve, reject) =>
    argon2("argon2id", { message: password.normalize("NFC"), nonce, tagLength: 32, ...by }, (fault, tag) =>
      fault ? reject(fault) : resolve(tag),
    ),
  )

/** An argon2id digest of a password, in the usual `$argon2id$…` form that carries its own cost and salt. */
export async function digestPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce, cost)
  const part = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "")
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${part(nonce)}$${part(tag)}`
}

/** True when the password made the digest. Takes as long for a wrong password as for a right one. */
export async function matchesPassword(password: string, digest: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(digest)
  if (!found) return false
  const [, memory, passes, parallelism, nonce, tag] = found
  const kept = Buffer.from(tag ?? "", "base64")
  const made = await derive(password, Buffer.from(nonce ?? "", "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return kept.length === made.length && timingSafeEqual(kept, made)
}

/** A new secret of 256 bits for a session or a token. */
export const newSecret = (): string => randomBytes(32).toString("base64url")

/** What is kept of a secret that was random to begin with. */
export const digestSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex")
