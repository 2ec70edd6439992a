import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

describe('what the log says of an error', () => {
  it('is where it broke, without the values that a database driver hangs on it', () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    const detail = 'Key (email)=(hana@example.jp) already exists.'
    const error = Object.assign(new Error('a unique key is taken'), { code: '23505', detail })
    log.error({ err: error, requestId: 'r1' }, 'a request failed')
    expect(lines).toHaveLength(1)
    const line = lines[0] ?? ''
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      requestId: 'r1',
      err: { type: 'Error', message: 'a unique key is taken', code: '23505' },
      msg: 'a request failed',
    })
    expect(line).toContain('log.test.ts')
    expect(line).not.toContain('hana@example.jp')
  })
})
