/** QR codes, made where the page is made: a browser needs no library for them. */
import QRCode from 'qrcode'

export type QrDrawing = {
  /** Modules on a side, with the quiet zone around them. */
  size: number
  path: string
}

/** What ISO 18004 asks for around a code. */
const QUIET = 4

/** A small picture, one pixel a module, to be drawn large without smoothing. */
export async function drawQrPicture(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = { errorCorrectionLevel: 'M', margin: QUIET, scale: 1 } as const
  return new Uint8Array(await QRCode.toBuffer(text, drawing))
}

/** A drawing for signs. `text` is readable with a quarter of the code gone: signs hang in sun and rain. */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
  let path = ''
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue
      // Dark ones beside each other are one stroke: no hair of white between them on paper.
      let length = 1
      while (x + length < modules.size && modules.get(y, x + length)) length += 1
      path += `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`
      x += length
    }
  }
  return { size: modules.size + 2 * QUIET, path }
}
