import { spawn } from "node:child_process"
import { constants } from "node:fs"
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { CorruptFile, TooMuch } from "./zip.ts"

/** LibreOffice is not installed on this machine. */
export class NoConverter extends Error {}

export const oldKinds = ["doc", "rtf", "odt"] as const
export type OldKind = (typeof oldKinds)[number]

const mostSeconds = 60
/** Address space in kilobytes: LibreOffice maps far more than it uses. */
const mostMemory = 3_000_000
/** Half-kilobyte blocks that one written file may have. */
const mostWritten = 400_000
const mostBytes = mostWritten * 512

/** The LibreOffice program on the path; undefined when there is none. */
export async function findOffice(searched = process.env["PATH"] ?? ""): Promise<string | undefined> {
  for (const folder of searched.split(path.delimiter).filter((each) => path.isAbsolute(each)))
    for (const name of ["soffice", "libreoffice"]) {
      const program = path.join(folder, name)
      if (
        await access(program, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return program
    }
  return undefined
}

type Form = "docx" | "pdf"
const filters: Readonly<Record<Form, string>> = { docx: "docx:Office Open XML Text", pdf: "pdf:writer_pdf_Export" }

interface Bounds {
  seconds?: number
  searched?: string
}

/** The file as .docx, for reading. Throws as `convertOffice` does. */
export const convertToDocx = (bytes: Uint8Array, kind: OldKind, bounds: Bounds = {}): Promise<Uint8Array> =>
  convertOffice(bytes, kind, "docx", bounds)

/**
 * A word processor's file in another form, made by LibreOffice in a folder and a profile of its own that are gone afterwards. Macros do not run, and what the
 * file links to is not fetched. Throws `NoConverter`, `TooMuch` when it takes too long or too much, `CorruptFile` when nothing
 * comes out.
 */
export async function convertOffice(
  bytes: Uint8Array,
  kind: OldKind | "docx",
  form: Form,
  { seconds = mostSeconds, searched }: Bounds = {},
): Promise<Uint8Array> {
  const program = await findOffice(searched)
  if (program === undefined) throw new NoConverter()
  const folder = await mkdtemp(path.join(tmpdir(), "ro-viec-word-"))
  try {
    const source = path.join(folder, `van-ban.${kind}`)
    await writeFile(source, bytes)
    await writeProfile(folder)
    await run(program, folder, source, form, seconds)
    const made = (await readdir(path.join(folder, "out")).catch(() => []))[0]
    if (made === undefined) throw new CorruptFile("LibreOffice made nothing of it")
    const converted = await readFile(path.join(folder, "out", made))
    if (converted.byteLength >= mostBytes) throw new TooMuch("converted file")
    return new Uint8Array(converted)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const setting = (place: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${place}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** A profile that runs no macro, follows no link of a document and reaches no network. */
async function writeProfile(folder: string): Promise<void> {
  const security = "Office.Common/Security/Scripting"
  const settings = [
    setting(security, "MacroSecurityLevel", "3"),
    setting(security, "DisableMacrosExecution", "true"),
    setting(security, "DisableActiveContent", "true"),
    setting(security, "BlockUntrustedRefererLinks", "true"),
    setting("Inet/Settings", "ooInetProxyType", "2"),
    ...["HTTP", "HTTPS", "FTP"].flatMap((scheme) => [
      setting("Inet/Settings", `ooInet${scheme}ProxyName`, "127.0.0.1"),
      setting("Inet/Settings", `ooInet${scheme}ProxyPort`, "9"),
    ]),
    setting("Office.Writer/Content/Update", "Link", "2"),
  ]
  await mkdir(path.join(folder, "profile/user"), { recursive: true })
  await writeFile(
    path.join(folder, "profile/user/registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings.join("")}</oor:items>\n`,
  )
}

/** The shell sets the bounds of memory, of time of work and of written bytes, then becomes LibreOffice. */
function run(program: string, folder: string, source: string, form: Form, seconds: number): Promise<void> {
  const bounds = `ulimit -v ${mostMemory}; ulimit -t ${seconds}; ulimit -f ${mostWritten}; exec "$@"`
  const office = [
    program,
    `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--nologo",
    "--nofirststartwizard",
    "--convert-to",
    filters[form],
    "--outdir",
    path.join(folder, "out"),
    source,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", bounds, "sh", ...office], {
      cwd: folder,
      // Its own group, so that the program that LibreOffice starts for itself ends with it.
      detached: true,
      stdio: "ignore",
      env: {
        PATH: process.env["PATH"] ?? "/usr/bin:/bin",
        HOME: folder,
        TMPDIR: folder,
        LANG: "C.UTF-8",
        SAL_USE_VCLPLUGIN: "svp",
      },
    })
    const clock = setTimeout(() => {
      end(child.pid)
      reject(new TooMuch("LibreOffice took too long"))
    }, seconds * 1000)
    child.once("error", (fault) => {
      clearTimeout(clock)
      reject(fault)
    })
    child.once("exit", () => {
      clearTimeout(clock)
      end(child.pid)
      resolve()
    })
  })
}

function end(group: number | undefined): void {
  if (group === undefined) return
  try {
    process.kill(-group, "SIGKILL")
  } catch {
    // Nothing of the group is left.
  }
}
