import type { Language } from "#src/base/language.ts"
import type { Option } from "#src/ui/text-fields.tsx"
import type { DocumentType } from "../rules/document-types.ts"
import { writtenNumber } from "../rules/symbol.ts"
import { documentsText } from "./text.ts"

export const typeName = (type: Pick<DocumentType, "name" | "nameEn"> | undefined, language: Language): string =>
  type ? (language === "en" ? type.nameEn : type.name) : ""

/** "Kế hoạch 308/KH-UBND": what people call a document. */
export function documentName(
  document: { symbol: string; typeCode: string | null },
  types: readonly DocumentType[],
  language: Language,
): string {
  const name = typeName(
    types.find((type) => type.code === document.typeCode),
    language,
  )
  return [name, document.symbol].filter((part) => part !== "").join(" ") || documentsText[language].noSymbol
}

/** Types to choose from, those of each side under its name. */
export const typeOptions = (types: readonly DocumentType[], language: Language): Option[] =>
  types.map((type) => ({
    value: type.code,
    label: `${typeName(type, language)}${type.abbreviation ? ` (${type.abbreviation})` : ""} · ${documentsText[language].side[type.side]}`,
  }))

/** The name of a series of numbers: a type, legislation of a type, or every arrival. */
export function groupName(typeGroup: string, types: readonly DocumentType[], language: Language): string {
  const text = documentsText[language]
  if (typeGroup === "all") return text.book.all
  const [code, year] = typeGroup.split("+")
  const name =
    typeName(
      types.find((type) => type.code === code),
      language,
    ) || text.book.untyped
  return year ? `${name} (${text.book.series})` : name
}

export function numberedAs(
  document: { direction: string; registerNumber: number | null; registerPeriod: string | null },
  language: Language,
): string | null {
  if (
    document.registerNumber === null ||
    document.registerPeriod === null ||
    (document.direction !== "arrival" && document.direction !== "departure")
  )
    return null
  return documentsText[language].numbered(
    document.direction,
    writtenNumber(document.registerNumber),
    document.registerPeriod,
  )
}

/** The limit of a file in the megabytes that people know: 50 MB. */
export const sizeLimit = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`
