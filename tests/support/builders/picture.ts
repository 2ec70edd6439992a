/** Pictures as telephones make them, and as nobody should send them. */
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A green ground with a red corner on top, which tells whether it was drawn upright. */
export function buildPicture({ width = 320, height = 240 } = {}) {
  const corner = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width / 2}" height="${height / 2}" fill="#f00"/></svg>`,
  )
  return sharp({ create: { width, height, channels: 3, background: '#0a0' } }).composite([
    { input: corner },
  ])
}

/** A small file that claims to be a picture of so many pixels. */
export function buildBomb(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width + 1) * height))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
