export { composeReport, type PaperTexts } from "./compose-report.ts"
export { type Issuing, type Letterhead, proposeLetterhead } from "./letterhead.ts"
export { namePeriod } from "./prose.ts"
export { tellShortcoming, tellTask } from "./shortcoming-words.ts"
