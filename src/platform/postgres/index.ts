export { addressOfDatabase, ensureDatabase } from "./database.ts"
export { keepRunning } from "./keep-running.ts"
export { type PostgresOptions, type RunningPostgres, type ServerEvent, startPostgres } from "./start-postgres.ts"
