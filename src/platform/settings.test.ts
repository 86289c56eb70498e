import { expect, test } from "vitest"
import { BadSettings, readSettings } from "./settings.ts"

test("with nothing set, the embedded database and port 3000 of this machine alone", () => {
  expect(readSettings({})).toMatchObject({ databaseUrl: undefined, port: 3000, portIsFixed: false, host: "127.0.0.1" })
})

test("an empty variable is one that is not set", () => {
  expect(readSettings({ DATABASE_URL: "", PORT: "" })).toMatchObject({ databaseUrl: undefined, portIsFixed: false })
})

test("what is set is taken", () => {
  const settings = readSettings({
    DATABASE_URL: "postgres://a@b/c",
    PORT: "8080",
    HOST: "0.0.0.0",
    RO_VIEC_DATA: "/srv/ro-viec",
  })
  expect(settings).toEqual({
    databaseUrl: "postgres://a@b/c",
    port: 8080,
    portIsFixed: true,
    host: "0.0.0.0",
    dataFolder: "/srv/ro-viec",
    filesFolder: "/srv/ro-viec/files",
  })
})

test.each([{ PORT: "eighty" }, { PORT: "70000" }, { PORT: "-1" }, { DATABASE_URL: "mysql://a/b" }])(
  "refused by name: %o",
  (env) => {
    expect(() => readSettings(env)).toThrow(new BadSettings(Object.keys(env)))
  },
)
