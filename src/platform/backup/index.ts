export { backup, type BackupSummary } from "./backup.ts"
export { restore, type RestoreRefusal, type RestoreSummary } from "./restore.ts"
