import { resolve } from "node:path"
import { reactRouter } from "@react-router/dev/vite"
import { defineConfig } from "vite"

export default defineConfig({ publicDir: resolve(import.meta.dirname, "../../../public"), plugins: [reactRouter()] })
