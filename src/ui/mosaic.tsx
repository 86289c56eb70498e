import { useId } from "react"
import { EmptyState } from "./empty-state.tsx"
import { formatNumber, formatShare } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { layMosaic, type MosaicCounts, type MosaicSize, slimMosaic, type Tile, wideMosaic } from "./mosaic-layout.ts"
import { uiText } from "./text.ts"

type Links = Readonly<Record<keyof MosaicCounts, string>>
type Props = { counts: MosaicCounts; links: Links }

const paint: Record<keyof MosaicCounts, { fill: string; stroke: string; number: string; text: string }> = {
  doneOnTime: { fill: "#e9f5f0", stroke: "#0f6b4f", number: "#0f6b4f", text: "#1b1a17" },
  doneLate: { fill: "#fbefed", stroke: "#a61c1c", number: "#1b1a17", text: "#1b1a17" },
  openOnTime: { fill: "#f7f5f0", stroke: "#8a8478", number: "#1b1a17", text: "#1b1a17" },
  openLate: { fill: "#a61c1c", stroke: "#a61c1c", number: "#ffffff", text: "#ffffff" },
}

/** The 2×2 of all work: done or open, on time or late; every tile opens its list. One drawing for desks, one for phones and paper. */
export function Mosaic(props: Props) {
  const { counts } = props
  if (counts.doneOnTime + counts.doneLate + counts.openOnTime + counts.openLate === 0) return <EmptyState />
  return (
    <>
      <Drawing {...props} size={wideMosaic} name="wide" />
      <Drawing {...props} size={slimMosaic} name="slim" />
    </>
  )
}

function Drawing({ counts, links, size, name }: Props & { size: MosaicSize; name: "wide" | "slim" }) {
  const language = useLanguage()
  const text = useText(uiText).mosaic
  const hatch = `${useId()}-${name}`
  const { tiles, openX } = layMosaic(counts, size)
  const [done, open] = [counts.doneOnTime + counts.doneLate, counts.openOnTime + counts.openLate]
  const head = { size: name === "wide" ? 14 : 13, width: size.width, total: done + open, withShare: name === "wide" }
  return (
    <figure className={`mosaic ${name}`} aria-label={text.label(formatNumber(head.total, language))}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#fbefed" />
            <path d="M0 0v6" stroke="#e3b9b4" strokeWidth="2" />
          </pattern>
        </defs>
        {done > 0 ? (
          <Heading x={0} word={text.finished} count={done} {...head} withShare={head.withShare || open === 0} />
        ) : null}
        {open > 0 ? (
          <Heading x={openX} word={text.open} count={open} {...head} withShare={head.withShare || done === 0} />
        ) : null}
        {tiles.map((tile) => (
          <TileLink
            key={tile.key}
            tile={tile}
            to={links[tile.key]}
            total={head.total}
            hatch={hatch}
            slim={name === "slim"}
          />
        ))}
      </svg>
    </figure>
  )
}

function Heading(props: {
  x: number
  word: string
  count: number
  total: number
  size: number
  width: number
  withShare: boolean
}) {
  const language = useLanguage()
  const name = `${props.word} ${formatNumber(props.count, language)}`
  const share = props.withShare ? ` ${formatShare(props.count, props.total, language)}` : ""
  const atEnd = props.x > 0 && props.x + (name.length + share.length) * props.size * 0.56 > props.width
  return (
    <text
      x={atEnd ? props.width : props.x}
      y="15"
      fontSize={props.size}
      fill="#1b1a17"
      textAnchor={atEnd ? "end" : undefined}
    >
      <tspan fontWeight="600">{name}</tspan>
      {share ? <tspan fill="#57534a">{share}</tspan> : null}
    </text>
  )
}

type TileProps = { tile: Tile; to: string; total: number; hatch: string; slim: boolean }

function TileLink(props: TileProps) {
  const { tile, to, hatch } = props
  const { fill, stroke } = paint[tile.key]
  return (
    <a href={to}>
      <rect
        x={tile.x + 0.5}
        y={tile.y + 0.5}
        width={tile.width - 1}
        height={tile.height - 1}
        fill={tile.key === "doneLate" ? `url(#${hatch})` : fill}
        stroke={stroke}
      />
      {tile.height >= 100 ? <TallLabel {...props} /> : <LowLabel {...props} />}
    </a>
  )
}

/** Number, words and the invitation to open, one under the other. */
function TallLabel({ tile, total, slim }: TileProps) {
  const language = useLanguage()
  const text = useText(uiText).mosaic
  const colours = paint[tile.key]
  const big = Math.round(Math.min(slim ? 40 : 52, tile.width / 4.4))
  const share = formatShare(tile.count, total, language)
  const oneLine = `${text[tile.key]} · ${share}`
  const fits = oneLine.length * 7.2 < tile.width - 22
  const left = tile.x + (slim ? 8 : 14)
  const first = tile.y + 12 + big
  const line = slim ? 18 : 23
  const small = slim ? 12 : 13
  const quiet = colours.fill === "#a61c1c" ? "#ffffff" : "#57534a"
  const lines = fits ? 2 : 3
  const patch = Math.min(tile.width - 8, (fits ? oneLine : text[tile.key]).length * 7.4 + 16)
  return (
    <>
      {tile.key === "doneLate" ? (
        <rect x={tile.x + 4} y={tile.y + 4} width={patch} height={first - tile.y + line * lines + 2} fill="#fbefed" />
      ) : null}
      <text x={left} y={first} fontSize={big} fontWeight="700" letterSpacing="-1" fill={colours.number}>
        {formatNumber(tile.count, language)}
      </text>
      <text x={left + 1} y={first + line} fontSize={slim ? 13 : 14} fill={colours.text}>
        {fits ? oneLine : text[tile.key]}
      </text>
      {fits ? null : (
        <text x={left + 1} y={first + line * 2} fontSize={small} fill={quiet}>
          {share}
        </text>
      )}
      <text className="u" x={left + 1} y={first + line * lines} fontSize={small} fill={quiet}>
        {slim ? text.openShort : text.openList}
      </text>
    </>
  )
}

/** One line on a plain patch, so that the hatching never runs through the words. */
function LowLabel({ tile, total, slim }: TileProps) {
  const language = useLanguage()
  const text = useText(uiText).mosaic
  const colours = paint[tile.key]
  const words = `${text[tile.key]} · ${formatShare(tile.count, total, language)}`
  const count = formatNumber(tile.count, language)
  const roomy = tile.height >= 34 && !slim
  const size = roomy ? 14 : Math.min(slim ? 11.5 : 13, tile.height - 5)
  const fits = (words.length + 1) * size * 0.55 + count.length * (roomy ? 24 : size) * 0.6 < tile.width - 20
  const middle = tile.y + tile.height / 2
  return (
    <>
      {tile.key === "doneLate" ? (
        <rect
          x={tile.x + 6}
          y={tile.y + 2}
          width={Math.min(tile.width - 12, (words.length + count.length + 6) * size * 0.55)}
          height={tile.height - 4}
          fill="#fbefed"
        />
      ) : null}
      <text x={tile.x + 10} y={middle + size * 0.36} fontSize={size} fill={colours.text}>
        <tspan fontWeight="700" fontSize={roomy ? 24 : size} dy={roomy ? 3 : 0}>
          {count}
        </tspan>
        <tspan dx={roomy ? 8 : 4} dy={roomy ? -3 : 0} fontWeight={tile.key === "openLate" ? 600 : 400}>
          {fits ? words : text[tile.key]}
        </tspan>
      </text>
    </>
  )
}
