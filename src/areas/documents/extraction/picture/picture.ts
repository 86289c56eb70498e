/** Points of a picture, row by row from the top: one byte each for grey (0 black), three for colours. */
export interface Picture {
  width: number
  height: number
  channels: 1 | 3
  data: Uint8Array
}

/** More points than this are not unpacked: some 30 times an A4 page of 100 dpi, or an A3 page of 300 dpi twice. */
export const mostPoints = 40_000_000

/** The picture is broken, or of a kind that is not read. */
export class BadPicture extends Error {}
