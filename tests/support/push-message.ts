import { createDecipheriv, hkdfSync, type ECDH } from 'node:crypto'

/** What a browser does with a message: RFC 8188 (`aes128gcm`, one record) with the keys of RFC 8291. */
export function decryptMessage(body: Buffer, { pair, auth }: { pair: ECDH; auth: Buffer }): string {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const server = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, info, length))
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), server])
  const secret = derive(pair.computeSecret(server), auth, info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  // The last record ends with 2 and any number of zeros.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
}
