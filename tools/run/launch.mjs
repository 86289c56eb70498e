// Runs on the machine's own Node (20 or newer) before anything is installed: it may import nothing from node_modules.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { text } from "./launch-text.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const modules = path.join(root, "node_modules")
const stamp = path.join(modules, ".ro-viec-installed")
const node24 = path.join(modules, ".bin", process.platform === "win32" ? "node.cmd" : "node")
const started = Date.now()
const heartbeatMilliseconds = 15_000

/** Installs what is missing, then runs a program of the project on Node 24 and ends as it ends. */
export async function launch(program, env = {}) {
  if (Number(process.versions.node.split(".")[0]) < 20) fail(text.oldNode(process.versions.node))
  if (!isInstalled()) await install()
  const node = findNode24()
  if (!node) fail(text.noNode24(`${process.platform} ${process.arch}`))
  follow(node, [path.join(root, "tools/run", program), ...process.argv.slice(2)], env)
}

/** The packages are those of the lock file when our stamp says so, or when npm's own record of them agrees with it. */
function isInstalled() {
  const lock = readFileSync(path.join(root, "package-lock.json"))
  const digest = createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex")
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === digest
  const record = path.join(modules, ".package-lock.json")
  if (!existsSync(record) || !agrees(JSON.parse(lock).packages, JSON.parse(readFileSync(record)).packages)) return false
  writeFileSync(stamp, digest)
  return true
}

function agrees(wanted, found) {
  const same = ([name, { version, integrity }]) =>
    found[name].version === version && found[name].integrity === integrity
  return Object.entries(wanted).every((entry) => {
    const [name, { optional }] = entry
    return name === "" || (name in found ? same(entry) : optional === true)
  })
}

async function install() {
  say(text.installing)
  const heartbeat = setInterval(() => say(text.stillInstalling), heartbeatMilliseconds)
  rmSync(stamp, { force: true })
  // Not `npm ci`: it refuses a lock file that lacks optional packages for other systems, which npm leaves out wherever the
  // registry does not serve them. What is installed is compared with the lock file all the same.
  const { code, output } = await npm(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"])
  clearInterval(heartbeat)
  if (code !== 0) fail(`${text.notInstalled(code)}\n${output.replaceAll(/^npm warn .*\n/gm, "")}`)
  if (!isInstalled()) fail(text.otherPackages)
  say(text.installed)
}

function npm(args) {
  const cli = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"]
  const [command, ...first] = cli
  return new Promise((resolve) => {
    // Under `npm start` NODE_ENV or a configured "omit" could leave out what the build needs.
    const env = { ...process.env, NODE_ENV: "development", npm_config_omit: "" }
    const child = spawn(command, [...first, ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    child.stdout.on("data", (part) => (output += part))
    child.stderr.on("data", (part) => (output += part))
    child.once("error", (fault) => resolve({ code: fault.code, output: fault.message }))
    child.once("close", (code, signal) => resolve({ code: code ?? signal, output }))
  })
}

/** Node 24 as npm brought it; on a machine for which there is no such package, this very Node if it is new enough. */
function findNode24() {
  const isNew = (node) =>
    Number(/^v(\d+)/.exec(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1]) >= 24
  return [node24, process.execPath].find(isNew)
}

/** The channel to the child closes when this process dies in any way, which tells the child to stop too. */
function follow(node, args, env) {
  const bin = `${path.join(modules, ".bin")}${path.delimiter}${process.env.PATH ?? ""}`
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, PATH: bin, RO_VIEC_STARTED: String(started), RO_VIEC_CALLED_FROM: process.cwd(), ...env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWhenOrphaned(child)
  child.once("error", (fault) => fail(fault.message))
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)))
}

/** npm's shell dies of a signal without passing it on; then we have another parent, and nobody is left who wants us. */
function stopWhenOrphaned(child) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref()
}

function say(line) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace(".", ",")
  process.stderr.write(`[${seconds.padStart(6)} s] ${line}\n`)
}

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
