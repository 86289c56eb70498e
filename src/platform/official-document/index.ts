export type * from "./model.ts"
export { renderDocx } from "./to-docx.ts"
export { renderPdf } from "./to-pdf.ts"
