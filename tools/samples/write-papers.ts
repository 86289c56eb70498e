import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { renderDocx, renderPdf } from "#src/platform/official-document/index.ts"
import { partyReport, stateDecision, stateLetter, stateReport } from "./papers.ts"

/** Writes the sample papers as Word and PDF files into a folder: `node tools/samples/write-papers.ts <folder>`. */
const folder = process.argv[2] ?? ".data/samples"
await mkdir(folder, { recursive: true })
for (const [name, paper] of Object.entries({ partyReport, stateDecision, stateLetter, stateReport })) {
  await writeFile(join(folder, `${name}.docx`), await renderDocx(paper))
  await writeFile(join(folder, `${name}.pdf`), await renderPdf(paper))
}
